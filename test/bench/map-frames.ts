import { openBrowser } from '#test/support/chromium.ts';
import { type BenchRow, percentile, seconds } from './bench-row.ts';
import { drag, framesDuring, mapReady, VIEWPORT, watchMap, wheel } from './frame-times.ts';

const PATIENCE_MS = 60_000;
/** Some hundred frames even on a slow machine. */
const ROUNDS = 3;

/** First interactive frame and moving frames of the map in Chromium with software WebGL. */
export async function benchMapFrames(name: string, address: string): Promise<BenchRow[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await watchMap(page);
    await page.goto(address);
    const readyAt = await mapReady(page, PATIENCE_MS);
    const often = async (move: () => Promise<void>): Promise<void> => {
      for (let round = 0; round < ROUNDS; round++) await move();
    };
    const pan = await framesDuring(page, () => often(() => drag(page)));
    const zoom = await framesDuring(page, () => often(() => wheel(page)));
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
