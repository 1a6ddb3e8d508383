import type { Level, RoleKind } from '#model/person.ts';
import type { Professor, UniversityId } from './faculty.ts';
import { UNIVERSITIES } from './institutions.ts';
import { opaqueId, type Random, randomStream } from './random.ts';
import { FIRST_YEAR, NOW } from './source.ts';

/** One level of a career, with its supervisors. Years in parts; `until` lies in the future for those who are here. */
export interface Stage {
  level: Level;
  university: UniversityId;
  start: number;
  until: number;
  /** The registrar does not know the end. */
  isEndUnknown: boolean;
  /** `null` where a page says that there is a principal supervisor without the name. */
  principal: Professor | null;
  co: Professor | null;
  /** There is another supervisor outside the institute, whom nobody names. */
  hasUnnamedCo: boolean;
}

export interface Student {
  id: string;
  /** `null` for somebody a public page counts without naming. */
  name: string | null;
  stages: Stage[];
  productivity: number;
  optedIn: boolean;
}

export const STUDENTS = 1150;
const UNNAMED = 26;
const OPTED_IN = 0.6;
const END_UNKNOWN = 0.085;

/** Of 27 students on the founding page 11 are alone with their supervisor, 9 have a co-supervisor, of 7 somebody else is principal. */
const SHARING = { alone: 12.6, named: 6.6, unnamedCo: 1.9, unnamedPrincipal: 0.5 } as const;

/** How people come in, and how long they stay: mean and spread in years. */
const LEVELS: readonly { level: Level; entry: number; years: number; spread: number }[] = [
  { level: 'masters', entry: 26, years: 2.1, spread: 0.3 },
  { level: 'phd', entry: 33, years: 4.9, spread: 0.6 },
  { level: 'postdoc', entry: 12, years: 2.2, spread: 0.6 },
  { level: 'visiting', entry: 22, years: 1.3, spread: 0.35 },
  { level: 'intern', entry: 10, years: 0.55, spread: 0.12 },
  { level: 'collaborator', entry: 6, years: 2.6, spread: 0.8 },
  { level: 'undergraduate', entry: 2, years: 0.6, spread: 0.2 },
];

export const ROLE_OF_LEVEL: Readonly<Record<Level, RoleKind>> = {
  phd: 'student',
  masters: 'student',
  undergraduate: 'student',
  unstated: 'student',
  postdoc: 'postdoc',
  visiting: 'visiting',
  intern: 'intern',
  collaborator: 'collaborator',
};

/** Chance that a finished level leads to the next at the institute. */
const NEXT: Readonly<Partial<Record<Level, { level: Level; chance: number }>>> = {
  undergraduate: { level: 'masters', chance: 0.5 },
  intern: { level: 'phd', chance: 0.25 },
  visiting: { level: 'phd', chance: 0.12 },
  masters: { level: 'phd', chance: 0.4 },
  phd: { level: 'postdoc', chance: 0.14 },
};

export function makeStudents(faculty: readonly Professor[], nextName: () => string): Student[] {
  const random = randomStream('students');
  return Array.from({ length: STUDENTS }, (_, i) => {
    const isNamed = i >= UNNAMED;
    const stages = makeCareer(faculty, random);
    // A page that counts without naming is about those who are here now.
    const shown = isNamed ? stages : [lateStage(faculty, random)];
    return {
      id: opaqueId('p', `student ${i}`),
      name: isNamed ? nextName() : null,
      stages: shown,
      productivity: random.chance(0.06) ? 0 : Math.exp(0.8 * random.normal()),
      optedIn: isNamed && random.chance(OPTED_IN),
    };
  });
}

function makeCareer(faculty: readonly Professor[], random: Random): Stage[] {
  const stages = [makeStage(entryLevel(random), entryTime(random), null, faculty, random)];
  for (;;) {
    const last = stages.at(-1);
    const next = last && NEXT[last.level];
    if (last === undefined || next === undefined || last.until > NOW || !random.chance(next.chance)) break;
    last.isEndUnknown = false;
    const start = Math.max(last.until, termAfter(last.until, random));
    if (start > NOW) break;
    stages.push(makeStage(next.level, start, random.chance(0.72) ? last.principal : null, faculty, random));
  }
  return stages;
}

function lateStage(faculty: readonly Professor[], random: Random): Stage {
  const level = random.pick<Level>(['phd', 'phd', 'phd', 'masters', 'postdoc']);
  return makeStage(level, 2024.67 + random.int(0, 1), null, faculty, random);
}

function entryLevel(random: Random): Level {
  return random.weighted(LEVELS, ({ entry }) => entry).level;
}

/** The institute grows: half of those who ever came did so in the last four years. */
function entryTime(random: Random): number {
  const year = Math.floor(FIRST_YEAR + (2027 - FIRST_YEAR) * random.float() ** 0.38);
  const term = random.weighted([0, 0.34, 0.67], (t) => (t > 0.5 ? 7 : 1.5));
  return Math.min(year + term, NOW - 0.2);
}

function termAfter(time: number, random: Random): number {
  return random.chance(0.7) ? Math.floor(time) + (time % 1 < 0.67 ? 0.67 : 1) : time + 0.09;
}

function makeStage(level: Level, start: number, known: Professor | null, faculty: readonly Professor[], random: Random): Stage {
  const spec = LEVELS.find((l) => l.level === level);
  const years = Math.max(0.25, (spec?.years ?? 1) + (spec?.spread ?? 0.2) * random.normal());
  const principal = known ?? random.weighted(faculty, (p) => (p.start <= start + 0.1 ? p.labSize : 0));
  const sharing = random.weighted(['alone', 'named', 'unnamedCo', 'unnamedPrincipal'] as const, (kind) => SHARING[kind]);
  const candidates = principal.partners.filter(({ professor }) => professor.start <= start + 0.1);
  const co = sharing === 'named' && candidates.length > 0 ? random.weighted(candidates, ({ weight }) => weight).professor : null;
  const isAway = random.chance(0.3);
  return {
    level,
    university: isAway ? random.weighted(UNIVERSITIES, ({ share }) => share).id : principal.university,
    start,
    until: start + years,
    isEndUnknown: start + years > 2023 && random.chance(END_UNKNOWN * 1.35),
    principal: sharing === 'unnamedPrincipal' ? null : principal,
    co: sharing === 'unnamedPrincipal' ? principal : co,
    hasUnnamedCo: sharing === 'unnamedCo',
  };
}
