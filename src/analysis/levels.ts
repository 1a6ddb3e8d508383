import { at } from './columns.ts';
import { FIT_SCALE, markRadius } from './label-styles.ts';

/**
 * The most people that the first picture of a large map shows. They take some 35 bytes each,
 * compressed, beside some 100 kB for ties, land and places: 4,000 keep the first picture below 300 kB.
 */
export const HEAD_PEOPLE = 4000;
/** A map of up to this many times as many needs no levels: in proportion it still fits, and nothing is fetched later. */
const WHOLE = 1.25;

/** Marks, most important first. Positions in map units, radii in px at the fit scale. */
export interface MarksToLevel {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  radius: ArrayLike<number>;
}

/** Below this (FIT_SCALE · 2^9 = 461 px per unit) nobody looks: whoever has no room there shares a spot with somebody. */
const DEEPEST = 9;
/** Air between two marks, px: the least, and by how much it grows until few enough are shown. */
const LEAST_GAP_PX = 1;
const GAP_STEP = 1.25;
/** A level shows at most about so many people on a screen of 900 by 900 px. */
const PEOPLE_ON_SCREEN = 2600;

/**
 * The octave of zoom from which each mark is drawn: the first level z at which, at FIT_SCALE · 2^z px per unit, it has room beside
 * all marks more important or of lower levels. So the marks of levels ≤ z never overlap at that scale or closer, and important
 * people come first in every part of the map. Level 0 holds at most `headPeople`: air between marks widens until it does, which
 * thins dense parts rather than emptying some. All 0 when everybody, or nearly everybody, fits. O(levels · people).
 */
export function levelsOf(marks: MarksToLevel, headPeople: number): Int32Array {
  const order = marks.x.length;
  const level = new Int32Array(order);
  if (order <= WHOLE * headPeople) return level;
  level.fill(-1);
  let left = order;
  for (let z = 0; left > 0 && z <= DEEPEST; z++) {
    const most = z === 0 ? headPeople : PEOPLE_ON_SCREEN * 4 ** z;
    for (let gap = LEAST_GAP_PX; ; gap *= GAP_STEP) {
      const placed = settle(marks, level, { z, gap, most });
      if (placed === undefined) continue;
      for (const v of placed) level[v] = z;
      left -= placed.length;
      break;
    }
  }
  return level.map((z) => (z < 0 ? DEEPEST : z));
}

interface Round {
  z: number;
  gap: number;
  most: number;
}

/** Whom level z adds with such a gap; `undefined` when the level would then show too many. */
function settle({ x, y, radius }: MarksToLevel, level: Int32Array, { z, gap, most }: Round): number[] | undefined {
  const scale = FIT_SCALE * 2 ** z;
  const room = (v: number): number => (markRadius(radius[v] ?? 0, scale) + gap / 2) / scale;
  let widest = 0;
  for (let v = 0; v < level.length; v++) widest = Math.max(widest, room(v));
  const grid = new MarkGrid(2 * widest, level.length);
  let count = 0;
  for (let v = 0; v < level.length; v++) {
    if (at(level, v) < 0) continue;
    grid.add(v, x[v] ?? 0, y[v] ?? 0, room(v));
    count += 1;
  }
  const placed: number[] = [];
  for (let v = 0; v < level.length; v++) {
    if (at(level, v) >= 0 || !grid.hasRoom(x[v] ?? 0, y[v] ?? 0, room(v))) continue;
    grid.add(v, x[v] ?? 0, y[v] ?? 0, room(v));
    placed.push(v);
    if (count + placed.length > most) return undefined;
  }
  return placed;
}

/** Cells wider than any two marks reach, each a chained list: no allocation per mark. */
class MarkGrid {
  readonly #size: number;
  readonly #heads = new Map<number, number>();
  readonly #next: Int32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #room: Float64Array;

  constructor(size: number, most: number) {
    this.#size = size;
    this.#next = new Int32Array(most);
    this.#x = new Float64Array(most);
    this.#y = new Float64Array(most);
    this.#room = new Float64Array(most);
  }

  add(v: number, x: number, y: number, room: number): void {
    const key = this.#column(x) * 2 ** 20 + this.#column(y);
    this.#next[v] = this.#heads.get(key) ?? -1;
    this.#heads.set(key, v);
    this.#x[v] = x;
    this.#y[v] = y;
    this.#room[v] = room;
  }

  hasRoom(x: number, y: number, room: number): boolean {
    const [column, row] = [this.#column(x), this.#column(y)];
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (let u = this.#heads.get(i * 2 ** 20 + j) ?? -1; u >= 0; u = at(this.#next, u)) {
          const reach = room + at(this.#room, u);
          if ((at(this.#x, u) - x) ** 2 + (at(this.#y, u) - y) ** 2 < reach * reach) return false;
        }
      }
    }
    return true;
  }

  #column(value: number): number {
    return Math.floor(value / this.#size) + 2 ** 19;
  }
}
