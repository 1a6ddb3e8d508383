import { describe, expect, test } from 'vitest';
import { changePlaces } from '#analysis/atlas/change-places.ts';
import { coarsen } from '#analysis/atlas/coarsen.ts';
import { pivotSteps } from '#analysis/atlas/keep-distances.ts';
import { levelOut } from '#analysis/atlas/level-out.ts';
import type { Points } from '#analysis/points.ts';
import { createRandom } from '#analysis/random.ts';
import { settleNewcomers } from '#analysis/settle-newcomers.ts';
import { createWeightedGraph } from '#analysis/weighted-graph.ts';
import { plantedGraph } from '#test/analysis/planted-graph.ts';

function randomPoints(count: number, seed: number, spread: (value: number) => number = (value) => value): Points {
  const random = createRandom(seed);
  const column = (): Float64Array => Float64Array.from({ length: count }, () => spread(random()));
  return { x: column(), y: column() };
}

const spots = ({ x, y }: Points): string[] => [...x].map((value, v) => `${value} ${y[v]}`);

const CLOUDS: readonly (readonly [string, Points])[] = [
  ['an even cloud', randomPoints(500, 1)],
  ['a cloud collapsed to its corner', randomPoints(500, 2, (value) => value ** 9)],
  ['one spot', { x: new Float64Array(300).fill(3), y: new Float64Array(300).fill(-2) }],
  ['a line', { x: Float64Array.from({ length: 200 }, (_, v) => v), y: new Float64Array(200) }],
  ['two far clouds', randomPoints(400, 3, (value) => (value < 0.5 ? value : value + 1e6))],
];

describe.each(CLOUDS)('levelling out %s', (_, points) => {
  test.each([0.2, 1, 5])('with %d cells of sea for each of land puts one point on a cell', (sea) => {
    const cells = levelOut(points, sea);
    expect(new Set(spots(cells)).size).toBe(points.x.length);
    expect([...cells.x, ...cells.y].every(Number.isInteger)).toBe(true);
  });
});

test('levelling out keeps who is left of whom, nearly always', () => {
  const points = randomPoints(600, 5, (value) => value ** 3);
  const cells = levelOut(points, 2);
  let kept = 0;
  let pairs = 0;
  for (let v = 0; v < 600; v += 7) {
    for (let u = 0; u < 600; u += 5) {
      if (Math.abs((points.x[v] ?? 0) - (points.x[u] ?? 0)) < 0.1) continue;
      pairs++;
      if ((points.x[v] ?? 0) < (points.x[u] ?? 0) === (cells.x[v] ?? 0) <= (cells.x[u] ?? 0)) kept++;
    }
  }
  expect(kept / pairs).toBeGreaterThan(0.95);
});

test('coarser graphs hold the same people, and ties only between what was tied', () => {
  const { graph } = plantedGraph(2, { groups: 20, size: 60, inside: 0.1, between: 0.002 });
  const levels = coarsen(graph, createRandom(3));
  expect(levels.length).toBeGreaterThan(2);
  for (const [k, level] of levels.entries()) {
    expect(level.mass.reduce((sum, m) => sum + m, 0)).toBe(graph.order);
    const coarser = levels[k + 1];
    if (coarser === undefined) continue;
    expect(coarser.graph.order).toBeLessThan(level.graph.order);
    const total = (weights: Float64Array): number => weights.reduce((sum, w) => sum + w, 0);
    let across = 0;
    for (let v = 0; v < level.graph.order; v++) {
      for (let e = level.graph.starts[v] ?? 0; e < (level.graph.starts[v + 1] ?? 0); e++) {
        if (level.parent[v] !== level.parent[level.graph.targets[e] ?? 0]) across += level.graph.weights[e] ?? 0;
      }
    }
    expect(total(coarser.graph.weights)).toBeCloseTo(across, 6);
  }
});

describe('changing places', () => {
  const { graph } = plantedGraph(4, { groups: 6, size: 40, inside: 0.2, between: 0.002 });
  const stretch = ({ x, y }: Points): number => {
    let sum = 0;
    for (let v = 0; v < graph.order; v++) {
      for (let e = graph.starts[v] ?? 0; e < (graph.starts[v + 1] ?? 0); e++) {
        const u = graph.targets[e] ?? 0;
        sum += Math.hypot((x[v] ?? 0) - (x[u] ?? 0), (y[v] ?? 0) - (y[u] ?? 0));
      }
    }
    return sum;
  };

  test('leaves the places as they were and brings neighbours nearer', () => {
    const points = levelOut(randomPoints(graph.order, 8), 1);
    const before = { spots: spots(points).sort(), stretch: stretch(points) };
    changePlaces(points, { graph, tries: 200 }, createRandom(1));
    expect(spots(points).sort()).toEqual(before.spots);
    expect(stretch(points)).toBeLessThan(0.8 * before.stretch);
  });

  test('moves nobody further at once than the reach', () => {
    const points = levelOut(randomPoints(graph.order, 8), 1);
    const before = { x: points.x.slice(), y: points.y.slice() };
    changePlaces(points, { graph, tries: 0.01, reach: 3 }, createRandom(1));
    for (let v = 0; v < graph.order; v++) {
      expect(Math.abs((points.x[v] ?? 0) - (before.x[v] ?? 0))).toBeLessThanOrEqual(9);
    }
  });
});

test('steps from pivots are breadth-first, and −1 where there is no way', () => {
  const graph = createWeightedGraph(6, { sources: [0, 1, 2, 4], targets: [1, 2, 3, 5], weights: [1, 1, 1, 1] });
  const { pivots, steps } = pivotSteps(graph, createRandom(1));
  expect(new Set(pivots).size).toBeGreaterThan(1);
  pivots.forEach((pivot, k) => {
    const expected =
      pivot < 4
        ? [0, 1, 2, 3].map((v) => Math.abs(v - pivot)).concat(-1, -1)
        : [-1, -1, -1, -1, Math.abs(4 - pivot), Math.abs(5 - pivot)];
    expect([...(steps[k] ?? [])]).toEqual(expected);
  });
});

test('newcomers stand near whom they are tied to, apart from everybody, and move nobody', () => {
  const { graph } = plantedGraph(6, { groups: 5, size: 30, inside: 0.2, between: 0.005 });
  const points = levelOut(randomPoints(graph.order, 9), 3);
  const isNew = (v: number): boolean => v % 10 === 0;
  const before = { x: points.x.slice(), y: points.y.slice() };
  for (let v = 0; v < graph.order; v += 10) points.x[v] = points.y[v] = Number.NaN;
  settleNewcomers(graph, points, 0.9);
  for (let v = 0; v < graph.order; v++) {
    if (!isNew(v)) expect([points.x[v], points.y[v]]).toEqual([before.x[v], before.y[v]]);
    for (let u = 0; isNew(v) && u < graph.order; u++) {
      const gap = Math.hypot((points.x[v] ?? 0) - (points.x[u] ?? 0), (points.y[v] ?? 0) - (points.y[u] ?? 0));
      if (u !== v && !Number.isNaN(gap)) expect(gap).toBeGreaterThanOrEqual(0.9);
    }
  }
  expect([...points.x].filter(Number.isNaN).length).toBeLessThan(3);
});
