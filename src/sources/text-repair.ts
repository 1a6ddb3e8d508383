import he from 'he';

/** Entities are sometimes escaped twice or three times on their way; one pass more than ever seen ends the loop. */
const ENTITY_PASSES = 4;

/** Every repair that is certain, for texts of any kind: entities, UTF-8 read as Latin-1, LaTeX accents, odd spaces. */
export function repairText(text: string): string {
  return repairLatexAccents(repairMojibake(decodeEntities(text)))
    .replace(/\u00ad|\(cid:\d+\)\s?/g, '')
    .replace(/[\p{Zs}\t\r\n\u200b\ufeff]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** What PDF extraction does to affiliations, on top of everything else: "Montr ´eal", "T´ el´ ecom", "Montru00e9al". */
export function repairAffiliation(text: string): string {
  const unescaped = text.replace(/(?<!\\)u00([c-f][0-9a-f])/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return repairDetachedAccents(repairText(unescaped));
}

export function decodeEntities(text: string): string {
  let current = text;
  for (let pass = 0; pass < ENTITY_PASSES && current.includes('&'); pass++) {
    const decoded = he.decode(current);
    if (decoded === current) break;
    current = decoded;
  }
  return current;
}

/** Windows-1252 characters that stand for the bytes 0x80–0x9F. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 bytes that were read as Latin-1 or Windows-1252, put right only where the whole text is valid UTF-8 that way. */
export function repairMojibake(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return text;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const windows = CP1252.indexOf(character);
    if (code > 0xff && windows < 0) return text;
    bytes.push(code > 0xff ? 0x80 + windows : code);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

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

const DETACHED: Readonly<Record<string, string>> = { '´': '\u0301', '¨': '\u0308', ˆ: '\u0302', '˜': '\u0303', '¸': '\u0327' };

/** An accent that PDF text printed beside its letter: "Montr ´eal" and "T´ el´ ecom". */
export function repairDetachedAccents(text: string): string {
  return text
    .replace(/(?<=\p{L}) ?([´¨ˆ˜¸]) ?(\p{L})/gu, (whole, mark: string, letter: string) => detached(whole, mark, letter))
    .replace(/(?<!\p{L})([´¨ˆ˜¸]) ?(\p{L})/gu, (whole, mark: string, letter: string) => detached(whole, mark, letter))
    .normalize('NFC');
}

function detached(whole: string, mark: string, letter: string): string {
  const combining = DETACHED[mark];
  return combining === undefined ? whole : `${letter}${combining}`;
}
