import { describe, expect, it } from 'vitest';
import { coauthorConnection } from '#analysis/connections.ts';
import { hopCost } from '#analysis/hop-graph.ts';
import type { PathGround } from '#analysis/paths.ts';
import { createRandom } from '#analysis/random.ts';
import { findTree } from '#analysis/tree.ts';
import type { Connection } from '#model/cards.ts';
import type { Tree } from '#model/tree.ts';

/** A hop of a test's graph and what it costs. */
type Pair = readonly [string, string, number?];

function groundOf(pairs: readonly Pair[]): PathGround & { all: Connection[] } {
  const all = pairs.map(([a, b, share = 1], i) =>
    coauthorConnection(a, b, [{ id: `w${i}`, title: 'A paper', year: 2020, share }]),
  );
  return {
    all,
    connections: async (ids) => all.filter(({ a, b }) => ids.includes(a) || ids.includes(b)),
    people: async (ids) =>
      ids.filter((id) => !id.startsWith('nobody')).map((id) => ({ id: id.replace(/^old-/, ''), name: id, kind: 'external' })),
  };
}

function randomPairs(seed: number, people: number, ties: number): Pair[] {
  const random = createRandom(seed);
  const someone = (): string => `p${Math.floor(random() * people)}`;
  const pairs = new Map<string, Pair>();
  for (let i = 0; i < ties; i++) {
    const [a = '', b = ''] = [someone(), someone()].sort();
    if (a !== b) pairs.set(`${a} ${b}`, [a, b, random() * 2 + 0.05]);
  }
  return [...pairs.values()];
}

/** Cost of a minimum spanning tree of these people, infinite where they do not hang together. */
function spanningCost(people: ReadonlySet<string>, all: readonly Connection[]): number {
  const hops = all.filter(({ a, b }) => people.has(a) && people.has(b)).map((tie) => ({ ...tie, cost: hopCost([tie]) }));
  const groups = new Map([...people].map((id) => [id, id]));
  let cost = 0;
  for (const { a, b, cost: one } of hops.sort((p, q) => p.cost - q.cost)) {
    const [from, to] = [groups.get(a), groups.get(b)];
    if (from === to) continue;
    for (const [id, group] of groups) if (group === from) groups.set(id, to ?? '');
    cost += one;
  }
  return new Set(groups.values()).size === 1 ? cost : Number.POSITIVE_INFINITY;
}

/** The cheapest tree there is, by trying every set of people in between. */
function smallestCost(ends: readonly string[], all: readonly Connection[]): number {
  const others = [...new Set(all.flatMap(({ a, b }) => [a, b]))].filter((id) => !ends.includes(id));
  let best = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** others.length; set++) {
    const chosen = others.filter((_, i) => (set >> i) % 2 === 1);
    best = Math.min(best, spanningCost(new Set([...ends, ...chosen]), all));
  }
  return best;
}

async function treeOf(people: readonly string[], ground: PathGround, avoid: readonly string[] = []): Promise<Tree> {
  const tree = await findTree({ people, avoid, maxHops: 6 }, ground);
  if (tree === undefined) throw new Error('somebody is not there');
  return tree;
}

/** Whether each hop hangs on somebody who is in the tree already, and nobody twice. */
function isTree({ people, hops }: Tree): boolean {
  const seen = new Set(people.slice(0, 1).map(({ id }) => id));
  return hops.every(({ from, to }, i) => {
    const hangs = seen.has(from) && !seen.has(to) && people[i + 1]?.id === to;
    seen.add(to);
    return hangs;
  });
}

