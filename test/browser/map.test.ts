import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/chromium.ts';
import { cameraOf, expectReadable, FIVE_ZOOMS, restedLabels, walkTo } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function openMap(query = '', size = { width: 1440, height: 900 }): Promise<Page> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  await page.goto(`${site().public}/${query}`);
  await restedLabels(page);
  return page;
}

/** Where the most important person stands, in pixels of the page. */
function firstPerson(page: Page): Promise<{ id: string; x: number; y: number }> {
  return page.locator('network-view').evaluate((map: NetworkView) => {
    const id = map.network?.nodes.id[0] ?? '';
    const at = map.screenPlaceOf(id) ?? { x: 0, y: 0 };
    const frame = map.getBoundingClientRect();
    return { id, x: frame.left + at.x, y: frame.top + at.y };
  });
}

describe('the map of the demo', () => {
  it.each(FIVE_ZOOMS)('writes names that never touch, at %d px per unit', async (scale) => {
    const page = await openMap(`?map=0,0,${scale}`);
    await expectReadable(page, await restedLabels(page));
    await walkTo(page, `?map=-150,120,${scale}`);
    await expect.poll(async () => (await cameraOf(page))?.x).toBeCloseTo(-150);
    await expectReadable(page, await restedLabels(page));
    await page.close();
  });

  it.each(['?lang=fr', '?lang=fr&theme=dark'])('opens readable: %s', async (query) => {
    const page = await openMap(query);
    const boxes = await restedLabels(page);
    await expectReadable(page, boxes);
    expect(boxes.filter(({ kind }) => kind === 'region').length).toBeGreaterThan(5);
    await page.close();
  });

  it('opens readable on a phone', async () => {
    const page = await openMap('', { width: 390, height: 844 });
    const boxes = await restedLabels(page);
    await expectReadable(page, boxes);
    const regions = await page
      .locator('network-view')
      .evaluate((map: NetworkView) => map.network?.communities.filter(({ level }) => level === 'region').map(({ id }) => id));
    expect(
      boxes
        .filter(({ kind }) => kind === 'region')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(regions?.sort());
    await page.close();
  });

  it('opens the card of who is clicked, writes the name, and moves the map no further than needed', async () => {
    const page = await openMap();
    const person = await firstPerson(page);
    await page.mouse.click(person.x, person.y);
    await page.waitForURL((url) => url.searchParams.get('person') === person.id);
    const boxes = await restedLabels(page);
    expect(boxes.map(({ id }) => id)).toContain(person.id);
    await expectReadable(page, boxes);
    await page.close();
  });

  it('zooms at the pointer with the wheel, and back to the whole by its button', async () => {
    const page = await openMap();
    const whole = await cameraOf(page);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await cameraOf(page))?.scale).toBeGreaterThan((whole?.scale ?? 0) * 1.2);
    await restedLabels(page);
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await expect.poll(async () => (await cameraOf(page))?.scale).toBeCloseTo(whole?.scale ?? 0, 3);
    await page.close();
  });

  it('goes on by keyboard where it was clicked', async () => {
    const page = await openMap();
    const before = await cameraOf(page);
    const person = await firstPerson(page);
    await page.mouse.click(person.x, person.y);
    await page.waitForURL((url) => url.searchParams.has('person'));
    for (const key of ['+', 'ArrowRight']) await page.keyboard.press(key);
    await restedLabels(page);
    expect((await cameraOf(page))?.scale).toBeGreaterThan(before?.scale ?? 0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('map-walker [aria-live]').textContent()).toMatch(/1 of \d+$/);
    await page.close();
  });

  it('is walked by keyboard alone, from the regions to a card', async () => {
    const page = await openMap();
    await page.getByRole('application').focus();
    const said = page.locator('map-walker [aria-live]');
    const pressAndHear = async (key: string): Promise<string> => {
      const before = await said.textContent();
      await page.keyboard.press(key);
      await expect.poll(() => said.textContent()).not.toBe(before);
      return (await said.textContent()) ?? '';
    };
    await pressAndHear('Enter');
    await pressAndHear('ArrowRight');
    // Communities, and groups where a community has some, come before people.
    let stop = await pressAndHear('Enter');
    for (let depth = 0; depth < 3 && !/co-author/.test(stop); depth++) stop = await pressAndHear('Enter');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => said.textContent()).toMatch(/, \d[\d,]* co-authors?, 2 of \d+$/);
    await page.keyboard.press(' ');
    await page.waitForURL((url) => url.searchParams.has('person'));
    await page.close();
  });

  it('isolates a region from the legend, and moves nothing', async () => {
    const page = await openMap();
    const before = await cameraOf(page);
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.locator('map-legend button.key').first().click();
    await page.waitForURL((url) => url.searchParams.has('only'));
    expect(await page.locator('map-legend button.key').first().getAttribute('aria-pressed')).toBe('true');
    await restedLabels(page);
    expect(await cameraOf(page)).toEqual(before);
    await page.close();
  });
});
