/** Path data in whole numbers and relative steps: what a picture of thousands of marks is made of. Y points down. */

/** Numbers of a path, with no more space between them than they need. */
export function numbers(values: readonly number[]): string {
  return values.map((value, i) => (i === 0 || value < 0 ? `${value}` : ` ${value}`)).join('');
}

/** Writes `moveTo`s relative to where the last subpath ended. */
export class PathData {
  readonly #parts: string[] = [];
  #x = 0;
  #y = 0;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** A subpath that starts at (x, y); `steps` are its commands, relative, and `end` where they lead. */
  add(x: number, y: number, steps: string, end: { readonly x: number; readonly y: number } = { x, y }): void {
    this.#parts.push(`m${numbers([x - this.#x, y - this.#y])}${steps}`);
    this.#x = end.x;
    this.#y = end.y;
  }

  toString(): string {
    return this.#parts.join('');
  }
}

/**
 * Closed rings with their corners rounded as the live map rounds them: the curve passes through the middle of each side and bends at
 * its points. `rings` are flat, y up; the answer is in quarters of their unit, exact for points on halves, which they are rounded to.
 */
export function smoothRings(rings: readonly (readonly number[])[]): string {
  const path = new PathData();
  for (const ring of rings) {
    const points = halvesOf(ring);
    const [first, second] = points;
    if (first === undefined || second === undefined || points.length < 3) continue;
    const start = { x: first.x + second.x, y: first.y + second.y };
    const steps: number[] = [];
    // Each further curve bends where the one before left off: SVG's `t` needs its end alone, the middle of the next side.
    for (let i = 2; i <= points.length; i++) {
      const [before, next] = [points[i - 2], points[i % points.length]];
      if (before !== undefined && next !== undefined) steps.push(next.x - before.x, next.y - before.y);
    }
    const last = { x: second.x - (points.at(-1)?.x ?? 0), y: second.y - (points.at(-1)?.y ?? 0) };
    const [dx = 0, dy = 0, ...more] = [...steps, last.x, last.y];
    const bend = [second.x - first.x, second.y - first.y];
    path.add(start.x, start.y, `q${numbers([...bend, dx, dy])}t${numbers(more)}z`);
  }
  return path.toString();
}

/** Points rounded to halves, in halves, each but once in a row. */
function halvesOf(ring: readonly number[]): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const point = { x: Math.round(2 * (ring[i] ?? 0)), y: 0 - Math.round(2 * (ring[i + 1] ?? 0)) };
    const last = points.at(-1);
    if (last?.x !== point.x || last.y !== point.y) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (points.length > 1 && first?.x === last?.x && first?.y === last?.y) points.pop();
  return points;
}
