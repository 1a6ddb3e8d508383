import { describe, expect, it } from 'vitest';
import { coauthorConnection } from '#analysis/connections.ts';
import { findPaths, type PathGround } from '#analysis/paths.ts';
import { createRandom } from '#analysis/random.ts';
import type { Connection } from '#model/cards.ts';

/** People of one random graph with random ties, and everything about them in memory. */
function ground(seed: number, people = 30, ties = 55): PathGround & { all: Connection[] } {
  const random = createRandom(seed);
  const someone = (): string => `p${Math.floor(random() * people)}`;
  const pairs = new Map<string, Connection>();
  for (let i = 0; i < ties; i++) {
    const [a, b] = [someone(), someone()];
    if (a === b) continue;
    const share = random() + 0.05;
    const tie = coauthorConnection(a, b, [{ id: `w${i}`, title: 'A paper', year: 2020, share }]);
    pairs.set(`${tie.a} ${tie.b}`, tie);
  }
  const all = [...pairs.values()];
  return {
    all,
    connections: async (ids) => all.filter(({ a, b }) => ids.includes(a) || ids.includes(b)),
    people: async (ids) => ids.filter((id) => /^p\d+$/.test(id)).map((id) => ({ id, name: id, kind: 'external' })),
  };
}

/** Fewest hops between two people, by plain breadth-first search. */
function distance(all: readonly Connection[], from: string, to: string): number {
  let rim = new Set([from]);
  const seen = new Set(rim);
  for (let hops = 0; rim.size > 0; hops++) {
    if (rim.has(to)) return hops;
    const next = all.flatMap(({ a, b }) => (rim.has(a) ? [b] : rim.has(b) ? [a] : []));
    rim = new Set(next.filter((id) => !seen.has(id)));
    for (const id of rim) seen.add(id);
  }
  return Number.POSITIVE_INFINITY;
}

describe('findPaths', () => {
  it.each(Array.from({ length: 25 }, (_, i) => i + 1))(
    'gives valid, different, ordered ways in random graph %i',
    async (seed) => {
      const world = ground(seed);
      for (const to of ['p1', 'p2', 'p3', 'p4', 'p5']) {
        const found = await findPaths({ from: 'p0', to, limit: 3, maxHops: 6 }, world);
        const paths = found?.paths ?? [];
        expect(paths.length > 0).toBe(distance(world.all, 'p0', to) <= 6);
        const inner = paths.flatMap(({ people }) => people.slice(1, -1).map(({ id }) => id));
        expect(new Set(inner).size).toBe(inner.length);
        for (const { people, hops, cost, weakest } of paths) {
          expect([people[0]?.id, people.at(-1)?.id]).toEqual(['p0', to]);
          expect(hops.length).toBeLessThanOrEqual(6);
          const costs = hops.map(({ ties }, i) => {
            for (const { a, b } of ties) expect([a, b].sort()).toEqual([people[i]?.id, people[i + 1]?.id].sort());
            return 1 / (ties[0]?.strength ?? 0);
          });
          expect(cost).toBeCloseTo(
            costs.reduce((sum, each) => sum + each, 0),
            9,
          );
          expect(costs[weakest ?? 0]).toBe(Math.max(...costs));
        }
        expect(paths.map(({ cost }) => cost)).toEqual(paths.map(({ cost }) => cost).sort((a, b) => a - b));
        expect(await findPaths({ from: 'p0', to, limit: 3, maxHops: 6 }, world)).toEqual(found);
      }
    },
  );

  it('knows who is not there, and the way to oneself', async () => {
    const world = ground(1);
    expect(await findPaths({ from: 'p0', to: 'stranger', limit: 3, maxHops: 6 }, world)).toBeUndefined();
    const own = await findPaths({ from: 'p0', to: 'p0', limit: 3, maxHops: 6 }, world);
    expect(own?.paths).toEqual([{ people: [own?.from], hops: [], cost: 0, weakest: null }]);
  });
});
