import { at } from '#analysis/columns.ts';
import type { Points } from '#analysis/points.ts';

const COVERED = 0.1;
const CORE = 0.99;

/** Radius at which discs on all points would together cover a tenth of the convex hull of the 99 % nearest the median. O(n log n) */
export function discRadius({ x, y }: Points): number {
  const [midX, midY] = [quantile(x, 0.5), quantile(y, 0.5)];
  const away = x.map((value, v) => Math.hypot(value - midX, at(y, v) - midY));
  const limit = quantile(away, CORE);
  const core = Int32Array.from(x, (_, v) => v).filter((v) => at(away, v) <= limit);
  return Math.sqrt((COVERED * hullArea({ x, y }, core)) / (x.length * Math.PI));
}

/** With linear interpolation between the two values it falls between. */
function quantile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return at(sorted, below) + (place - below) * (at(sorted, above) - at(sorted, below));
}

/** Area inside the convex hull (Andrew's monotone chain 1979). */
function hullArea({ x, y }: Points, nodes: Int32Array): number {
  const sorted = nodes.slice().sort((a, b) => at(x, a) - at(x, b) || at(y, a) - at(y, b));
  const turn = (a: number, b: number, c: number): number =>
    (at(x, b) - at(x, a)) * (at(y, c) - at(y, a)) - (at(y, b) - at(y, a)) * (at(x, c) - at(x, a));
  const chain = (order: Int32Array): number[] => {
    const hull: number[] = [];
    for (const v of order) {
      while (hull.length > 1 && turn(hull.at(-2) ?? v, hull.at(-1) ?? v, v) <= 0) hull.pop();
      hull.push(v);
    }
    return hull.slice(0, -1);
  };
  const hull = [...chain(sorted), ...chain(sorted.reverse())];
  const twice = hull.reduce((sum, v, i) => {
    const next = hull[(i + 1) % hull.length] ?? v;
    return sum + at(x, v) * at(y, next) - at(x, next) * at(y, v);
  }, 0);
  return Math.abs(twice) / 2;
}
