import { fold } from './fold.ts';
import { remember } from './remember.ts';
import { repairText } from './text-repair.ts';

export type NameReading = { name: string } | { reason: string };

const PLACEHOLDER = /^(n\/?a|none|null|unknown|anonymous( authors?)?|et al\.?|tba|tbd|author|\?+|-+)$/i;
const ORGANISATION =
  /\b(universit\w*|institut\w*|department|laborator(y|ies)|college|school of|faculty of|academy of|corporation|inc\.|ltd|gmbh|research (center|centre|group|lab)|hong kong|technolog(y|ies))\b/i;
/** More words than this, particles and initials not counted, are several people whose separators were lost; one fewer where nobody else signs. */
const MOST_NAME_WORDS = 6;
const PARTICLE = /^(de|da|do|dos|das|del|della|di|du|des|van|von|der|den|la|le|el|al|bin|ibn|ben|y|e|i|of|st\.?|zu|ter|ten)$/i;
const GENERATION = /^(jr|sr|ii|iii|iv|v|phd|ph\.d|md)\.?$/i;

/** A printed name made presentable, or the reason why it is not one person's name. */
export function readName(printed: string, isOnlyAuthor = false): NameReading {
  return isOnlyAuthor ? readAlone(printed) : readAmongOthers(printed);
}

const readAlone = remember((printed) => read(printed, MOST_NAME_WORDS - 1));
const readAmongOthers = remember((printed) => read(printed, MOST_NAME_WORDS));

function read(printed: string, mostWords: number): NameReading {
  const text = repairText(printed)
    .replace(/(?<=\p{L})- (?=\p{L})/gu, '-')
    .replace(/[*†‡§¶∗⋆♯#]+/gu, '')
    .replace(/(?<=\p{L})[\d,¹²³⁴⁵]+$/u, '')
    .replace(/^[\s.,;:·-]+|[\s,;:·-]+$/gu, '')
    .trim();
  if (text === '') return { reason: 'an empty name in the author list' };
  if (PLACEHOLDER.test(text)) return { reason: `"${text}" stands for an author without naming one` };
  if (/@|\[email\]/.test(text)) return { reason: 'an e-mail address where a name was expected' };
  if (!/\p{L}/u.test(text)) return { reason: `"${text}" is not a name` };
  if (ORGANISATION.test(text)) return { reason: `"${text}" is an affiliation, not a person` };
  const name = lowerCapitals(givenNameFirst(text));
  if (countNameWords(name) > mostWords) return { reason: `"${name}" is several people without separators` };
  if (name.length > 80) return { reason: `a name of ${name.length} characters ("${name.slice(0, 40)}…")` };
  return { name };
}

/** "Tremblay, Ève" → "Ève Tremblay"; "King, Jr." keeps its order. */
export function givenNameFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [family, given] = parts;
  if (parts.length !== 2 || family === undefined || given === undefined || family === '' || given === '') return name;
  return GENERATION.test(given) ? name : `${given} ${family}`;
}

/** "PENG WANG" → "Peng Wang", "Haibei HUANG" → "Haibei Huang". Initials written together ("KY", "JP") are left alone. */
function lowerCapitals(name: string): string {
  const isShouted = name === name.toUpperCase() && /\p{Lu}{3,}/u.test(name);
  const words = isShouted ? /\p{Lu}[\p{Lu}\p{M}]+/gu : /(?<![\p{L}.])\p{Lu}[\p{Lu}\p{M}]{3,}(?![\p{L}.])/gu;
  return name.replace(words, (word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`);
}

function countNameWords(name: string): number {
  return name.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word) && !PARTICLE.test(word) && !GENERATION.test(word)).length;
}

/** Whether two names can be one person's: a word in common, or one written in letters that the other is not. */
export function areNamesAlike(a: string, b: string): boolean {
  const wordsOfA = new Set(fold(a).split(' '));
  const wordsOfB = fold(b).split(' ');
  if (wordsOfB.some((word) => wordsOfA.has(word))) return true;
  const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);
  if (isLatin(a) !== isLatin(b)) return true;
  const joined = [...wordsOfA].join('');
  return joined === wordsOfB.join('') || joined === [...wordsOfB].reverse().join('');
}
