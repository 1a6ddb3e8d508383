import { describe, expect, test } from 'vitest';
import { compareInSteps } from '#analysis/compare/compare.ts';
import { compareRecordInSteps } from '#analysis/compare/compare-record.ts';
import type { Places } from '#analysis/compare/sides.ts';
import { finish } from '#analysis/in-steps.ts';
import { createRandom } from '#analysis/random.ts';
import { COMPARE_CAPS, type CompareKind, Comparison } from '#model/compare.ts';
import type { Dataset } from '#model/dataset.ts';
import { NotFound } from '#model/errors.ts';
import { byline, dataset, paper, person, supervision } from '#test/support/people.ts';

const fact = { source: 'test', visibility: 'public' } as const;
const label = (en: string) => ({ en, fr: en, frMissing: false });
const PEOPLE = Array.from({ length: 14 }, (_, i) => `p${i}`);
const TOPICS = ['ice', 'glacier', 'tide', 'wave'];
/** Even people are in one community, odd ones in another, the last in none. */
const PLACES: Places = {
  communities: ['even', 'odd', 'empty'].map((id) => ({
    id,
    level: 'community',
    parent: null,
    label: label(id),
    words: [],
    hue: 0,
    size: 7,
    formerIds: [`${id}-before`],
  })),
  places: PEOPLE.slice(0, 13).map((id, i) => ({
    person: id,
    x: 0,
    y: 0,
    community: i % 2 === 0 ? 'even' : 'odd',
    region: null,
    group: null,
    degree: 0,
    betweenness: 0,
  })),
};

/** Papers of one to four people about up to two topics, some years and venues unknown, some interests, some supervision. */
function institute(seed: number): Dataset {
  const random = createRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => list[below(list.length)] as T)),
  ];
  const ids = Array.from({ length: 30 }, (_, i) => `w${i}`);
  return dataset({
    topics: TOPICS.map((id) => ({ id, label: label(id), parent: id === 'glacier' ? 'ice' : null, ...fact })),
    people: PEOPLE.map((id) => person(id)),
    papers: ids.map((id) =>
      paper(id, { year: below(4) === 0 ? null : 2018 + below(8), venue: below(3) === 0 ? null : `Venue ${below(4)}` }),
    ),
    authorships: ids.flatMap((id) => byline(id, ...some(PEOPLE, 4))),
    abouts: ids.flatMap((id) => some(TOPICS, 2).map((topic) => ({ id: `${id}:${topic}`, paper: id, topic, score: 1, ...fact }))),
    interests: PEOPLE.flatMap((id) =>
      below(3) > 0
        ? []
        : [{ id: `i-${id}`, person: id, topic: TOPICS[below(4)] as string, kind: 'declared' as const, score: 1, ...fact }],
    ),
    supervisions: [supervision('p0', 'p13'), supervision('p1', 'p13'), supervision('p2', 'p3')],
  });
}

function compare(from: Dataset, kind: CompareKind, ...id: string[]): Comparison {
  const record = finish(compareRecordInSteps(from));
  return Comparison.parse(finish(compareInSteps(record, PLACES, { kind, id })));
}

const authorsOf = ({ authorships }: Dataset, id: string): Set<string> =>
  new Set(authorships.filter((each) => each.paper === id).map((each) => each.person));
const topicsOf = ({ abouts }: Dataset, id: string): string[] =>
  abouts.filter((each) => each.paper === id).map(({ topic }) => topic);
const membersOf = (community: string): string[] =>
  PLACES.places.filter((place) => place.community === community).map((place) => place.person);

/** The papers of a side, counted one by one. */
function papersOf(from: Dataset, kind: CompareKind, id: string): string[] {
  const family = id === 'ice' ? ['ice', 'glacier'] : [id];
  const people = kind === 'community' ? membersOf(id) : [id];
  return from.papers
    .map((each) => each.id)
    .filter((each) =>
      kind === 'topic'
        ? topicsOf(from, each).some((topic) => family.includes(topic))
        : people.some((one) => authorsOf(from, each).has(one)),
    );
}

const CASES: [CompareKind, string, string][] = [
  ['person', 'p0', 'p1'],
  ['person', 'p2', 'p7'],
  ['topic', 'ice', 'tide'],
  ['topic', 'wave', 'glacier'],
  ['community', 'even', 'odd'],
];

