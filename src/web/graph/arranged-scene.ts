import { freeArea, type Point, type Size, toMap } from './camera.ts';
import type { MapCamera, MapInsets } from './map-types.ts';
import { markGrowth, type Scene } from './scene.ts';

/**
 * A few people laid out for themselves: id → place, about one unit apart, centred on the origin, y up; who is to be named first
 * comes first.
 */
export interface Arrangement {
  readonly places: ReadonlyMap<string, Point>;
  /** Where people stand in rings around the first of them: the radii. */
  readonly radii?: readonly number[];
}

/** The part of the map that a screen shows, and how much of it is free. */
export interface Frame {
  readonly camera: MapCamera;
  readonly size: Size;
  readonly insets: MapInsets;
}

/** Air around an arrangement, px. */
const AIR = 48;
/** A mark takes at most this share of the room between two of them. */
const MARK_SHARE = 0.42;
/** Three people need not stand a hand's breadth apart. */
const MOST_UNIT_PX = 90;

/** The scene with these people where the arrangement puts them, in the free area of the screen as it is now: the camera stays. */
export function arrangedScene(scene: Scene, { places, radii }: Arrangement, { camera, size, insets }: Frame): Scene {
  let reach = { x: 1, y: 1 };
  for (const { x, y } of places.values()) reach = { x: Math.max(reach.x, Math.abs(x)), y: Math.max(reach.y, Math.abs(y)) };
  const free = freeArea(size, insets);
  const room = { x: Math.max(free.width / 2 - AIR, 16), y: Math.max(free.height / 2 - AIR, 16) };
  const unitPx = Math.min(room.x / reach.x, room.y / reach.y, MOST_UNIT_PX);
  const middle = toMap(camera, size, { x: free.x + free.width / 2, y: free.y + free.height / 2 });
  const unit = unitPx / camera.scale;
  const mostRadius = (unitPx * MARK_SHARE) / markGrowth(camera.scale);
  const arranged = new Set([...places.keys()].flatMap((id) => scene.personIndex.get(id) ?? []));
  const people = scene.people.map((mark) => {
    const place = places.get(mark.id);
    if (place === undefined) return mark;
    const at = { x: middle.x + place.x * unit, y: middle.y + place.y * unit };
    return { ...mark, ...at, level: 0, radius: Math.min(mark.radius, mostRadius) };
  });
  const [centre = -1] = arranged;
  const guides = radii === undefined ? null : { ...middle, centre, radii: radii.map((radius) => radius * unit) };
  return { ...scene, people, topics: [], papers: [], arranged, guides };
}
