import { describe, expect, test } from 'vitest';
import { hierarchyOf } from '#analysis/hierarchy.ts';
import { FIT_SCALE } from '#analysis/label-styles.ts';
import { layout } from '#analysis/layout.ts';
import type { Points } from '#analysis/points.ts';
import { createRandom } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { graphWhere, plantedGraph } from './planted-graph.ts';

function mapOf(graph: WeightedGraph, seed: number): { points: Points; radius: Float64Array; region: Int32Array } {
  const hierarchy = hierarchyOf(graph, { resolution: 1, random: createRandom(seed) });
  const random = createRandom(seed + 1);
  const radius = Float64Array.from({ length: graph.order }, () => 1.5 + 5 * random() ** 3);
  return { points: layout({ graph, hierarchy, radius }, createRandom(seed)), radius, region: hierarchy.region };
}

function overlaps({ points: { x, y }, radius }: ReturnType<typeof mapOf>): number {
  let count = 0;
  for (let v = 0; v < x.length; v++) {
    for (let u = 0; u < v; u++) {
      const distance = Math.hypot((x[v] ?? 0) - (x[u] ?? 0), (y[v] ?? 0) - (y[u] ?? 0));
      if (distance * FIT_SCALE < (radius[v] ?? 0) + (radius[u] ?? 0)) count++;
    }
  }
  return count;
}

/** Of everybody's five nearest, how many are of their own region. */
function ownShare({ points: { x, y }, region }: ReturnType<typeof mapOf>): number {
  const onLand = [...region.keys()].filter((v) => (region[v] ?? -1) >= 0);
  let own = 0;
  for (const v of onLand) {
    const distance = (u: number): number => ((x[v] ?? 0) - (x[u] ?? 0)) ** 2 + ((y[v] ?? 0) - (y[u] ?? 0)) ** 2;
    const nearest = onLand.filter((u) => u !== v).sort((a, b) => distance(a) - distance(b));
    own += nearest.slice(0, 5).filter((u) => region[u] === region[v]).length / 5;
  }
  return own / onLand.length;
}

const GRAPHS: readonly (readonly [string, WeightedGraph])[] = [
  ['ten groups', plantedGraph(1, { groups: 10, size: 40, inside: 0.2, between: 0.004 }).graph],
  ['groups with many ties between', plantedGraph(2, { groups: 8, size: 30, inside: 0.3, between: 0.03 }).graph],
  ['one group and loners', graphWhere(90, createRandom(3), (_, u) => (u < 40 ? 0.2 : 0))],
  ['pairs only', graphWhere(60, createRandom(3), (v, u) => (v % 2 === 0 && u === v + 1 ? 1 : 0))],
  ['two people', graphWhere(2, createRandom(1), () => 1)],
];

describe.each(GRAPHS)('layout of %s', (_, graph) => {
  const map = mapOf(graph, 11);

  test('lies in the square', () => {
    for (const value of [...map.points.x, ...map.points.y]) expect(Math.abs(value)).toBeLessThanOrEqual(500);
  });

  test('has no overlapping marks at the fit scale', () => {
    expect(overlaps(map)).toBe(0);
  });

  test('is the same for the same seed', () => {
    expect(mapOf(graph, 11).points).toEqual(map.points);
  });
});

test('regions do not interleave, even where ties between them are many', () => {
  for (const [, graph] of GRAPHS.slice(0, 2)) expect(ownShare(mapOf(graph, 3))).toBeGreaterThan(0.97);
});

test('people with joint work stand nearer than others of their community', () => {
  const { graph } = plantedGraph(5, { groups: 4, size: 60, inside: 0.08, between: 0.002 });
  const { points } = mapOf(graph, 2);
  const { x, y } = points;
  const distance = (v: number, u: number): number => Math.hypot((x[v] ?? 0) - (x[u] ?? 0), (y[v] ?? 0) - (y[u] ?? 0));
  const tied: number[] = [];
  const untied: number[] = [];
  for (let v = 0; v < graph.order; v++) {
    const neighbours = new Set(graph.targets.subarray(graph.starts[v], graph.starts[v + 1]));
    for (let u = 0; u < v; u++)
      if (Math.floor(v / 60) === Math.floor(u / 60)) (neighbours.has(u) ? tied : untied).push(distance(v, u));
  }
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  expect(mean(tied)).toBeLessThan(0.85 * mean(untied));
});
