/** Accent commands of TeX, and the combining marks that they are in Unicode. */
const LATEX_MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};
const LATEX_LETTERS: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
};

let letters: ReadonlyMap<string, string> | undefined;

/** Letters with one accent, and letters of their own, as TeX writes them: "é" is `{\'e}`, "ø" is `{\o}`. Made once. */
export function accentedLetters(): ReadonlyMap<string, string> {
  letters ??= new Map([
    ...accented(),
    ...Object.entries(LATEX_LETTERS).flatMap(([name, letter]): [string, string][] =>
      name === letter ? [] : [[letter, `{\\${name}}`]],
    ),
  ]);
  return letters;
}

/** Latin letters with each mark, where the two are one letter in Unicode. */
function accented(): [string, string][] {
  const plain = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return Object.entries(LATEX_MARKS).flatMap(([command, mark]) =>
    plain.flatMap((letter): [string, string][] => {
      const whole = `${letter}${mark}`.normalize('NFC');
      return whole.length === 1 ? [[whole, `{\\${command}{${letter}}}`]] : [];
    }),
  );
}

/** `\'e`, `\c{c}`, `{\"o}`, `\o{}`: accents are put on; commands that are not accents stay as they are printed. */
export function repairLatexAccents(text: string): string {
  if (!text.includes('\\')) return text;
  return (
    text
      .replace(/\\(['`^"~=.])\s*(?:\{\s*\\?(\p{L})\s*\}|\\?(\p{L}))/gu, accent)
      // A cedilla whose braces were lost sits on the c, s or t after it, or on a c that was swallowed before a vowel.
      .replace(/\\c([cst])(?=\p{Ll})/gu, (whole, letter: string) => accent(whole, 'c', undefined, letter))
      .replace(/\\c(?=[aouAOU])/g, 'ç')
      .replace(/\\([cvuHkr])(?:\s*\{\s*\\?(\p{L})\s*\}|\s+(\p{L}))/gu, accent)
      .replace(
        /\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?:\{\}|(?![A-Za-z])\s?)/g,
        (whole, name: string) => LATEX_LETTERS[name] ?? whole,
      )
      .replace(/\{(\p{L}\p{M}*)\}/gu, '$1')
      .normalize('NFC')
  );
}

function accent(whole: string, mark: string, braced: string | undefined, bare: string | undefined): string {
  const combining = LATEX_MARKS[mark];
  const letter = braced ?? bare;
  return combining === undefined || letter === undefined ? whole : `${letter}${combining}`;
}
