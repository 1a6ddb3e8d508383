import { at } from '#analysis/columns.ts';
import type { Points } from '#analysis/points.ts';

/** Where a search stops halving: a bucket is scanned. */
const BUCKET = 12;

/**
 * A k-d tree over points of the plane (Bentley 1975), laid out in one permutation: the middle of each range is its root, the axis alternates.
 * Any distribution will do, equal points too, which is why this is no grid: layouts under judgement may be collapsed.
 */
export class PointTree {
  readonly #points: Points;
  readonly #order: Int32Array;

  constructor(points: Points) {
    this.#points = points;
    this.#order = Int32Array.from(points.x, (_, i) => i);
    const halve = (from: number, to: number, axis: number): void => {
      if (to - from <= BUCKET) return;
      const middle = (from + to) >> 1;
      select(this.#order, this.#axis(axis), from, to - 1, middle);
      halve(from, middle, 1 - axis);
      halve(middle + 1, to, 1 - axis);
    };
    halve(0, this.#order.length, 0);
  }

  /** The k nearest to point v, itself left out, nearest first. O(k + log n) on average. */
  nearest(v: number, k: number): Int32Array {
    const found = new Nearest(Math.min(k, this.#order.length - 1));
    if (found.room > 0) this.#search(v, 0, this.#order.length, 0, found);
    return found.points.subarray(0, found.size);
  }

  /** Distance from point v to the nearest other one; Infinity when it is alone. */
  distanceToNearest(v: number): number {
    const [u] = this.nearest(v, 1);
    if (u === undefined) return Number.POSITIVE_INFINITY;
    const { x, y } = this.#points;
    return Math.hypot(at(x, v) - at(x, u), at(y, v) - at(y, u));
  }

  #search(v: number, from: number, to: number, axis: number, found: Nearest): void {
    const { x, y } = this.#points;
    if (to - from <= BUCKET) {
      for (let i = from; i < to; i++) this.#meet(v, at(this.#order, i), found);
      return;
    }
    const middle = (from + to) >> 1;
    const root = at(this.#order, middle);
    const side = axis === 0 ? at(x, v) - at(x, root) : at(y, v) - at(y, root);
    if (side < 0) this.#search(v, from, middle, 1 - axis, found);
    else this.#search(v, middle + 1, to, 1 - axis, found);
    this.#meet(v, root, found);
    if (side * side > found.limit) return;
    if (side < 0) this.#search(v, middle + 1, to, 1 - axis, found);
    else this.#search(v, from, middle, 1 - axis, found);
  }

  #meet(v: number, u: number, found: Nearest): void {
    if (u === v) return;
    const { x, y } = this.#points;
    found.offer(u, (at(x, v) - at(x, u)) ** 2 + (at(y, v) - at(y, u)) ** 2);
  }

  #axis(axis: number): Float64Array {
    return axis === 0 ? this.#points.x : this.#points.y;
  }
}

/** The nearest points so far, nearest first, by insertion: k is small on average. */
class Nearest {
  readonly room: number;
  readonly points: Int32Array;
  readonly #squares: Float64Array;
  size = 0;

  constructor(room: number) {
    this.room = room;
    this.points = new Int32Array(room);
    this.#squares = new Float64Array(room);
  }

  /** A point must be nearer than this, squared, to get in. */
  get limit(): number {
    return this.size < this.room ? Number.POSITIVE_INFINITY : at(this.#squares, this.room - 1);
  }

  offer(point: number, square: number): void {
    if (square >= this.limit) return;
    let i = this.size < this.room ? this.size++ : this.room - 1;
    for (; i > 0 && at(this.#squares, i - 1) > square; i--) {
      this.#squares[i] = at(this.#squares, i - 1);
      this.points[i] = at(this.points, i - 1);
    }
    this.#squares[i] = square;
    this.points[i] = point;
  }
}

/** Quickselect with the middle of three as pivot (Hoare 1961): order[k] is where sorting would put it, smaller before, larger after. */
function select(order: Int32Array, values: Float64Array, first: number, last: number, k: number): void {
  let [low, high] = [first, last];
  const value = (i: number): number => at(values, at(order, i));
  while (low < high) {
    const pivot = median(value(low), value((low + high) >> 1), value(high));
    let [i, j] = [low, high];
    while (i <= j) {
      while (value(i) < pivot) i++;
      while (value(j) > pivot) j--;
      if (i > j) break;
      const kept = at(order, i);
      order[i++] = at(order, j);
      order[j--] = kept;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
