import { addAt, at } from './columns.ts';
import { divide } from './divide.ts';
import { renumberInPlace } from './leiden/csr-graph.ts';
import { modularity } from './leiden/modularity.ts';
import type { Random } from './random.ts';
import { components, inducedGraph, type WeightedGraph } from './weighted-graph.ts';

/** A component of fewer people, or of less than this share of them, is no community: it goes to the belt. */
const SMALLEST_ISLAND = 8;
const SMALLEST_ISLAND_SHARE = 0.01;
/** A map of up to `SMALL` people has at most the first number of each, one of `LARGE` and more the second. */
const SMALL = 6000;
const LARGE = 100_000;
/** As many regions as a reader can keep apart; hues there are for eight. */
const MOST_REGIONS = [10, 12] as const;
const MOST_COMMUNITIES_PER_REGION = [6, 10] as const;
const MOST_GROUPS_PER_COMMUNITY = [8, 12] as const;
/** A region of less than this share of the people joins the one it is tied to most; so on for the parts of each. */
const SMALLEST_REGION_SHARE = 0.03;
const SMALLEST_COMMUNITY = 14;
const SMALLEST_COMMUNITY_SHARE = 0.05;
const SMALLEST_GROUP = 8;
const SMALLEST_GROUP_SHARE = 0.04;

/** Who is together at each level; −1 for nobody. */
export interface Levels {
  region: Int32Array;
  community: Int32Array;
  group: Int32Array;
}

/**
 * Three levels of communities. `region[v]` and `community[v]` are −1 in the belt, `group[v]` also where a community is not
 * divided; each level is numbered by size, largest first.
 */
export interface Hierarchy extends Levels {
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

export interface HierarchyOptions {
  /** γ of the finest regions that may be shown; it is lowered until there are few enough. */
  resolution: number;
  random: Random;
  /** The levels found last time, per node of this graph: what was together stays together unless ties say otherwise. */
  previous?: Levels | undefined;
}

/**
 * Regions, the communities inside them and the groups inside those, all connected: one division (see `divide`), made three
 * times. O(edges log people).
 */
export function hierarchyOf(graph: WeightedGraph, options: HierarchyOptions): Hierarchy {
  const { resolution, random, previous } = options;
  const region = regionsOf(graph, options);
  const islands = [...region.keys()].filter((v) => at(region, v) >= 0);
  const scale = scaleOf(islands.length);
  const shared = { resolution, random };
  const community = divideEach(graph, region, {
    ...shared,
    smallest: (size) => Math.max(SMALLEST_COMMUNITY, SMALLEST_COMMUNITY_SHARE * size),
    most: between(MOST_COMMUNITIES_PER_REGION, scale),
    previous: previous?.community,
  });
  const group = divideEach(graph, community, {
    ...shared,
    smallest: (size) => Math.max(SMALLEST_GROUP, SMALLEST_GROUP_SHARE * size),
    most: between(MOST_GROUPS_PER_COMMUNITY, scale),
    previous: previous?.group,
  });
  const main = inducedGraph(graph, islands);
  const regions = Int32Array.from(islands, (v) => at(region, v));
  return numbered({ region, community, group: withoutLone(group, community) }, modularity(main, regions, resolution));
}

/** The first level alone; −1 for whoever is on no land. */
export function regionsOf(graph: WeightedGraph, { resolution, random, previous }: HierarchyOptions): Int32Array {
  const islands = islandMembers(graph);
  const whole = new Int32Array(graph.order).fill(-1);
  for (const v of islands) whole[v] = 0;
  return divideEach(graph, whole, {
    resolution,
    random,
    smallest: (size) => Math.max(SMALLEST_ISLAND, SMALLEST_REGION_SHARE * size),
    most: between(MOST_REGIONS, scaleOf(islands.length)),
    previous: previous?.region,
  });
}

/** The hierarchy of levels that are known already. */
export function sameHierarchy(graph: WeightedGraph, levels: Levels, resolution: number): Hierarchy {
  const members = [...levels.region.keys()].filter((v) => at(levels.region, v) >= 0);
  const regions = Int32Array.from(members, (v) => at(levels.region, v));
  renumberInPlace(regions);
  return numbered(levels, modularity(inducedGraph(graph, members), regions, resolution));
}

interface DivideEachOptions {
  resolution: number;
  random: Random;
  smallest: (size: number) => number;
  most: number;
  previous: Int32Array | undefined;
}

/** Divides the graph inside each group by itself; −1 stays. */
function divideEach(graph: WeightedGraph, groups: Int32Array, options: DivideEachOptions): Int32Array {
  const divided = new Int32Array(graph.order).fill(-1);
  let count = 0;
  for (const members of groupsOf(groups)) {
    const smallest = options.smallest(members.length);
    let most = 0;
    if (members.length >= 2 * smallest) {
      const previous = options.previous && Int32Array.from(members, (v) => at(options.previous ?? groups, v));
      const known = previous?.some((group) => group >= 0) ? previous : undefined;
      const parts = divide(inducedGraph(graph, members), { ...options, smallest, previous: known });
      for (const [i, v] of members.entries()) {
        divided[v] = count + at(parts, i);
        most = Math.max(most, at(parts, i));
      }
    } else for (const v of members) divided[v] = count;
    count += most + 1;
  }
  return divided;
}

/** −1 where the only part is the whole. */
function withoutLone(inner: Int32Array, outer: Int32Array): Int32Array {
  const sizes = groupsOf(outer).map(({ length }) => length);
  const whole = new Set<number>();
  for (const [g, members] of groupsOf(inner).entries()) {
    if (members.length === sizes[at(outer, members[0] ?? -1)]) whole.add(g);
  }
  return inner.map((g) => (whole.has(g) ? -1 : g));
}

/** 0 for a small map, 1 for a large one, by the logarithm of its people. */
function scaleOf(people: number): number {
  return Math.min(1, Math.max(0, Math.log(people / SMALL) / Math.log(LARGE / SMALL)));
}

function between([least, most]: readonly [number, number], scale: number): number {
  return Math.round(least + (most - least) * scale);
}

/** People in components large enough to be drawn as land. */
function islandMembers(graph: WeightedGraph): number[] {
  const { component, count } = components(graph);
  const sizes = new Int32Array(count);
  for (const c of component) addAt(sizes, c, 1);
  const smallest = Math.max(SMALLEST_ISLAND, SMALLEST_ISLAND_SHARE * graph.order);
  return [...component.keys()].filter((v) => at(sizes, at(component, v)) >= smallest);
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

function numbered(levels: Levels, found: number): Hierarchy {
  const regions = bySize(levels.region);
  const communities = bySize(levels.community);
  const groups = bySize(levels.group);
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
