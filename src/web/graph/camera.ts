import type { Network } from '#model/network.ts';
import type { MapCamera, MapInsets } from './map-types.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Bounds = Network['bounds'];

/** How far in one may go, px per map unit: a dense community then fills the screen with names. */
export const MAX_SCALE = 24;

/** How far out, as a share of the scale that fits the whole map. */
const MIN_OF_FIT = 0.5;

export function toScreen(camera: MapCamera, size: Size, point: Point): Point {
  return {
    x: size.width / 2 + (point.x - camera.x) * camera.scale,
    y: size.height / 2 - (point.y - camera.y) * camera.scale,
  };
}

export function toMap(camera: MapCamera, size: Size, point: Point): Point {
  return {
    x: camera.x + (point.x - size.width / 2) / camera.scale,
    y: camera.y - (point.y - size.height / 2) / camera.scale,
  };
}

/** The camera that shows all of `bounds` in the area the insets leave free, with air around it. */
export function fitCamera(bounds: Bounds, size: Size, insets: MapInsets, padding = 24): MapCamera {
  const free = freeArea(size, insets);
  const width = Math.max(bounds.maxX - bounds.minX, 1);
  const height = Math.max(bounds.maxY - bounds.minY, 1);
  const air = Math.min(padding, free.width / 8, free.height / 8);
  const scale = Math.max(Math.min((free.width - 2 * air) / width, (free.height - 2 * air) / height), 1e-3);
  const middle = { x: free.x + free.width / 2, y: free.y + free.height / 2 };
  return {
    scale,
    x: (bounds.minX + bounds.maxX) / 2 - (middle.x - size.width / 2) / scale,
    y: (bounds.minY + bounds.maxY) / 2 + (middle.y - size.height / 2) / scale,
  };
}

/** Zooms by `factor` and keeps the map point under `anchor` (screen) where it is. */
export function zoomAt(camera: MapCamera, size: Size, anchor: Point, factor: number): MapCamera {
  const held = toMap(camera, size, anchor);
  const scale = camera.scale * factor;
  return {
    scale,
    x: held.x - (anchor.x - size.width / 2) / scale,
    y: held.y + (anchor.y - size.height / 2) / scale,
  };
}

/** Moves the map by screen pixels, as a hand would drag it. */
export function panBy(camera: MapCamera, dx: number, dy: number): MapCamera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y + dy / camera.scale };
}

/** The smallest pan that brings `point` into the free area, `margin` px from its rim; the camera itself if it is there. */
export function panIntoSight(camera: MapCamera, size: Size, insets: MapInsets, point: Point, margin = 56): MapCamera {
  const free = freeArea(size, insets);
  const at = toScreen(camera, size, point);
  const rim = { x: Math.min(margin, free.width / 2), y: Math.min(margin, free.height / 2) };
  const target = {
    x: Math.min(Math.max(at.x, free.x + rim.x), free.x + free.width - rim.x),
    y: Math.min(Math.max(at.y, free.y + rim.y), free.y + free.height - rim.y),
  };
  return target.x === at.x && target.y === at.y ? camera : panBy(camera, target.x - at.x, target.y - at.y);
}

/** Keeps the scale between its limits and some of the map in sight. */
export function clampCamera(camera: MapCamera, bounds: Bounds, size: Size, maxScale = MAX_SCALE): MapCamera {
  const fit = fitCamera(bounds, size, { top: 0, right: 0, bottom: 0, left: 0 }, 0);
  const scale = Math.min(Math.max(camera.scale, fit.scale * MIN_OF_FIT), maxScale);
  const reach = { x: (size.width * 0.45) / scale, y: (size.height * 0.45) / scale };
  return {
    scale,
    x: Math.min(Math.max(camera.x, bounds.minX - reach.x), bounds.maxX + reach.x),
    y: Math.min(Math.max(camera.y, bounds.minY - reach.y), bounds.maxY + reach.y),
  };
}

/** Between two cameras: scale moves geometrically, so that a zoom feels even. */
export function mixCameras(from: MapCamera, to: MapCamera, share: number): MapCamera {
  const scale = from.scale * (to.scale / from.scale) ** share;
  // The centre follows the change of 1/scale: the point both cameras agree on then stands still on the screen.
  const even = Math.abs(to.scale / from.scale - 1) < 1e-6;
  const way = even ? share : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return { scale, x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}

export function sameCamera(a: MapCamera | null, b: MapCamera | null): boolean {
  if (a === null || b === null) return a === b;
  const still = Math.abs(a.x - b.x) * a.scale < 0.5 && Math.abs(a.y - b.y) * a.scale < 0.5;
  return still && Math.abs(a.scale / b.scale - 1) < 1e-3;
}

export function freeArea(size: Size, insets: MapInsets): { x: number; y: number; width: number; height: number } {
  return {
    x: insets.left,
    y: insets.top,
    width: Math.max(size.width - insets.left - insets.right, 32),
    height: Math.max(size.height - insets.top - insets.bottom, 32),
  };
}

/** The smallest box around some places, with room for their names. */
export function boundsAround(places: readonly Point[]): Bounds {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const room = 12;
  return {
    minX: Math.min(...xs) - room,
    maxX: Math.max(...xs) + room,
    minY: Math.min(...ys) - room,
    maxY: Math.max(...ys) + room,
  };
}
