export interface Vertex {
  x: number;
  y: number;
}

/**
 * A closed ring with as few vertices as keep every left-out one within `tolerance` (Douglas & Peucker 1973). The first vertex
 * is not repeated at the end.
 */
export function simplifyRing(ring: readonly Vertex[], tolerance: number): Vertex[] {
  const open = closes(ring) ? ring.slice(0, -1) : [...ring];
  if (open.length < 4) return open;
  const opposite = farthest(open, 0);
  const first = simplifyLine(open.slice(0, opposite + 1), tolerance);
  const second = simplifyLine([...open.slice(opposite), ...open.slice(0, 1)], tolerance);
  return [...first.slice(0, -1), ...second.slice(0, -1)];
}

function closes(ring: readonly Vertex[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first?.x === last?.x && first?.y === last?.y;
}

function farthest(ring: readonly Vertex[], from: number): number {
  const origin = ring[from] ?? { x: 0, y: 0 };
  let best = from;
  let most = -1;
  for (const [i, { x, y }] of ring.entries()) {
    const distance = Math.hypot(x - origin.x, y - origin.y);
    if (distance > most) [best, most] = [i, distance];
  }
  return best;
}

function simplifyLine(line: readonly Vertex[], tolerance: number): Vertex[] {
  const keep = new Set([0, line.length - 1]);
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [from, to] = span;
    let worst = -1;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const off = distanceToChord(line[i], line[from], line[to]);
      if (off > most) [worst, most] = [i, off];
    }
    if (worst < 0) continue;
    keep.add(worst);
    stack.push([from, worst], [worst, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

function distanceToChord(point: Vertex | undefined, from: Vertex | undefined, to: Vertex | undefined): number {
  if (point === undefined || from === undefined || to === undefined) return 0;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length;
}
