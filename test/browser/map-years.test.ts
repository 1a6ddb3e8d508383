import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/chromium.ts';
import { restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
});
afterAll(() => browser?.close());

/** Places and radii of the first people, in pixels. */
const marks = (): Promise<{ x: number; y: number; radius: number }[]> =>
  page.locator('network-view').evaluate((map: NetworkView) => {
    const ids = map.network?.nodes.id.slice(0, 60) ?? [];
    return ids.map((id) => map.screenPlaceOf(id) ?? { x: 0, y: 0, radius: 0 });
  });

const places = (all: readonly { x: number; y: number }[]) => all.map(({ x, y }) => [x, y]);

describe('brushing the years', () => {
  it('re-weighs marks where they stand, asks the server for nothing, and gives all back', async () => {
    await page.goto(site().public);
    await restedLabels(page);
    const whole = await marks();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const box = (await page.locator('year-histogram .chart').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width * 0.3, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 12, { steps: 12 });
    await expect.poll(async () => (await marks()).some(({ radius }, i) => radius < (whole[i]?.radius ?? 0))).toBe(true);
    await page.mouse.up();
    await restedLabels(page);
    const brushed = await marks();
    expect(places(brushed)).toEqual(places(whole));
    for (const [i, { radius }] of brushed.entries()) expect(radius).toBeLessThanOrEqual(whole[i]?.radius ?? 0);
    await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 12);
    await restedLabels(page);
    expect(await marks()).toEqual(whole);
    // The browser asks for the page's icon again whenever the address bar is written; that is not ours.
    expect(asked.filter((path) => !path.startsWith('/assets/'))).toEqual([]);
  });
});
