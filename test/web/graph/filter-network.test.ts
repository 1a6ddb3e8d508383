import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { filterNetwork, isOpenFilter } from '#web/graph/filter-network.ts';
import { type NetworkFilter, NO_FILTER } from '#web/graph/map-types.ts';

const network = smallNetwork();
const { nodes, edges } = network;
const filtered = (filter: Partial<NetworkFilter>) => filterNetwork(network, { ...NO_FILTER, ...filter });
const passing = (filter: Partial<NetworkFilter>): number[] => filtered(filter).people.flatMap((pass, i) => (pass ? [i] : []));

const publishedIn = (person: number, from: number, to: number): boolean =>
  (nodes.papersByYear[person] ?? []).some((year, i) => i % 2 === 0 && year >= from && year <= to);

describe('filterNetwork', () => {
  it('lets everybody through an open filter', () => {
    const all = filtered({});
    expect(isOpenFilter(NO_FILTER)).toBe(true);
    expect(all.count).toBe(nodes.id.length);
    expect(all.edges.every(Boolean)).toBe(true);
  });

  it.each<[string, Partial<NetworkFilter>, (i: number) => boolean]>([
    ['kinds', { kinds: ['postdoc'] }, (i) => nodes.kind[i] === 'postdoc'],
    ['one topic', { topics: ['stars'] }, (i) => nodes.topics[i]?.includes(1) === true],
    ['an institution', { institutions: ['north'] }, (i) => nodes.institution[i] === 0],
    ['years', { years: [2019, 2020] }, (i) => publishedIn(i, 2019, 2020)],
    [
      'all at once',
      { kinds: ['student'], institutions: ['south'] },
      (i) => nodes.kind[i] === 'student' && nodes.institution[i] === 1,
    ],
  ])('keeps exactly those who pass: %s', (_name, filter, passes) => {
    const expected = nodes.id.flatMap((_, i) => (passes(i) ? [i] : []));
    expect(expected.length).toBeGreaterThan(0);
    expect(passing(filter)).toEqual(expected);
    expect(isOpenFilter({ ...NO_FILTER, ...filter })).toBe(false);
  });

  it('keeps an edge only between two people who pass', () => {
    const { people, edges: kept } = filtered({ kinds: ['student'] });
    kept.forEach((keeps, e) => {
      if (keeps) expect(people[edges.source[e] ?? -1] && people[edges.target[e] ?? -1]).toBe(true);
    });
  });

  it('asks for a tie of enough joint papers when the minimum is above one', () => {
    const { people, edges: kept } = filtered({ minPapers: 4 });
    const tied = new Set(kept.flatMap((keeps, e) => (keeps ? [edges.source[e], edges.target[e]] : [])));
    expect(tied.size).toBeGreaterThan(0);
    expect(new Set(people.flatMap((pass, i) => (pass ? [i] : [])))).toEqual(tied);
    kept.forEach((keeps, e) => {
      if (keeps) expect(edges.papers[e]).toBeGreaterThanOrEqual(4);
    });
  });

  it.each([{ topics: ['gone'] }, { institutions: ['gone'] }])('matches nobody with an id it does not know: %o', (filter) => {
    expect(filtered(filter).count).toBe(0);
  });
});
