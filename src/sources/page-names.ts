import rows from './curated-topics.json' with { type: 'json' };
import { fold } from './fold.ts';
import { readName } from './person-name.ts';

/** Words that titles are full of and names never hold. */
const FUNCTION_WORDS = new Set(
  'a an the of for with via and or in on to from by as at into over under through between beyond towards toward without within is are be can does do how why what when where which who using via new its their our your you we all not vs une un les des du pour avec dans sur par vers entre sans est sont comment pourquoi aux au'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'de da do dos das del della di du van von der den la le el al bin ibn ben y e i ter ten zu af av des'.split(' '),
);

/** Words of the field that are people's names as well. */
const NAMES_IN_FIELD =
  'adam bert frank wolfe monte carlo nash thompson bellman dirichlet koopman long child crystal art page mesh clip';
/** The vocabulary of the field. Titles in headline capitals look like names; names do not consist of it by half. */
const FIELD_WORDS = new Set(
  rows.flatMap(({ phrases, label }) => [...phrases, label.en, label.fr].flatMap((phrase) => fold(phrase).split(' '))),
);
for (const name of NAMES_IN_FIELD.split(' ')) FIELD_WORDS.delete(name);

/** Whether a line of a page is a person's name, and not a title: 2–6 capitalised words without the words of sentences. */
export function isPersonName(text: string): boolean {
  if (text.length < 4 || text.length > 50 || /[:?!;()[\]"“”/\d]|[^.\p{L}]\.$|\s[-–—]\s/u.test(text)) return false;
  if (/\p{Ll}{2,}\.$/u.test(text) && !/\b(jr|sr)\.$/i.test(text)) return false;
  if (text.includes(',') || 'reason' in readName(text)) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 6) return false;
  const inner = words.map(fold);
  if (inner.some((word, i) => FUNCTION_WORDS.has(word) && !(PARTICLES.has(word) || isInitial(words[i] ?? '')))) return false;
  const areCapitalised = words.every(
    (word, i) =>
      /^['’\p{P}]?\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word) || PARTICLES.has(inner[i] ?? '') || /^[dl]['’]\p{Lu}/u.test(word),
  );
  if (!areCapitalised || !/\p{Lu}|\p{Lo}/u.test(words.at(-1) ?? '')) return false;
  const field = words.filter((word) => word.split('-').some((part) => part.length > 2 && FIELD_WORDS.has(fold(part)))).length;
  return field * 2 < words.length;
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** One author a line, or several separated by commas. Empty when the line is something else. */
export function readNameLine(text: string): string[] {
  if (isPersonName(text)) return [text];
  const parts = text.split(/,\s*|\s+(?:and|et|&)\s+/).map((part) => part.trim());
  return parts.length > 1 && parts.every(isPersonName) ? parts : [];
}
