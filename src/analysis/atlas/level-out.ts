import type { Points } from '#analysis/points.ts';
import { real, whole } from './numbers.ts';

/** Share of points that a few strays may not stretch the frame by, at either end. */
const STRAYS = 0.002;
const FRAME_MARGIN = 0.03;
/** Above this share of its cells a block is filled in order, no longer by where its points were. */
const FULL = 0.9;
/** Blocks that hold less sea than this in people are divided by their people alone. */
const LEAST_SEA = 0.05;

interface Block {
  /** Cells: the lowest column and row, how many. */
  column: number;
  row: number;
  width: number;
  height: number;
  /** The part of the drawing it shows. */
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/**
 * Gives every point a cell of its own on a grid of unit cells, keeping who is left of whom and above whom: the frame is halved
 * again and again, and each half gets cells for its people plus `sea` times its share of the frame. Crowds open up, voids stay
 * open, order is kept; a cartogram by recursive halving. O(n log n).
 */
export function levelOut(points: Points, sea: number): Points {
  return new Leveller(points, sea).run();
}

class Leveller {
  readonly #points: Points;
  readonly #sea: number;
  readonly #order: Int32Array;
  readonly #cells: Points;
  /** People that an empty part of the drawing counts as, per unit of its area. */
  #seaDensity = 0;

  constructor(points: Points, sea: number) {
    this.#points = points;
    this.#sea = sea;
    this.#order = Int32Array.from(points.x, (_, v) => v);
    this.#cells = { x: new Float64Array(points.x.length), y: new Float64Array(points.x.length) };
  }

  run(): Points {
    const count = this.#order.length;
    if (count === 0) return this.#cells;
    const [minX, maxX] = frameOf(this.#points.x);
    const [minY, maxY] = frameOf(this.#points.y);
    const cells = count * (1 + this.#sea);
    const width = Math.max(1, Math.ceil(Math.sqrt((cells * (maxX - minX)) / (maxY - minY))));
    const height = Math.ceil(cells / width) + 1;
    this.#seaDensity = (this.#sea * count) / ((maxX - minX) * (maxY - minY));
    this.#divide(0, count - 1, { column: 0, row: 0, width, height, minX, maxX, minY, maxY });
    return this.#cells;
  }

  /** Places the points `order[low … high]` in a block with cells enough for them. */
  #divide(low: number, high: number, block: Block): void {
    if (high === low) this.#place(whole(this.#order, low), block);
    if (high <= low) return;
    const { width, height } = block;
    const isWide = width >= height;
    const { first, cut, middle } = this.#halves(low, high, block, isWide);
    if (isWide) {
      this.#divide(low, first - 1, { ...block, width: cut, maxX: middle });
      this.#divide(first, high, { ...block, column: block.column + cut, width: width - cut, minX: middle });
    } else {
      this.#divide(low, first - 1, { ...block, height: cut, maxY: middle });
      this.#divide(first, high, { ...block, row: block.row + cut, height: height - cut, minY: middle });
    }
  }

  #place(v: number, { column, row, width, height, minX, maxX, minY, maxY }: Block): void {
    const along = (value: number, least: number, most: number, size: number): number =>
      Math.floor(Math.min(0.999, Math.max(0, (value - least) / (most - least || 1))) * size);
    this.#cells.x[v] = column + along(real(this.#points.x, v), minX, maxX, width);
    this.#cells.y[v] = row + along(real(this.#points.y, v), minY, maxY, height);
  }

  /** Where to cut: the first point of the upper half, the cells of the lower, and the coordinate between. */
  #halves(low: number, high: number, block: Block, isWide: boolean): { first: number; cut: number; middle: number } {
    const { width, height, minX, maxX, minY, maxY } = block;
    const keys = isWide ? this.#points.x : this.#points.y;
    const [length, across] = isWide ? [width, height] : [height, width];
    const count = high - low + 1;
    const sea = ((maxX - minX) * (maxY - minY) * this.#seaDensity) / 2;
    let middle = isWide ? (minX + maxX) / 2 : (minY + maxY) / 2;
    let first: number;
    let cut: number;
    if (count >= FULL * width * height || sea < LEAST_SEA) {
      first = low + (count >> 1);
      select(this.#order, keys, low, high, first);
      middle = real(keys, whole(this.#order, first));
      cut = Math.round((length * (first - low)) / count);
    } else {
      first = partition(this.#order, keys, low, high, middle);
      cut = Math.round((length * (first - low + sea)) / (count + 2 * sea));
    }
    cut = Math.max(1, Math.min(length - 1, cut));
    const least = high + 1 - (length - cut) * across;
    const most = low + cut * across;
    if (first < least || first > most) {
      first = first < least ? least : most;
      select(this.#order, keys, low, high, Math.min(first, high));
    }
    return { first, cut, middle };
  }
}

function frameOf(values: Float64Array): [number, number] {
  const sorted = values.slice().sort();
  const last = sorted.length - 1;
  const low = real(sorted, Math.floor(STRAYS * last));
  const high = real(sorted, Math.ceil((1 - STRAYS) * last));
  const margin = Math.max(FRAME_MARGIN * (high - low), 1e-6);
  return [low - margin, high + margin];
}

/** Hoare's selection: afterwards no key before `k` is above the one at `k`, none behind it below. Expected O(high − low). */
function select(order: Int32Array, keys: Float64Array, from: number, to: number, k: number): void {
  let [low, high] = [from, to];
  while (low < high) {
    const pivot = real(keys, whole(order, (low + high) >> 1));
    let [i, j] = [low, high];
    while (i <= j) {
      while (real(keys, whole(order, i)) < pivot) i++;
      while (real(keys, whole(order, j)) > pivot) j--;
      if (i > j) break;
      swap(order, i++, j--);
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

/** Keys below the limit first; answers where the others begin. */
function partition(order: Int32Array, keys: Float64Array, low: number, high: number, limit: number): number {
  let [i, j] = [low, high];
  while (i <= j) {
    if (real(keys, whole(order, i)) < limit) i++;
    else swap(order, i, j--);
  }
  return i;
}

function swap(order: Int32Array, i: number, j: number): void {
  const kept = whole(order, i);
  order[i] = whole(order, j);
  order[j] = kept;
}
