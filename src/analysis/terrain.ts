import { contours } from 'd3-contour';
import type { Contour } from '#model/network.ts';
import { addAt, at } from './columns.ts';
import { simplifyRing } from './simplify-ring.ts';

export interface TerrainPoints {
  x: readonly number[];
  y: readonly number[];
  /** Index of the region's entry in the network's communities, −1 in the belt. */
  region: readonly number[];
}

/** Map units a cell. Contours are smooth well below it, as they interpolate. */
const CELL = 5;
const MARGIN = 50;
const SIDE = (1000 + 2 * MARGIN) / CELL;
const LAND_BANDWIDTH = 15;
const REGION_BANDWIDTH = 16;
/** The shore lies where the land's density is that of this many people standing on one spot. */
const SHORE_PEOPLE = 1.15;
/** Of the region's own height (the density its 95th percentile person stands on). */
const REGION_LEVELS = [0.08, 0.2, 0.35, 0.52, 0.7, 0.9] as const;
const TOLERANCE = 0.35;

/**
 * The land as contours: one shoreline under all (region −1, level 0), then isolines of each region's own density, lowest
 * first, so that painting them in order gives the relief. O(people × bandwidth² + cells × levels).
 */
export function terrainOf(points: TerrainPoints): Contour[] {
  const everybody = points.x.map((_, v) => v);
  const onLand = everybody.filter((v) => (points.region[v] ?? -1) >= 0);
  const land = density(points, onLand, LAND_BANDWIDTH);
  const shore = { region: -1, level: 0, rings: isoline(land, SHORE_PEOPLE) };
  const members = new Map<number, number[]>();
  for (const v of everybody) {
    const region = points.region[v] ?? -1;
    if (region >= 0) members.set(region, [...(members.get(region) ?? []), v]);
  }
  const relief = [...members].sort(([a], [b]) => a - b).flatMap(([region, people]) => reliefOf(points, region, people));
  return [shore, ...relief].filter(({ rings }) => rings.length > 0);
}

function reliefOf(points: TerrainPoints, region: number, people: readonly number[]): Contour[] {
  const grid = density(points, people, REGION_BANDWIDTH);
  const heights = people.map((v) => heightAt(grid, points.x[v] ?? 0, points.y[v] ?? 0)).sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length * 0.95)] ?? 0;
  return REGION_LEVELS.map((level) => ({ region, level, rings: isoline(grid, Math.max(level * height, SHORE_PEOPLE * 0.7)) }));
}

/** People per spot, as sums of Gaussians that are 1 at their centre. Rows from the lowest y. */
function density({ x, y }: TerrainPoints, people: readonly number[], bandwidth: number): Float64Array {
  const grid = new Float64Array(SIDE * SIDE);
  const reach = Math.ceil((3 * bandwidth) / CELL);
  for (const v of people) {
    const column = toGrid(x[v] ?? 0);
    const row = toGrid(y[v] ?? 0);
    for (let j = Math.max(0, Math.floor(row) - reach); j <= Math.min(SIDE - 1, row + reach); j++) {
      for (let i = Math.max(0, Math.floor(column) - reach); i <= Math.min(SIDE - 1, column + reach); i++) {
        const squared = ((i + 0.5 - column) ** 2 + (j + 0.5 - row) ** 2) * CELL * CELL;
        addAt(grid, j * SIDE + i, Math.exp(-squared / (2 * bandwidth * bandwidth)));
      }
    }
  }
  return grid;
}

function toGrid(position: number): number {
  return (position + 500 + MARGIN) / CELL;
}

function heightAt(grid: Float64Array, x: number, y: number): number {
  return at(grid, Math.floor(toGrid(y)) * SIDE + Math.floor(toGrid(x)));
}

function isoline(grid: Float64Array, threshold: number): number[][] {
  const shape = contours()
    .size([SIDE, SIDE])
    .contour([...grid], threshold);
  return shape.coordinates.flatMap((polygon) => polygon.flatMap((ring) => toMapRing(ring)));
}

/** Simplified and rounded to a tenth of a map unit; specks are dropped. */
function toMapRing(ring: readonly (readonly number[])[]): number[][] {
  const mapped = ring.map(([i = 0, j = 0]) => ({ x: i * CELL - 500 - MARGIN, y: j * CELL - 500 - MARGIN }));
  const simple = simplifyRing(mapped, TOLERANCE);
  if (simple.length < 4) return [];
  return [simple.flatMap(({ x, y }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])];
}
