import type { Points } from '#analysis/points.ts';
import type { Random } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { real, whole } from './numbers.ts';

export interface Exchange {
  graph: WeightedGraph;
  /** Exchanges tried for each node. */
  tries: number;
  /** Nobody moves further than this at once, in units of the points. */
  reach?: number;
}

/** Half of the moves go all the way to a neighbour, the rest part of it, so that crowds move up one by one. */
const STRIDES: readonly number[] = [1, 1, 0.5, 0.2];
/** Around the place aimed at, in radii of a circle that holds all of a node's neighbours. */
const SCATTER = 1.5;

/**
 * Lets nodes exchange places, in place, whenever that brings both together nearer to their neighbours: afterwards more of everybody's
 * neighbours are among as many nearest. The set of places stays as it is, and with it the shape of the land. What is maximised is
 * Σ over ties (f_v + f_u) with f_v = 1/(k_v (1 + d²/r_v²)), where r_v is the radius that would hold the k_v neighbours of v: a smooth
 * count of neighbours found nearby. O(tries × edges); places are found through a grid.
 */
export function changePlaces(points: Points, { graph, tries, reach = Number.POSITIVE_INFINITY }: Exchange, random: Random): void {
  const places = new PlaceGrid(points);
  const wishes = wishesOf(graph, places.areaPerPoint);
  const { starts, targets } = graph;
  const { x, y } = points;
  let state = Math.floor(random() * 0x7fffffff) + 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const total = Math.ceil(tries * graph.order);
  for (let k = 0; k < total; k++) {
    const v = Math.floor(next() * graph.order);
    const from = whole(starts, v);
    const degree = whole(starts, v + 1) - from;
    if (degree === 0) continue;
    const u = whole(targets, from + Math.floor(next() * degree));
    const [vx, vy] = [real(x, v), real(y, v)];
    const [dx, dy] = [real(x, u) - vx, real(y, u) - vy];
    const stride = Math.min(STRIDES[Math.floor(next() * STRIDES.length)] ?? 1, reach / (Math.abs(dx) + Math.abs(dy) + 1e-9));
    const away = SCATTER * real(wishes.radius, v) * Math.sqrt(next());
    const angle = 2 * Math.PI * next();
    const other = places.near(vx + stride * dx + away * Math.cos(angle), vy + stride * dy + away * Math.sin(angle), next());
    if (other < 0 || other === v) continue;
    const [ox, oy] = [real(x, other), real(y, other)];
    if (Math.abs(ox - vx) > reach || Math.abs(oy - vy) > reach) continue;
    const gain =
      wishAt(points, graph, wishes, v, ox, oy, other) -
      wishAt(points, graph, wishes, v, vx, vy, other) +
      wishAt(points, graph, wishes, other, vx, vy, v) -
      wishAt(points, graph, wishes, other, ox, oy, v);
    if (gain > 1e-12) places.exchange(v, other);
  }
}

/** Per node: 1/k, 1/r² and r, as in the docstring above. */
interface Wishes {
  share: Float64Array;
  inverse: Float64Array;
  radius: Float64Array;
}

function wishesOf({ order, starts }: WeightedGraph, areaPerPoint: number): Wishes {
  const degree = Float64Array.from({ length: order }, (_, v) => whole(starts, v + 1) - whole(starts, v));
  const radius = degree.map((k) => Math.sqrt(((k + 1) * areaPerPoint) / Math.PI));
  return { share: degree.map((k) => 1 / Math.max(1, k)), inverse: radius.map((r) => 1 / (r * r)), radius };
}

/** How well v would stand at a place; the tie to whom it exchanges with stays as long as it is. */
function wishAt(
  { x, y }: Points,
  { starts, targets }: WeightedGraph,
  { share, inverse }: Wishes,
  v: number,
  placeX: number,
  placeY: number,
  other: number,
): number {
  const ownShare = real(share, v);
  const ownInverse = real(inverse, v);
  let sum = 0;
  for (let e = whole(starts, v), end = whole(starts, v + 1); e < end; e++) {
    const u = whole(targets, e);
    if (u === other) continue;
    const dx = real(x, u) - placeX;
    const dy = real(y, u) - placeY;
    const squared = dx * dx + dy * dy;
    sum += ownShare / (1 + squared * ownInverse) + real(share, u) / (1 + squared * real(inverse, u));
  }
  return sum;
}

/** Who stands where. Places never change, only who stands on them. */
class PlaceGrid {
  /** Where there are people, the area each has. */
  readonly areaPerPoint: number;
  readonly #points: Points;
  readonly #minX: number;
  readonly #minY: number;
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #starts: Int32Array;
  /** Who stands on each place, places sorted by cell; and the place of everybody. */
  readonly #standing: Int32Array;
  readonly #placeOf: Int32Array;

  constructor(points: Points) {
    const { x, y } = points;
    const count = x.length;
    let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let v = 0; v < count; v++) {
      minX = Math.min(minX, real(x, v));
      maxX = Math.max(maxX, real(x, v));
      minY = Math.min(minY, real(y, v));
      maxY = Math.max(maxY, real(y, v));
    }
    this.#points = points;
    [this.#minX, this.#minY] = [minX, minY];
    this.#cell = Math.sqrt(((maxX - minX) * (maxY - minY)) / Math.max(1, count)) || 1;
    this.#columns = Math.floor((maxX - minX) / this.#cell) + 1;
    this.#rows = Math.floor((maxY - minY) / this.#cell) + 1;
    const cellOf = Int32Array.from({ length: count }, (_, v) => this.#cellAt(real(x, v), real(y, v)));
    this.#starts = new Int32Array(this.#columns * this.#rows + 1);
    for (const c of cellOf) this.#starts[c + 1] = whole(this.#starts, c + 1) + 1;
    let used = 0;
    for (let c = 0; c < this.#columns * this.#rows; c++) {
      if (whole(this.#starts, c + 1) > 0) used++;
      this.#starts[c + 1] = whole(this.#starts, c + 1) + whole(this.#starts, c);
    }
    const next = this.#starts.slice();
    this.#standing = new Int32Array(count);
    this.#placeOf = new Int32Array(count);
    for (let v = 0; v < count; v++) {
      const place = whole(next, whole(cellOf, v));
      next[whole(cellOf, v)] = place + 1;
      this.#standing[place] = v;
      this.#placeOf[v] = place;
    }
    this.areaPerPoint = (used * this.#cell * this.#cell) / Math.max(1, count);
  }

  /** Somebody in the cell of a point, chosen by a number in [0, 1); −1 where nobody is. */
  near(x: number, y: number, choice: number): number {
    const c = this.#cellAt(x, y);
    if (c < 0) return -1;
    const first = whole(this.#starts, c);
    const here = whole(this.#starts, c + 1) - first;
    return here === 0 ? -1 : whole(this.#standing, first + Math.floor(choice * here));
  }

  exchange(v: number, u: number): void {
    const { x, y } = this.#points;
    const [vx, vy] = [real(x, v), real(y, v)];
    x[v] = real(x, u);
    y[v] = real(y, u);
    x[u] = vx;
    y[u] = vy;
    const [a, b] = [whole(this.#placeOf, v), whole(this.#placeOf, u)];
    this.#placeOf[v] = b;
    this.#placeOf[u] = a;
    this.#standing[a] = u;
    this.#standing[b] = v;
  }

  #cellAt(x: number, y: number): number {
    const column = Math.floor((x - this.#minX) / this.#cell);
    const row = Math.floor((y - this.#minY) / this.#cell);
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return -1;
    return row * this.#columns + column;
  }
}
