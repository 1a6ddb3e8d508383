import { mapInSteps, type Steps } from '#analysis/in-steps.ts';
import { numbersInSteps, pairsInSteps } from '#analysis/numbered.ts';
import type { AnalysisResult, Place } from '#model/analysis.ts';
import type { InstitutionRef, PersonRef, RoleView, TopicRef } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import { personKind } from '#model/person.ts';
import type { Day, Id } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';

/** Two people, a < b, with their joint papers; years are those of dated ones, 0 where there is none. */
export interface Tie {
  a: number;
  b: number;
  papers: number;
  first: number;
  last: number;
}

export interface TimedPaper {
  year: number | null;
  /** Each once. */
  authors: readonly number[];
  topics: readonly number[];
}

/** One audience's facts with their dates, numbered as listed: what careers, changes and streams are told from. */
export interface TimeRecord {
  asOf: Day;
  people: readonly { ref: PersonRef; roles: readonly RoleView[]; place: Place | null }[];
  person: ReadonlyMap<Id, number>;
  topics: readonly { ref: TopicRef; parent: number | null }[];
  topic: ReadonlyMap<Id, number>;
  institutions: ReadonlyMap<Id, InstitutionRef>;
  papers: readonly TimedPaper[];
  papersOf: readonly (readonly number[])[];
  supervisions: readonly Supervision[];
  /** Supervisions that somebody is an end of. */
  supervisionsOf: ReadonlyMap<Id, readonly Supervision[]>;
  ties: readonly Tie[];
}

/** Papers between two pauses, and people whose ties are counted. */
const AT_ONCE = 2_000;
const TIED_AT_ONCE = 200;

/** Reads an audience's Dataset, and where its people stand on the map. O(dataset + Σ authors²), with pauses. */
export function* timeRecordInSteps(dataset: Dataset, analysis: AnalysisResult | undefined): Steps<TimeRecord> {
  const institutions = new Map(dataset.institutions.map(({ id, name, shortName }) => [id, { id, name, shortName }]));
  const person = yield* numbersInSteps(dataset.people);
  const topic = yield* numbersInSteps(dataset.topics);
  const paper = yield* numbersInSteps(dataset.papers);
  const places = new Map<Id, Place>();
  yield* mapInSteps(analysis?.places ?? [], (place) => places.set(place.person, place));
  const { asOf } = dataset.header;
  const people = yield* mapInSteps(dataset.people, ({ id, name, roles }) => ({
    ref: { id, name, kind: personKind(roles, asOf) },
    roles: roles.map((role) => ({ ...role, institution: institutions.get(role.institution ?? '') ?? null })),
    place: places.get(id) ?? null,
  }));
  const authors = yield* pairsInSteps(dataset.authorships, paper, person, (edge) => [edge.paper, edge.person]);
  const about = yield* pairsInSteps(dataset.abouts, paper, topic, (edge) => [edge.paper, edge.topic]);
  const papers = yield* mapInSteps(dataset.papers, ({ year }, p) => ({
    year,
    authors: authors[p] ?? [],
    topics: about[p] ?? [],
  }));
  const papersOf = people.map((): number[] => []);
  for (const [p, each] of papers.entries()) {
    if (p % AT_ONCE === 0) yield;
    for (const v of each.authors) papersOf[v]?.push(p);
  }
  const ties: Tie[] = [];
  for (const v of people.keys()) {
    if (v % TIED_AT_ONCE === 0) yield;
    ties.push(...tiesOf(v, papers, papersOf[v] ?? []));
  }
  return {
    asOf,
    people,
    person,
    topics: dataset.topics.map(({ id, label, parent }) => ({ ref: { id, label }, parent: topic.get(parent ?? '') ?? null })),
    topic,
    institutions,
    papers,
    papersOf,
    supervisions: dataset.supervisions,
    supervisionsOf: supervisionsOf(dataset.supervisions),
    ties,
  };
}

/** Ties of somebody with those numbered after them. */
function tiesOf(a: number, papers: readonly TimedPaper[], own: readonly number[]): Tie[] {
  const ties = new Map<number, Tie>();
  for (const p of own) {
    const { year, authors } = papers[p] ?? { year: null, authors: [] };
    for (const b of authors) {
      if (b <= a) continue;
      const tie = ties.get(b) ?? { a, b, papers: 0, first: 0, last: 0 };
      ties.set(b, tie);
      tie.papers += 1;
      if (year === null) continue;
      tie.first = tie.first === 0 ? year : Math.min(tie.first, year);
      tie.last = Math.max(tie.last, year);
    }
  }
  return [...ties.values()];
}

function supervisionsOf(supervisions: readonly Supervision[]): Map<Id, Supervision[]> {
  const lists = new Map<Id, Supervision[]>();
  for (const each of supervisions) {
    for (const id of [each.supervisor, each.student]) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [each]);
      else list.push(each);
    }
  }
  return lists;
}
