import { FIT_SCALE } from '#analysis/label-styles.ts';
import { CORNERS, RING_ALPHA, ringWidth, shapeOf } from '#analysis/mark-shape.ts';
import type { Network } from '#model/network.ts';
import { numbers, PathData } from './path-data.ts';
import { hueProperty, late, short } from './svg-attributes.ts';

/** Radii are drawn in steps of so many px: marks of one step share a path, and none is off by more than a quarter of a pixel. */
const RADIUS_STEP = 0.5;
/** And only within squares of this side, map units: a browser paints by tiles, and tries each path that reaches into one. */
const SQUARE = 200;
/** What a window of 1440 × 900 px leaves free for the map, px: rings and triangles are right there. */
const USUAL_FREE = { width: 1308, height: 700 };
/** Who is drawn at least so large, px, is in the first paint. */
const FIRST = 5;
/** Places are halves of a map unit. */
const HALF = 2;
/** Marks are written row by row, map units: a step to the next one is then short to write. */
const ROW = 24;

interface MarkGroup {
  readonly radius: number;
  readonly hue: number | undefined;
  readonly shape: 'disc' | 'triangle';
  readonly places: { readonly x: number; readonly y: number }[];
}

/** Everybody of level 0, the least important first, as the live map draws them. */
export function paintMarks(network: Network, home: Network['bounds']): string {
  const fit = Math.min(USUAL_FREE.width / (home.maxX - home.minX), USUAL_FREE.height / (home.maxY - home.minY));
  // As markGrowth of the client has it below and above the fit scale.
  const growth = fit >= FIT_SCALE ? Math.sqrt(fit / FIT_SCALE) : (fit / FIT_SCALE) ** 0.9;
  const groups = groupsOf(network);
  const painted = groups.map((group) => {
    const size = { radius: group.radius, rim: 2 * (ringWidth(group.radius * growth) / growth) };
    return group.shape === 'disc' ? paintDiscs(group, size) : paintTriangles(group, size, (HALF * growth) / fit);
  });
  // They come smallest first.
  const few = groups.filter(({ radius }) => radius < FIRST).length;
  const [small, large] = [painted.slice(0, few).join(''), painted.slice(few).join('')];
  return `<g transform="scale(.5)" fill="none" stroke-linecap="round">${late(small)}${large}</g>`;
}

/** Px at the fit scale. */
interface MarkSize {
  readonly radius: number;
  readonly rim: number;
}

function groupsOf({ nodes, communities }: Network): MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  nodes.id.forEach((_, i) => {
    if ((nodes.level[i] ?? 0) > 0) return;
    const steps = Math.round((nodes.radius[i] ?? 2) / RADIUS_STEP);
    const hue = communities[nodes.region[i] ?? -1]?.hue;
    const shape = shapeOf(nodes.kind[i] ?? 'external');
    const square = [nodes.x[i] ?? 0, nodes.y[i] ?? 0].map((value) => Math.floor(value / SQUARE));
    const key = `${steps} ${hue} ${shape} ${square}`;
    const group = groups.get(key) ?? { radius: steps * RADIUS_STEP, hue, shape, places: [] };
    groups.set(key, group);
    group.places.push({ x: Math.round(HALF * (nodes.x[i] ?? 0)), y: 0 - Math.round(HALF * (nodes.y[i] ?? 0)) });
  });
  const sorted = [...groups].sort(([p, a], [q, b]) => a.radius - b.radius || (p < q ? -1 : 1));
  return sorted.map(([, group]) => ({ ...group, places: rowByRow(group.places) }));
}

/** To and fro, row by row. */
function rowByRow(places: readonly { readonly x: number; readonly y: number }[]): MarkGroup['places'] {
  const rowOf = (y: number): number => Math.floor(y / (HALF * ROW));
  return [...places].sort((a, b) => {
    const [p, q] = [rowOf(a.y), rowOf(b.y)];
    return p - q || (p % 2 === 0 ? a.x - b.x : b.x - a.x) || a.y - b.y;
  });
}

/**
 * A line without length and with round ends is a disc: the shortest there is. First a wider one, for the ring. `--map-mark` is what a
 * px at the fit scale is here.
 */
function paintDiscs({ hue, places }: MarkGroup, { radius, rim }: MarkSize): string {
  const path = new PathData();
  for (const { x, y } of places) path.add(x, y, 'z');
  const wide = (px: number): string => `stroke-width="calc(var(--map-mark)*${short(px)})"`;
  const ring = `stroke="var(--reseau-land)" stroke-opacity="${RING_ALPHA}" ${wide(2 * radius + rim)}`;
  return `<path d="${path}" ${ring}/><path d="${path}" stroke="${hueProperty(hue)}" ${wide(2 * radius)}/>`;
}

/** Corners cannot follow the window, so they are as the usual one has them: `unit` is a px at the fit scale there. */
function paintTriangles({ hue, places }: MarkGroup, { radius, rim }: MarkSize, unit: number): string {
  const corners = CORNERS.triangle.map(([dx, dy]) => ({ x: dx * radius * unit, y: dy * radius * unit }));
  const [top, right, left] = corners;
  if (top === undefined || right === undefined || left === undefined) return '';
  const round = (value: number): number => Math.round(value * 10) / 10;
  const steps = `l${numbers([right.x - top.x, right.y - top.y, left.x - right.x, left.y - right.y].map(round))}z`;
  const path = new PathData();
  for (const { x, y } of places) path.add(x, y, steps);
  const ring = `stroke="var(--reseau-land)" stroke-opacity="${RING_ALPHA}" stroke-width="${short(rim * unit)}"`;
  const drawn = `<path d="${path}" fill="${hueProperty(hue)}" paint-order="stroke" stroke-linecap="butt" ${ring}/>`;
  return `<g transform="translate(0 ${round(top.y)})">${drawn}</g>`;
}
