import { type Rows, row, rowsOf, turned } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import { mapInSteps, type Steps } from '#analysis/in-steps.ts';
import { numbersInSteps, pairsInSteps } from '#analysis/numbered.ts';
import type { InstitutionRef, PersonRef, TopicRef } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import { currentRole, type Person, personKind, type Role } from '#model/person.ts';
import { covers, type Day, type Id, latestDay, type PartialDate } from '#model/primitives.ts';

/** Somebody as questions know them. */
export interface PersonAsked {
  readonly ref: PersonRef;
  readonly institution: InstitutionRef | null;
  /** Institutions of their current roles. */
  readonly current: ReadonlySet<Id>;
  /** The universities among them. */
  readonly universities: readonly Id[];
  /** Holds a current role other than alumnus or external. */
  readonly isHere: boolean;
  /** When their first role began and, for somebody who is not here, their last one ended; `null` where nobody knows. */
  readonly came: PartialDate | null;
  readonly left: PartialDate | null;
  /** Has had a role here that is over, and has none now. */
  readonly hasLeft: boolean;
}

/** A supervision, its ends as numbers. */
export interface SupervisionAsked {
  readonly supervisor: number;
  readonly student: number;
  readonly isCurrent: boolean;
  readonly until: PartialDate | null;
}

/** What one audience may see, ready to be asked about everybody at once. People, papers and topics are numbered as listed. */
export interface QuestionGround {
  readonly asOf: Day;
  readonly people: readonly PersonAsked[];
  readonly topics: readonly TopicRef[];
  readonly topic: ReadonlyMap<Id, number>;
  /** The topic that each is part of; -1 for none. */
  readonly parent: Int32Array;
  readonly institutions: ReadonlyMap<Id, InstitutionRef>;
  /** Year of each paper; 0 where it is not known. */
  readonly year: Int32Array;
  /** Authors of each paper, those not shown included. */
  readonly size: Int32Array;
  readonly authors: Rows;
  readonly papers: Rows;
  readonly topicsOf: Rows;
  /** Topics that people name themselves, or that their sources say. */
  readonly interests: Rows;
  readonly supervisions: readonly SupervisionAsked[];
  readonly redirects: ReadonlyMap<Id, Id>;
}

/** Reads what questions need from an audience's Dataset, with pauses. O(dataset). */
export function* questionGroundInSteps(dataset: Dataset): Steps<QuestionGround> {
  const { header, institutions, papers } = dataset;
  const refs = new Map(institutions.map(({ id, name, shortName }) => [id, { id, name, shortName }]));
  const universities = new Set(institutions.filter(({ kind }) => kind === 'university').map(({ id }) => id));
  const people = yield* mapInSteps(dataset.people, (one) => personAsked(one, header.asOf, refs, universities));
  const person = yield* numbersInSteps(dataset.people);
  const paper = yield* numbersInSteps(papers);
  const topic = yield* numbersInSteps(dataset.topics);
  const authors = rowsOf(yield* pairsInSteps(dataset.authorships, paper, person, (edge) => [edge.paper, edge.person]));
  const topicsOf = rowsOf(yield* pairsInSteps(dataset.abouts, paper, topic, (edge) => [edge.paper, edge.topic]));
  const interests = rowsOf(yield* pairsInSteps(dataset.interests, person, topic, (edge) => [edge.person, edge.topic]));
  return {
    asOf: header.asOf,
    people,
    topics: dataset.topics.map(({ id, label }) => ({ id, label })),
    topic,
    parent: Int32Array.from(dataset.topics, ({ parent }) => topic.get(parent ?? '') ?? -1),
    institutions: refs,
    year: Int32Array.from(papers, ({ year }) => year ?? 0),
    size: Int32Array.from(papers, ({ othersHidden }, p) => othersHidden + row(authors, p).length),
    authors,
    papers: turned(authors, people.length),
    topicsOf,
    interests,
    supervisions: supervisionsAsked(dataset, person),
    redirects: new Map(dataset.redirects.map(({ from, to }) => [from, to])),
  };
}

export function yearOf(ground: QuestionGround): number {
  return Number(ground.asOf.slice(0, 4));
}

/** Whether a paper counts that has a year of `since` or later; without one, every paper does. */
export function countsSince({ year }: QuestionGround, paper: number, since: number | null): boolean {
  return since === null || at(year, paper) >= since;
}

function personAsked(
  { id, name, roles }: Person,
  asOf: Day,
  refs: ReadonlyMap<Id, InstitutionRef>,
  universities: ReadonlySet<Id>,
): PersonAsked {
  const own = roles.filter(({ kind }) => kind !== 'external');
  const now = roles.filter((role) => covers(role, asOf));
  const current = new Set(now.flatMap(({ institution }) => institution ?? []));
  const isHere = now.some(({ kind }) => kind !== 'alumnus' && kind !== 'external');
  const starts = own.flatMap(({ kind, start }) => (start === null || kind === 'alumnus' ? [] : [start])).sort();
  return {
    ref: { id, name, kind: personKind(roles, asOf) },
    institution: refs.get(currentRole(roles, asOf)?.institution ?? '') ?? null,
    current,
    universities: [...current].filter((place) => universities.has(place)),
    isHere,
    came: starts[0] ?? null,
    left: isHere
      ? null
      : (own
          .flatMap((role) => endOf(role, asOf))
          .sort()
          .at(-1) ?? null),
    hasLeft: !isHere && own.some((role) => role.kind === 'alumnus' || endOf(role, asOf).length > 0),
  };
}

/** When a role ended; an alumnus's began when the one before did. */
function endOf({ kind, start, until }: Role, asOf: Day): PartialDate[] {
  const end = kind === 'alumnus' ? start : until;
  return end !== null && latestDay(end) < asOf ? [end] : [];
}

function supervisionsAsked({ header, supervisions }: Dataset, person: ReadonlyMap<Id, number>): SupervisionAsked[] {
  return supervisions.flatMap((edge) => {
    const [supervisor, student] = [person.get(edge.supervisor), person.get(edge.student)];
    if (supervisor === undefined || student === undefined) return [];
    return [{ supervisor, student, isCurrent: covers(edge, header.asOf), until: edge.until }];
  });
}