describe('findTree', () => {
  const cases = Array.from({ length: 24 }, (_, i) => ({ seed: i + 1, count: 2 + (i % 5) }));

  it.each(cases)('joins $count people in random graph $seed for less than twice the best', async ({ seed, count }) => {
    const ground = groundOf(randomPairs(seed, 11, 20));
    const ends = Array.from({ length: count }, (_, i) => `p${i}`);
    const tree = await treeOf(ends, ground);
    expect(isTree(tree)).toBe(true);
    const joined = ends.filter((end) => tree.apart.every(({ id }) => id !== end));
    const inTree = tree.people.map(({ id }) => id);
    expect(inTree).toEqual(expect.arrayContaining(joined));
    const best = smallestCost(joined, ground.all);
    expect(tree.cost).toBeGreaterThanOrEqual(best - 1e-9);
    expect(tree.cost).toBeLessThan(2 * best + 1e-9);
    if (joined.length <= 3) expect(tree.cost).toBeCloseTo(best, 9);
    for (const { id } of tree.apart) expect(smallestCost([joined[0] ?? '', id], ground.all)).toBe(Number.POSITIVE_INFINITY);
    const leaves = inTree.filter((id) => tree.hops.filter(({ from, to }) => from === id || to === id).length === 1);
    expect(joined).toEqual(expect.arrayContaining(leaves));
  });

  it('meets in the middle where that is less than the ways from one to the next', async () => {
    const star: Pair[] = [
      ['a', 'hub', 4],
      ['b', 'hub', 4],
      ['c', 'hub', 4],
      ['a', 'b', 0.75],
      ['b', 'c', 0.75],
    ];
    const tree = await treeOf(['a', 'b', 'c'], groundOf(star));
    expect(tree.hops.map(({ from, to }) => `${from} ${to}`)).toEqual(['a hub', 'hub b', 'hub c']);
  });

  it('says the weakest hop, and no hop of a single one', async () => {
    const tree = await treeOf(
      ['a', 'b', 'c'],
      groundOf([
        ['a', 'b', 3],
        ['b', 'c', 0.5],
      ]),
    );
    expect(tree.hops[tree.weakest ?? -1]).toMatchObject({ from: 'b', to: 'c' });
    expect((await treeOf(['a', 'b'], groundOf([['a', 'b']]))).weakest).toBe(null);
  });

  it('passes through nobody who is avoided, and says who cannot be joined then', async () => {
    const pairs: Pair[] = [
      ['a', 'x'],
      ['x', 'b'],
      ['a', 'c'],
      ['b', 'y'],
      ['y', 'z'],
      ['z', 'a'],
    ];
    const around = await treeOf(['a', 'b', 'c'], groundOf(pairs), ['x']);
    expect(around.avoided.map(({ id }) => id)).toEqual(['x']);
    expect(around.people.map(({ id }) => id)).not.toContain('x');
    expect(around.apart).toEqual([]);
    const cut = await treeOf(['a', 'b', 'c'], groundOf(pairs), ['x', 'z', 'c']);
    expect(cut.apart.map(({ id }) => id)).toEqual(['b']);
    expect(cut.people.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('counts who is named twice, or by an id of before, once', async () => {
    const tree = await treeOf(['a', 'old-a', 'b', 'a'], groundOf([['a', 'b']]));
    expect(tree.ends.map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await treeOf(['a', 'old-a'], groundOf([['a', 'b']]))).people.map(({ id }) => id)).toEqual(['a']);
  });

  it('has no answer where one of them is not there', async () => {
    expect(await findTree({ people: ['a', 'nobody'], maxHops: 6 }, groundOf([['a', 'b']]))).toBe(undefined);
  });

  it('answers the same whichever way the connections come', async () => {
    const pairs = randomPairs(7, 12, 26);
    const forth = await treeOf(['p0', 'p1', 'p2', 'p3'], groundOf(pairs));
    const there = groundOf(pairs);
    const back: PathGround = { ...there, connections: async (...asked) => (await there.connections(...asked)).reverse() };
    const again = await treeOf(['p0', 'p1', 'p2', 'p3'], back);
    expect(again.hops.map(({ from, to }) => [from, to])).toEqual(forth.hops.map(({ from, to }) => [from, to]));
  });
});
