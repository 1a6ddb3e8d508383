import { contours } from 'd3-contour';
import type { Contour } from '#model/network.ts';
import { at } from './columns.ts';
import { densityOf, toColumn, toRow, type Window } from './density.ts';
import { simplifyRing } from './simplify-ring.ts';

export interface TerrainPoints {
  x: readonly number[];
  y: readonly number[];
  /** Index of the region's entry in the network's communities, −1 in the belt. */
  region: readonly number[];
}

/** Map units a cell at the overview. Contours are smooth well below it, as they interpolate. */
const CELL = 5;
const MARGIN = 50;
const LAND_BANDWIDTH = 15;
const REGION_BANDWIDTH = 16;
/** Where these widths look right; more people stand closer, and finer land shows how. */
const USUAL_PEOPLE = 4000;
/** The shore lies where the land's density is that of this many people standing on one spot. */
const SHORE_PEOPLE = 1.15;
/** Of the region's own height (the density its 95th percentile person stands on). */
const REGION_LEVELS = [0.08, 0.2, 0.35, 0.52, 0.7, 0.9] as const;
const TOLERANCE = 0.35;

/**
 * The land as contours: one shoreline under all (region −1, level 0), then isolines of each region's own density, lowest
 * first, so that painting them in order gives the relief. O(people + regions · cells · bandwidth).
 */
export function terrainOf(points: TerrainPoints): Contour[] {
  const side = Math.round((1000 + 2 * MARGIN) / CELL);
  return contoursIn(points, { minX: -500 - MARGIN, minY: -500 - MARGIN, cell: CELL, columns: side, rows: side }, 0);
}

function contoursIn(points: TerrainPoints, window: Window, level: number): Contour[] {
  const members = new Map<number, number[]>();
  const onLand: number[] = [];
  for (const [v, region] of points.region.entries()) {
    if (region < 0) continue;
    onLand.push(v);
    const list = members.get(region);
    if (list === undefined) members.set(region, [v]);
    else list.push(v);
  }
  const narrow = Math.min(1, (USUAL_PEOPLE / Math.max(1, onLand.length)) ** 0.2) / 2 ** (level / 2);
  const land = densityOf(points, onLand, window, LAND_BANDWIDTH * narrow);
  const shore = { region: -1, level: 0, rings: isoline(land, window, SHORE_PEOPLE) };
  const relief = [...members]
    .sort(([a], [b]) => a - b)
    .flatMap(([region, people]) => reliefOf(points, { region, people, window, bandwidth: REGION_BANDWIDTH * narrow }));
  return [shore, ...relief].filter(({ rings }) => rings.length > 0);
}

interface RegionOfRelief {
  region: number;
  people: readonly number[];
  window: Window;
  bandwidth: number;
}

function reliefOf(points: TerrainPoints, { region, people, window, bandwidth }: RegionOfRelief): Contour[] {
  const grid = densityOf(points, people, window, bandwidth);
  const heights = Float64Array.from(people, (v) => heightAt(grid, window, points.x[v] ?? 0, points.y[v] ?? 0)).sort();
  const height = heights[Math.floor(heights.length * 0.95)] ?? 0;
  return REGION_LEVELS.map((level) => ({
    region,
    level,
    rings: isoline(grid, window, Math.max(level * height, SHORE_PEOPLE * 0.7)),
  }));
}

function heightAt(grid: Float64Array, window: Window, x: number, y: number): number {
  return at(grid, Math.floor(toRow(window, y)) * window.columns + Math.floor(toColumn(window, x)));
}

function isoline(grid: Float64Array, window: Window, threshold: number): number[][] {
  const shape = contours()
    .size([window.columns, window.rows])
    .contour([...grid], threshold);
  return shape.coordinates.flatMap((polygon) => polygon.flatMap((ring) => toMapRing(ring, window)));
}

/** Simplified and rounded to a tenth of a map unit; specks are dropped. */
function toMapRing(ring: readonly (readonly number[])[], { minX, minY, cell }: Window): number[][] {
  const mapped = ring.map(([i = 0, j = 0]) => ({ x: i * cell + minX, y: j * cell + minY }));
  const simple = simplifyRing(mapped, (TOLERANCE * cell) / CELL);
  if (simple.length < 4) return [];
  return [simple.flatMap(({ x, y }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])];
}
