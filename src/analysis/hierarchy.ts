import { addAt, at } from './columns.ts';
import { renumberInPlace } from './leiden/csr-graph.ts';
import { leiden } from './leiden/leiden.ts';
import { modularity } from './leiden/modularity.ts';
import type { Random } from './random.ts';
import { aggregate, components, inducedGraph, strengths, type WeightedGraph } from './weighted-graph.ts';

/** A component of fewer people, or of less than this share of them, is no community: it goes to the belt. */
const SMALLEST_ISLAND = 8;
const SMALLEST_ISLAND_SHARE = 0.01;
/** As many regions as a reader can keep apart; hues there are for eight. */
const MOST_REGIONS = 10;
/** A region of less than this share of the people joins the one it is tied to most. */
const SMALLEST_REGION_SHARE = 0.03;
const RESOLUTION_STEP = 0.8;
const LEAST_RESOLUTION = 0.05;
const MOST_COMMUNITIES_PER_REGION = 5;
const SMALLEST_COMMUNITY = 14;
const SMALLEST_COMMUNITY_SHARE = 0.1;

const MOST_GROUPS_PER_COMMUNITY = 8;
const SMALLEST_GROUP = 8;
const SMALLEST_GROUP_SHARE = 0.04;

/**
 * Three levels of communities. `region[v]` and `community[v]` are −1 in the belt, `group[v]` also where a community is not
 * divided; each level is numbered by size, largest first.
 */
export interface Hierarchy {
  region: Int32Array;
  community: Int32Array;
  group: Int32Array;
  regionCount: number;
  communityCount: number;
  groupCount: number;
  /** The region of each community. */
  parent: Int32Array;
  /** The community of each group. */
  groupParent: Int32Array;
  /** Of the regions, at the resolution asked for. */
  modularity: number;
}

/**
 * Regions, the communities inside them and the groups inside those, all connected. Leiden finds regions at a resolution low enough that a
 * reader can keep them apart, the smallest join whom they are tied to most; then Leiden again inside each, twice.
 */
export function hierarchyOf(graph: WeightedGraph, { resolution, random }: { resolution: number; random: Random }): Hierarchy {
  const islands = islandMembers(graph);
  const main = inducedGraph(graph, islands);
  const smallest = Math.max(SMALLEST_ISLAND, SMALLEST_REGION_SHARE * islands.length);
  const found = coarseGroups(main, { resolution, random, smallest });
  const regions = joinSmall(main, found, { smallest, most: MOST_REGIONS });
  const regionOf = new Int32Array(graph.order).fill(-1);
  const communityOf = new Int32Array(graph.order).fill(-1);
  let communities = 0;
  for (const members of groupsOf(regions)) {
    const inside = inducedGraph(main, members);
    const parts = communitiesInside(inside, resolution, random);
    for (const [i, v] of members.entries()) {
      const person = islands[v] ?? 0;
      regionOf[person] = at(regions, v);
      communityOf[person] = communities + at(parts, i);
    }
    communities += renumberInPlace(parts);
  }
  const groupOf = groupsInside(graph, communityOf, { resolution, random });
  return numbered({ regionOf, communityOf, groupOf, found: modularity(main, regions, resolution) });
}

/** −1 where a community is too small to be divided, or hangs together too well. */
function groupsInside(
  graph: WeightedGraph,
  communityOf: Int32Array,
  { resolution, random }: { resolution: number; random: Random },
): Int32Array {
  const groupOf = new Int32Array(graph.order).fill(-1);
  let groups = 0;
  for (const members of groupsOf(communityOf)) {
    if (members.length < 2 * SMALLEST_GROUP) continue;
    const inside = inducedGraph(graph, members);
    const smallest = Math.max(SMALLEST_GROUP, SMALLEST_GROUP_SHARE * members.length);
    const parts = joinSmall(inside, leiden(inside, { resolution, random }), { smallest, most: MOST_GROUPS_PER_COMMUNITY });
    const count = renumberInPlace(parts);
    if (count < 2) continue;
    for (const [i, v] of members.entries()) groupOf[v] = groups + at(parts, i);
    groups += count;
  }
  return groupOf;
}

