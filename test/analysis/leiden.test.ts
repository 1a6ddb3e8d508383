import { describe, expect, test } from 'vitest';
import { communities } from '#analysis/leiden/communities.ts';
import { leiden } from '#analysis/leiden/leiden.ts';
import { modularity } from '#analysis/leiden/modularity.ts';
import { adjustedRandIndex } from '#analysis/rand-index.ts';
import { createRandom } from '#analysis/random.ts';
import { components } from '#analysis/weighted-graph.ts';
import { changedGraph } from '#test/bench/atlas/changed-graph.ts';
import { graphOf, graphWhere, plantedGraph } from './planted-graph.ts';

const SEEDS = [1, 2, 3, 4, 5];

describe('leiden', () => {
  test.each(SEEDS)('finds planted groups exactly (seed %i)', (seed) => {
    const { graph, group } = plantedGraph(seed);
    const found = leiden(graph, { resolution: 1, random: createRandom(seed) });
    const named = new Map(group.map((g, v) => [g, found[v]]));
    expect(new Set(named.values()).size).toBe(6);
    expect(group.every((g, v) => named.get(g) === found[v])).toBe(true);
  });

  test.each(SEEDS)('answers connected communities on any graph, at any resolution (seed %i)', (seed) => {
    const random = createRandom(seed);
    const graph = graphWhere(150, random, () => 0.02);
    for (const resolution of [0.2, 1, 3]) {
      const found = leiden(graph, { resolution, random: createRandom(seed) });
      const parts = components(graph, found);
      expect(parts.count).toBe(new Set(found).size);
    }
  });

  test('is as good as the planted partition where ties between groups blur it, to a hundredth', () => {
    const { graph, group } = plantedGraph(9, { between: 0.06 });
    const found = leiden(graph, { resolution: 1, random: createRandom(9) });
    expect(modularity(graph, found, 1)).toBeGreaterThanOrEqual(modularity(graph, Int32Array.from(group), 1) - 0.01);
  });

  test('gives the same answer to the same seed', () => {
    const { graph } = plantedGraph(4, { between: 0.08 });
    const twice = [1, 2].map(() => leiden(graph, { resolution: 1, random: createRandom(7) }));
    expect(twice[0]).toEqual(twice[1]);
  });

  test('makes more communities at a higher resolution', () => {
    const { graph } = plantedGraph(3, { between: 0.05 });
    const count = (resolution: number) => new Set(leiden(graph, { resolution, random: createRandom(1) })).size;
    expect(count(5)).toBeGreaterThan(count(0.3));
  });

  test.each(SEEDS)('gives no worse a partition from a start, and one as good as from nothing (seed %i)', (seed) => {
    const { graph } = plantedGraph(seed, { between: 0.05 });
    const cold = leiden(graph, { random: createRandom(seed) });
    const halves = Int32Array.from({ length: graph.order }, (_, v) => (v % 3 === 0 ? -1 : v % 2));
    const warm = leiden(graph, { random: createRandom(seed), start: halves });
    expect(modularity(graph, leiden(graph, { random: createRandom(seed + 1), start: cold }))).toBeGreaterThanOrEqual(
      modularity(graph, cold) - 1e-9,
    );
    expect(modularity(graph, warm)).toBeGreaterThanOrEqual(modularity(graph, cold) - 0.01);
  });

  test('keeps most of a start that was good before a few edges changed', () => {
    const { graph } = plantedGraph(5, { groups: 20, between: 0.015 });
    const was = leiden(graph, { random: createRandom(1) });
    const changed = changedGraph(graph, 0.02, createRandom(2));
    const is = leiden(changed, { random: createRandom(3), start: was, loyalty: 0.08 });
    expect(adjustedRandIndex(was, is)).toBeGreaterThan(0.9);
  });

  test('levels are nested, connected, and end with the communities', () => {
    const { graph } = plantedGraph(6, { groups: 12, size: 40 });
    const { levels, membership } = communities(graph);
    expect(levels.at(-1)).toEqual(membership);
    for (const [k, level] of levels.entries()) {
      expect(components(graph, level).count).toBe(new Set(level).size);
      const above = levels[k + 1] ?? membership;
      const pairs = new Set(Array.from(level, (part, v) => `${part} ${above[v]}`));
      expect(pairs.size).toBe(new Set(level).size);
    }
  });

  test('leaves people without ties alone', () => {
    expect([...leiden(graphOf(3, []), { resolution: 1, random: createRandom(1) })]).toEqual([0, 1, 2]);
  });
});

describe('adjustedRandIndex', () => {
  test.each([
    ['equal partitions under other numbers', [0, 0, 1, 1], [5, 5, 2, 2], 1],
    ['people that one of them leaves out', [0, 0, 1, 1, -1, 0], [1, 1, 0, 0, 0, -1], 1],
    // Of 6 pairs, 3 are together in the one, 1 in the other, 1 in both.
    ['a pair in common', [0, 0, 0, 1], [0, 0, 1, 2], (1 - (3 * 1) / 6) / ((3 + 1) / 2 - (3 * 1) / 6)],
  ])('%s', (_, a, b, expected) => {
    expect(adjustedRandIndex(a, b)).toBeCloseTo(expected, 12);
    expect(adjustedRandIndex(b, a)).toBeCloseTo(expected, 12);
  });
});

describe('modularity', () => {
  test('of two triangles joined by an edge is 5/14', () => {
    const graph = graphOf(6, [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
      [2, 3],
    ]);
    expect(modularity(graph, Int32Array.from([0, 0, 0, 1, 1, 1]), 1)).toBeCloseTo(5 / 14);
  });
});
