import type { InstitutionRef, LoadRow, PersonRef, SupervisionLoad } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import { type Intake, type Level, personKind, type Role, takesStudents } from '#model/person.ts';
import { compareText, covers, type Day, type Id, latestDay, type PartialDate } from '#model/primitives.ts';
import { loadRole, type Supervision } from '#model/supervision.ts';

export interface LoadQuery {
  date: Day;
  topic?: Id | undefined;
  institution?: Id | undefined;
  level?: Level | undefined;
}

/** A supervisor, or somebody with a faculty role, as supervision load needs them. */
export interface LoadPerson {
  person: PersonRef;
  roles: readonly Pick<Role, 'id' | 'kind' | 'institution' | 'start' | 'until'>[];
  intake: Pick<Intake, 'takes' | 'until'> | null;
  /** Topics they are interested in, declared or derived. */
  topics: readonly Id[];
}

export type LoadSupervision = Pick<
  Supervision,
  'id' | 'supervisor' | 'student' | 'role' | 'shared' | 'level' | 'start' | 'until'
>;

/** The facts that supervision load is computed from, as one audience sees them; a store collects them. */
export interface LoadFacts {
  people: readonly LoadPerson[];
  supervisions: readonly LoadSupervision[];
  institutions: readonly InstitutionRef[];
  /** Every topic with its parent: a topic stands for its children too. */
  topics: readonly { id: Id; parent: Id | null }[];
}

const ENDING_SOON_MONTHS = 6;

/**
 * Who carries how many students on a day. A row for everybody who then holds a faculty role or supervises somebody; `topic`
 * and `institution` choose rows, `level` chooses the students counted. An unknown end counts as current and is counted apart.
 * Rows: most students first, then id.
 */
export function supervisionLoad(facts: LoadFacts, query: LoadQuery): SupervisionLoad {
  const lines = facts.supervisions.filter((s) => query.level === undefined || s.level === query.level);
  const bySupervisor = groupBy(lines, ({ supervisor }) => supervisor);
  const institutions = new Map(facts.institutions.map((institution) => [institution.id, institution]));
  const wantedTopics = query.topic === undefined ? undefined : withChildren(query.topic, facts.topics);

  const chosen = facts.people.filter((person) => isChosen(person, query, wantedTopics, bySupervisor));
  const rows = chosen.map((person) => toRow(person, bySupervisor.get(person.person.id) ?? [], query.date, institutions));
  const shown = new Set(chosen.map(({ person }) => person.id));
  const counted = lines.filter(({ supervisor }) => shown.has(supervisor));
  const current = counted.filter((s) => covers(s, query.date));
  return {
    date: query.date,
    rows: rows.sort((a, b) => b.total - a.total || compareText(a.person.id, b.person.id)),
    totals: {
      faculty: rows.length,
      students: distinctStudents(current).size,
      shared: sharedStudents(current, facts.supervisions, query.date),
      unknownEnds: distinctStudents(current.filter(({ until }) => until === null)).size,
      endingSoon: distinctStudents(current.filter((s) => endsSoon(s, query.date))).size,
      medianPerFaculty: median(rows.map(({ total }) => total)),
      byYear: byYear(counted, query.date),
    },
  };
}

function isChosen(
  { person, roles, topics }: LoadPerson,
  query: LoadQuery,
  wantedTopics: ReadonlySet<Id> | undefined,
  bySupervisor: ReadonlyMap<Id, readonly LoadSupervision[]>,
): boolean {
  const faculty = roles.filter((role) => role.kind === 'faculty' && covers(role, query.date));
  const supervises = (bySupervisor.get(person.id) ?? []).some((s) => covers(s, query.date));
  if (faculty.length === 0 && !supervises) return false;
  if (wantedTopics !== undefined && !topics.some((topic) => wantedTopics.has(topic))) return false;
  if (query.institution === undefined) return true;
  return roles.some((role) => role.institution === query.institution && covers(role, query.date));
}

