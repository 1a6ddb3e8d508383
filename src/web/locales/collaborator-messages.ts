import { collaboratorsEn } from './collaborators-en.ts';
import { collaboratorsFr } from './collaborators-fr.ts';
import { subject } from './texts.ts';

/** What "Who to meet" and the shortlist say; English defines the keys, and French must have the same. */
export type CollaboratorMessages = typeof collaboratorsEn;

export const collaboratorMessages = subject('collaborators', { en: collaboratorsEn, fr: collaboratorsFr });