/** Lowers the resolution until there are few enough regions: groups found whole read better than groups joined afterwards. */
function coarseGroups(
  graph: WeightedGraph,
  { resolution, random, smallest }: { resolution: number; random: Random; smallest: number },
): Int32Array {
  for (let gamma = resolution; ; gamma *= RESOLUTION_STEP) {
    const groups = leiden(graph, { resolution: gamma, random });
    const large = groupsOf(groups).filter((members) => members.length >= smallest).length;
    if (large <= MOST_REGIONS || gamma < LEAST_RESOLUTION * resolution) return groups;
  }
}

/** People in components large enough to be drawn as land. */
function islandMembers(graph: WeightedGraph): number[] {
  const { component, count } = components(graph);
  const sizes = new Int32Array(count);
  for (const c of component) addAt(sizes, c, 1);
  const smallest = Math.max(SMALLEST_ISLAND, SMALLEST_ISLAND_SHARE * graph.order);
  return [...component.keys()].filter((v) => at(sizes, at(component, v)) >= smallest);
}

function communitiesInside(graph: WeightedGraph, resolution: number, random: Random): Int32Array {
  const parts = leiden(graph, { resolution, random });
  const smallest = Math.max(SMALLEST_COMMUNITY, SMALLEST_COMMUNITY_SHARE * graph.order);
  return joinSmall(graph, parts, { smallest, most: MOST_COMMUNITIES_PER_REGION });
}

/**
 * Joins the smallest group to its closest neighbour until all are large enough and there are few enough. A group without a neighbour stays as it is.
 */
function joinSmall(graph: WeightedGraph, groups: Int32Array, { smallest, most }: { smallest: number; most: number }): Int32Array {
  let membership = groups.slice();
  let count = renumberInPlace(membership);
  for (;;) {
    const coarse = aggregate(graph, membership, count);
    const sizes = new Int32Array(count);
    for (const g of membership) addAt(sizes, g, 1);
    const order = [...sizes.keys()].filter((g) => at(coarse.starts, g) < at(coarse.starts, g + 1));
    order.sort((a, b) => at(sizes, a) - at(sizes, b) || a - b);
    const [small] = order;
    if (small === undefined || (at(sizes, small) >= smallest && order.length <= most)) return membership;
    const into = closest(coarse, small);
    membership = membership.map((g) => (g === small ? into : g));
    count = renumberInPlace(membership);
  }
}

/** The neighbour that joining loses the least modularity with. */
function closest(graph: WeightedGraph, group: number): number {
  const strength = strengths(graph);
  const total = strength.reduce((sum, s) => sum + s, 0);
  const own = at(strength, group);
  let best = group;
  let most = Number.NEGATIVE_INFINITY;
  for (let e = at(graph.starts, group); e < at(graph.starts, group + 1); e++) {
    const other = at(graph.targets, e);
    const gain = at(graph.weights, e) - (own * at(strength, other)) / total;
    if (gain > most || (gain === most && other < best)) [best, most] = [other, gain];
  }
  return best;
}

/** The members of each group, by group number. */
export function groupsOf(groups: Int32Array): number[][] {
  const members: number[][] = [];
  groups.forEach((g, v) => {
    if (g < 0) return;
    const list = members[g] ?? [];
    list.push(v);
    members[g] = list;
  });
  return members;
}

interface Found {
  regionOf: Int32Array;
  communityOf: Int32Array;
  groupOf: Int32Array;
  found: number;
}

function numbered({ regionOf, communityOf, groupOf, found }: Found): Hierarchy {
  const regions = bySize(regionOf);
  const communities = bySize(communityOf);
  const groups = bySize(groupOf);
  return {
    region: regions.membership,
    community: communities.membership,
    group: groups.membership,
    regionCount: regions.count,
    communityCount: communities.count,
    groupCount: groups.count,
    parent: parentsOf(communities, regions.membership),
    groupParent: parentsOf(groups, communities.membership),
    modularity: found,
  };
}

function parentsOf({ membership, count }: { membership: Int32Array; count: number }, outer: Int32Array): Int32Array {
  const parents = new Int32Array(count);
  membership.forEach((g, v) => {
    if (g >= 0) parents[g] = at(outer, v);
  });
  return parents;
}

/** Renumbers groups, largest first; equal sizes keep the order of their first member. −1 stays. */
function bySize(groups: Int32Array): { membership: Int32Array; count: number } {
  const members = groupsOf(groups).filter((list) => list.length > 0);
  members.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const membership = new Int32Array(groups.length).fill(-1);
  for (const [number, list] of members.entries()) for (const v of list) membership[v] = number;
  return { membership, count: members.length };
}
