import { addAt, at } from './columns.ts';

/** A window of the map as square cells: rows from the lowest y. */
export interface Window {
  minX: number;
  minY: number;
  /** Map units. */
  cell: number;
  columns: number;
  rows: number;
}

/**
 * People per spot, as sums of Gaussians that are 1 at their centre: each person is shared among the four nearest cells, then rows
 * and columns are blurred one after the other. O(people + cells · bandwidth / cell).
 */
export function densityOf(
  points: { x: ArrayLike<number>; y: ArrayLike<number> },
  people: readonly number[],
  window: Window,
  bandwidth: number,
): Float64Array {
  const { columns, rows } = window;
  const grid = new Float64Array(columns * rows);
  for (const v of people) {
    const column = toColumn(window, points.x[v] ?? 0) - 0.5;
    const row = toRow(window, points.y[v] ?? 0) - 0.5;
    const [i, j] = [Math.floor(column), Math.floor(row)];
    if (i < 0 || j < 0 || i + 1 >= columns || j + 1 >= rows) continue;
    const [right, up] = [column - i, row - j];
    addAt(grid, j * columns + i, (1 - right) * (1 - up));
    addAt(grid, j * columns + i + 1, right * (1 - up));
    addAt(grid, (j + 1) * columns + i, (1 - right) * up);
    addAt(grid, (j + 1) * columns + i + 1, right * up);
  }
  const kernel = gaussian(bandwidth / window.cell);
  const across = blur(grid, kernel, { lines: rows, length: columns, step: 1, lineStep: columns });
  return blur(across, kernel, { lines: columns, length: rows, step: columns, lineStep: 1 });
}

export function toColumn({ minX, cell }: Window, x: number): number {
  return (x - minX) / cell;
}

export function toRow({ minY, cell }: Window, y: number): number {
  return (y - minY) / cell;
}

/** One half of the bell with its middle, 1 there; beyond three bandwidths it is nothing. */
function gaussian(bandwidth: number): Float64Array {
  return Float64Array.from({ length: Math.ceil(3 * bandwidth) + 1 }, (_, d) => Math.exp(-(d * d) / (2 * bandwidth * bandwidth)));
}

interface Lines {
  lines: number;
  length: number;
  step: number;
  lineStep: number;
}

/** Spreads what each cell holds along its line: empty cells, most of them, cost nothing. */
function blur(grid: Float64Array, kernel: Float64Array, { lines, length, step, lineStep }: Lines): Float64Array {
  const blurred = new Float64Array(grid.length);
  const reach = kernel.length - 1;
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      const value = at(grid, line * lineStep + i * step);
      if (value === 0) continue;
      const last = Math.min(length - 1, i + reach);
      for (let k = Math.max(0, i - reach); k <= last; k++) {
        addAt(blurred, line * lineStep + k * step, value * at(kernel, Math.abs(k - i)));
      }
    }
  }
  return blurred;
}
