import { describe, expect, test } from 'vitest';
import { leiden } from '#analysis/leiden/leiden.ts';
import { modularity } from '#analysis/leiden/modularity.ts';
import { createRandom } from '#analysis/random.ts';
import { components } from '#analysis/weighted-graph.ts';
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

  test('leaves people without ties alone', () => {
    expect([...leiden(graphOf(3, []), { resolution: 1, random: createRandom(1) })]).toEqual([0, 1, 2]);
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
