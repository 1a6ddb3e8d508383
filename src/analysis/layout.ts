import { changePlaces } from './atlas/change-places.ts';
import { layoutGraph } from './atlas/layout-graph.ts';
import { placeBelt } from './belt.ts';
import { addAt, at } from './columns.ts';
import { groupsOf, type Hierarchy } from './hierarchy.ts';
import { FIT_SCALE } from './label-styles.ts';
import { leiden } from './leiden/leiden.ts';
import type { Points } from './points.ts';
import type { Random } from './random.ts';
import { settleNewcomers } from './settle-newcomers.ts';
import { spreadMarks } from './spread-marks.ts';
import { turnToScreen } from './turn-to-screen.ts';
import { components, inducedGraph, type WeightedGraph } from './weighted-graph.ts';

/** Room for one person of the belt, and the sea between it and the land, in units of the graph layout (about a person's room on land). */
const BELT_SPACING = 2;
const BELT_GAP = 7;
/** Half of the map's side, less a margin for marks that are pushed apart last. */
const HALF_SIDE = 492;
/** Rings keep this far apart at the fit scale, px. */
const MARK_GAP_PX = 0.6;
/** Marks that would take more of the square than this at the fit scale are drawn a level at a time, so here all count as equal … */
const MOST_COVERED = 0.16;
/** … and take this share. */
const COVERED_IF_MORE = 0.05;
/** From this share of newcomers on, the map is made anew: the old one has no room for them. */
const MOST_NEWCOMERS = 0.3;
/** A refresh lets people change places a little, no further than this share of the map's side at once. */
const REFRESH_TRIES = 6;
const REFRESH_REACH = 0.01;

export interface LayoutInput {
  graph: WeightedGraph;
  hierarchy: Hierarchy;
  /** Radius of each mark at the fit scale, px. */
  radius: Float64Array;
  /** Who is kept together on land, for all of the graph; found by Leiden at γ = 1 where it is not given. */
  community?: Int32Array | undefined;
  /** Where people stood on the last map, NaN for newcomers: with it the map stays as it was, and newcomers find room. */
  previous?: Points | undefined;
}

/**
 * Positions in [-500, 500]², y up: the land by `layoutGraph`, everybody outside every region in a belt around it, marks pushed
 * apart. With `previous`, people stay where they were but for a few exchanges with close neighbours. O(ties × log people).
 */
export function layout(input: LayoutInput, random: Random): Points {
  const { graph, radius, previous } = input;
  const newcomers = previous === undefined ? graph.order : previous.x.reduce((sum, x) => sum + Number(Number.isNaN(x)), 0);
  const points =
    previous === undefined || newcomers > MOST_NEWCOMERS * graph.order
      ? freshMap(input, random)
      : refreshed(input, previous, random);
  const gap = MARK_GAP_PX / FIT_SCALE;
  const apart = radius.map((r) => r / FIT_SCALE + gap);
  const covered = apart.reduce((sum, r) => sum + Math.PI * r * r, 0) / (2 * HALF_SIDE) ** 2;
  if (covered > MOST_COVERED) {
    const equal = 2 * HALF_SIDE * Math.sqrt(COVERED_IF_MORE / (Math.PI * graph.order));
    spreadMarks(points, apart.fill(equal), equal / 10);
  } else spreadMarks(points, apart, gap);
  return rounded(points);
}

function freshMap({ graph, hierarchy, community }: LayoutInput, random: Random): Points {
  const points = { x: new Float64Array(graph.order), y: new Float64Array(graph.order) };
  const everybody = [...hierarchy.community.keys()];
  const land = everybody.filter((v) => at(hierarchy.community, v) >= 0);
  const ties = inducedGraph(graph, land);
  // Neither regions nor communities: the size of which ties themselves speak, which keeps both in one piece.
  const together =
    community === undefined ? leiden(ties, { resolution: 1, random }) : Int32Array.from(land, (v) => at(community, v));
  const region = Int32Array.from(land, (v) => at(hierarchy.region, v));
  const placed = turnToScreen(layoutGraph({ graph: ties, community: together, region }, random));
  for (const [i, v] of land.entries()) {
    points.x[v] = at(placed.x, i);
    points.y[v] = at(placed.y, i);
  }
  centre(points, land);
  placeBelt(islets(graph, hierarchy), land, points, { spacing: BELT_SPACING, gap: BELT_GAP });
  const half = centre(points, everybody);
  const scale = HALF_SIDE / Math.max(half.width, half.height, 8 * BELT_SPACING);
  return { x: points.x.map((value) => value * scale), y: points.y.map((value) => value * scale) };
}

/** The last map with newcomers in it. Newcomers tied to nobody on it join the belt at its end. */
function refreshed({ graph, hierarchy }: LayoutInput, previous: Points, random: Random): Points {
  const points = { x: previous.x.slice(), y: previous.y.slice() };
  const spacing = 0.8 * typicalSpacing(points);
  settleNewcomers(graph, points, spacing);
  const lost = islets(graph, hierarchy).filter((islet) => islet.some((v) => Number.isNaN(at(points.x, v))));
  const placed = [...points.x.keys()].filter((v) => !Number.isNaN(at(points.x, v)));
  placeBelt(lost, placed, points, { spacing, gap: spacing });
  const land = [...hierarchy.community.keys()].filter((v) => at(hierarchy.community, v) >= 0);
  const landPoints = { x: Float64Array.from(land, (v) => at(points.x, v)), y: Float64Array.from(land, (v) => at(points.y, v)) };
  const reach = REFRESH_REACH * 2 * HALF_SIDE;
  changePlaces(landPoints, { graph: inducedGraph(graph, land), tries: REFRESH_TRIES, reach }, random);
  for (const [i, v] of land.entries()) {
    points.x[v] = at(landPoints.x, i);
    points.y[v] = at(landPoints.y, i);
  }
  return points;
}

/** Half the side of the square that each person has, if all who are placed shared two fifths of the map. */
function typicalSpacing({ x }: Points): number {
  const placed = x.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
  return (HALF_SIDE * Math.sqrt(0.4)) / Math.sqrt(Math.max(1, placed));
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

/** To a tenth of a unit; finer where people stand closer than that leaves them apart. */
function rounded({ x, y }: Points): Points {
  const steps = x.length > 10_000 ? 100 : 10;
  const round = (value: number): number => Math.round(Math.min(500, Math.max(-500, value)) * steps) / steps;
  return { x: x.map(round), y: y.map(round) };
}
