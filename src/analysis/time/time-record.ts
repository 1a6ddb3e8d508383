import type { Steps } from '#analysis/in-steps.ts';
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

/** People or papers between two pauses, and edges. */
const AT_ONCE = 5_000;
const EDGES_AT_ONCE = 50_000;

/** Reads an audience's Dataset, and where its people stand on the map. O(dataset + Σ authors²), with pauses. */
export function* timeRecordInSteps(dataset: Dataset, analysis: AnalysisResult | undefined): Steps<TimeRecord> {
  const institutions = new Map(dataset.institutions.map(({ id, name, shortName }) => [id, { id, name, shortName }]));
  const person = new Map(dataset.people.map(({ id }, v) => [id, v]));
  const topic = new Map(dataset.topics.map(({ id }, t) => [id, t]));
  const paper = new Map(dataset.papers.map(({ id }, p) => [id, p]));
  yield;
  const places = new Map(analysis?.places.map((place) => [place.person, place]));
  const { asOf } = dataset.header;
  const people = dataset.people.map(({ id, name, roles }) => ({
    ref: { id, name, kind: personKind(roles, asOf) },
    roles: roles.map((role) => ({ ...role, institution: institutions.get(role.institution ?? '') ?? null })),
    place: places.get(id) ?? null,
  }));
  yield;
  const count = dataset.papers.length;
  const authors = yield* endsOf(dataset.authorships, count, (each) => [paper.get(each.paper), person.get(each.person)]);
  const about = yield* endsOf(dataset.abouts, count, (each) => [paper.get(each.paper), topic.get(each.topic)]);
  const papers = dataset.papers.map(({ year }, p) => ({ year, authors: authors[p] ?? [], topics: about[p] ?? [] }));
  yield;
  const papersOf = people.map((): number[] => []);
  for (const [p, each] of papers.entries()) {
    if (p % AT_ONCE === 0) yield;
    for (const v of each.authors) papersOf[v]?.push(p);
  }
  const ties: Tie[] = [];
  for (const v of people.keys()) {
    if (v % AT_ONCE === 0) yield;
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

/** For each paper the other ends of its edges, each once, ascending. */
function* endsOf<T>(
  edges: readonly T[],
  count: number,
  ends: (edge: T) => [number | undefined, number | undefined],
): Steps<number[][]> {
  const lists = Array.from({ length: count }, (): number[] => []);
  for (const [i, edge] of edges.entries()) {
    if (i % EDGES_AT_ONCE === 0) yield;
    const [paper, other] = ends(edge);
    if (other !== undefined) lists[paper ?? -1]?.push(other);
  }
  for (const [p, list] of lists.entries()) {
    if (p % EDGES_AT_ONCE === 0) yield;
    if (list.length > 1) lists[p] = [...new Set(list)].sort((a, b) => a - b);
  }
  return lists;
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
