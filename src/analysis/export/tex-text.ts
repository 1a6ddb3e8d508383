import { accentedLetters } from '#model/latex-accents.ts';

/** TeX's special letters, escaped. */
export function escapeTex(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^]|[{}$&%#_]/g, (letter) => named[letter] ?? `\\${letter}`);
}

/** Accents as TeX commands too, as BibTeX before 2020 needs them to sort; letters that TeX has no command for stay. */
export function toTex(text: string): string {
  const letters = accentedLetters();
  return [...escapeTex(text.normalize('NFC'))].map((letter) => letters.get(letter) ?? letter).join('');
}
