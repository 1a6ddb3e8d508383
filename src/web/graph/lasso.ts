import { type Point, toMap } from './camera.ts';
import type { Moment } from './moment.ts';
import { type Mark, markGrowth } from './scene.ts';

/** Whether a point is inside a closed line, by the even-odd rule. O(corners). */
export function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [i, a] of corners.entries()) {
    const b = corners.at(i - 1) ?? a;
    if (a.y > y === b.y > y) continue;
    if (x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

/**
 * Ids of the people whose marks are drawn, not faded by a filter, and have their middle inside a line drawn on the screen (CSS
 * pixels of the map): the most important first. O(people · corners).
 */
export function peopleInside(moment: Moment, line: readonly Point[]): string[] {
  const { camera, size } = moment.labels;
  const corners = line.map((point) => toMap(camera, size, point));
  const box = boxOf(corners);
  const isNear = ({ x, y }: Mark): boolean => x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
  return moment.spoken.scene.people
    .filter((mark) => isNear(mark) && isInside(corners, mark) && isSeen(moment, mark))
    .map(({ id }) => id);
}

/** Who is at a point of the screen, or so near, px, that a finger means them; `null` for nobody. */
export function personAt(moment: Moment, point: Point, reach: number): string | null {
  const { camera, size } = moment.labels;
  const at = toMap(camera, size, point);
  const growth = markGrowth(camera.scale);
  let [best, least]: [Mark | null, number] = [null, reach];
  for (const mark of moment.spoken.scene.people) {
    const gap = Math.hypot(mark.x - at.x, mark.y - at.y) * camera.scale - moment.spoken.styling.radiusOf(mark) * growth;
    if (gap < least && isSeen(moment, mark)) [best, least] = [mark, gap];
  }
  return best?.id ?? null;
}

/** As for a click: what a filter has faded, or the zoom does not show yet, is not meant. */
function isSeen({ spoken: { styling }, labels: { camera } }: Moment, mark: Mark): boolean {
  return styling.lookOf(mark).alpha >= 0.15 && styling.isDrawn(mark, camera.scale);
}

function boxOf(corners: readonly Point[]): { minX: number; minY: number; maxX: number; maxY: number } {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { x, y } of corners) {
    box.minX = Math.min(box.minX, x);
    box.maxX = Math.max(box.maxX, x);
    box.minY = Math.min(box.minY, y);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}
