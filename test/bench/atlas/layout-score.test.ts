import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Points } from '#analysis/points.ts';
import { createRandom } from '#analysis/random.ts';
import { createWeightedGraph, type WeightedGraph } from '#analysis/weighted-graph.ts';
import { writeCommunities, writeEdges, writePositions } from './graph-files.ts';
import { crowdingOf, scoreLayout } from './layout-score.ts';
import { PointTree } from './point-tree.ts';
import { pushApart } from './push-apart.ts';
import { findPython } from './python.ts';
import { rankCorrelation } from './rank-correlation.ts';

const SIDE = 40;

/** A square lattice whose neighbours are tied: its own best layout. */
function lattice(): { graph: WeightedGraph; points: Points; quarters: Int32Array } {
  const nodes = Array.from({ length: SIDE * SIDE }, (_, v) => ({ v, x: v % SIDE, y: Math.floor(v / SIDE) }));
  const pairs = nodes.flatMap(({ v, x, y }) => [...(x + 1 < SIDE ? [[v, v + 1]] : []), ...(y + 1 < SIDE ? [[v, v + SIDE]] : [])]);
  const graph = createWeightedGraph(nodes.length, {
    sources: pairs.map(([a]) => a ?? 0),
    targets: pairs.map(([, b]) => b ?? 0),
    weights: pairs.map(() => 1),
  });
  const points = { x: Float64Array.from(nodes, ({ x }) => x), y: Float64Array.from(nodes, ({ y }) => y) };
  const half = SIDE / 2;
  return { graph, points, quarters: Int32Array.from(nodes, ({ x, y }) => 2 * Number(x >= half) + Number(y >= half)) };
}

function scattered(order: number, seed = 3): Points {
  const random = createRandom(seed);
  const anywhere = (): Float64Array => Float64Array.from({ length: order }, random);
  return { x: anywhere(), y: anywhere() };
}

describe('crowding', () => {
  test('is 0 on a lattice, about a third at random and 1 where groups collapse', () => {
    const { points, quarters } = lattice();
    const collapsed = { x: points.x.map((_, v) => (quarters[v] ?? 0) % 2), y: points.y.map((_, v) => (quarters[v] ?? 0) >> 1) };
    expect(crowdingOf(points)).toBe(0);
    expect(crowdingOf(scattered(5_000))).toBeCloseTo(0.33, 1);
    expect(crowdingOf(collapsed)).toBe(1);
  });

  test.each([
    ['all in one point', { x: new Float64Array(9), y: new Float64Array(9) }],
    ['all on one line', { x: Float64Array.from({ length: 9 }, (_, v) => v), y: new Float64Array(9) }],
  ])('is 1 where there is no area: %s', (_, points) => {
    expect(crowdingOf(points)).toBe(1);
  });

  test('does not depend on scale, turn or place', () => {
    const { x, y } = scattered(2_000);
    const moved = { x: y.map((value) => 7 - 250 * value), y: x.map((value) => 250 * value - 40) };
    expect(crowdingOf(moved)).toBeCloseTo(crowdingOf({ x, y }), 2);
  });
});

test('a lattice scores high in everything but crowding, the same nodes in random places low', () => {
  const { graph, points, quarters } = lattice();
  const [good, bad] = [scoreLayout(graph, points, quarters), scoreLayout(graph, scattered(graph.order), quarters)];
  expect(good).toMatchObject({ np: expect.closeTo(1, 1), crowding: 0, purity: expect.closeTo(0.95, 1) });
  expect(good.distance).toBeGreaterThan(0.9);
  expect(bad.np).toBeLessThan(0.05);
  expect(bad.purity).toBeCloseTo(0.25, 1);
  expect(Math.abs(bad.distance)).toBeLessThan(0.1);
});

test('pushing apart brings crowding down to what was asked and leaves its input alone', () => {
  const points = scattered(1_500);
  const kept = { x: points.x.slice(), y: points.y.slice() };
  expect(crowdingOf(pushApart(points, 0.164))).toBeLessThanOrEqual(0.164);
  expect(points).toEqual(kept);
});

test.each([1, 4, 30])('the tree finds the %i nearest, equal points included', (k) => {
  const { x, y } = scattered(400);
  const points = { x: x.map((value) => Math.round(value * 12)), y: y.map((value) => Math.round(value * 12)) };
  const tree = new PointTree(points);
  const square = (v: number, u: number): number =>
    ((points.x[v] ?? 0) - (points.x[u] ?? 0)) ** 2 + ((points.y[v] ?? 0) - (points.y[u] ?? 0)) ** 2;
  for (let v = 0; v < 400; v += 7) {
    const all = [...points.x.keys()].filter((u) => u !== v).map((u) => square(v, u));
    const nearest = [...tree.nearest(v, k)];
    expect(nearest).not.toContain(v);
    expect(new Set(nearest).size).toBe(k);
    expect(nearest.map((u) => square(v, u))).toEqual(all.sort((a, b) => a - b).slice(0, k));
  }
});

test.each([
  [[1, 2, 3, 4], [10, 20, 30, 40], 1],
  [[1, 2, 3, 4], [4, 3, 2, 1], -1],
  [[1, 1, 2, 2], [1, 1, 5, 5], 1],
  [[1, 2, 3], [2, 3, 1], -0.5],
])('the rank correlation of %j and %j is %d', (a, b, expected) => {
  expect(rankCorrelation(a, b)).toBeCloseTo(expected, 12);
});

test('agrees with the Python evaluator within what sampling gives', async (context) => {
  const python = await findPython(1);
  const { graph, points, quarters } = lattice();
  const random = createRandom(5);
  const shaken = { x: points.x.map((value) => value + 4 * random()), y: points.y.map((value) => value + 4 * random()) };
  const folder = await mkdtemp(path.join(tmpdir(), 'reseau-score-'));
  try {
    const [edges, positions, communities] = ['edges', 'positions', 'communities'].map((name) => path.join(folder, `${name}.csv`));
    const files = { edges: edges ?? '', positions: positions ?? '', communities: communities ?? '' };
    await writeEdges(files.edges, graph);
    await writePositions(files.positions, shaken);
    await writeCommunities(files.communities, quarters);
    const theirs = 'missing' in python ? undefined : await python.judge(files);
    if (theirs === undefined) return context.skip('no Python with igraph, numpy and scipy, or no ../shared/eval');
    const ours = scoreLayout(graph, shaken, quarters);
    expect(ours.np).toBeCloseTo(theirs.np, 2);
    expect(ours.crowding).toBeCloseTo(theirs.crowding, 6);
    expect(ours.purity).toBeCloseTo(theirs.purity, 6);
    expect(Math.abs(ours.distance - theirs.distance)).toBeLessThan(0.03);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
