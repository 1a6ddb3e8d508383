import { Language } from '#model/primitives.ts';
import { Theme } from './view-state.ts';

/** The language when the address does not say: remembered from the last choice, else as the browser prefers. */
export function preferredLanguage(): Language {
  const remembered = Language.safeParse(recall('language'));
  if (remembered.success) return remembered.data;
  return navigator.languages
    .find((tag) => /^(en|fr)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('fr') === true
    ? 'fr'
    : 'en';
}

/** The theme that was last chosen; `null` follows the system. */
export function rememberedTheme(): Theme | null {
  return Theme.safeParse(recall('theme')).data ?? null;
}

export type Remembered = 'language' | 'theme' | 'recent';

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
