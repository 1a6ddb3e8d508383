import { FIT_SCALE } from '#analysis/label-styles.ts';
import type { Pyramid, TileRef } from '#model/network.ts';
import type { Size } from './camera.ts';
import type { MapCamera } from './map-types.ts';

/** Tiles come a quarter of an octave before their marks may be drawn, so that these are there when their turn comes. */
const EARLY = 0.25;
/** Beyond the view on each side, as a share of it: what a short pan uncovers. */
const RING = 0.25;
/** People in the scene at most, the head’s included: what a screen has room for and some around it; the garbage of more is what fills a tab. */
export const MOST_PEOPLE = 7_500;

/** Octaves of zoom above the scale that fits the whole map: marks of level z are drawn from z on. */
export function octaveOf(scale: number): number {
  return Math.log2(scale / FIT_SCALE);
}

/**
 * The tiles that a view needs, most needed first: by level, then by distance from its middle, as many as the scene has room for.
 * Those of level 0 belong to every view.
 */
export function wantedTiles({ tiles }: Pyramid, camera: MapCamera, size: Size, room: number): TileRef[] {
  const level = Math.floor(octaveOf(camera.scale) + EARLY);
  const reach = { x: (size.width / camera.scale) * (0.5 + RING), y: (size.height / camera.scale) * (0.5 + RING) };
  const near = tiles.flatMap((tile) => {
    const dx = Math.max(tile.minX - camera.x, camera.x - tile.maxX, 0);
    const dy = Math.max(tile.minY - camera.y, camera.y - tile.maxY, 0);
    const isWanted = tile.level === 0 || (tile.level <= level && dx < reach.x && dy < reach.y);
    return isWanted ? [{ tile, gap: tile.level === 0 ? 0 : Math.hypot(dx, dy) }] : [];
  });
  near.sort((a, b) => a.tile.level - b.tile.level || a.gap - b.gap || (a.tile.file < b.tile.file ? -1 : 1));
  let people = 0;
  return near.flatMap(({ tile }) => {
    people += tile.people;
    return people <= room ? [tile] : [];
  });
}
