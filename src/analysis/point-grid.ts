import { at } from './columns.ts';
import type { Points } from './points.ts';

/** Never more cells than this many a point, however far points are strewn. */
const MOST_CELLS = 8;

/** Points sorted by square cells. Cells are at least as large as asked for: larger where points are strewn very far. */
export class PointGrid {
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** The points in cell c are `items[starts[c] … starts[c + 1])`. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  readonly #minX: number;
  readonly #minY: number;

  constructor({ x, y }: Points, cell: number) {
    let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let v = 0; v < x.length; v++) {
      minX = Math.min(minX, at(x, v));
      maxX = Math.max(maxX, at(x, v));
      minY = Math.min(minY, at(y, v));
      maxY = Math.max(maxY, at(y, v));
    }
    if (x.length === 0) [minX, maxX, minY, maxY] = [0, 0, 0, 0];
    const least = Math.sqrt(((maxX - minX) * (maxY - minY)) / (MOST_CELLS * Math.max(1, x.length)));
    const longest = Math.max(maxX - minX, maxY - minY) / (MOST_CELLS * Math.max(1, x.length));
    this.cell = Math.max(cell, least, longest) || 1;
    [this.#minX, this.#minY] = [minX, minY];
    this.columns = Math.floor((maxX - minX) / this.cell) + 1;
    this.rows = Math.floor((maxY - minY) / this.cell) + 1;
    this.starts = new Int32Array(this.columns * this.rows + 1);
    this.items = new Int32Array(x.length);
    const cells = Int32Array.from(x, (value, v) => this.cellAt(value, at(y, v)));
    for (const c of cells) this.starts[c + 1] = at(this.starts, c + 1) + 1;
    for (let c = 0; c < this.columns * this.rows; c++) this.starts[c + 1] = at(this.starts, c + 1) + at(this.starts, c);
    const next = this.starts.slice();
    for (let v = 0; v < x.length; v++) {
      const slot = at(next, at(cells, v));
      this.items[slot] = v;
      next[at(cells, v)] = slot + 1;
    }
  }

  /** The number of the cell a position lies in; −1 outside. */
  cellAt(x: number, y: number): number {
    const column = Math.floor((x - this.#minX) / this.cell);
    const row = Math.floor((y - this.#minY) / this.cell);
    return column < 0 || row < 0 || column >= this.columns || row >= this.rows ? -1 : row * this.columns + column;
  }
}

/**
 * Calls `visit` once for every two points nearer than `reach`, with the vector from the first to the second. O(points + pairs).
 * Equal points give a tiny vector of fixed direction, so that they can part.
 */
export function forEachPairWithin(
  points: Points,
  reach: number,
  visit: (v: number, u: number, dx: number, dy: number, distance: number) => void,
): void {
  const { x, y } = points;
  const { columns, rows, starts, items } = new PointGrid(points, reach);
  const meet = (v: number, from: number, to: number): void => {
    for (let k = from; k < to; k++) {
      const u = at(items, k);
      let dx = at(x, u) - at(x, v);
      let dy = at(y, u) - at(y, v);
      if (dx === 0 && dy === 0) [dx, dy] = [1e-4 * Math.cos(v + 1), 1e-4 * Math.sin(v + 1)];
      if (Math.abs(dx) >= reach || Math.abs(dy) >= reach) continue;
      const distance = Math.hypot(dx, dy);
      if (distance < reach) visit(v, u, dx, dy, distance);
    }
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const c = row * columns + column;
      const end = at(starts, c + 1);
      // The next row's three cells lie side by side; with the cell to the right they are half of the neighbours: the rest look back.
      const below = (row + 1) * columns;
      const from = row + 1 < rows ? at(starts, below + Math.max(0, column - 1)) : 0;
      const to = row + 1 < rows ? at(starts, below + Math.min(columns - 1, column + 1) + 1) : 0;
      const right = column + 1 < columns ? at(starts, c + 2) : end;
      for (let k = at(starts, c); k < end; k++) {
        meet(at(items, k), k + 1, right);
        meet(at(items, k), from, to);
      }
    }
  }
}
