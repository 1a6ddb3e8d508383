import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { COMPARE_CAPS, type ComparedSide, type CompareQuery, type Comparison } from '#model/compare.ts';
import { NotFound } from '#model/errors.ts';
import { compareText } from '#model/primitives.ts';
import type { CompareRecord } from './compare-record.ts';
import { pairOf } from './pairs.ts';
import { type Places, type Side, sideOf } from './sides.ts';
import { count, ownOf, peopleTally, type Shared, sharedOf, type Tally, topicTally, venueTally } from './tallies.ts';

/** Own topics that a side is described by. */
const OWN_TOPICS = 8;

/**
 * Two to five people, topics or communities beside each other: what they share, and who bridges them. The record is an audience's, so
 * nothing that it may not see is counted. O(papers of the sides with their bylines and topics); pauses between its parts.
 *
 * @throws NotFound for what is not there for this audience.
 */
export function* compareInSteps(record: CompareRecord, places: Places, { kind, id }: CompareQuery): Steps<Comparison> {
  const sides: Side[] = [];
  for (const each of id) {
    const side = sideOf(record, places, kind, each);
    if (side === undefined) throw new NotFound(`There is no ${kind} "${each}" here. Search for a name to find one.`);
    sides.push(side);
    yield;
  }
  const compared = new Set(sides.flatMap(({ isTopic }) => [...isTopic]));
  const topics = sides.map((side) => without(topicTally(record, side), compared));
  yield;
  const people = sides.map((side) => peopleTally(record, side, kind));
  const own = new Set(kind === 'person' ? sides.flatMap(({ members }) => [...members]) : []);
  yield;
  const shared = {
    topics: sharedOf(topics),
    people: sharedOf(people.map((tally) => without(tally, own))),
    venues: sharedOf(sides.map((side) => venueTally(record, side))),
  };
  const pairs: Comparison['pairs'] = [];
  for (const one of sides.keys()) {
    for (let other = one + 1; other < sides.length; other++) {
      yield;
      pairs.push(pairOf(record, sides, one, other));
    }
  }
  return {
    kind,
    sides: sides.map((side, i) => described(record, side, people[i]?.size ?? 0, ownTopics(record, topics, i))),
    ...listed(record, shared),
    pairs,
  };
}

function without(tally: Tally<number>, left: ReadonlySet<number>): Tally<number> {
  return new Map([...tally].filter(([key]) => !left.has(key)));
}

function ownTopics({ topics }: CompareRecord, tallies: readonly Tally<number>[], side: number): ComparedSide['ownTopics'] {
  return ownOf(tallies, side)
    .slice(0, OWN_TOPICS)
    .flatMap(({ key, share }) => topics.slice(key, key + 1).map(({ ref }) => ({ topic: ref, ...share })));
}

function listed(
  record: CompareRecord,
  shared: { topics: Shared<number>[]; people: Shared<number>[]; venues: Shared<string>[] },
): Pick<Comparison, 'topics' | 'topicCount' | 'people' | 'peopleCount' | 'venues' | 'venueCount'> {
  const named = <T, R>(list: readonly T[], key: number, make: (item: T) => R): R[] => list.slice(key, key + 1).map(make);
  return {
    topics: shared.topics
      .slice(0, COMPARE_CAPS.topics)
      .flatMap(({ key, shares }) => named(record.topics, key, ({ ref }) => ({ topic: ref, shares }))),
    topicCount: shared.topics.length,
    people: shared.people
      .slice(0, COMPARE_CAPS.people)
      .flatMap(({ key, shares }) => named(record.people, key, ({ ref }) => ({ person: ref, shares }))),
    peopleCount: shared.people.length,
    venues: shared.venues.slice(0, COMPARE_CAPS.venues).map(({ key, shares }) => ({ venue: key, shares })),
    venueCount: shared.venues.length,
  };
}

function described(record: CompareRecord, side: Side, coauthors: number, own: ComparedSide['ownTopics']): ComparedSide {
  const { year } = record.field.work;
  const byYear: Tally<number> = new Map();
  for (const p of side.papers) if (at(year, p) > 0) count(byYear, at(year, p), at(year, p));
  const years = [...byYear].sort(([a], [b]) => a - b);
  return {
    subject: side.subject,
    institutions: institutionsOf(record, side),
    takesStudents: side.subject.kind === 'person' ? (record.people[[...side.members][0] ?? -1]?.takesStudents ?? null) : null,
    peopleCount: side.subject.kind === 'person' ? coauthors : side.members.size,
    paperCount: side.papers.length,
    first: years[0]?.[0] ?? null,
    last: years.at(-1)?.[0] ?? null,
    papersByYear: years.map(([each, { papers }]) => ({ year: each, papers })),
    ownTopics: own,
  };
}

function institutionsOf({ people, institutions }: CompareRecord, { members }: Side): ComparedSide['institutions'] {
  const counts = new Map<string, number>();
  for (const v of members) for (const id of people[v]?.current ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, COMPARE_CAPS.places)
    .flatMap(([id, number]) => {
      const institution = institutions.get(id);
      return institution === undefined ? [] : [{ institution, people: number }];
    });
}
