import { FIT_SCALE } from '#analysis/label-styles.ts';
import { markRadiusAtFit } from '#analysis/mark-size.ts';
import { forEachPairWithin } from '#analysis/point-grid.ts';
import type { Network } from '#model/network.ts';
import type { MapSize } from './map-types.ts';

const LEAST_PX = 1.35;
const MOST_PX = 8;
/** By the root of the figure, so that the area of a mark grows with it; the largest networks just reach the largest mark. */
const PX_PER_ROOT: Readonly<Record<Exclude<MapSize, 'papers'>, number>> = { degree: 0.45, betweenness: 36, students: 1.1 };

/** The figure that makes a mark large. Students are counted as far as this audience may know of them. O(people + supervisions). */
export function sizeFigures({ nodes, supervisions }: Network, by: MapSize): readonly number[] {
  if (by !== 'students') return nodes[by];
  const students = nodes.id.map(() => 0);
  for (const supervisor of supervisions.supervisor) students[supervisor] = (students[supervisor] ?? 0) + 1;
  return students;
}

/** Radius for a figure, px at the fit scale: the same whatever else is loaded. */
export function radiusForFigure(by: MapSize, figure: number): number {
  if (by === 'papers') return markRadiusAtFit('external', figure);
  return Math.min(MOST_PX, LEAST_PX + PX_PER_ROOT[by] * Math.sqrt(figure));
}

/** Figures that a legend of sizes may show. */
const EXAMPLES: Readonly<Record<MapSize, readonly number[]>> = {
  papers: [1, 10, 50, 200],
  degree: [1, 10, 50, 200],
  betweenness: [1e-4, 1e-3, 1e-2, 5e-2],
  students: [1, 5, 15, 40],
};

/** Round figures, none after the first two larger than the largest there is, with their radii, px at the fit scale. */
export function sizeExamples(network: Network, by: MapSize): { readonly figure: number; readonly radius: number }[] {
  const most = sizeFigures(network, by).reduce((a, b) => Math.max(a, b), 0);
  const shown = EXAMPLES[by].filter((figure, i) => i < 2 || figure <= most);
  return shown.map((figure) => ({ figure, radius: radiusForFigure(by, figure) }));
}

/**
 * Everybody's radius, px at the fit scale. Places were made for marks by papers: where others would overlap, both shrink until they
 * touch; people who are drawn only closer to the map stay no larger than they were planned. O(people + pairs of near people).
 */
export function markSizes(network: Network, by: Exclude<MapSize, 'papers'>): readonly number[] {
  const { nodes } = network;
  const isDeep = (v: number): boolean => (nodes.level[v] ?? 0) > 0;
  const sizes = sizeFigures(network, by).map((figure, v) => {
    const radius = radiusForFigure(by, figure);
    return isDeep(v) ? Math.min(radius, nodes.radius[v] ?? radius) : radius;
  });
  const shares = sizes.map(() => 1);
  const head = sizes.flatMap((_, v) => (isDeep(v) ? [] : [v]));
  const points = { x: Float64Array.from(head, (v) => nodes.x[v] ?? 0), y: Float64Array.from(head, (v) => nodes.y[v] ?? 0) };
  forEachPairWithin(points, (2 * MOST_PX) / FIT_SCALE, (i, j, _dx, _dy, distance) => {
    const [a, b] = [head[i] ?? 0, head[j] ?? 0];
    const share = (distance * FIT_SCALE) / ((sizes[a] ?? 0) + (sizes[b] ?? 0));
    shares[a] = Math.min(shares[a] ?? 1, share);
    shares[b] = Math.min(shares[b] ?? 1, share);
  });
  return sizes.map((radius, v) => radius * (shares[v] ?? 1));
}
