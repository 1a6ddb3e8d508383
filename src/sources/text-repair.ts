import he from 'he';
import { repairLatexAccents } from '#model/latex-accents.ts';

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
