import { describe, expect, it } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import {
  clampCamera,
  fitCamera,
  freeArea,
  MAX_SCALE,
  mixCameras,
  panBy,
  panIntoSight,
  sameCamera,
  toMap,
  toScreen,
  zoomAt,
} from '#web/graph/camera.ts';
import { NO_INSETS } from '#web/graph/map-types.ts';

const random = createRandom(11);
const between = (low: number, high: number): number => low + random() * (high - low);
const CASES = Array.from({ length: 40 }, () => ({
  camera: { x: between(-400, 400), y: between(-400, 400), scale: between(0.3, 12) },
  size: { width: between(300, 2000), height: between(300, 1400) },
  insets: { top: between(0, 90), right: between(0, 60), bottom: between(0, 90), left: between(0, 120) },
  point: { x: between(-500, 500), y: between(-500, 500) },
}));
const BOUNDS = { minX: -480, minY: -300, maxX: 470, maxY: 410 };

describe('camera', () => {
  it.each(CASES)('toMap undoes toScreen (%#)', ({ camera, size, point }) => {
    const back = toMap(camera, size, toScreen(camera, size, point));
    expect(back.x).toBeCloseTo(point.x, 6);
    expect(back.y).toBeCloseTo(point.y, 6);
  });

  it('draws y upwards', () => {
    const size = { width: 100, height: 100 };
    expect(toScreen({ x: 0, y: 0, scale: 1 }, size, { x: 0, y: 10 })).toEqual({ x: 50, y: 40 });
  });

  it.each(CASES)('fitCamera shows all corners inside the free area (%#)', ({ size, insets }) => {
    const camera = fitCamera(BOUNDS, size, insets);
    const free = freeArea(size, insets);
    for (const corner of [
      { x: BOUNDS.minX, y: BOUNDS.minY },
      { x: BOUNDS.maxX, y: BOUNDS.maxY },
    ]) {
      const at = toScreen(camera, size, corner);
      expect(at.x).toBeGreaterThanOrEqual(free.x - 1e-6);
      expect(at.x).toBeLessThanOrEqual(free.x + free.width + 1e-6);
      expect(at.y).toBeGreaterThanOrEqual(free.y - 1e-6);
      expect(at.y).toBeLessThanOrEqual(free.y + free.height + 1e-6);
    }
  });

  it.each(CASES)('zoomAt keeps the point under the pointer (%#)', ({ camera, size, point }) => {
    const anchor = toScreen(camera, size, point);
    const held = toScreen(zoomAt(camera, size, anchor, 1.7), size, point);
    expect(held.x).toBeCloseTo(anchor.x, 6);
    expect(held.y).toBeCloseTo(anchor.y, 6);
  });

  it.each(CASES)('panIntoSight brings a point into the free area and moves nothing that is in it (%#)', (one) => {
    const { camera, size, insets, point } = one;
    const next = panIntoSight(camera, size, insets, point);
    const free = freeArea(size, insets);
    const at = toScreen(next, size, point);
    expect(at.x).toBeGreaterThanOrEqual(free.x - 1e-6);
    expect(at.x).toBeLessThanOrEqual(free.x + free.width + 1e-6);
    expect(panIntoSight(next, size, insets, point).x).toBeCloseTo(next.x, 6);
    expect(next.scale).toBe(camera.scale);
  });

  it('panBy moves the land with the hand', () => {
    const size = { width: 100, height: 100 };
    const at = toScreen(panBy({ x: 0, y: 0, scale: 2 }, 10, -6), size, { x: 0, y: 0 });
    expect(at).toEqual({ x: 60, y: 44 });
  });

  it.each(CASES)('clampCamera keeps land in sight and the scale in bounds (%#)', ({ size }) => {
    const far = clampCamera({ x: 9000, y: -9000, scale: 1000 }, BOUNDS, size);
    expect(far.scale).toBe(MAX_SCALE);
    const corner = toScreen(far, size, { x: BOUNDS.maxX, y: BOUNDS.minY });
    expect(corner.x).toBeGreaterThan(0);
    expect(corner.y).toBeLessThan(size.height);
    const fit = fitCamera(BOUNDS, size, NO_INSETS, 0);
    expect(clampCamera({ x: 0, y: 0, scale: 1e-6 }, BOUNDS, size).scale).toBeCloseTo(fit.scale / 2, 9);
  });

  it.each(CASES)('mixCameras starts at one and ends at the other (%#)', ({ camera }) => {
    const to = { x: 12, y: -30, scale: 3 };
    expect(sameCamera(mixCameras(camera, to, 0), camera)).toBe(true);
    expect(sameCamera(mixCameras(camera, to, 1), to)).toBe(true);
    expect(sameCamera(mixCameras(camera, { ...to, scale: camera.scale }, 1), { ...to, scale: camera.scale })).toBe(true);
  });
});