function toRow(
  { person, roles, topics, intake }: LoadPerson,
  lines: readonly LoadSupervision[],
  date: Day,
  institutions: ReadonlyMap<Id, InstitutionRef>,
): LoadRow {
  const current = lines.filter((s) => covers(s, date));
  const tally = { principalAlone: 0, principalShared: 0, co: 0, unstated: 0 };
  for (const line of current) tally[loadRole(line)] += 1;
  const byLevel = emptyLevels();
  for (const { level } of current) byLevel[level] += 1;
  return {
    person,
    institution: homeOf(roles, date, institutions),
    topics: [...new Set(topics)].sort(compareText),
    takesStudents: takesStudents(intake, date),
    total: current.length,
    ...tally,
    byLevel,
    endingSoon: current.filter((line) => endsSoon(line, date)).length,
    unknownEnds: current.filter(({ until }) => until === null).length,
  };
}

function emptyLevels(): Record<Level, number> {
  return { phd: 0, masters: 0, postdoc: 0, visiting: 0, intern: 0, collaborator: 0, undergraduate: 0, unstated: 0 };
}

/** Where somebody is: by their current faculty role, else by any current one; roles without a place say nothing. */
function homeOf(roles: LoadPerson['roles'], date: Day, institutions: ReadonlyMap<Id, InstitutionRef>): InstitutionRef | null {
  const placed = roles.filter((role) => role.institution !== null && covers(role, date));
  const faculty = placed.filter(({ kind }) => kind === 'faculty');
  const best = [...(faculty.length > 0 ? faculty : placed)].sort(
    (a, b) => compareText(b.start ?? '', a.start ?? '') || compareText(a.id, b.id),
  )[0];
  return institutions.get(best?.institution ?? '') ?? null;
}

function withChildren(topic: Id, topics: LoadFacts['topics']): ReadonlySet<Id> {
  return new Set([topic, ...topics.filter(({ parent }) => parent === topic).map(({ id }) => id)]);
}

function endsSoon({ until }: { until: PartialDate | null }, date: Day): boolean {
  if (until === null) return false;
  const last = latestDay(until);
  return last >= date && last <= addMonths(date, ENDING_SOON_MONTHS);
}

/** The same day some months later, or that month's last day where it has no such day. */
function addMonths(date: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

function distinctStudents(lines: readonly LoadSupervision[]): Set<Id> {
  return new Set(lines.map(({ student }) => student));
}

/** Shared is who has two supervisors in the data, or whose line says that there is another one. */
function sharedStudents(counted: readonly LoadSupervision[], all: readonly LoadSupervision[], date: Day): number {
  const current = groupBy(
    all.filter((line) => covers(line, date)),
    ({ student }) => student,
  );
  return [...distinctStudents(counted)].filter((student) => {
    const lines = current.get(student) ?? [];
    const isPrinted = lines.some(({ role, shared }) => shared === 'shared' || role === 'co');
    return isPrinted || new Set(lines.map(({ supervisor }) => supervisor)).size > 1;
  }).length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

/** Distinct students by year up to the year asked for. Who began on an unknown day is in no year: it would be a guess. */
function byYear(lines: readonly LoadSupervision[], date: Day): { year: number; students: number }[] {
  const dated = lines.flatMap((line) => (line.start === null ? [] : [{ ...line, begun: Number(line.start.slice(0, 4)) }]));
  const last = Number(date.slice(0, 4));
  const first = Math.min(last, ...dated.map(({ begun }) => begun));
  if (dated.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({
    year,
    students: distinctStudents(
      dated.filter(({ begun, until }) => begun <= year && (until === null || Number(until.slice(0, 4)) >= year)),
    ).size,
  }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => Id): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The facts of an audience's whole Dataset, of those who may have a row on some day: at a large institute few of its people. */
export function loadFacts(dataset: Dataset): LoadFacts {
  const day = dataset.header.asOf;
  const supervisors = new Set(dataset.supervisions.map(({ supervisor }) => supervisor));
  const people = dataset.people.filter(({ id, roles }) => supervisors.has(id) || roles.some(({ kind }) => kind === 'faculty'));
  const asked = new Set(people.map(({ id }) => id));
  const interests = dataset.interests.filter(({ person }) => asked.has(person));
  const topics = groupBy(interests, ({ person }) => person);
  return {
    people: people.map((person) => ({
      person: { id: person.id, name: person.name, kind: personKind(person.roles, day) },
      roles: person.roles,
      intake: person.intake,
      topics: (topics.get(person.id) ?? []).map(({ topic }) => topic),
    })),
    supervisions: dataset.supervisions,
    institutions: dataset.institutions.map(({ id, name, shortName }) => ({ id, name, shortName })),
    topics: dataset.topics,
  };
}
