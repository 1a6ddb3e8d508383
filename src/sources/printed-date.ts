import { PartialDate } from '#model/primitives.ts';
import { fold } from './fold.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];

/** "2024-09-01", "2024/09", "1 septembre 2024", "Sep 1, 2024", "September 2024", "2024" → as precise as printed. */
export function readPrintedDate(text: string): PartialDate | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 30) return undefined;
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]00:00(?::00)?.*)?$/.exec(trimmed) ?? [];
  if (year !== undefined) return compose(year, month, day);
  const words = fold(trimmed)
    .replace(/\b1er\b/, '1')
    .split(' ');
  const at = words.findIndex((word) => MONTHS.some((names) => names.includes(word)));
  if (at < 0 || words.length > 3) return undefined;
  const named = String(MONTHS.findIndex((names) => names.includes(words[at] ?? '')) + 1);
  const others = words.filter((_, i) => i !== at);
  const printedYear = others.find((word) => /^\d{4}$/.test(word));
  const printedDay = others.find((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word))?.replace(/\D+$/, '');
  if (printedYear === undefined || (others.length > 1 && printedDay === undefined)) return undefined;
  return compose(printedYear, named, printedDay);
}

function compose(year: string, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]));
  const date = PartialDate.safeParse(parts.join('-'));
  const isYear = Number(year) >= 1900 && Number(year) <= 2100;
  if (!date.success || !isYear) return undefined;
  const isReal = parts.length < 3 || new Date(`${date.data}T00:00:00Z`).toISOString().startsWith(date.data);
  return isReal ? date.data : undefined;
}
