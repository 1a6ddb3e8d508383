import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/chromium.ts';
import { restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

interface Look {
  width: number;
  height: number;
  scheme: 'light' | 'dark';
  query: string;
}

const openPage = ({ width, height, scheme }: Look): Promise<Page> =>
  browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', locale: 'en-CA' });

/** The page as it stands while none of its scripts has come. */
async function picture(look: Look): Promise<string> {
  const page = await openPage(look);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(`${site().public}/${look.query}`);
  await page.locator('html[opening="whole"] .opening').waitFor();
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot();
  await page.close();
  return shot.toString('base64');
}

/** Share of pixels in the middle of two pictures that differ clearly, and the same with one of them moved by some pixels. */
function difference(page: Page, one: string, other: string, shift: number): Promise<number> {
  return page.evaluate(
    async ([a, b, by]) => {
      const pixels = async (text: string): Promise<ImageData> => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
      };
      const [first, second] = [await pixels(a), await pixels(b)];
      const { width, height } = first;
      let differing = 0;
      let all = 0;
      for (let y = Math.floor(height * 0.3); y < height * 0.7; y++) {
        for (let x = Math.floor(width * 0.2); x < width * 0.8; x++) {
          const [p, q] = [4 * (y * width + x), 4 * (y * width + x + by)];
          const apart = [0, 1, 2].some((c) => Math.abs((first.data[p + c] ?? 0) - (second.data[q + c] ?? 0)) > 64);
          differing += Number(apart);
          all += 1;
        }
      }
      return differing / all;
    },
    [one, other, shift] as const,
  );
}

describe('the opening view', () => {
  it.each([
    { width: 1440, height: 900, scheme: 'light', query: '' },
    { width: 390, height: 844, scheme: 'dark', query: '?lang=fr' },
  ] as const)('stands before the scripts, and does not move when the map takes over: %j', async (look) => {
    const before = await picture(look);
    const page = await openPage(look);
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site().public}/${look.query}`);
    await restedLabels(page);
    expect(await page.locator('.opening').count()).toBe(0);
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shifted')))).toBeLessThan(0.01);
    const after = (await page.screenshot()).toString('base64');
    const blank = await browser.newPage();
    const still = await difference(blank, before, after, 0);
    // People's names come with the map. A map that had moved by three pixels would differ in far more.
    expect(still).toBeLessThan(0.1);
    expect(still).toBeLessThan((await difference(blank, before, after, 3)) * 0.8);
    await blank.close();
    await page.close();
  });

  it('is no part of another view', async () => {
    const page = await openPage({ width: 1440, height: 900, scheme: 'light', query: '' });
    await page.goto(`${site().public}/?view=table`, { waitUntil: 'domcontentloaded' });
    expect(await page.locator('.opening').count()).toBe(0);
    await page.close();
  });
});
