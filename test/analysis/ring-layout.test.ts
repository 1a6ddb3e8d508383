import { describe, expect, it } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { type RingGraph, type RingLayout, ringLayout } from '#analysis/ring-layout.ts';

/** A random graph around person 0, its rings by distance, everybody reached. */
function around(seed: number, sizes: readonly number[], extra: number): RingGraph {
  const random = createRandom(seed);
  const ring = sizes.flatMap((size, r) => Array.from({ length: size }, () => r));
  const starts = sizes.map((_, r) => sizes.slice(0, r).reduce((a, b) => a + b, 0));
  const pick = (r: number): number => (starts[r] ?? 0) + Math.floor(random() * (sizes[r] ?? 1));
  const ties: [number, number, number][] = ring.flatMap((r, v) => (r === 0 ? [] : [[pick(r - 1), v, 0.2 + random()]]));
  for (let i = 0; i < extra; i++) {
    const r = 1 + Math.floor(random() * (sizes.length - 1));
    const [a, b] = [pick(r), pick(r)];
    if (a !== b) ties.push([a, b, random()]);
  }
  return {
    ring,
    sources: ties.map(([a]) => a),
    targets: ties.map(([, b]) => b),
    weights: ties.map(([, , weight]) => weight),
  };
}

const graphs: [string, RingGraph][] = [
  ['one neighbour', around(1, [1, 1], 0)],
  ['two neighbours', around(2, [1, 2], 0)],
  ['a full ring', around(3, [1, 80], 200)],
  ['few, then many', around(4, [1, 4, 80], 60)],
  ['many, then few', around(5, [1, 80, 3], 60)],
  ['three rings', around(6, [1, 24, 60, 80], 150)],
  ['everybody behind one person', { ...around(7, [1, 1, 60], 0) }],
  ['equal weights', { ...around(8, [1, 12, 24], 30), weights: new Array(66).fill(1) }],
];

const distance = ({ x, y }: RingLayout, a: number, b: number): number =>
  Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));

describe.each(graphs)('rings around a person: %s', (_, graph) => {
  const layout = ringLayout(graph);

  it('puts everybody at the radius of their distance, ring outside ring', () => {
    for (const [v, r] of graph.ring.entries()) {
      const radius = Math.hypot(layout.x[v] ?? 0, layout.y[v] ?? 0);
      expect(radius).toBeCloseTo(r === 0 ? 0 : (layout.radii[r - 1] ?? Number.NaN), 9);
    }
    expect(layout.radii).toEqual([...layout.radii].sort((a, b) => a - b));
  });

  it('leaves everybody a unit of room', () => {
    for (let a = 0; a < graph.ring.length; a++)
      for (let b = a + 1; b < graph.ring.length; b++) expect(distance(layout, a, b)).toBeGreaterThan(1 - 1e-9);
  });

  it('is the same every time', () => {
    expect(ringLayout(graph)).toEqual(layout);
  });
});

describe('rings around a person', () => {
  /** Mean distance of tied people over that of any two, both outside the middle. */
  const closeness = (graph: RingGraph, layout: RingLayout): number => {
    const tied: number[] = [];
    for (let e = 0; e < graph.sources.length; e++) {
      const [a, b] = [graph.sources[e] ?? 0, graph.targets[e] ?? 0];
      if (a > 0 && b > 0) tied.push(distance(layout, a, b));
    }
    const all = graph.ring.flatMap((_r, a) => graph.ring.flatMap((_s, b) => (a > 0 && b > a ? [distance(layout, a, b)] : [])));
    const mean = (list: number[]): number => list.reduce((x, y) => x + y, 0) / list.length;
    return mean(tied) / mean(all);
  };

  it('brings people who are tied together: children by their parents', () => {
    const graph = around(11, [1, 16, 48], 0);
    expect(closeness(graph, ringLayout(graph))).toBeLessThan(0.65);
  });

  it('brings groups of the first ring together, however they are numbered', () => {
    const groups = 4;
    const ring = [0, ...Array.from({ length: 24 }, () => 1)];
    const outer = ring.flatMap((r, v) => (r === 0 ? [] : [v]));
    const ties = ring.flatMap((_, a) =>
      ring.flatMap((__, b) => (a > 0 && b > a && a % groups === b % groups ? [[a, b] as const] : [])),
    );
    const graph = {
      ring,
      sources: [...outer.map(() => 0), ...ties.map(([a]) => a)],
      targets: [...outer, ...ties.map(([, b]) => b)],
      weights: new Array(24 + ties.length).fill(1),
    };
    const { x, y } = ringLayout(graph);
    const around1 = [...outer].sort((a, b) => Math.atan2(y[a] ?? 0, x[a] ?? 0) - Math.atan2(y[b] ?? 0, x[b] ?? 0));
    const changes = around1.filter((v, i) => v % groups !== (around1.at(i - 1) ?? 0) % groups);
    expect(changes).toHaveLength(groups);
  });

  it('of nobody but the middle has no rings', () => {
    const layout = ringLayout({ ring: [0], sources: [], targets: [], weights: [] });
    expect([...layout.x, ...layout.y, ...layout.radii]).toEqual([0, 0]);
  });
});
