import { addAt, at } from './columns.ts';

/** A straight line to bundle, map units. */
export interface LineToBundle {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

/** Lines that agree less than this do not attract each other. */
const LEAST_COMPATIBILITY = 0.35;
/** Stiffness of a line whatever its number of points. */
const STIFFNESS = 0.1;
/** Each round doubles the points of a line, halves the step and does two thirds of the iterations. */
const ROUNDS = 5;
const FIRST_STEP = 0.4;
const FIRST_ITERATIONS = 60;

/** A line as points in a row: x, y, x, y, … */
type Polyline = Float64Array<ArrayBufferLike>;

interface Attraction {
  other: number;
  strength: number;
  /** The other line runs the opposite way. */
  isReversed: boolean;
}

/**
 * Lines that run alike drawn together like cables (force-directed edge bundling, Holten & van Wijk 2009, Computer Graphics Forum 28,
 * 983): every point is held by its neighbours on the line and drawn to its counterparts on lines of about the same direction,
 * length and place. Ends stay. Returns 2^5 + 1 points each, flat. O(lines² + lines · compatible lines · points · iterations): meant for a few hundred.
 */
export function bundleLines(lines: readonly LineToBundle[]): number[][] {
  const attractions = attractionsOf(lines);
  let paths = lines.map(({ fromX, fromY, toX, toY }): Polyline => Float64Array.of(fromX, fromY, toX, toY));
  let iterations = FIRST_ITERATIONS;
  let step = FIRST_STEP;
  for (let round = 0; round < ROUNDS; round++) {
    paths = paths.map(subdivided);
    for (let i = 0; i < iterations; i++) paths = moved(paths, attractions, step);
    iterations = Math.round((iterations * 2) / 3);
    step /= 2;
  }
  return paths.map((path) => [...smoothed(path)]);
}

function attractionsOf(lines: readonly LineToBundle[]): Attraction[][] {
  return lines.map((line, i) =>
    lines.flatMap((other, j) => {
      if (i === j) return [];
      const isReversed = dot(line, other) < 0;
      const strength = compatibility(line, other);
      return strength < LEAST_COMPATIBILITY ? [] : [{ other: j, strength, isReversed }];
    }),
  );
}

function dot(a: LineToBundle, b: LineToBundle): number {
  return (a.toX - a.fromX) * (b.toX - b.fromX) + (a.toY - a.fromY) * (b.toY - b.fromY);
}

function lengthOf({ fromX, fromY, toX, toY }: LineToBundle): number {
  return Math.max(1e-6, Math.hypot(toX - fromX, toY - fromY));
}

/** Product of the agreements in angle, length, position and visibility, in [0, 1]. */
function compatibility(a: LineToBundle, b: LineToBundle): number {
  const [p, q] = [lengthOf(a), lengthOf(b)];
  const angle = Math.abs(dot(a, b)) / (p * q);
  const mean = (p + q) / 2;
  const scale = 2 / (mean / Math.min(p, q) + Math.max(p, q) / mean);
  const apart = Math.hypot((a.fromX + a.toX - b.fromX - b.toX) / 2, (a.fromY + a.toY - b.fromY - b.toY) / 2);
  const position = mean / (mean + apart);
  return angle * scale * position * Math.min(visibility(a, b), visibility(b, a));
}

/** How much of `a` lies opposite `b`: 1 when the middles face each other. */
function visibility(a: LineToBundle, b: LineToBundle): number {
  const [dx, dy] = [a.toX - a.fromX, a.toY - a.fromY];
  const squared = Math.max(1e-9, dx * dx + dy * dy);
  const along = (x: number, y: number): number => ((x - a.fromX) * dx + (y - a.fromY) * dy) / squared;
  const [from, to] = [along(b.fromX, b.fromY), along(b.toX, b.toY)];
  const width = Math.abs(to - from);
  return width < 1e-9 ? 0 : Math.max(0, 1 - (2 * Math.abs(0.5 - (from + to) / 2)) / width);
}

function subdivided(path: Polyline): Polyline {
  const points = path.length / 2;
  const finer = new Float64Array(2 * (2 * points - 1));
  for (let k = 0; k < points; k++) {
    finer[4 * k] = at(path, 2 * k);
    finer[4 * k + 1] = at(path, 2 * k + 1);
    if (k + 1 === points) break;
    finer[4 * k + 2] = (at(path, 2 * k) + at(path, 2 * k + 2)) / 2;
    finer[4 * k + 3] = (at(path, 2 * k + 1) + at(path, 2 * k + 3)) / 2;
  }
  return finer;
}

/** One iteration: all lines move at once, so that their order does not matter. */
function moved(paths: readonly Polyline[], attractions: readonly Attraction[][], step: number): Polyline[] {
  return paths.map((path, i) => {
    const last = path.length / 2 - 1;
    const length = Math.hypot(at(path, 2 * last) - at(path, 0), at(path, 2 * last + 1) - at(path, 1));
    const stiffness = STIFFNESS / (Math.max(1, length) * (last + 1));
    const next = path.slice();
    for (let k = 1; k < last; k++) {
      const [x, y] = [at(path, 2 * k), at(path, 2 * k + 1)];
      let fx = stiffness * (at(path, 2 * k - 2) + at(path, 2 * k + 2) - 2 * x);
      let fy = stiffness * (at(path, 2 * k - 1) + at(path, 2 * k + 3) - 2 * y);
      for (const { other, strength, isReversed } of attractions[i] ?? []) {
        const counterpart = paths[other];
        if (counterpart === undefined) continue;
        const j = isReversed ? last - k : k;
        const [dx, dy] = [at(counterpart, 2 * j) - x, at(counterpart, 2 * j + 1) - y];
        const distance = Math.hypot(dx, dy);
        // As strong at any distance, but gentle close by, so that lines do not jump over each other.
        const pull = strength / Math.max(8, distance);
        fx += dx * pull;
        fy += dy * pull;
      }
      addAt(next, 2 * k, step * fx);
      addAt(next, 2 * k + 1, step * fy);
    }
    return next;
  });
}

/** Two passes of a short moving average take the jitter out; ends stay. */
function smoothed(path: Polyline): Polyline {
  let line = path;
  for (let pass = 0; pass < 2; pass++) {
    const next = line.slice();
    for (let k = 2; k < line.length - 2; k++) next[k] = (at(line, k - 2) + 2 * at(line, k) + at(line, k + 2)) / 4;
    line = next;
  }
  return line;
}