describe.each([1, 2, 3, 4, 5])('institute %i', (seed) => {
  const from = institute(seed);

  test.each(CASES)('a %s: papers, years and topics of %s and %s are those that one counts by hand', (kind, one, other) => {
    const { sides, pairs, topics, venues } = compare(from, kind, one, other);
    const papers = [one, other].map((id) => papersOf(from, kind, id));
    expect(sides.map(({ paperCount }) => paperCount)).toEqual(papers.map(({ length }) => length));
    const joint = papers[0]?.filter((id) => papers[1]?.includes(id)) ?? [];
    const yearOf = (id: string): number => from.papers.find((each) => each.id === id)?.year ?? 0;
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ one: 0, other: 1, paperCount: joint.length });
    expect(pairs[0]?.last ?? 0).toBe(Math.max(0, ...joint.map(yearOf)));
    expect(joint).toEqual(expect.arrayContaining(pairs[0]?.papers.map(({ id }) => id) ?? []));
    for (const [i, side] of sides.entries()) {
      const dated = papers[i]?.filter((id) => yearOf(id) > 0) ?? [];
      expect(side.papersByYear.reduce((sum, year) => sum + year.papers, 0)).toBe(dated.length);
      for (const { topic, shares } of topics) {
        expect(shares[i]?.papers ?? 0).toBe(papers[i]?.filter((id) => topicsOf(from, id).includes(topic.id)).length);
      }
      for (const { topic } of side.ownTopics)
        expect(papers[1 - i]?.some((id) => topicsOf(from, id).includes(topic.id))).toBe(false);
      for (const { venue, shares } of venues) {
        const theirs = papers[i]?.filter((id) => from.papers.some((each) => each.id === id && each.venue === venue));
        expect(shares[i]?.papers).toBe(theirs?.length);
      }
    }
  });

  test.each(CASES)('a %s: who bridges %s and %s wrote on either side', (kind, one, other) => {
    const { people, peopleCount, pairs } = compare(from, kind, one, other);
    const written = (who: string, id: string): number =>
      papersOf(from, kind, id).filter((each) => {
        const authors = authorsOf(from, each);
        const others = kind === 'topic' ? [who] : (kind === 'person' ? [id] : membersOf(id)).filter((member) => member !== who);
        return authors.has(who) && others.some((member) => authors.has(member));
      }).length;
    const counts = new Map(PEOPLE.map((who) => [who, [written(who, one), written(who, other)]]));
    const bridging = PEOPLE.filter(
      (who) => (counts.get(who) ?? []).every((n) => n > 0) && (kind !== 'person' || ![one, other].includes(who)),
    );
    const shown = people.filter(({ shares }) => shares.every((share) => (share?.papers ?? 0) > 0));
    expect(shown.map(({ person: { id } }) => id).sort()).toEqual(bridging.sort());
    for (const {
      person: { id },
      shares,
    } of people)
      expect(shares.map((share) => share?.papers)).toEqual(counts.get(id));
    expect(peopleCount).toBe(people.length);
    for (const cross of pairs[0]?.crossing ?? []) {
      const joint = from.papers.filter(({ id }) => [cross.one.id, cross.other.id].every((who) => authorsOf(from, id).has(who)));
      expect(cross.papers).toBe(joint.length);
    }
  });

  test('the order of the sides turns the answer round and changes nothing else', () => {
    const [straight, turned] = [compare(from, 'person', 'p0', 'p1'), compare(from, 'person', 'p1', 'p0')];
    expect(turned.sides).toEqual(straight.sides.toReversed());
    const flip = (list: Comparison['topics']) => list.map(({ topic, shares }) => ({ topic, shares: shares.toReversed() }));
    expect(flip(turned.topics)).toEqual(straight.topics);
    expect(turned.pairs[0]?.steps).toBe(straight.pairs[0]?.steps);
  });

  test('five people have ten pairs, and what all share comes before what two share', () => {
    const { sides, pairs, topics } = compare(from, 'person', ...PEOPLE.slice(0, COMPARE_CAPS.sides));
    expect([sides.length, pairs.length]).toEqual([5, 10]);
    const having = topics.map(({ shares }) => shares.filter((share) => share !== null).length);
    expect(having).toEqual(having.toSorted((a, b) => b - a));
    expect(Math.min(...having)).toBeGreaterThanOrEqual(2);
  });
});

test('supervision is said as far as the data say it: together, or of one another', () => {
  const from = institute(1);
  const [together] = compare(from, 'person', 'p0', 'p1').pairs;
  expect([together?.students.map(({ id }) => id), together?.studentCount, together?.supervisor]).toEqual([['p13'], 1, null]);
  const [above] = compare(from, 'person', 'p3', 'p2').pairs;
  expect([above?.supervisor, above?.students]).toEqual([1, []]);
  const [silent] = compare({ ...from, supervisions: [] }, 'person', 'p0', 'p1').pairs;
  expect([silent?.studentCount, silent?.supervisor]).toEqual([0, null]);
});

test('two who never wrote together are joined by whom the way leads through first', () => {
  const chain = dataset({
    people: ['a', 'b', 'c', 'd', 'far'].map((id) => person(id)),
    papers: ['w1', 'w2', 'w3'].map((id) => paper(id)),
    authorships: [...byline('w1', 'a', 'b'), ...byline('w2', 'b', 'c'), ...byline('w3', 'c', 'd')],
  });
  const between = (one: string, other: string) => compare(chain, 'person', one, other).pairs[0];
  expect(between('a', 'b')).toMatchObject({ steps: 1, introducer: null, paperCount: 1 });
  expect(between('a', 'd')).toMatchObject({ steps: 3, introducer: { id: 'b' }, paperCount: 0 });
  expect(between('a', 'far')).toMatchObject({ steps: null, introducer: null });
});

test('a community is known by an id of before, and one without anybody is not there', () => {
  const from = institute(1);
  expect(compare(from, 'community', 'even-before', 'odd')).toEqual(compare(from, 'community', 'even', 'odd'));
  for (const gone of ['empty', 'never']) expect(() => compare(from, 'community', gone, 'odd')).toThrow(NotFound);
});
