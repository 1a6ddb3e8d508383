import type { Language } from '#model/primitives.ts';
import type { LocaleCode, Texts, Translation } from './translation.ts';

/** Translations into languages beyond the data's two. One that is here stays. */
const translations = new Map<LocaleCode, Translation>();

export function addTranslation(code: LocaleCode, translation: Translation): void {
  translations.set(code, translation);
}

/** `undefined`: one of the data's languages, or not loaded. */
export function translationOf(code: LocaleCode): Translation | undefined {
  return translations.get(code);
}

/** The language in which names of topics and places are read, and what is not translated is said. */
export function namesIn(code: LocaleCode): Language {
  return translations.get(code)?.names ?? (code === 'fr' ? 'fr' : 'en');
}

/** Looks up the texts on one subject in a language that is loaded. */
interface Subject<T> {
  (code: LocaleCode): T;
  /** What `lang` says of a page on this subject: another language than `code` where nothing of it is translated. */
  langOf(code: LocaleCode): LocaleCode;
}

/** Texts on one subject in the data's two languages. A third's are laid over those of the language it falls back on. */
export function subject<S extends keyof Texts>(name: S, own: Partial<Readonly<Record<Language, Texts[S]>>>): Subject<Texts[S]> {
  const merged = new Map<LocaleCode, { readonly said: object; readonly texts: Texts[S] }>();
  const lookUp = (code: LocaleCode): Texts[S] => {
    const usual = own[namesIn(code)];
    if (usual === undefined) throw new Error(`The texts of "${namesIn(code)}" are not loaded: await loadLanguage.`);
    const said = translations.get(code)?.texts[name];
    if (said === undefined) return usual;
    const known = merged.get(code);
    if (known?.said === said) return known.texts;
    const texts = laidOver(usual, said);
    merged.set(code, { said, texts });
    return texts;
  };
  const langOf = (code: LocaleCode): LocaleCode => {
    const translation = translations.get(code);
    return translation === undefined || translation.texts[name] !== undefined ? code : translation.names;
  };
  return Object.assign(lookUp, { langOf });
}

function laidOver<T extends object>(usual: T, said: object): T {
  const whole: T = { ...usual };
  for (const [key, text] of Object.entries(said)) {
    const below: unknown = Reflect.get(usual, key);
    Reflect.set(whole, key, isTree(below) && isTree(text) ? laidOver(below, text) : text);
  }
  return whole;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
