import { addMessages } from './messages.ts';
import { namesIn } from './texts.ts';
import type { LocaleCode } from './translation.ts';

interface SpokenLanguage {
  readonly code: LocaleCode;
  /** As its own speakers call it. */
  readonly name: string;
  /** Makes its texts known: of the data's languages what every visit needs, of any other its whole file. */
  readonly load: () => Promise<void>;
}

/**
 * The languages of the client, in the order in which it offers them. Spanish would be the file `es.ts`, with
 * `export const es: Translation = { names: 'en', texts: { … } }`, and one line here:
 * `{ code: 'es', name: 'Español', load: async () => addTranslation('es', (await import('./es.ts')).es) }`.
 */
export const LANGUAGES: readonly [SpokenLanguage, ...SpokenLanguage[]] = [
  { code: 'en', name: 'English', load: async () => addMessages('en', (await import('./en.ts')).en) },
  { code: 'fr', name: 'Français', load: async () => addMessages('fr', (await import('./fr.ts')).fr) },
];

export function isSpoken(code: string): boolean {
  return LANGUAGES.some((language) => language.code === code);
}

/** The one after it in the list: of two, the other. */
export function nextLanguage(code: LocaleCode): SpokenLanguage {
  const at = LANGUAGES.findIndex((language) => language.code === code);
  return LANGUAGES[(at + 1) % LANGUAGES.length] ?? LANGUAGES[0];
}

/** Loads a language, and the one that it falls back on. */
export async function loadLanguage(code: LocaleCode, languages: readonly SpokenLanguage[] = LANGUAGES): Promise<void> {
  await languages.find((language) => language.code === code)?.load();
  const usual = namesIn(code);
  if (usual !== code) await languages.find((language) => language.code === usual)?.load();
}
