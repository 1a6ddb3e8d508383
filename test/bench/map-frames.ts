import type { Page } from 'playwright';
import { openBrowser } from '#test/support/chromium.ts';
import { type BenchRow, percentile, seconds } from './bench-row.ts';

const VIEWPORT = { width: 1_440, height: 900 };
const PATIENCE_MS = 60_000;
/** A drag of two seconds and a zoom of two seconds, thrice: some hundred frames even on a slow machine. */
const ROUNDS = 3;
const STEPS = 60;

declare global {
  interface Window {
    mapReadyAt?: number;
    frameTimes?: number[];
  }
}

/** First interactive frame and moving frames of the map in Chromium with software WebGL. */
export async function benchMapFrames(name: string, address: string): Promise<BenchRow[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.addInitScript(() => {
      window.addEventListener('map-ready', () => {
        window.mapReadyAt ??= performance.now();
      });
    });
    await page.goto(address);
    await page.waitForFunction(() => window.mapReadyAt !== undefined, undefined, { timeout: PATIENCE_MS });
    const readyAt = await page.evaluate(() => window.mapReadyAt ?? Number.NaN);
    const pan = await framesDuring(page, drag);
    const zoom = await framesDuring(page, wheel);
    return [
      {
        what: `${name}: first interactive frame of the map`,
        figure: seconds(readyAt / 1_000),
        note: 'cold cache, from navigation',
      },
      frameRow(`${name}: moving frame, pan`, pan),
      frameRow(`${name}: moving frame, zoom`, zoom),
    ];
  } finally {
    await browser.close();
  }
}

function frameRow(what: string, frames: readonly number[]): BenchRow {
  const [p50, p95] = [percentile(frames, 0.5), percentile(frames, 0.95)];
  return {
    what,
    figure: `p50 ${p50.toFixed(0)} · p95 ${p95.toFixed(0)} ms`,
    note: `${frames.length} frames; target p95 ≤ 60 ms`,
  };
}

/** Times between animation frames while something moves the map by hand. */
async function framesDuring(page: Page, move: (page: Page) => Promise<void>): Promise<number[]> {
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
  for (let round = 0; round < ROUNDS; round++) await move(page);
  const frames = await page.evaluate(() => {
    const times = window.frameTimes ?? [];
    window.frameTimes = [];
    return times;
  });
  // The first one began before anything moved.
  return frames.slice(1);
}

async function drag(page: Page): Promise<void> {
  const { width, height } = VIEWPORT;
  await page.mouse.move(width * 0.55, height * 0.5);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    const angle = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(width * 0.55 + 200 * Math.sin(angle), height * 0.5 + 120 * (1 - Math.cos(angle)));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

async function wheel(page: Page): Promise<void> {
  await page.mouse.move(VIEWPORT.width * 0.55, VIEWPORT.height * 0.5);
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, step < STEPS / 2 ? -80 : 80);
    await page.waitForTimeout(16);
  }
}
