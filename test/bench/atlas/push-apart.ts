import { addAt, at } from '#analysis/columns.ts';
import type { Points } from '#analysis/points.ts';
import { discRadius } from './disc-radius.ts';
import { crowdingOf } from './layout-score.ts';

const MOST_ROUNDS = 300;
/** Pushed a little further than needed, so that few rounds are. */
const OVERSHOOT = 1.02;
/** Looking costs more than a round on large maps. */
const LOOK_EVERY = 4;
const MANY = 10_000;

/**
 * A rival at rest: a copy of its layout whose marks are pushed apart, pair by pair, until `crowding` is at most what was asked. The map grows
 * while that goes on, so the size of a mark is taken anew from time to time. O(n + overlapping pairs) a round.
 */
export function pushApart({ x, y }: Points, crowding: number): Points {
  const points = { x: x.slice(), y: y.slice() };
  const every = x.length < MANY ? 1 : LOOK_EVERY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round % every === 0 && crowdingOf(points) <= crowding) break;
    const reach = 2 * discRadius(points) * OVERSHOOT;
    if (reach > 0) pushOnce(points, reach);
  }
  return points;
}

/** Every two points nearer than `reach` give way by half of what is missing. Cells are kept in one sorted column. */
function pushOnce(points: Points, reach: number): void {
  const cells = gridOf(points, reach);
  for (let row = 0; row < cells.rows; row++) {
    for (let column = 0; column < cells.columns; column++) {
      const cell = row * cells.columns + column;
      for (let i = at(cells.starts, cell); i < at(cells.starts, cell + 1); i++) {
        const v = at(cells.nodes, i);
        for (let j = i + 1; j < at(cells.starts, cell + 1); j++) part(points, v, at(cells.nodes, j), reach);
        if (column + 1 < cells.columns) pushFrom(points, v, cells, cell + 1, reach);
        if (row + 1 === cells.rows) continue;
        for (let other = Math.max(0, column - 1); other <= Math.min(cells.columns - 1, column + 1); other++) {
          pushFrom(points, v, cells, cell + cells.columns + other - column, reach);
        }
      }
    }
  }
}

interface Grid {
  columns: number;
  rows: number;
  starts: Int32Array;
  nodes: Int32Array;
}

/** At most some four million cells: far outliers would ask for more, and then cells are larger than `reach`. */
const MOST_CELLS = 1 << 22;

function gridOf({ x, y }: Points, reach: number): Grid {
  const [left, right, bottom, top] = [least(x), -least(x.map((v) => -v)), least(y), -least(y.map((v) => -v))];
  const size = Math.max(reach, Math.sqrt(((right - left) * (top - bottom)) / MOST_CELLS));
  const columns = Math.floor((right - left) / size) + 1;
  const rows = Math.floor((top - bottom) / size) + 1;
  const cellOf = Int32Array.from(
    x,
    (_, v) => Math.floor((at(y, v) - bottom) / size) * columns + Math.floor((at(x, v) - left) / size),
  );
  const starts = new Int32Array(columns * rows + 1);
  for (const cell of cellOf) addAt(starts, cell + 1, 1);
  for (let cell = 0; cell < columns * rows; cell++) addAt(starts, cell + 1, at(starts, cell));
  const next = starts.slice();
  const nodes = new Int32Array(x.length);
  for (const [v, cell] of cellOf.entries()) {
    nodes[at(next, cell)] = v;
    addAt(next, cell, 1);
  }
  return { columns, rows, starts, nodes };
}

function pushFrom(points: Points, v: number, { starts, nodes }: Grid, cell: number, reach: number): void {
  for (let i = at(starts, cell); i < at(starts, cell + 1); i++) part(points, v, at(nodes, i), reach);
}

function part({ x, y }: Points, v: number, u: number, reach: number): void {
  let [dx, dy] = [at(x, u) - at(x, v), at(y, u) - at(y, v)];
  if (dx * dx + dy * dy >= reach * reach) return;
  // Equal points part in a direction that is fixed, and different from pair to pair.
  if (dx === 0 && dy === 0) [dx, dy] = [1e-3 * reach * Math.cos(v + 1.7 * u), 1e-3 * reach * Math.sin(v + 1.7 * u)];
  const distance = Math.hypot(dx, dy);
  const push = (reach - distance) / (2 * distance);
  addAt(x, v, -dx * push);
  addAt(y, v, -dy * push);
  addAt(x, u, dx * push);
  addAt(y, u, dy * push);
}

function least(values: Float64Array): number {
  return values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY);
}
