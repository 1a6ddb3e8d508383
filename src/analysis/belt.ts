import { at } from './columns.ts';
import type { Points } from './points.ts';

/** The golden angle: members of an islet as seeds in a sunflower, evenly spaced whatever their number. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Directions in which the land's reach is known. */
const DIRECTIONS = 360;
/** Degrees each way over which the reach is levelled, so that the belt is a smooth line around the land. */
const LEVELLING = 14;
/** A last row that is less than full spreads, but never wider than this. */
const MOST_STRETCH = 2.5;

export interface BeltOptions {
  /** Room for one person, map units. */
  spacing: number;
  /** Sea between the land and the belt. */
  gap: number;
}

/**
 * Those outside every region, in a tidy belt that follows the land: each small group an islet, the largest at the bottom, then
 * to both sides in turn, in as many rows as it takes. `points` holds the land around the origin and gets the belt.
 */
export function placeBelt(
  islets: readonly (readonly number[])[],
  land: readonly number[],
  points: Points,
  { spacing, gap }: BeltOptions,
): void {
  const reachOf = (islet: readonly number[]): number => spacing * (0.62 * Math.sqrt(islet.length) + 0.2);
  const lengthOf = (islet: readonly number[]): number => 2.4 * reachOf(islet);
  const waiting = [...islets].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const reach = levelled(landReach(points, land));
  let distance = gap;
  while (waiting.length > 0) {
    const thickness = reachOf(waiting[0] ?? []);
    const path = new BeltPath(reach, distance + thickness);
    const row = takeRow(waiting, path.length, lengthOf);
    const used = row.reduce((sum, islet) => sum + lengthOf(islet), 0);
    const stretch = Math.min(path.length / used, waiting.length > 0 ? Number.POSITIVE_INFINITY : MOST_STRETCH);
    let left = 0;
    let right = 0;
    for (const [i, islet] of row.entries()) {
      const length = lengthOf(islet) * stretch;
      const side = i % 2 === 1 ? 1 : -1;
      const along = i === 0 ? 0 : side === 1 ? right + length / 2 : -left - length / 2;
      if (i === 0) [left, right] = [length / 2, length / 2];
      else if (side === 1) right += length;
      else left += length;
      placeIslet(islet, path.pointAt(along), spacing, points);
    }
    distance += 2 * thickness + spacing / 2;
  }
}

function takeRow<T>(waiting: T[], room: number, length: (item: T) => number): T[] {
  const row: T[] = [];
  let used = 0;
  for (let next = waiting[0]; next !== undefined && (row.length === 0 || used + length(next) <= room); next = waiting[0]) {
    used += length(next);
    row.push(next);
    waiting.shift();
  }
  return row;
}

function placeIslet(islet: readonly number[], centre: { x: number; y: number }, spacing: number, { x, y }: Points): void {
  for (const [i, v] of islet.entries()) {
    const distance = islet.length === 1 ? 0 : 0.6 * spacing * Math.sqrt(i + 0.5);
    x[v] = centre.x + distance * Math.cos(i * GOLDEN_ANGLE);
    y[v] = centre.y + distance * Math.sin(i * GOLDEN_ANGLE);
  }
}

/** How far the land reaches from the origin in each direction, by degrees from the bottom, counter-clockwise. */
function landReach({ x, y }: Points, land: readonly number[]): Float64Array {
  const reach = new Float64Array(DIRECTIONS);
  for (const v of land) {
    const angle = Math.atan2(at(y, v), at(x, v)) + Math.PI / 2;
    const direction = Math.floor((angle / (2 * Math.PI)) * DIRECTIONS + DIRECTIONS) % DIRECTIONS;
    reach[direction] = Math.max(at(reach, direction), Math.hypot(at(x, v), at(y, v)));
  }
  return reach;
}

/** The running maximum, then the running mean of it: smooth, and never inside the land. */
function levelled(reach: Float64Array): Float64Array {
  const around = (values: Float64Array, d: number): number[] =>
    Array.from({ length: 2 * LEVELLING + 1 }, (_, k) => at(values, (d + k - LEVELLING + DIRECTIONS) % DIRECTIONS));
  const most = reach.map((_, d) => Math.max(...around(reach, d)));
  return most.map((_, d) => around(most, d).reduce((sum, r) => sum + r, 0) / (2 * LEVELLING + 1));
}

/** A closed line at a distance from the land, walked by its length from the bottom, counter-clockwise. */
class BeltPath {
  readonly length: number;
  readonly #corners: { x: number; y: number; along: number }[] = [];

  constructor(reach: Float64Array, distance: number) {
    let along = 0;
    for (let d = 0; d <= DIRECTIONS; d++) {
      const angle = (d / DIRECTIONS) * 2 * Math.PI - Math.PI / 2;
      const radius = at(reach, d % DIRECTIONS) + distance;
      const corner = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
      const last = this.#corners.at(-1);
      if (last !== undefined) along += Math.hypot(corner.x - last.x, corner.y - last.y);
      this.#corners.push({ ...corner, along });
    }
    this.length = along;
  }

  pointAt(along: number): { x: number; y: number } {
    const wanted = ((along % this.length) + this.length) % this.length;
    const next = this.#corners.findIndex((corner) => corner.along > wanted);
    const [from, to] = [this.#corners[next - 1], this.#corners[next]];
    if (from === undefined || to === undefined) return this.#corners[0] ?? { x: 0, y: 0 };
    const share = (wanted - from.along) / (to.along - from.along || 1);
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  }
}
