import { contours } from 'd3-contour';
import type { Contour, Relief } from '#model/network.ts';
import { at } from './columns.ts';
import { densityOf, toColumn, toRow, type Window } from './density.ts';
import { simplifyRing } from './simplify-ring.ts';

export interface TerrainPoints {
  x: readonly number[];
  y: readonly number[];
  /** Index of the region's entry in the network's communities, −1 in the belt. */
  region: readonly number[];
}

type Square = Omit<Relief, 'level' | 'terrain'>;

/** Map units a cell at the overview; half of it at every level. Contours are smooth well below it, as they interpolate. */
const CELL = 5;
const HALF = 500;
const MARGIN = 50;
const LAND_BANDWIDTH = 15;
const REGION_BANDWIDTH = 16;
/** Where these widths look right; more people stand closer, and narrower widths show how. */
const USUAL_PEOPLE = 4000;
/** By how much narrower each level looks than the one before. */
const NARROWER = Math.SQRT1_2;
/** The shore lies where the land's density is that of this many people standing on one spot. */
const SHORE_PEOPLE = 1.15;
/** Of the region's own height (the density its 95th percentile person stands on). */
const REGION_LEVELS = [0.08, 0.2, 0.35, 0.52, 0.7, 0.9] as const;
/** Where fewer of those around are a region's own, its relief sinks: in mixed country the plain land shows, and nobody is an island. */
const OWN_SHARE = 0.55;
/** Cells. */
const TOLERANCE = 0.07;
/** Cells by which a square's contours reach over its rim, so that neighbours meet without a gap. */
const OVERLAP = 2;

/**
 * The land of the whole map as contours: one shoreline under all (region −1, level 0), then isolines of each region's own density,
 * lowest first, so that painting them in order gives the relief. O(people + regions · cells · bandwidth).
 */
export function terrainOf(points: TerrainPoints): Contour[] {
  return contoursIn(landAt(points, 0), { minX: -HALF - MARGIN, minY: -HALF - MARGIN, maxX: HALF + MARGIN, maxY: HALF + MARGIN });
}

/**
 * The same, finer, level by level; `divisions(level)` squares a side. What is drawn of a square is to be cut at its rim. Squares
 * without land are left out. Cells grow fourfold with each level.
 */
export function* reliefsOf(points: TerrainPoints, levels: number, divisions: (level: number) => number): Generator<Relief> {
  for (let level = 1; level <= levels; level++) {
    const land = landAt(points, level);
    const count = divisions(level);
    const side = (2 * HALF) / count;
    for (let s = 0; s < count * count; s++) {
      const [column, row] = [s % count, Math.floor(s / count)];
      const square = withMargin({
        minX: -HALF + column * side,
        minY: -HALF + row * side,
        maxX: -HALF + (column + 1) * side,
        maxY: -HALF + (row + 1) * side,
      });
      const found = contoursIn(land, square);
      if (found.length > 0) yield { level, ...square, terrain: found };
    }
  }
}

/** Squares at the rim of the map hold the land beyond it too. */
function withMargin({ minX, minY, maxX, maxY }: Square): Square {
  return {
    minX: minX <= -HALF ? minX - MARGIN : minX,
    minY: minY <= -HALF ? minY - MARGIN : minY,
    maxX: maxX >= HALF ? maxX + MARGIN : maxX,
    maxY: maxY >= HALF ? maxY + MARGIN : maxY,
  };
}

interface Field {
  region: number;
  grid: Float64Array;
  window: Window;
  /** Level and density of each contour. */
  thresholds: { level: number; density: number }[];
}

/** Densities at the cells of a level: of everybody on land first, then of each region around its people. */
function landAt(points: TerrainPoints, level: number): Field[] {
  const members = new Map<number, number[]>();
  const onLand: number[] = [];
  for (const [v, region] of points.region.entries()) {
    if (region < 0) continue;
    onLand.push(v);
    const list = members.get(region);
    if (list === undefined) members.set(region, [v]);
    else list.push(v);
  }
  const narrow = Math.min(1, (USUAL_PEOPLE / Math.max(1, onLand.length)) ** 0.2) * NARROWER ** level;
  const cell = CELL / 2 ** level;
  const landWindow = windowAround(points, onLand, cell, LAND_BANDWIDTH * narrow);
  const land: Field = {
    region: -1,
    grid: densityOf(points, onLand, landWindow, LAND_BANDWIDTH * narrow),
    window: landWindow,
    thresholds: [{ level: 0, density: SHORE_PEOPLE }],
  };
  const regions = [...members].sort(([a], [b]) => a - b);
  return [
    land,
    ...regions.map(([region, people]) =>
      regionField(points, land, { region, people, cell, bandwidth: REGION_BANDWIDTH * narrow }),
    ),
  ];
}

interface RegionToMeasure {
  region: number;
  people: readonly number[];
  cell: number;
  bandwidth: number;
}

