import { describe, expect, test } from 'vitest';
import { backboneOf } from '#analysis/backbone.ts';
import { assignHues, HUES, NEUTRAL_HUE } from '#analysis/hues.ts';
import { markRadiusAtFit } from '#analysis/mark-size.ts';
import { createRandom } from '#analysis/random.ts';
import { simplifyRing } from '#analysis/simplify-ring.ts';
import { reliefsOf, terrainOf } from '#analysis/terrain.ts';

/** Even-odd rule over flat rings. */
function isInside(rings: readonly (readonly number[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [xi = 0, yi = 0, xj = 0, yj = 0] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

describe('terrainOf', () => {
  const random = createRandom(3);
  const spread = (): number => (random() + random() + random() - 1.5) * 80;
  const region = Array.from({ length: 300 }, (_, v) => (v < 140 ? 0 : v < 280 ? 1 : -1));
  const points = {
    x: region.map((r) => (r === 0 ? -250 : r === 1 ? 250 : 0) + spread()),
    y: region.map((r) => (r < 0 ? 430 : 0) + spread()),
    region,
  };
  const terrain = terrainOf(points);
  const shore = terrain.find((contour) => contour.region === -1);

  test('has all but a few stragglers of every region on the land, and the belt in the sea', () => {
    const onLand = region.map((_, v) => isInside(shore?.rings ?? [], points.x[v] ?? 0, points.y[v] ?? 0));
    expect(onLand.slice(0, 280).filter(Boolean).length).toBeGreaterThan(275);
    expect(onLand.slice(280).some(Boolean)).toBe(false);
  });

  test('is sea between regions that are apart', () => {
    expect(isInside(shore?.rings ?? [], 0, 0)).toBe(false);
  });

  test('nests: where a level is, the levels below it are too', () => {
    for (const r of [0, 1]) {
      const levels = terrain.filter((contour) => contour.region === r);
      expect(levels.map(({ level }) => level)).toEqual(levels.map(({ level }) => level).sort((a, b) => a - b));
      for (let k = 1; k < levels.length; k++) {
        const [low, high] = [levels[k - 1], levels[k]];
        const inHigh = region.map((_, v) => v).filter((v) => isInside(high?.rings ?? [], points.x[v] ?? 0, points.y[v] ?? 0));
        for (const v of inHigh) expect(isInside(low?.rings ?? [], points.x[v] ?? 0, points.y[v] ?? 0)).toBe(true);
      }
    }
  });

  test('somebody among many others raises no land of their own; alone they do', () => {
    const withGuest = (x: number) => terrainOf({ x: [...points.x, x], y: [...points.y, 0], region: [...points.region, 2] });
    expect(withGuest(-250).filter((contour) => contour.region === 2)).toEqual([]);
    const alone = withGuest(0).filter((contour) => contour.region === 2);
    expect(alone.some(({ rings }) => isInside(rings, 0, 0))).toBe(true);
  });

  test('draws nothing for nobody', () => {
    expect(terrainOf({ x: [], y: [], region: [] })).toEqual([]);
  });

  describe('reliefsOf', () => {
    const reliefs = [...reliefsOf(points, 2, (level) => 2 ** level)];
    const shoreOf = (relief: (typeof reliefs)[number]) => relief.terrain.find((contour) => contour.region === -1)?.rings ?? [];

    test.each([1, 2])('at level %i most people are on the land of their own square', (level) => {
      const dry = points.x.filter((x, v) => {
        const y = points.y[v] ?? 0;
        const isHere = ({ minX, maxX, minY, maxY }: (typeof reliefs)[number]) => x >= minX && x < maxX && y >= minY && y < maxY;
        return reliefs.some((relief) => relief.level === level && isHere(relief) && isInside(shoreOf(relief), x, y));
      });
      expect(dry.length).toBeGreaterThan(0.9 * 280);
      expect(dry.length).toBeLessThanOrEqual(280);
    });

    test('squares that meet agree about the land at their rim', () => {
      const level = reliefs.filter((relief) => relief.level === 1);
      const find = (minX: number, minY: number) => level.find((relief) => relief.minX === minX && relief.minY === minY);
      const [left, right] = [find(-550, -550), find(-550, 0)];
      expect(left && right).toBeDefined();
      const differ = Array.from({ length: 500 }, (_, i) => -500 + i).filter(
        (x) => left && right && isInside(shoreOf(left), x, 0.01) !== isInside(shoreOf(right), x, -0.01),
      );
      expect(differ.length).toBeLessThanOrEqual(3);
    });

    test('is empty for nobody', () => {
      expect([...reliefsOf({ x: [], y: [], region: [] }, 2, () => 1)]).toEqual([]);
    });
  });
});

describe('simplifyRing', () => {
  test('keeps corners, drops what lies on a side, and moves nothing', () => {
    const ring = [
      [0, 0],
      [5, 0.01],
      [10, 0],
      [10, 10],
      [5, 10],
      [0, 10],
      [0, 0],
    ].map(([x = 0, y = 0]) => ({ x, y }));
    expect(simplifyRing(ring, 0.1)).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ]);
  });

  test('leaves every dropped vertex within the tolerance of the new ring', () => {
    const ring = Array.from({ length: 200 }, (_, k) => ({ x: 50 * Math.cos(k / 31.83), y: 30 * Math.sin(k / 31.83) }));
    const simple = simplifyRing(ring, 0.5);
    expect(simple.length).toBeLessThan(50);
    for (const { x, y } of ring) {
      const nearest = Math.min(
        ...simple.map((from, i) => distanceToSide({ x, y }, from, simple[(i + 1) % simple.length] ?? from)),
      );
      expect(nearest).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });
});

interface Point {
  x: number;
  y: number;
}

function distanceToSide(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

describe('assignHues', () => {
  test.each([0, 3, 8, 12])('colours the eight largest of %i regions, each its own, the rest neutral', (count) => {
    const random = createRandom(count);
    const hues = assignHues(
      count,
      new Float64Array(count * count).map(() => random()),
    );
    expect(new Set(hues.slice(0, HUES)).size).toBe(Math.min(count, HUES));
    expect(hues.slice(HUES).every((hue) => hue === NEUTRAL_HUE)).toBe(true);
  });

  test('keeps the two oranges apart when they would meet', () => {
    const nearness = new Float64Array(64);
    nearness[1 * 8 + 7] = 1;
    nearness[7 * 8 + 1] = 1;
    const hues = assignHues(8, nearness);
    expect([hues[1], hues[7]].sort()).not.toEqual([1, 7]);
  });
});

describe('backboneOf', () => {
  test('keeps the ties that stand out at one of their ends, up to the cap', () => {
    const hub = Array.from({ length: 20 }, (_, k) => ({ source: 0, target: k + 1, weight: k === 7 ? 5 : 0.1 }));
    const columns = {
      source: hub.map(({ source }) => source),
      target: hub.map(({ target }) => target),
      weight: hub.map(({ weight }) => weight),
      order: 21,
    };
    const kept = backboneOf(columns, 3);
    expect(kept.filter(Boolean)).toHaveLength(3);
    expect(kept[7]).toBe(true);
    expect(backboneOf(columns).every(Boolean)).toBe(true);
  });
});

describe('markRadiusAtFit', () => {
  test('grows with papers, is larger for faculty, and has an upper bound', () => {
    const radii = [0, 1, 4, 25, 400].map((papers) => markRadiusAtFit('student', papers));
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(markRadiusAtFit('faculty', 4)).toBeGreaterThan(markRadiusAtFit('external', 4));
    expect(markRadiusAtFit('faculty', 9000)).toBe(markRadiusAtFit('student', 9000));
  });
});
