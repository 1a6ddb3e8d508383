import { placeBelt } from './belt.ts';
import { addAt, at } from './columns.ts';
import { groupsOf, type Hierarchy } from './hierarchy.ts';
import { FIT_SCALE } from './label-styles.ts';
import { type Discs, type Points, placeDiscs } from './place-discs.ts';
import { placePeople } from './place-people.ts';
import type { Random } from './random.ts';
import { spreadMarks } from './spread-marks.ts';
import { aggregate, components, inducedGraph, strengths, type WeightedGraph } from './weighted-graph.ts';

/** Room for one person before the whole is scaled to the map; all other lengths follow from it. */
const SPACING = 8;
const SEA = 5.5 * SPACING;
const SHALLOWS = 0.4 * SPACING;
/** Screens are wide: the land is a little wider than high. */
const ASPECT = 1.22;
/** Half of the map's side, less a margin for marks that are pushed apart last. */
const HALF_SIDE = 492;
/** Rings keep this far apart at the fit scale, px. */
const MARK_GAP_PX = 0.6;

export interface LayoutInput {
  graph: WeightedGraph;
  hierarchy: Hierarchy;
  /** Radius of each mark at the fit scale, px. */
  radius: Float64Array;
}

/**
 * Positions in [-500, 500]², y up. From the coarse to the fine: regions as discs, communities as discs inside them, people
 * inside their community, the rest in a belt; then no mark overlaps another at the fit scale.
 */
export function layout({ graph, hierarchy, radius }: LayoutInput, random: Random): Points {
  const points = placeLand(graph, hierarchy, random);
  const land = extent(points, hierarchy.community);
  for (let v = 0; v < graph.order; v++) {
    addAt(points.x, v, -land.centreX);
    addAt(points.y, v, -land.centreY);
  }
  const whole = placeBelt(islets(graph, hierarchy), { ...ellipseAround(points, hierarchy.community), spacing: SPACING }, points);
  const scale = HALF_SIDE / Math.max(whole.halfWidth, whole.halfHeight, SPACING * 8);
  for (let v = 0; v < graph.order; v++) {
    points.x[v] = at(points.x, v) * scale;
    points.y[v] = at(points.y, v) * scale;
  }
  spreadMarks(
    points,
    radius.map((r) => (r + MARK_GAP_PX) / FIT_SCALE),
  );
  return rounded(points);
}

function placeLand(graph: WeightedGraph, hierarchy: Hierarchy, random: Random): Points {
  const points = { x: new Float64Array(graph.order), y: new Float64Array(graph.order) };
  if (hierarchy.communityCount === 0) return points;
  const members = [...hierarchy.community.keys()].filter((v) => at(hierarchy.community, v) >= 0);
  const land = inducedGraph(graph, members);
  const disc = Int32Array.from(members, (v) => at(hierarchy.community, v));
  const sizes = new Float64Array(hierarchy.communityCount);
  for (const d of disc) addAt(sizes, d, 1);
  const radius = sizes.map((size) => SPACING * Math.sqrt(size / Math.PI));
  const centres = placeCommunities(aggregate(land, disc, hierarchy.communityCount), radius, hierarchy, random);
  const placed = placePeople({ graph: land, disc, centres, radius, reach: SPACING * 1.9 }, random);
  for (const [i, v] of members.entries()) {
    points.x[v] = at(placed.x, i);
    points.y[v] = at(placed.y, i);
  }
  return points;
}

function placeCommunities(communities: WeightedGraph, radius: Float64Array, hierarchy: Hierarchy, random: Random): Points {
  const regions = aggregate(communities, hierarchy.parent, hierarchy.regionCount);
  const area = new Float64Array(hierarchy.regionCount);
  radius.forEach((r, c) => {
    addAt(area, at(hierarchy.parent, c), r * r);
  });
  const shared = { sea: SEA, shallows: SHALLOWS, aspect: ASPECT };
  const alone = Int32Array.from({ length: hierarchy.regionCount }, (_, r) => r);
  const regionDiscs: Discs = { ...shared, radius: area.map((a) => 1.12 * Math.sqrt(a)), group: alone, pull: pullMatrix(regions) };
  const hubs = placeDiscs(regionDiscs, random);
  return placeDiscs({ ...shared, radius, group: hierarchy.parent, pull: pullMatrix(communities) }, random, hubs);
}

/** Ties against what chance would give between two of their strength, scaled to [0, 1], sublinear so that none rules. */
function pullMatrix(graph: WeightedGraph): Float64Array {
  const strength = strengths(graph);
  const pull = new Float64Array(graph.order ** 2);
  let most = 0;
  for (let v = 0; v < graph.order; v++) {
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const u = at(graph.targets, e);
      const ratio = Math.sqrt(at(graph.weights, e) / Math.sqrt(at(strength, v) * at(strength, u)));
      pull[v * graph.order + u] = ratio;
      most = Math.max(most, ratio);
    }
  }
  return most === 0 ? pull : pull.map((ratio) => ratio / most);
}

function extent({ x, y }: Points, community: Int32Array): { centreX: number; centreY: number } {
  const sides = { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity };
  community.forEach((c, v) => {
    if (c < 0) return;
    sides.minX = Math.min(sides.minX, at(x, v));
    sides.maxX = Math.max(sides.maxX, at(x, v));
    sides.minY = Math.min(sides.minY, at(y, v));
    sides.maxY = Math.max(sides.maxY, at(y, v));
  });
  if (sides.minX > sides.maxX) return { centreX: 0, centreY: 0 };
  return { centreX: (sides.minX + sides.maxX) / 2, centreY: (sides.minY + sides.maxY) / 2 };
}

/** Half axes, in the proportion of the land's own, of the smallest centred ellipse around it. */
function ellipseAround({ x, y }: Points, community: Int32Array): { halfWidth: number; halfHeight: number } {
  let halfWidth = SPACING;
  let halfHeight = SPACING;
  community.forEach((c, v) => {
    if (c < 0) return;
    halfWidth = Math.max(halfWidth, Math.abs(at(x, v)));
    halfHeight = Math.max(halfHeight, Math.abs(at(y, v)));
  });
  let stretch = 1;
  community.forEach((c, v) => {
    if (c >= 0) stretch = Math.max(stretch, Math.hypot(at(x, v) / halfWidth, at(y, v) / halfHeight));
  });
  return { halfWidth: halfWidth * stretch + SPACING, halfHeight: halfHeight * stretch + SPACING };
}

/** Connected groups outside every region, each in order of its members. */
function islets(graph: WeightedGraph, { community }: Hierarchy): number[][] {
  const { component } = components(graph, community);
  const outside = component.map((number, v) => (at(community, v) < 0 ? number : -1));
  return groupsOf(outside).filter((group) => group !== undefined);
}

function rounded({ x, y }: Points): Points {
  const round = (value: number): number => Math.round(Math.min(500, Math.max(-500, value)) * 10) / 10;
  return { x: x.map(round), y: y.map(round) };
}
