import { describe, expect, test } from 'vitest';
import { bundleLines, type LineToBundle } from '#analysis/bundle-lines.ts';

const lines = (count: number, apart: number): LineToBundle[] =>
  Array.from({ length: count }, (_, i) => ({ fromX: -300, fromY: i * apart, toX: 300, toY: i * apart }));

const middleY = (path: readonly number[]): number => path[2 * Math.floor(path.length / 4) + 1] ?? Number.NaN;

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

describe('bundleLines', () => {
  test('ends stay where they are', () => {
    const given = lines(4, 40);
    for (const [i, path] of bundleLines(given).entries()) {
      const { fromX, fromY, toX, toY } = given[i] ?? { fromX: 0, fromY: 0, toX: 0, toY: 0 };
      expect([path[0], path[1], path.at(-2), path.at(-1)]).toEqual([fromX, fromY, toX, toY]);
    }
  });

  test('parallel lines come together in the middle, and keep their order', () => {
    const middles = bundleLines(lines(4, 40)).map(middleY);
    expect(spread(middles)).toBeLessThan(0.5 * 120);
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
  });

  test('lines that cross at right angles leave each other alone', () => {
    const cross = [
      { fromX: -300, fromY: 0, toX: 300, toY: 0 },
      { fromX: 0, fromY: -300, toX: 0, toY: 300 },
    ];
    const [across = [], along = []] = bundleLines(cross);
    expect(across.filter((_, i) => i % 2 === 1).every((y) => Math.abs(y) < 1e-6)).toBe(true);
    expect(along.filter((_, i) => i % 2 === 0).every((x) => Math.abs(x) < 1e-6)).toBe(true);
  });

  test('the direction in which a line is given does not matter', () => {
    const [first, second] = lines(2, 60);
    const turned = second && { fromX: second.toX, fromY: second.toY, toX: second.fromX, toY: second.fromY };
    const straight = bundleLines([first, second].flatMap((line) => line ?? [])).map(middleY);
    const reversed = bundleLines([first, turned].flatMap((line) => line ?? [])).map(middleY);
    for (const [i, y] of straight.entries()) expect(reversed[i]).toBeCloseTo(y, 6);
  });

  test('a line alone stays straight; no lines are no paths; a point is left in peace', () => {
    expect(bundleLines([])).toEqual([]);
    expect(spread(bundleLines(lines(1, 0))[0]?.filter((_, i) => i % 2 === 1) ?? [])).toBeLessThan(1e-9);
    expect(bundleLines([{ fromX: 1, fromY: 1, toX: 1, toY: 1 }])[0]?.every(Number.isFinite)).toBe(true);
  });
});
