import type { RoleKind } from '#model/person.ts';
import type { PartialDate } from '#model/primitives.ts';
import { fold } from './fold.ts';
import { readPrintedDate } from './printed-date.ts';

const ROLE_WORDS: readonly (readonly [RoleKind, RegExp])[] = [
  ['faculty', /^(faculty|prof(essor|esseure?)?s?|corps professoral|enseignant\w*)\b/],
  ['alumnus', /^(alumn\w+|former|diplome\w*|ancien\w*)\b/],
  ['postdoc', /^post ?doc\w*/],
  ['visiting', /^(visit\w+|invitee?)\b/],
  ['intern', /^(intern|internship|stagiaire|stage)\b/],
  ['collaborator', /^(collabor\w+)\b/],
  ['staff', /^(staff|employee|employe\w*|personnel)\b/],
  ['student', /^(student|etudiante?|phd|doctora\w+|masters?|maitrise)\b/],
  ['external', /^(external|externe)\b/],
];

/** A role as registers write it, in English or French; `undefined` for an unknown word. */
export function readRoleKind(text: string): RoleKind | undefined {
  const folded = fold(text);
  return ROLE_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

export type DateReading = { date: PartialDate | null } | { problem: string };

/**
 * An ISO or written date, or "31/08/2024" where only one reading is possible. `isDayFirst`: the file comes from a spreadsheet
 * that writes the day first. An empty cell is an unknown date.
 */
export function readDate(text: string, isDayFirst = false): DateReading {
  if (text === '') return { date: null };
  const date = readPrintedDate(text);
  if (date !== undefined) return { date };
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return { problem: `"${text}" is not a date` };
  const dayFirst = readPrintedDate(`${year}-${second}-${first}`);
  const monthFirst = readPrintedDate(`${year}-${first}-${second}`);
  const isCertain = isDayFirst || dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst;
  if (!isCertain) return { problem: `"${text}" can be read in two ways; write ${year}-MM-DD` };
  const only = dayFirst ?? (isDayFirst ? undefined : monthFirst);
  return only === undefined ? { problem: `"${text}" is not a date` } : { date: only };
}

export function readYes(text: string): boolean {
  return /^(yes|y|true|1|oui|o|vrai|x)$/i.test(text);
}

/** Several values in one cell, separated by "|", or by ";" where that is not the file's own separator. */
export function splitCell(text: string): string[] {
  return text
    .split(text.includes('|') ? '|' : ';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
