import type { Language } from '#model/primitives.ts';
import { collaboratorsEn } from './collaborators-en.ts';
import { collaboratorsFr } from './collaborators-fr.ts';

/** What "Who to meet" and the shortlist say; English defines the keys, and French must have the same. */
export type CollaboratorMessages = typeof collaboratorsEn;

const MESSAGES: Readonly<Record<Language, CollaboratorMessages>> = { en: collaboratorsEn, fr: collaboratorsFr };

export function collaboratorMessages(language: Language): CollaboratorMessages {
  return MESSAGES[language];
}
