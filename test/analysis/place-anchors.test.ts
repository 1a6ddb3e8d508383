import { describe, expect, test } from 'vitest';
import { FIT_SCALE } from '#analysis/label-styles.ts';
import { anchorPlaces, type PlaceToAnchor } from '#analysis/place-anchors.ts';
import { createRandom } from '#analysis/random.ts';

const random = createRandom(11);
const crowd = (count: number, x: number, y: number, width = 60): { x: number; y: number }[] =>
  Array.from({ length: count }, () => ({ x: x + (random() - 0.5) * width, y: y + (random() - 0.5) * width }));

const place = (level: PlaceToAnchor['level'], members: PlaceToAnchor['members'], width = 60): PlaceToAnchor => ({
  level,
  members,
  width,
  height: 20,
});

describe('anchorPlaces', () => {
  test('hangs a name over the larger of two halves, not over the sea between them', () => {
    const [anchor] = anchorPlaces([place('region', [...crowd(60, -200, 0), ...crowd(40, 200, 0)])], { scales: [FIT_SCALE] });
    expect(Math.hypot((anchor?.x ?? 0) + 200, anchor?.y ?? 0)).toBeLessThan(40);
  });

  test('names that are first written closer by need not give way as if both were written at the overview', () => {
    const places = [place('group', crowd(30, 0, 0), 100), place('group', crowd(30, 0, 40), 100)];
    const apart = (scale: number): number => {
      const [a, b] = anchorPlaces(places, { scales: [scale, scale] });
      return Math.hypot((b?.x ?? 0) - 0, (b?.y ?? 0) - 40) + Math.hypot(a?.x ?? 0, a?.y ?? 0);
    };
    expect(apart(8 * FIT_SCALE)).toBeLessThan(30);
  });

  test('two places of the same people get two places', () => {
    const members = crowd(80, 0, 0);
    const [a, b] = anchorPlaces([place('region', members), place('community', members)], { scales: [FIT_SCALE, FIT_SCALE] });
    const [dx, dy] = [Math.abs((a?.x ?? 0) - (b?.x ?? 0)), Math.abs((a?.y ?? 0) - (b?.y ?? 0))];
    expect(dx * FIT_SCALE >= 60 || dy * FIT_SCALE >= 20).toBe(true);
  });

  test('steps aside for somebody whose name matters, and answers for nobody', () => {
    const members = crowd(80, 0, 0, 160);
    const [alone] = anchorPlaces([place('community', members)], { scales: [FIT_SCALE] });
    const { x = 0, y = 0 } = alone ?? {};
    const name = { x, y, left: -20, right: 20, top: -6, bottom: 6 };
    const [beside] = anchorPlaces([place('community', members)], { scales: [FIT_SCALE], people: [name] });
    expect(Math.abs((beside?.y ?? 0) - y) * FIT_SCALE >= 16 || Math.abs((beside?.x ?? 0) - x) * FIT_SCALE >= 50).toBe(true);
    expect(anchorPlaces([place('group', [])], { scales: [FIT_SCALE] })).toEqual([{ x: 0, y: 0 }]);
  });
});
