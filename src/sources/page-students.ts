import type { Level } from '#model/person.ts';
import type { SupervisionRole } from '#model/supervision.ts';
import { fold } from './fold.ts';
import { knownInstitutions } from './known-institutions.ts';
import { readLevel } from './levels.ts';
import { isPersonName } from './page-names.ts';
import type { PageLine } from './page-sections.ts';

/** One student line of a profile page. The role is the page owner's. */
export interface StudentEntry {
  line: number;
  /** As printed: "Master's Research". */
  levelText: string;
  level: Level;
  institution: string | null;
  role: SupervisionRole;
  shared: 'alone' | 'shared';
  /** `null` where the page counts without naming. */
  name: string | null;
  /** Names printed after "Principal supervisor :" or "Co-supervisor :". */
  others: string[];
}

export interface StudentsReading {
  entries: StudentEntry[];
  problems: { line: number; text: string }[];
}

const CO = /^(co ?supervis\w*|co ?direct\w*( de recherche)?|co ?encadrant\w*|joint supervisor)$/;
const PRINCIPAL =
  /^((principal|main|primary|lead) supervisors?|supervisors?|superviseure?s? principale?s?|(directeur|directrice|direction)( de recherche)?( principale?)?|superviseure?s?)$/;

/**
 * The list of students. A "Principal supervisor :" line means that somebody else is principal, so the page's owner is `co`; a
 * "Co-supervisor :" line makes the owner principal, shared; without either the owner is alone.
 */
export function readStudents(lines: readonly PageLine[]): StudentsReading {
  const reading: StudentsReading = { entries: [], problems: [] };
  const filled = lines.filter(({ text }) => text !== '');
  const firstEntry = filled.findIndex(({ text }) => readEntry(text) !== undefined);
  const areNamed = firstEntry > 0 && isPersonName(filled[firstEntry - 1]?.text ?? '');
  let pending: string | null = null;
  let afterSupervisor = false;
  filled.forEach(({ line, text }, i) => {
    const entry = readEntry(text);
    const current = reading.entries.at(-1);
    const supervisor = entry === undefined ? readSupervisorLine(text) : undefined;
    if (entry !== undefined) {
      reading.entries.push({ ...entry, line, role: 'principal', shared: 'alone', name: pending, others: [] });
      pending = null;
      afterSupervisor = false;
    } else if (supervisor !== undefined && current !== undefined) {
      noteSupervisor(current, supervisor);
      afterSupervisor = supervisor.name === null;
    } else if (isPersonName(text)) {
      const isNextStudent = areNamed && readEntry(filled[i + 1]?.text ?? '') !== undefined;
      if (isNextStudent) pending = text;
      else if (afterSupervisor && current !== undefined) current.others.push(text);
      else reading.problems.push({ line, text });
    } else reading.problems.push({ line, text });
  });
  return reading;
}

function noteSupervisor(entry: StudentEntry, { isCo, name }: { isCo: boolean; name: string | null }): void {
  entry.shared = 'shared';
  if (!isCo) entry.role = 'co';
  if (name !== null) entry.others.push(name);
}

/** "PhD - Université de Montréal", or a level alone. */
function readEntry(text: string): Pick<StudentEntry, 'levelText' | 'level' | 'institution'> | undefined {
  if (text.length > 140 || text.includes(' :') || readSupervisorLine(text) !== undefined) return undefined;
  const [, left, right] = /^(.{2,60}?)\s+[-–—]\s+(.+)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) {
    const level = readLevel(text);
    return level === undefined || fold(text).split(' ').length > 4 ? undefined : { levelText: text, level, institution: null };
  }
  const level = readLevel(left);
  if (level === undefined && knownInstitutions(right).length === 0) return undefined;
  return { levelText: left, level: level ?? 'unstated', institution: right };
}

function readSupervisorLine(text: string): { isCo: boolean; name: string | null } | undefined {
  const [, label, after] = /^([^:]{4,40}?)\s*:\s*(.*)$/.exec(text) ?? [];
  if (label === undefined) return undefined;
  const folded = fold(label.replace(/\(.*?\)|[·.•⋅‧∙・](?=\p{L})/gu, ''));
  const isCo = CO.test(folded);
  if (!isCo && !PRINCIPAL.test(folded)) return undefined;
  return { isCo, name: after === undefined || after === '' ? null : after };
}
