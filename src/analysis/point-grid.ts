import { at } from './columns.ts';
import type { Points } from './place-discs.ts';

/**
 * Calls `visit` once for every two points nearer than `reach`, with the vector from the first to the second. Cells of size
 * `reach`: O(points + pairs). Equal points give a tiny vector of fixed direction, so that they can part.
 */
export function forEachPairWithin(
  { x, y }: Points,
  reach: number,
  visit: (v: number, u: number, dx: number, dy: number, distance: number) => void,
): void {
  const cells = new Map<number, number[]>();
  const column = (value: number): number => Math.floor(value / reach) + 4096;
  for (let v = 0; v < x.length; v++) {
    const key = column(at(x, v)) * 8192 + column(at(y, v));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [v]);
    else cell.push(v);
  }
  const meet = (v: number, u: number): void => {
    let dx = at(x, u) - at(x, v);
    let dy = at(y, u) - at(y, v);
    if (dx === 0 && dy === 0) [dx, dy] = [1e-4 * Math.cos(v + 1), 1e-4 * Math.sin(v + 1)];
    const distance = Math.hypot(dx, dy);
    if (distance < reach) visit(v, u, dx, dy, distance);
  };
  for (const [key, cell] of cells) {
    for (const [i, v] of cell.entries()) {
      for (let j = i + 1; j < cell.length; j++) meet(v, cell[j] ?? 0);
    }
    // Half of the eight neighbours: the other halves look back.
    for (const step of [1, 8191, 8192, 8193]) {
      const other = cells.get(key + step);
      if (other !== undefined) for (const v of cell) for (const u of other) meet(v, u);
    }
  }
}
