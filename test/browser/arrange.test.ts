import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/chromium.ts';
import { openExplorer } from '#test/support/explorer-page.ts';
import { expectReadable, restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** The most important person with the co-authors, and where all of them stand. */
const ego = (page: Page): Promise<{ id: string; places: [number, number][] }> =>
  page.locator('network-view').evaluate((map: NetworkView) => {
    const { nodes, edges } = map.network ?? { nodes: { id: [''] }, edges: { source: [], target: [] } };
    const near = edges.source.flatMap((source, e) => (source === 0 ? [edges.target[e] ?? 0] : []));
    const ids = [0, ...near].map((v) => nodes.id[v] ?? '');
    return {
      id: ids[0] ?? '',
      places: ids.map((id): [number, number] => {
        const { x, y } = map.screenPlaceOf(id) ?? { x: 0, y: 0 };
        return [Math.round(x), Math.round(y)];
      }),
    };
  });

describe('arrange just these', () => {
  it('lays a person and the co-authors out in a worker, by keyboard, and puts them back where they were', async () => {
    const { page, complaints } = await openExplorer(browser, site().public);
    await restedLabels(page);
    const { id } = await ego(page);
    await page.goto(`${site().public}/?person=${id}`);
    await restedLabels(page);
    const before = await ego(page);
    const button = page.locator('person-card').getByRole('button', { name: 'Arrange' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('arranged') === '1');
    await expect.poll(async () => (await ego(page)).places, { timeout: 20_000 }).not.toEqual(before.places);
    const boxes = await restedLabels(page);
    await expectReadable(page, boxes);
    expect(boxes.every(({ kind }) => kind === 'person')).toBe(true);
    const arranged = await ego(page);
    for (const [x, y] of arranged.places) {
      expect(x).toBeGreaterThan(392);
      expect(x).toBeLessThan(1440);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(900);
    }
    expect(page.workers()).toHaveLength(1);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('arranged'));
    await restedLabels(page);
    expect(await ego(page)).toEqual(before);
    expect(complaints.list).toEqual([]);
  });

  it('keeps the focus on a button of the card when the rest of the card comes', async () => {
    const { page } = await openExplorer(browser, site().public);
    await restedLabels(page);
    const { id } = await ego(page);
    const answer = Promise.withResolvers<void>();
    await page.route('**/api/people/*', async (route) => {
      await answer.promise;
      await route.continue();
    });
    await page.goto(`${site().public}/?person=${id}`);
    const card = page.locator('person-card');
    const button = card.getByRole('button', { name: 'Arrange' });
    await button.focus();
    answer.resolve();
    await card.getByRole('tab').first().waitFor();
    expect(await button.evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  it('shows the same from a link, every time', async () => {
    const { page } = await openExplorer(browser, site().public);
    await restedLabels(page);
    const { id } = await ego(page);
    const seen = [];
    for (let visit = 0; visit < 2; visit++) {
      await page.goto(`${site().public}/?person=${id}&arranged=1`);
      await page.waitForFunction(() => document.querySelector('reseau-app') !== null);
      await expect
        .poll(async () => (await restedLabels(page)).every(({ kind }) => kind === 'person'), { timeout: 20_000 })
        .toBe(true);
      seen.push(await ego(page));
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  it('is offered for whom a filter leaves, and ends with the filter', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?kinds=faculty`);
    await restedLabels(page);
    const before = await ego(page);
    await page.getByRole('button', { name: 'Arrange just these' }).click();
    await page.waitForURL((url) => url.searchParams.get('arranged') === '1');
    await expect.poll(async () => (await ego(page)).places, { timeout: 20_000 }).not.toEqual(before.places);
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await page.waitForURL((url) => !url.searchParams.has('arranged'));
    await restedLabels(page);
    expect((await ego(page)).places).toEqual(before.places);
    expect(await page.getByRole('button', { name: 'Arrange just these' }).count()).toBe(0);
  });
});
