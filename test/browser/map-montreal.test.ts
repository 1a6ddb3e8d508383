import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstLoad } from '#test/bench/explorer/first-load.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { cameraOf, expectReadable, FIVE_ZOOMS, restedLabels, walkTo } from '#test/support/map-page.ts';
import { hasMontreal, startMontrealSite } from '#test/support/montreal-site.ts';

/** What the lighter rival, VOSviewer Online 1.2.3, transfers for the same file with places given (docs/benchmarks-explorer.md). */
const RIVAL_KILOBYTES = 728;

if (!hasMontreal) console.log('skipped: no ../shared/data');

describe.skipIf(!hasMontreal)('the map of a real network', () => {
  let site: Awaited<ReturnType<typeof startMontrealSite>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await startMontrealSite();
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(site.address);
    await restedLabels(page);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await site?.end();
  });

  it('answers after half of the bytes that the lighter rival transfers, page, map and letters included', async () => {
    expect((await firstLoad(`${site.address}/`, [])).kilobytes).toBeLessThanOrEqual(RIVAL_KILOBYTES / 2);
  });

  it.each(FIVE_ZOOMS)('writes names that never touch, at %d px per unit', async (scale) => {
    await walkTo(page, `?map=0,0,${scale}`);
    await expect.poll(() => cameraOf(page).then((camera) => camera?.scale)).toBeCloseTo(scale);
    await expectReadable(page, await restedLabels(page));
  });
});