function regionField(points: TerrainPoints, land: Field, { region, people, cell, bandwidth }: RegionToMeasure): Field {
  const window = windowAround(points, people, cell, bandwidth);
  const grid = densityOf(points, people, window, bandwidth);
  sinkAmongOthers(grid, window, land);
  const heights = Float64Array.from(people, (v) => heightAt(grid, window, points.x[v] ?? 0, points.y[v] ?? 0)).sort();
  const height = heights[Math.floor(heights.length * 0.95)] ?? 0;
  const thresholds = REGION_LEVELS.map((level) => ({ level, density: Math.max(level * height, SHORE_PEOPLE * 0.7) }));
  return { region, grid, window, thresholds };
}

/** Lowers a region's density where most people are others', by the square of its share there. */
function sinkAmongOthers(grid: Float64Array, window: Window, land: Field): void {
  const left = Math.round((window.minX - land.window.minX) / window.cell);
  const bottom = Math.round((window.minY - land.window.minY) / window.cell);
  for (let row = 0; row < window.rows; row++) {
    for (let column = 0; column < window.columns; column++) {
      const cell = row * window.columns + column;
      const own = at(grid, cell);
      if (own === 0) continue;
      const all = at(land.grid, (row + bottom) * land.window.columns + column + left);
      grid[cell] = own * Math.min(1, own / (OWN_SHARE * Math.max(all, own * 0.5))) ** 2;
    }
  }
}

/** The cells that people's densities reach, on the lattice that all windows of a level share. */
function windowAround({ x, y }: TerrainPoints, people: readonly number[], cell: number, bandwidth: number): Window {
  const low = { x: HALF, y: HALF };
  const high = { x: -HALF, y: -HALF };
  for (const v of people) {
    low.x = Math.min(low.x, x[v] ?? 0);
    low.y = Math.min(low.y, y[v] ?? 0);
    high.x = Math.max(high.x, x[v] ?? 0);
    high.y = Math.max(high.y, y[v] ?? 0);
  }
  const reach = 3 * bandwidth + 2 * cell;
  const floor = (value: number): number => Math.floor((Math.max(-HALF - MARGIN, value - reach) + HALF + MARGIN) / cell);
  const ceil = (value: number): number => Math.ceil((Math.min(HALF + MARGIN, value + reach) + HALF + MARGIN) / cell);
  const [left, bottom] = [floor(low.x), floor(low.y)];
  return {
    minX: left * cell - HALF - MARGIN,
    minY: bottom * cell - HALF - MARGIN,
    cell,
    columns: Math.max(1, ceil(high.x) - left),
    rows: Math.max(1, ceil(high.y) - bottom),
  };
}

function heightAt(grid: Float64Array, window: Window, x: number, y: number): number {
  return at(grid, Math.floor(toRow(window, y)) * window.columns + Math.floor(toColumn(window, x)));
}

function contoursIn(fields: readonly Field[], square: Square): Contour[] {
  return fields.flatMap((field) => {
    const part = cut(field, square);
    if (part === undefined) return [];
    return field.thresholds.flatMap(({ level, density }) => {
      const rings = isoline(part.grid, part.window, density);
      return rings.length === 0 ? [] : [{ region: field.region, level, rings }];
    });
  });
}

/** The cells of a field in a square and a little around it; `undefined` when there are none. */
function cut({ grid, window }: Field, square: Square): { grid: Float64Array; window: Window } | undefined {
  const first = (value: number, from: number): number => Math.max(0, Math.floor((value - from) / window.cell) - OVERLAP);
  const last = (value: number, from: number, most: number): number =>
    Math.min(most, Math.ceil((value - from) / window.cell) + OVERLAP);
  const [left, right] = [first(square.minX, window.minX), last(square.maxX, window.minX, window.columns)];
  const [bottom, top] = [first(square.minY, window.minY), last(square.maxY, window.minY, window.rows)];
  if (left >= right || bottom >= top) return undefined;
  const [columns, rows] = [right - left, top - bottom];
  const part = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const from = (bottom + row) * window.columns + left;
    part.set(grid.subarray(from, from + columns), row * columns);
  }
  const { cell } = window;
  return { grid: part, window: { minX: window.minX + left * cell, minY: window.minY + bottom * cell, cell, columns, rows } };
}

function isoline(grid: Float64Array, window: Window, threshold: number): number[][] {
  const shape = contours()
    .size([window.columns, window.rows])
    .contour([...grid], threshold);
  return shape.coordinates.flatMap((polygon) => polygon.flatMap((ring) => toMapRing(ring, window)));
}

/** Simplified and rounded to a fiftieth of a cell; specks are dropped. */
function toMapRing(ring: readonly (readonly number[])[], { minX, minY, cell }: Window): number[][] {
  const mapped = ring.map(([i = 0, j = 0]) => ({ x: i * cell + minX, y: j * cell + minY }));
  const simple = simplifyRing(mapped, TOLERANCE * cell);
  if (simple.length < 4) return [];
  const perUnit = ringPrecision(cell);
  return [simple.flatMap(({ x, y }) => [Math.round(x * perUnit) / perUnit, Math.round(y * perUnit) / perUnit])];
}

/** Parts of a map unit that rings are rounded to. */
function ringPrecision(cell: number): number {
  return Math.round(50 / cell);
}
