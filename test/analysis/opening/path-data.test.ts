import { describe, expect, it } from 'vitest';
import { numbers, PathData, smoothRings } from '#analysis/opening/path-data.ts';

const RING = [0, 0, 10, 0, 12.5, 8, 4, 11.5, -3, 5];

/** Where each curve of a path of `q` and `t` ends, and where it bends: what a browser makes of it. */
function curvesOf(path: string): { bend: [number, number]; end: [number, number] }[] {
  const [, move = '', first = '', more = ''] = /^m([^q]+)q([^t]+)t([^z]+)z$/.exec(path) ?? [];
  const read = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number);
  let [x = 0, y = 0] = read(move);
  const [bx = 0, by = 0, ex = 0, ey = 0] = read(first);
  let bend: [number, number] = [x + bx, y + by];
  [x, y] = [x + ex, y + ey];
  const curves = [{ bend, end: [x, y] as [number, number] }];
  const rest = read(more);
  for (let i = 0; i < rest.length; i += 2) {
    bend = [2 * x - bend[0], 2 * y - bend[1]];
    [x, y] = [x + (rest[i] ?? 0), y + (rest[i + 1] ?? 0)];
    curves.push({ bend, end: [x, y] });
  }
  return curves;
}

describe('numbers of a path', () => {
  it.each([
    [[1, 2, 3], '1 2 3'],
    [[1, -2, 3], '1-2 3'],
    [[-1, 0, -0.5], '-1 0-0.5'],
  ])('%j is written %s', (values, text) => {
    expect(numbers(values)).toBe(text);
  });
});

describe('subpaths', () => {
  it('start where they are said to, whatever came before', () => {
    const path = new PathData();
    path.add(5, 5, 'q1 1 2 0', { x: 7, y: 5 });
    path.add(9, 1, 'z');
    expect(path.toString()).toBe('m5 5q1 1 2 0m2-4z');
  });
});

describe('rounded rings', () => {
  it('pass through the middle of each side and bend at each point, exactly', () => {
    const points = Array.from({ length: RING.length / 2 }, (_, i) => [RING[2 * i] ?? 0, -(RING[2 * i + 1] ?? 0)] as const);
    const curves = curvesOf(smoothRings([RING]));
    expect(curves).toHaveLength(points.length);
    curves.forEach(({ bend, end }, i) => {
      const [at, next] = [points[(i + 1) % points.length] ?? [0, 0], points[(i + 2) % points.length] ?? [0, 0]];
      // Quarters of a unit.
      expect(bend.map((value) => value / 4 + 0)).toEqual(at.map((value) => value + 0));
      expect(end.map((value) => value / 4 + 0)).toEqual([(at[0] + next[0]) / 2 + 0, (at[1] + next[1]) / 2 + 0]);
    });
  });

  it.each([[[]], [[1, 1]], [[0, 0, 4, 4]], [[0, 0, 0.1, 0.1, 0.2, 0]]])('have nothing to draw: %j', (ring) => {
    expect(smoothRings([ring])).toBe('');
  });
});
