import type { Page } from 'playwright';

export const VIEWPORT = { width: 1_440, height: 900 };
const STEPS = 60;
/** A page that draws a frame in twenty seconds is not waited for until it has drawn a hundred. */
const LONGEST_MS = 20_000;

declare global {
  interface Window {
    mapReadyAt?: number;
    frameTimes?: number[];
  }
}

export interface Moving {
  framesPerSecond: number;
  /** 95 % of the frames take no longer. */
  slowMs: number;
}

/** Animation frames while the map is dragged in a circle. */
export function framesOfPan(page: Page): Promise<Moving> {
  return framesDuring(page, async (isOver) => {
    await page.mouse.move(VIEWPORT.width * 0.55, VIEWPORT.height * 0.5);
    await page.mouse.down();
    for (let step = 1; step <= STEPS && !isOver(); step++) {
      const angle = (step / STEPS) * 2 * Math.PI;
      await page.mouse.move(VIEWPORT.width * 0.55 + 200 * Math.sin(angle), VIEWPORT.height * 0.5 + 120 * (1 - Math.cos(angle)));
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
  });
}

/** Animation frames while the wheel goes four times closer or so, and back. */
export function framesOfZoom(page: Page): Promise<Moving> {
  return framesDuring(page, async (isOver) => {
    await page.mouse.move(VIEWPORT.width * 0.55, VIEWPORT.height * 0.5);
    for (let step = 0; step < STEPS && !isOver(); step++) {
      await page.mouse.wheel(0, step < STEPS / 2 ? -80 : 80);
      await page.waitForTimeout(16);
    }
  });
}

async function framesDuring(page: Page, move: (isOver: () => boolean) => Promise<void>): Promise<Moving> {
  await page.evaluate(() => {
    const times: number[] = [];
    window.frameTimes = times;
    let last = performance.now();
    const tick = (now: number): void => {
      if (window.frameTimes !== times) return;
      times.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const until = performance.now() + LONGEST_MS;
  do await move(() => performance.now() > until);
  while (performance.now() < until - LONGEST_MS / 2);
  const frames = await page.evaluate(() => {
    const times = window.frameTimes ?? [];
    window.frameTimes = [];
    return times;
  });
  // The first one began before anything moved.
  const moving = frames.length > 1 ? frames.slice(1) : frames;
  const sorted = moving.toSorted((a, b) => a - b);
  return {
    framesPerSecond: (1_000 * moving.length) / moving.reduce((sum, ms) => sum + ms, 0),
    slowMs: sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN,
  };
}
