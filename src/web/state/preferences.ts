import { isSpoken, LANGUAGES } from '#web/locales/languages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { Appearance } from './view-state.ts';

/** The language when the address does not say: remembered from the last choice, else as the browser prefers. */
export function preferredLanguage(): LocaleCode {
  const wished = [recall('language') ?? '', ...navigator.languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '')];
  return wished.find(isSpoken) ?? LANGUAGES[0].code;
}

/** The theme that was last chosen; `null` says nothing. */
export function rememberedTheme(): Appearance | null {
  return Appearance.safeParse(recall('theme')).data ?? null;
}

export type Remembered = 'language' | 'theme' | 'recent' | 'pinned' | 'hint';

export function remember(key: Remembered, value: string): void {
  try {
    localStorage.setItem(`reseau-${key}`, value);
  } catch {
    // A browser that keeps nothing forgets at the end of the visit; the address still holds language and theme.
  }
}

export function recall(key: Remembered): string | null {
  try {
    return localStorage.getItem(`reseau-${key}`);
  } catch {
    return null;
  }
}
