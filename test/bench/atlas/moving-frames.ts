import type { Page } from 'playwright';
import { percentile } from '#test/bench/bench-row.ts';
import { drag, framesDuring, wheel } from '#test/bench/frame-times.ts';

/** A page that draws a frame in twenty seconds is not waited for until it has drawn a hundred. */
const LONGEST_MS = 20_000;

export interface Moving {
  framesPerSecond: number;
  /** 95 % of the frames take no longer. */
  slowMs: number;
}

/** Animation frames while the map is dragged. */
export function framesOfPan(page: Page): Promise<Moving> {
  return moving(page, drag);
}

/** Animation frames while the wheel turns. */
export function framesOfZoom(page: Page): Promise<Moving> {
  return moving(page, wheel);
}

/** Again and again for half of the longest time; a move that lasts longer than all of it is broken off. */
async function moving(page: Page, move: (page: Page, isOver: () => boolean) => Promise<void>): Promise<Moving> {
  const frames = await framesDuring(page, async () => {
    const until = performance.now() + LONGEST_MS;
    do await move(page, () => performance.now() > until);
    while (performance.now() < until - LONGEST_MS / 2);
  });
  return {
    framesPerSecond: (1_000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0),
    slowMs: percentile(frames, 0.95),
  };
}
