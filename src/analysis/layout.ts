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
const BELT_GAP = 3 * SPACING;
/** Screens are wide: the land is a little wider than high. */
const ASPECT = 1.22;
/** Of the part of a screen that is left free for the map. */
const SCREEN_ASPECT = 1.4;
const TURNS = 72;
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
  const everybody = [...hierarchy.community.keys()];
  const land = everybody.filter((v) => at(hierarchy.community, v) >= 0);
  centre(points, land);
  placeBelt(islets(graph, hierarchy), land, points, { spacing: 0.8 * SPACING, gap: BELT_GAP });
  const half = centre(points, everybody);
  const scale = HALF_SIDE / Math.max(half.width, half.height, SPACING * 8);
  for (const v of everybody) {
    points.x[v] = at(points.x, v) * scale;
    points.y[v] = at(points.y, v) * scale;
  }
  const apart = radius.map((r) => (r + MARK_GAP_PX) / FIT_SCALE);
  spreadMarks(points, apart, MARK_GAP_PX / FIT_SCALE);
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
  const placed = placePeople({ graph: land, disc, centres, radius, reach: SPACING * 2.3 }, random);
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
  return turned(placeDiscs({ ...shared, radius, group: hierarchy.parent, pull: pullMatrix(communities) }, random, hubs), radius);
}

/** Distances do not say which way is up: turned so that the whole fits the largest on a screen. */
function turned({ x, y }: Points, radius: Float64Array): Points {
  const turn = (angle: number): Points => ({
    x: x.map((_, i) => at(x, i) * Math.cos(angle) - at(y, i) * Math.sin(angle)),
    y: y.map((_, i) => at(x, i) * Math.sin(angle) + at(y, i) * Math.cos(angle)),
  });
  const span = (values: Float64Array): number =>
    Math.max(...values.map((value, i) => value + at(radius, i))) - Math.min(...values.map((value, i) => value - at(radius, i)));
  const turns = Array.from({ length: TURNS }, (_, k) => turn((k / TURNS) * Math.PI));
  const sizes = turns.map((points) => Math.max(span(points.x) / SCREEN_ASPECT, span(points.y)));
  return turns[sizes.indexOf(Math.min(...sizes))] ?? { x, y };
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

/** Moves all points so that the box around some of them is centred on the origin; answers half of its sides. */
function centre({ x, y }: Points, around: readonly number[]): { width: number; height: number } {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const v of around) {
    minX = Math.min(minX, at(x, v));
    maxX = Math.max(maxX, at(x, v));
    minY = Math.min(minY, at(y, v));
    maxY = Math.max(maxY, at(y, v));
  }
  if (minX > maxX) return { width: 0, height: 0 };
  for (let v = 0; v < x.length; v++) {
    addAt(x, v, -(minX + maxX) / 2);
    addAt(y, v, -(minY + maxY) / 2);
  }
  return { width: (maxX - minX) / 2, height: (maxY - minY) / 2 };
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
