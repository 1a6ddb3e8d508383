import { describe, expect, test } from 'vitest';
import { groupsOf, type Hierarchy, hierarchyOf } from '#analysis/hierarchy.ts';
import { createRandom } from '#analysis/random.ts';
import { components, type WeightedGraph } from '#analysis/weighted-graph.ts';
import { graphWhere, plantedGraph } from './planted-graph.ts';

function connected(graph: WeightedGraph, groups: Int32Array): boolean {
  const { component } = components(graph, groups);
  return groupsOf(groups).every((members) => new Set(members.map((v) => component[v])).size === 1);
}

function hierarchy(graph: WeightedGraph): Hierarchy {
  return hierarchyOf(graph, { resolution: 1, random: createRandom(5) });
}

describe('hierarchyOf', () => {
  test.each([1, 2, 3])('regions and communities are connected, and each community lies in one region (seed %i)', (seed) => {
    const { graph } = plantedGraph(seed, { groups: 20, size: 25, inside: 0.25, between: 0.004 });
    const found = hierarchy(graph);
    expect(connected(graph, found.region)).toBe(true);
    expect(connected(graph, found.community)).toBe(true);
    expect([...found.region]).toEqual([...found.community].map((c) => (c < 0 ? -1 : found.parent[c])));
  });

  test('joins groups until a reader can keep the regions apart', () => {
    const { graph } = plantedGraph(8, { groups: 40, size: 20, inside: 0.4, between: 0.003 });
    const { regionCount } = hierarchy(graph);
    expect(regionCount).toBeGreaterThan(3);
    expect(regionCount).toBeLessThanOrEqual(10);
  });

  test('numbers regions and communities by size', () => {
    const { graph } = plantedGraph(2, { groups: 12, size: 22, inside: 0.3, between: 0.01 });
    for (const groups of [hierarchy(graph).region, hierarchy(graph).community]) {
      const sizes = groupsOf(groups).map((members) => members.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  test('leaves small components to the belt', () => {
    const graph = graphWhere(66, createRandom(1), (v, u) => (u < 60 ? 0.3 : v >= 60 && u >= 60 ? 1 : 0));
    const { region, community } = hierarchy(graph);
    expect([...region.slice(60)]).toEqual([-1, -1, -1, -1, -1, -1]);
    expect([...community.slice(60)]).toEqual([-1, -1, -1, -1, -1, -1]);
    expect([...region.slice(0, 60)].every((r) => r >= 0)).toBe(true);
  });

  test('answers for nobody, and for people without ties', () => {
    for (const order of [0, 5]) {
      const found = hierarchy(graphWhere(order, createRandom(1), () => 0));
      expect([found.regionCount, found.communityCount, found.region.length]).toEqual([0, 0, order]);
    }
  });
});
