import { describe, expect, test } from 'vitest';
import { betweenness } from '#analysis/betweenness.ts';
import { createRandom } from '#analysis/random.ts';
import { graphOf, plantedGraph } from './planted-graph.ts';

const KNOWN: readonly { name: string; order: number; edges: [number, number][]; expected: number[] }[] = [
  {
    name: 'a path of five',
    order: 5,
    edges: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
    expected: [0, 3 / 6, 4 / 6, 3 / 6, 0],
  },
  {
    name: 'a star of five',
    order: 5,
    edges: [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ],
    expected: [1, 0, 0, 0, 0],
  },
  {
    name: 'a square',
    order: 4,
    edges: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ],
    expected: [1 / 6, 1 / 6, 1 / 6, 1 / 6],
  },
  {
    name: 'two pairs apart',
    order: 4,
    edges: [
      [0, 1],
      [2, 3],
    ],
    expected: [0, 0, 0, 0],
  },
  { name: 'two people', order: 2, edges: [[0, 1]], expected: [0, 0] },
];

describe('betweenness', () => {
  test.each(KNOWN)('of $name is known', ({ order, edges, expected }) => {
    const { values, error } = betweenness(graphOf(order, edges), createRandom(1));
    expect(error).toBe(0);
    for (const [v, value] of expected.entries()) expect(values[v]).toBeCloseTo(value, 12);
  });

  test('from pivots stays within four standard errors of the exact value, and says its error', () => {
    const { graph } = plantedGraph(3, { groups: 10, size: 60, inside: 0.1, between: 0.002 });
    const exact = betweenness(graph, createRandom(1));
    const estimated = betweenness(graph, createRandom(1), 100);
    expect(estimated.error).toBeGreaterThan(0);
    expect(estimated.values).not.toEqual(exact.values);
    const errors = [...estimated.values].map((value, v) => Math.abs(value - (exact.values[v] ?? 0)));
    expect(Math.max(...errors)).toBeLessThan(4 * estimated.error);
  });
});
