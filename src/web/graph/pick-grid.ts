import type { Point } from './camera.ts';
import type { Mark } from './scene.ts';

/** Side of a cell in map units: a few marks each on a map of thousands in [-500, 500]². */
const CELL = 10;

/** Finds the mark under a point, forgiving near misses. On the CPU, because reading pixels back stalls every frame. */
export class PickGrid {
  readonly #cells = new Map<number, Mark[]>();

  constructor(marks: Iterable<Mark>) {
    for (const mark of marks) {
      const key = cellOf(Math.floor(mark.x / CELL), Math.floor(mark.y / CELL));
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [mark]);
      else cell.push(mark);
    }
  }

  /**
   * The mark whose rim is nearest to `point` (map units), at most `reach` map units away.
   * @param radiusOf the radius in map units at the present scale; marks that cannot be picked return a negative one.
   */
  nearest(point: Point, reach: number, maxRadius: number, radiusOf: (mark: Mark) => number): Mark | null {
    const span = reach + maxRadius;
    let best: Mark | null = null;
    let bestGap = reach;
    for (let cx = Math.floor((point.x - span) / CELL); cx <= Math.floor((point.x + span) / CELL); cx++) {
      for (let cy = Math.floor((point.y - span) / CELL); cy <= Math.floor((point.y + span) / CELL); cy++) {
        for (const mark of this.#cells.get(cellOf(cx, cy)) ?? []) {
          const radius = radiusOf(mark);
          const gap = radius < 0 ? Number.POSITIVE_INFINITY : Math.hypot(mark.x - point.x, mark.y - point.y) - radius;
          if (gap > bestGap || (gap === bestGap && best !== null)) continue;
          best = mark;
          bestGap = gap;
        }
      }
    }
    return best;
  }
}

/** One number per cell; the map spans about 100 cells a side, so 4,096 leaves room for strays. */
function cellOf(cx: number, cy: number): number {
  return (cx + 2048) * 4096 + (cy + 2048);
}
