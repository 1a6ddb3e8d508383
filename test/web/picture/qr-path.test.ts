import { describe, expect, it } from 'vitest';
import { qrPath } from '#web/picture/qr-path.ts';

/** The dark modules of a path of unit squares. */
function modulesOf(path: string): Set<string> {
  return new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
}

describe('a QR code', () => {
  const { path, side } = qrPath('https://tides.example/?person=p1&lang=fr') ?? expect.fail();
  const dark = modulesOf(path);

  it('has the three finder patterns, in a quiet zone of four modules', () => {
    for (const [left, top] of [
      [4, 4],
      [side - 11, 4],
      [4, side - 11],
    ] as const) {
      const isDark = (x: number, y: number): boolean => dark.has(`${left + x} ${top + y}`);
      expect([0, 1, 2, 3, 4, 5, 6].map((x) => isDark(x, 3))).toEqual([true, false, true, true, true, false, true]);
      expect([0, 1, 2, 3, 4, 5, 6].map((x) => isDark(x, 0))).toEqual(Array.from({ length: 7 }, () => true));
    }
    for (const place of dark) for (const at of place.split(' ').map(Number)) expect(at >= 4 && at < side - 4).toBe(true);
  });

  it('differs with the text, and there is none for a text that no code holds', () => {
    expect(qrPath('https://tides.example/?person=p2&lang=fr')?.path).not.toBe(path);
    expect(qrPath('x'.repeat(5000))).toBeNull();
  });
});
