import type { Page } from 'playwright';

export const VIEWPORT = { width: 1_440, height: 900 };
/** A drag of two seconds or a zoom of two seconds on a machine that keeps up. */
const STEPS = 60;

declare global {
  interface Window {
    mapReadyAt?: number;
    /** Whether the map says that nothing moves, and no part of it is on its way. */
    mapIsAtRest?: boolean;
    frameTimes?: number[];
  }
}

/** Has the page note when the map says that it is drawn, and whether it is at rest. Before the page is opened. */
export async function watchMap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener('map-ready', () => {
      window.mapReadyAt ??= performance.now();
    });
    window.addEventListener('map-look', () => {
      window.mapIsAtRest = false;
    });
    window.addEventListener('map-rest', () => {
      window.mapIsAtRest = true;
    });
  });
}

/** Milliseconds from navigation to the first picture. */
export async function mapReady(page: Page, patienceMs: number): Promise<number> {
  await page.waitForFunction(() => window.mapReadyAt !== undefined, undefined, { timeout: patienceMs });
  return page.evaluate(() => window.mapReadyAt ?? Number.NaN);
}

/** Until the map is at rest after what was done to it just now. */
export async function mapRest(page: Page, patienceMs: number): Promise<void> {
  // What the hand did reaches the map with the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(() => window.mapIsAtRest === true, undefined, { timeout: patienceMs });
}

/** Times between animation frames, ms, while `move` moves the map by hand. */
export async function framesDuring(page: Page, move: () => Promise<void>): Promise<number[]> {
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
  await move();
  const frames = await page.evaluate(() => {
    const times = window.frameTimes ?? [];
    window.frameTimes = [];
    return times;
  });
  // The first one began before anything moved.
  return frames.length > 1 ? frames.slice(1) : frames;
}

/** Drags the map in a circle. */
export async function drag(page: Page, isOver = (): boolean => false): Promise<void> {
  const { width, height } = VIEWPORT;
  await page.mouse.move(width * 0.55, height * 0.5);
  await page.mouse.down();
  for (let step = 1; step <= STEPS && !isOver(); step++) {
    const angle = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(width * 0.55 + 200 * Math.sin(angle), height * 0.5 + 120 * (1 - Math.cos(angle)));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** Turns the wheel until the map is four times closer or so, and back. */
export async function wheel(page: Page, isOver = (): boolean => false): Promise<void> {
  await page.mouse.move(VIEWPORT.width * 0.55, VIEWPORT.height * 0.5);
  for (let step = 0; step < STEPS && !isOver(); step++) {
    await page.mouse.wheel(0, step < STEPS / 2 ? -80 : 80);
    await page.waitForTimeout(16);
  }
}
