import type { Language } from '#model/primitives.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every sentence the client says; English defines the keys, and French must have the same. */
export type Messages = Omit<typeof en, 'language'> & { readonly language: Language };

const MESSAGES: Readonly<Record<Language, Messages>> = { en, fr };

export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
