import type { Language } from '#model/primitives.ts';
import type { en } from './en.ts';
import { subject } from './texts.ts';

// How to add texts: what the first view says goes into en.ts and fr.ts. Anything else is a subject in a file of its own, loaded with
// what says it: see palette-messages.ts, which ends in `subject('palette', { en: EN, fr: FR })`, and its line in translation.ts.
// Ask for texts with `explorer.locale` (any language), for names in the data with `explorer.language` (English or French).

/** Every sentence of the first view; English defines the keys, and French must have the same. */
export type Messages = Omit<typeof en, 'language'> & { readonly language: Language };

const START: Partial<Record<Language, Messages>> = {};

export function addMessages(language: Language, messages: Messages): void {
  START[language] = messages;
}

export const messagesFor = subject('start', START);
