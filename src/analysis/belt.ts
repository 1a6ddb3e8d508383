import type { Points } from './place-discs.ts';

/** The golden angle: members of an islet as seeds in a sunflower, evenly spaced whatever their number. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface Belt {
  /** Half axes of the ellipse that the land stays inside. */
  halfWidth: number;
  halfHeight: number;
  /** Room for one person, map units. */
  spacing: number;
}

/**
 * Those outside every region, in a tidy belt around the land: each small group an islet, largest at the bottom, then to both
 * sides in turn, on as many ellipses as it takes. Positions are written into `points`; answers the outermost half axes.
 */
export function placeBelt(
  islets: readonly (readonly number[])[],
  belt: Belt,
  points: Points,
): { halfWidth: number; halfHeight: number } {
  const reach = (islet: readonly number[]): number => belt.spacing * (0.65 * Math.sqrt(islet.length) + 0.35);
  const waiting = [...islets].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  let { halfWidth, halfHeight } = belt;
  while (waiting.length > 0) {
    const thickness = reach(waiting[0] ?? []);
    halfWidth += thickness * 1.5;
    halfHeight += thickness * 1.5;
    const row = takeRow(waiting, perimeter(halfWidth, halfHeight), (islet) => 2.5 * reach(islet));
    const used = row.reduce((sum, islet) => sum + 2.5 * reach(islet), 0);
    const stretch = Math.min(perimeter(halfWidth, halfHeight) / used, waiting.length > 0 ? Number.POSITIVE_INFINITY : 2.2);
    let left = 0;
    let right = 0;
    for (const [i, islet] of row.entries()) {
      const length = 2.5 * reach(islet) * stretch;
      const along = i === 0 ? 0 : i % 2 === 1 ? right + length / 2 : -left - length / 2;
      if (i === 0) [left, right] = [length / 2, length / 2];
      else if (i % 2 === 1) right += length;
      else left += length;
      placeIslet(islet, onEllipse(halfWidth, halfHeight, along), belt.spacing, points);
    }
    halfWidth += thickness;
    halfHeight += thickness;
  }
  return { halfWidth, halfHeight };
}

function takeRow<T>(waiting: T[], room: number, length: (item: T) => number): T[] {
  const row: T[] = [];
  let used = 0;
  for (let next = waiting[0]; next !== undefined && (row.length === 0 || used + length(next) <= room); next = waiting[0]) {
    used += length(next);
    row.push(next);
    waiting.shift();
  }
  return row;
}

function placeIslet(islet: readonly number[], centre: { x: number; y: number }, spacing: number, { x, y }: Points): void {
  for (const [i, v] of islet.entries()) {
    const distance = islet.length === 1 ? 0 : 0.62 * spacing * Math.sqrt(i + 0.5);
    x[v] = centre.x + distance * Math.cos(i * GOLDEN_ANGLE);
    y[v] = centre.y + distance * Math.sin(i * GOLDEN_ANGLE);
  }
}

/** Ramanujan's second approximation, exact to 1e-4 for our flat ellipses. */
function perimeter(a: number, b: number): number {
  const h = ((a - b) / (a + b)) ** 2;
  return Math.PI * (a + b) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h)));
}

/** The point `along` map units from the bottom, counter-clockwise. */
function onEllipse(a: number, b: number, along: number): { x: number; y: number } {
  const steps = 720;
  const step = (2 * Math.PI) / steps;
  let angle = -Math.PI / 2;
  for (let walked = 0; walked < Math.abs(along); ) {
    walked += step * Math.hypot(a * Math.sin(angle), b * Math.cos(angle));
    angle += step * Math.sign(along);
  }
  return { x: a * Math.cos(angle), y: b * Math.sin(angle) };
}
