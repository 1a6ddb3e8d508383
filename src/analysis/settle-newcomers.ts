import { at } from './columns.ts';
import { PointGrid } from './point-grid.ts';
import type { Points } from './points.ts';
import type { WeightedGraph } from './weighted-graph.ts';

/** Directions tried at each distance. */
const DIRECTIONS = 12;
const MOST_RINGS = 400;

/**
 * Gives people without a position (NaN) the nearest free spot to the middle of whom they are tied to, `spacing` from everybody else;
 * everybody else stays. Those tied to placed people first; who is tied to nobody stays without. In place. O(newcomers × log) where
 * room is near.
 */
export function settleNewcomers(graph: WeightedGraph, points: Points, spacing: number): void {
  let waiting = [...points.x.keys()].filter((v) => Number.isNaN(at(points.x, v)));
  const room = new FreeSpots(points, spacing);
  while (waiting.length > 0) {
    const later = waiting.filter((v) => {
      const wish = middleOfPlaced(graph, points, v);
      if (wish === undefined) return true;
      const spot = room.nearest(wish.x, wish.y);
      points.x[v] = spot.x;
      points.y[v] = spot.y;
      return false;
    });
    if (later.length === waiting.length) return;
    waiting = later;
  }
}

function middleOfPlaced(graph: WeightedGraph, { x, y }: Points, v: number): { x: number; y: number } | undefined {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
    const u = at(graph.targets, e);
    if (Number.isNaN(at(x, u))) continue;
    const weight = at(graph.weights, e);
    sum += weight;
    sumX += weight * at(x, u);
    sumY += weight * at(y, u);
  }
  return sum === 0 ? undefined : { x: sumX / sum, y: sumY / sum };
}

/** Spots that nobody is within `spacing` of; those handed out count as taken. */
class FreeSpots {
  readonly #points: Points;
  readonly #spacing: number;
  readonly #grid: PointGrid;
  readonly #taken = new Map<string, { x: number; y: number }[]>();

  constructor({ x, y }: Points, spacing: number) {
    const placed = [...x.keys()].filter((v) => !Number.isNaN(at(x, v)));
    this.#points = { x: Float64Array.from(placed, (v) => at(x, v)), y: Float64Array.from(placed, (v) => at(y, v)) };
    this.#spacing = spacing;
    this.#grid = new PointGrid(this.#points, spacing);
  }

  nearest(x: number, y: number): { x: number; y: number } {
    for (let ring = 0; ring < MOST_RINGS; ring++) {
      const distance = (ring * this.#spacing) / 2;
      const steps = ring === 0 ? 1 : DIRECTIONS + ring;
      for (let k = 0; k < steps; k++) {
        const angle = (2 * Math.PI * (k + ring / 3)) / steps;
        const spot = { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
        if (this.#isFree(spot)) return this.#take(spot);
      }
    }
    return this.#take({ x, y });
  }

  #isFree({ x, y }: { x: number; y: number }): boolean {
    const { cell, starts, items } = this.#grid;
    const near = (px: number, py: number): boolean => Math.hypot(px - x, py - y) < this.#spacing;
    for (const dx of [-cell, 0, cell]) {
      for (const dy of [-cell, 0, cell]) {
        const c = this.#grid.cellAt(x + dx, y + dy);
        if (c < 0) continue;
        for (let k = at(starts, c); k < at(starts, c + 1); k++) {
          const v = at(items, k);
          if (near(at(this.#points.x, v), at(this.#points.y, v))) return false;
        }
      }
    }
    for (const key of this.#keysAround(x, y)) {
      if ((this.#taken.get(key) ?? []).some((spot) => near(spot.x, spot.y))) return false;
    }
    return true;
  }

  #take(spot: { x: number; y: number }): { x: number; y: number } {
    const key = this.#key(spot.x, spot.y);
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), spot]);
    return spot;
  }

  #keysAround(x: number, y: number): string[] {
    const s = this.#spacing;
    return [-s, 0, s].flatMap((dx) => [-s, 0, s].map((dy) => this.#key(x + dx, y + dy)));
  }

  #key(x: number, y: number): string {
    return `${Math.floor(x / this.#spacing)} ${Math.floor(y / this.#spacing)}`;
  }
}
