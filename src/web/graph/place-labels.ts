import type { Size } from './camera.ts';
import type { LabelBox } from './map-types.ts';

/** A box in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name that would like to stand on the map: its size and the places it may take, best first (top-left corners). */
export interface LabelCandidate {
  readonly kind: LabelBox['kind'];
  readonly id: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

export interface PlacedLabel<T extends LabelCandidate> extends Box {
  readonly candidate: T;
}

/** Air between two names. */
const GAP = 6;
const CELL = 64;

/**
 * Gives each candidate, in order, the first of its places that lies inside the view, under no obstacle and touches no name placed
 * before. One that finds none is left out: on a map a missing name is better than two that touch.
 */
export function placeLabels<T extends LabelCandidate>(
  candidates: Iterable<T>,
  size: Size,
  obstacles: readonly Box[],
): PlacedLabel<T>[] {
  const taken = new BoxGrid();
  for (const obstacle of obstacles) taken.add(obstacle);
  const placed: PlacedLabel<T>[] = [];
  for (const candidate of candidates) {
    const { width, height } = candidate;
    const place = candidate.places.find(({ x, y }) => {
      const inside = x >= 1 && y >= 1 && x + width <= size.width - 1 && y + height <= size.height - 1;
      return inside && !taken.hits({ x: x - GAP, y: y - GAP / 6, width: width + 2 * GAP, height: height + GAP / 3 });
    });
    if (place === undefined) continue;
    const box = { x: place.x, y: place.y, width, height };
    taken.add(box);
    placed.push({ ...box, candidate });
  }
  return placed;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Boxes by the cells they cover, so that a test looks at its neighbours only. */
class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of cells(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    }
  }

  hits(box: Box): boolean {
    return cells(box).some((key) => this.#cells.get(key)?.some((other) => overlaps(box, other)) === true);
  }
}

/** One number per cell: screens are far less than 4,096 cells wide. */
function cells({ x, y, width, height }: Box): number[] {
  const keys: number[] = [];
  for (let cx = Math.floor(x / CELL); cx <= Math.floor((x + width) / CELL); cx++) {
    for (let cy = Math.floor(y / CELL); cy <= Math.floor((y + height) / CELL); cy++) keys.push(cx * 4096 + cy);
  }
  return keys;
}
