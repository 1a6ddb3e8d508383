import { Language } from '#model/primitives.ts';
import { Theme } from './view-state.ts';

/** What the address does not say: remembered from the last choice, else as the browser prefers. */
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

export function preferredTheme(): Theme {
  const remembered = Theme.safeParse(recall('theme'));
  if (remembered.success) return remembered.data;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function remember(key: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(`reseau-${key}`, value);
  } catch {
    // A browser that keeps nothing forgets the choice at the end of the visit; the address still holds it.
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(`reseau-${key}`);
  } catch {
    return null;
  }
}
