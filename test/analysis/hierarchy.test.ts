import { describe, expect, test } from 'vitest';
import { groupsOf, type Hierarchy, hierarchyOf } from '#analysis/hierarchy.ts';
import { adjustedRandIndex } from '#analysis/rand-index.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import { components, createWeightedGraph, type WeightedGraph } from '#analysis/weighted-graph.ts';
import { changedGraph } from '#test/bench/atlas/changed-graph.ts';
import { graphWhere, type PlantedGraph, plantedGraph } from './planted-graph.ts';

function connected(graph: WeightedGraph, groups: Int32Array): boolean {
  const { component } = components(graph, groups);
  return groupsOf(groups).every((members) => new Set(members.map((v) => component[v])).size === 1);
}

function hierarchy(graph: WeightedGraph): Hierarchy {
  return hierarchyOf(graph, { resolution: 1, random: createRandom(5) });
}

/** Six regions of three communities of two groups of twelve. */
function nestedGraph(seed: number): PlantedGraph {
  const group = Array.from({ length: 6 * 3 * 2 * 12 }, (_, v) => Math.floor(v / 12));
  const likely = (v: number, u: number): number => {
    const apart = [12, 24, 72].filter((size) => Math.floor(v / size) !== Math.floor(u / size)).length;
    return [0.8, 0.2, 0.03, 0.002][apart] ?? 0;
  };
  return { graph: graphWhere(group.length, createRandom(seed), likely), group };
}

/** The same groups with other people in them. */
function relabelled({ graph, group }: PlantedGraph, seed: number): PlantedGraph {
  const places = shuffledIndices(graph.order, createRandom(seed));
  const edges = { sources: [] as number[], targets: [] as number[], weights: [] as number[] };
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.starts[v]!; e < graph.starts[v + 1]!; e++) {
      if (graph.targets[e]! <= v) continue;
      edges.sources.push(places[v]!);
      edges.targets.push(places[graph.targets[e]!]!);
      edges.weights.push(graph.weights[e]!);
    }
  }
  const groups = group.slice();
  for (const [v, g] of group.entries()) groups[places[v]!] = g;
  return { graph: createWeightedGraph(graph.order, edges), group: groups };
}

describe('hierarchyOf', () => {
  test.each([1, 2, 3])('regions and communities are connected, and each community lies in one region (seed %i)', (seed) => {
    const { graph } = plantedGraph(seed, { groups: 20, size: 25, inside: 0.25, between: 0.004 });
    const found = hierarchy(graph);
    expect(connected(graph, found.region)).toBe(true);
    expect(connected(graph, found.community)).toBe(true);
    expect([...found.region]).toEqual([...found.community].map((c) => (c < 0 ? -1 : found.parent[c])));
  });

  test.each([1, 2])('a refresh keeps what was together, on every level, and stays connected (seed %i)', (seed) => {
    const { graph } = nestedGraph(seed);
    const changed = changedGraph(graph, 0.02, createRandom(seed));
    const was = hierarchy(graph);
    const is = hierarchyOf(changed, { resolution: 1, random: createRandom(6), previous: was });
    for (const level of ['region', 'community', 'group'] as const) {
      expect(adjustedRandIndex(was[level], is[level])).toBeGreaterThan(0.9);
      expect(connected(changed, is[level])).toBe(true);
    }
  });

  test('a refresh places newcomers with those they are tied to', () => {
    const { graph } = nestedGraph(3);
    const was = hierarchy(graph);
    const known = (level: Int32Array): Int32Array => level.map((g, v) => (v % 10 === 0 ? -1 : g));
    const previous = { region: known(was.region), community: known(was.community), group: known(was.group) };
    const is = hierarchyOf(graph, { resolution: 1, random: createRandom(6), previous });
    expect(adjustedRandIndex(was.region, is.region)).toBeGreaterThan(0.97);
    expect(adjustedRandIndex(was.community, is.community)).toBeGreaterThan(0.97);
  });

  test('a refresh finds anew what the data moved', () => {
    const before = plantedGraph(1, { groups: 12, size: 30, inside: 0.3, between: 0.002 });
    const after = plantedGraph(2, { groups: 12, size: 30, inside: 0.3, between: 0.002 });
    const shuffled = relabelled(after, 7);
    const found = hierarchyOf(shuffled.graph, { resolution: 1, random: createRandom(6), previous: hierarchy(before.graph) });
    expect(adjustedRandIndex(found.community, shuffled.group)).toBeGreaterThan(0.6);
  });

  test('every group lies in one community, and none is alone in it', () => {
    const { graph } = nestedGraph(4);
    const { community, group, groupCount, groupParent } = hierarchy(graph);
    expect(groupCount).toBeGreaterThan(3);
    group.forEach((g, v) => {
      if (g >= 0) expect(community[v]).toBe(groupParent[g]);
    });
    for (const parent of groupParent) expect(groupParent.filter((other) => other === parent).length).toBeGreaterThan(1);
    expect(Math.min(...groupsOf(group).map(({ length }) => length))).toBeGreaterThanOrEqual(8);
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
