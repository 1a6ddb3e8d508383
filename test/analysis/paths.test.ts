import { describe, expect, it } from 'vitest';
import { coauthorConnection } from '#analysis/connections.ts';
import { findPaths, type PathGround } from '#analysis/paths.ts';
import { createRandom } from '#analysis/random.ts';
import type { Connection, Path } from '#model/cards.ts';

const between = ({ people }: Path): string[] => people.slice(1, -1).map(({ id }) => id);

/** Ties that touch somebody asked for, and nobody who is left out. */
const isOf = (ids: readonly string[], { a, b }: Connection, out: readonly string[]): boolean =>
  (ids.includes(a) || ids.includes(b)) && !out.includes(a) && !out.includes(b);

/** Pairs with one joint paper each. */
function groundOf(pairs: readonly (readonly string[])[]): PathGround {
  const all = pairs.map(([a = '', b = ''], i) =>
    coauthorConnection(a, b, [{ id: `w${i}`, title: 'A paper', year: 2020, share: 1 }]),
  );
  return {
    connections: async (ids) => all.filter((tie) => isOf(ids, tie, [])),
    people: async (ids) => ids.map((id) => ({ id, name: id, kind: 'external' })),
  };
}

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
        const found = await findPaths({ from: 'p0', to, limit: 5, maxHops: 6 }, world);
        const paths = found?.paths ?? [];
        expect(paths.length > 0).toBe(distance(world.all, 'p0', to) <= 6);
        for (const [i, way] of paths.entries()) {
          for (const other of paths.slice(i + 1)) {
            const fewest = Math.min(between(way).length, between(other).length);
            expect(2 * between(way).filter((id) => between(other).includes(id)).length).toBeLessThanOrEqual(fewest);
            if (fewest === 0) expect([way.hops.length, other.hops.length]).not.toEqual([1, 1]);
          }
        }
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
        expect(await findPaths({ from: 'p0', to, limit: 5, maxHops: 6 }, world)).toEqual(found);
      }
    },
  );

  it.each(Array.from({ length: 10 }, (_, i) => i + 1))(
    'passes through nobody who is left out, as if they were not there, in random graph %i',
    async (seed) => {
      const world = ground(seed);
      const options = { from: 'p0', to: 'p1', limit: 5, maxHops: 6 };
      const avoid = [...new Set((await findPaths(options, world))?.paths.flatMap(between).slice(0, 2))];
      const without = {
        ...world,
        connections: async (ids: readonly string[]) => world.all.filter((tie) => isOf(ids, tie, avoid)),
      };
      const found = await findPaths({ ...options, avoid: [...avoid, 'p0', 'stranger'] }, world);
      expect(found?.paths.flatMap(between).filter((id) => avoid.includes(id))).toEqual([]);
      expect(found?.avoided.map(({ id }) => id)).toEqual(avoid);
      expect(found).toEqual({ ...(await findPaths(options, without)), avoided: found?.avoided });
    },
  );

  it('shares somebody between ways only where there is no other way, and never more than half', async () => {
    // p0 knows only p1, who knows p2, p3 and p4; these know p9.
    const world = groundOf([['p0', 'p1'], ...['p2', 'p3', 'p4'].flatMap((id) => [['p1', id] as const, [id, 'p9'] as const])]);
    const ways = async (to: string) =>
      (await findPaths({ from: 'p0', to, limit: 5, maxHops: 6 }, world))?.paths.map((way) => between(way).join(' '));
    expect(await ways('p9')).toEqual(['p1 p2', 'p1 p3', 'p1 p4']);
    expect(await ways('p2')).toEqual(['p1']);
    const alone = groundOf([
      ['p0', 'p5'],
      ['p5', 'p6'],
      ['p6', 'p9'],
      ['p5', 'p9'],
      ['p0', 'p7'],
      ['p7', 'p9'],
    ]);
    const found = await findPaths({ from: 'p0', to: 'p9', limit: 5, maxHops: 6 }, alone);
    expect(found?.paths.map((way) => between(way).join(' '))).toEqual(['p5', 'p7']);
  });

  it('knows who is not there, and the way to oneself', async () => {
    const world = ground(1);
    expect(await findPaths({ from: 'p0', to: 'stranger', limit: 3, maxHops: 6 }, world)).toBeUndefined();
    const own = await findPaths({ from: 'p0', to: 'p0', limit: 3, maxHops: 6 }, world);
    expect(own?.paths).toEqual([{ people: [own?.from], hops: [], cost: 0, weakest: null }]);
  });
});
