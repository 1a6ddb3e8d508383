import { describe, expect, test } from 'vitest';
import { layoutGraph } from '#analysis/atlas/layout-graph.ts';
import type { Points } from '#analysis/points.ts';
import { createRandom } from '#analysis/random.ts';
import { createWeightedGraph, type WeightedGraph } from '#analysis/weighted-graph.ts';
import { graphWhere, plantedGraph } from '#test/analysis/planted-graph.ts';
import { scoreLayout } from '#test/bench/atlas/layout-score.ts';

function path(order: number): WeightedGraph {
  const ends = Array.from({ length: order - 1 }, (_, v) => v);
  return createWeightedGraph(order, { sources: ends, targets: ends.map((v) => v + 1), weights: ends.map(() => 1) });
}

const ODD: readonly (readonly [string, WeightedGraph])[] = [
  ['nobody', createWeightedGraph(0, { sources: [], targets: [], weights: [] })],
  ['one person', createWeightedGraph(1, { sources: [], targets: [], weights: [] })],
  ['two people', path(2)],
  ['people without ties', createWeightedGraph(40, { sources: [], targets: [], weights: [] })],
  ['pairs', graphWhere(60, createRandom(1), (v, u) => (v % 2 === 0 && u === v + 1 ? 1 : 0))],
  ['a star', graphWhere(80, createRandom(1), (v, u) => (v === 0 && u > 0 ? 1 : 0))],
  ['everybody with everybody', graphWhere(50, createRandom(1), () => 1)],
  ['a long path', path(400)],
];

function nearestGap({ x, y }: Points): number {
  let least = Number.POSITIVE_INFINITY;
  for (let v = 0; v < x.length; v++) {
    for (let u = 0; u < v; u++) least = Math.min(least, Math.hypot((x[v] ?? 0) - (x[u] ?? 0), (y[v] ?? 0) - (y[u] ?? 0)));
  }
  return least;
}

describe.each(ODD)('the layout of %s', (_, graph) => {
  const points = layoutGraph({ graph }, createRandom(7));

  test('gives everybody a place of their own', () => {
    expect(points.x.length).toBe(graph.order);
    expect([...points.x, ...points.y].every(Number.isFinite)).toBe(true);
    if (graph.order > 1) expect(nearestGap(points)).toBeGreaterThan(0.5);
  });

  test('is the same for the same seed', () => {
    expect(layoutGraph({ graph }, createRandom(7))).toEqual(points);
  });
});

describe('the layout of planted communities', () => {
  const { graph } = plantedGraph(3, { groups: 12, size: 30, inside: 0.2, between: 0.003 });
  const membership = Int32Array.from({ length: graph.order }, (_, v) => Math.floor(v / 30));
  const scattered = {
    x: Float64Array.from({ length: graph.order }, createRandom(1)),
    y: Float64Array.from({ length: graph.order }, createRandom(2)),
  };
  const chance = scoreLayout(graph, scattered, membership);

  test('keeps neighbours near, communities together and marks apart, whatever it is told', () => {
    for (const labels of [{}, { community: membership }, { community: membership, region: membership }]) {
      const score = scoreLayout(graph, layoutGraph({ graph, ...labels }, createRandom(4)), membership);
      expect(score.np).toBeGreaterThan(5 * chance.np);
      expect(score.purity).toBeGreaterThan(0.7);
      expect(score.crowding).toBeLessThan(0.16);
      expect(score.distance).toBeGreaterThan(0.2);
    }
  });

  test('with less effort is a worse map of the same kind, not another one', () => {
    const hasty = scoreLayout(graph, layoutGraph({ graph, effort: 0.2 }, createRandom(4)), membership);
    expect(hasty.np).toBeGreaterThan(4 * chance.np);
    expect(hasty.crowding).toBeLessThan(0.16);
  });
});

test('a path is drawn at length: who is far along it is far on the map', () => {
  const points = layoutGraph({ graph: path(300) }, createRandom(2));
  const far = Math.hypot((points.x[0] ?? 0) - (points.x[299] ?? 0), (points.y[0] ?? 0) - (points.y[299] ?? 0));
  const near = Math.hypot((points.x[0] ?? 0) - (points.x[5] ?? 0), (points.y[0] ?? 0) - (points.y[5] ?? 0));
  expect(far).toBeGreaterThan(2 * near);
});
