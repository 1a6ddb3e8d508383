import type { ExternalId } from '#model/external-id.ts';
import { type Alias, type Intake, type Person, type Role, roleVisibility } from '#model/person.ts';
import { lastMonth, partialDate } from './dates.ts';
import type { Professor } from './faculty.ts';
import type { Colleague } from './outsiders.ts';
import { printedVariant } from './printed-names.ts';
import { randomStream } from './random.ts';
import { NOW, SOURCE } from './source.ts';
import { ROLE_OF_LEVEL, type Student } from './students.ts';

const TITLES = {
  assistant: { en: 'Assistant Professor', fr: 'Professeur·e adjoint·e', frMissing: false },
  associate: { en: 'Associate Professor', fr: 'Professeur·e agrégé·e', frMissing: false },
  full: { en: 'Full Professor', fr: 'Professeur·e titulaire', frMissing: false },
} as const;

/** Years before the appointment at which a doctorate began and ended. */
export const DOCTORATE = { begun: 7, done: 2 } as const;

export function facultyRecord(professor: Professor): Person {
  const random = randomStream(`person ${professor.id}`);
  const years = NOW - professor.start;
  const title = years < 5 ? TITLES.assistant : years < 11 ? TITLES.associate : TITLES.full;
  const role: Role = {
    ...blankRole(`${professor.id}.r0`),
    kind: 'faculty',
    title,
    institution: professor.university,
    start: random.chance(0.9) ? partialDate(professor.start, random) : null,
  };
  const record = person(professor.id, professor.name, [role, ...formerStudent(professor)], professor.advisor !== null);
  return { ...record, intake: intakeOf(professor.id) };
}

/** Most say whether they take on students, many of them to everybody; some said so for a year that is over. */
function intakeOf(id: string): Intake | null {
  const random = randomStream(`intake ${id}`);
  if (!random.chance(0.8)) return null;
  const until = random.chance(0.15) ? '2026-08' : random.chance(0.7) ? '2027-08' : null;
  return { takes: random.chance(0.65), until, visibility: random.chance(0.6) ? 'public' : 'members' };
}

/** The doctorate of a professor who did it here, and opted in to be shown with it. */
function formerStudent({ id, advisor, start }: Professor): Role[] {
  if (advisor === null) return [];
  const dates = { start: lastMonth(start - DOCTORATE.begun), until: lastMonth(start - DOCTORATE.done) };
  return [{ ...blankRole(`${id}.r1`), kind: 'student', level: 'phd', institution: advisor.university, ...dates }];
}

export function outsiderRecord({ id, name, institution }: Colleague): Person {
  const roles = institution === null ? [] : [{ ...blankRole(`${id}.r0`), kind: 'external' as const, institution }];
  return person(id, name, roles, false);
}

/** One role per stage, and `alumnus` for those who have left. */
export function studentRecord(student: Student): Person {
  const random = randomStream(`person ${student.id}`);
  const roles = student.stages.map((stage, i): Role => {
    const kind = ROLE_OF_LEVEL[stage.level];
    return {
      ...blankRole(`${student.id}.r${i}`),
      kind,
      level: stage.level,
      institution: stage.university,
      start: partialDate(stage.start, random),
      until: stage.isEndUnknown ? null : lastMonth(stage.until),
      visibility: roleVisibility(kind, student.optedIn),
    };
  });
  const last = student.stages.at(-1);
  if (last !== undefined && !last.isEndUnknown && last.until < NOW) {
    roles.push({
      ...blankRole(`${student.id}.r${roles.length}`),
      kind: 'alumnus',
      institution: last.university,
      start: partialDate(last.until, random),
      visibility: roleVisibility('alumnus', student.optedIn),
    });
  }
  return person(student.id, student.name, roles, student.optedIn);
}

function blankRole(id: string): Role {
  return {
    id,
    kind: 'external',
    title: null,
    level: null,
    institution: null,
    start: null,
    until: null,
    source: SOURCE,
    visibility: 'public',
  };
}

function person(id: string, name: string | null, roles: Role[], optedIn: boolean): Person {
  const variant = name === null ? null : printedVariant(id, name);
  const aliases: Alias[] = variant === null ? [] : [{ value: variant, kind: 'printed', visibility: 'public' }];
  return {
    id,
    name,
    aliases,
    externalIds: memberNumber(id, roles),
    roles,
    intake: null,
    optedIn,
    hidden: false,
    source: SOURCE,
    visibility: 'public',
  };
}

/** People of the institute have a number in its register, which staff alone may see. */
function memberNumber(id: string, roles: readonly Role[]): ExternalId[] {
  if (roles.every(({ kind }) => kind === 'external')) return [];
  const value = `M${String(randomStream(`member ${id}`).int(0, 9_999_999)).padStart(7, '0')}`;
  return [{ scheme: 'member-number', value, visibility: 'staff' }];
}
