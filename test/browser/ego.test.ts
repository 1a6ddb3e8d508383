import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { type Complaints, openExplorer } from '#test/support/explorer-page.ts';
import { restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

let browser: Browser;
let page: Page;
let complaints: Complaints;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await openExplorer(browser, `${site().public}/`));
  await restedLabels(page);
});
afterAll(() => browser?.close());

const parameter = (name: string): string | null => new URL(page.url()).searchParams.get(name);

/** Everybody on the map. */
const everybody = (): Promise<string[]> =>
  page.locator('network-view').evaluate((map: NetworkView) => [...(map.network?.nodes.id ?? [])]);

/** Where some people stand on the page. */
const places = (ids: readonly string[]): Promise<{ x: number; y: number }[]> =>
  page
    .locator('network-view')
    .evaluate((map: NetworkView, wanted) => wanted.map((id) => map.screenPlaceOf(id) ?? { x: Number.NaN, y: Number.NaN }), ids);

async function drag(points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const [[x, y] = [0, 0], ...rest] = points;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(point[0], point[1], { steps: 6 });
  await page.mouse.up();
}

describe('selecting people with the mouse', () => {
  it('takes whoever is inside the lasso, says what they share, and filters by them', async () => {
    const all = await everybody();
    const before = await places(all);
    await page.getByRole('button', { name: /lasso/ }).click();
    await drag([
      [640, 230],
      [760, 220],
      [780, 330],
      [650, 340],
    ]);
    await page.waitForURL((url) => url.searchParams.has('selected'));
    const ids = (parameter('selected') ?? '').split(',');
    // Where they stood: beside the panel the map fits anew.
    for (const id of ids) {
      const { x, y } = before[all.indexOf(id)] ?? { x: 0, y: 0 };
      expect(x).toBeGreaterThan(630);
      expect(x).toBeLessThan(790);
      expect(y).toBeGreaterThan(210);
      expect(y).toBeLessThan(350);
    }
    const panel = page.locator('selected-panel');
    await panel.getByRole('heading', { name: `${ids.length} people selected` }).waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Only these' }).click();
    expect(parameter('who')).toBe(ids.join(','));
  });

  it('takes back step by step, says so, and does it again', async () => {
    await page.getByRole('button', { name: 'Undo: filter' }).click();
    await expect.poll(() => parameter('who')).toBeNull();
    await page.getByText('Undone: filter.').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => parameter('selected')).toBeNull();
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => parameter('selected')).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => parameter('selected')).toBeNull();
  });
});

describe('the network of one person', () => {
  it('has the co-authors on a ring around them, opens one with a click, and lists the same people', async () => {
    const id = await page.locator('network-view').evaluate((map: NetworkView) => map.network?.nodes.id[0] ?? '');
    await page.goto(`${site().public}/?person=${id}`);
    await page.locator('person-card').getByRole('link', { name: 'Network', exact: true }).click();
    await page.locator('ego-panel').getByRole('heading', { level: 2 }).waitFor();
    expect(parameter('ego')).toBe(id);
    await restedLabels(page);
    const links = page.locator('ego-panel .rows a');
    const near = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('person') ?? ''),
    );
    expect(near.length).toBeGreaterThan(2);
    const [centre, ...others] = await places([id, ...near]);
    const radii = others.map(({ x, y }) => Math.hypot(x - (centre?.x ?? 0), y - (centre?.y ?? 0)));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(2);
    expect(await violations(page)).toEqual([]);
    const [first] = others;
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    await expect.poll(() => parameter('open')).toBe(near[0]);
    await page.getByRole('radio', { name: /2 rings/ }).check({ force: true });
    await expect.poll(() => parameter('rings')).toBe('2');
    await expect.poll(() => links.count()).toBeGreaterThan(near.length);
  });
});

describe('colours and sizes', () => {
  it('are explained, in the address, and come with the papers they count', async () => {
    await page.goto(`${site().public}/`);
    await restedLabels(page);
    await page.getByRole('button', { name: 'Layers' }).click();
    const sheet = page.locator('layers-sheet');
    await sheet.getByRole('radio', { name: 'Share of a topic' }).check();
    await expect.poll(() => parameter('score')).not.toBeNull();
    await expect.poll(() => sheet.locator('map-legend .figure').allTextContents()).not.toContain('');
    await sheet.getByRole('radio', { name: 'Co-authors' }).check();
    await expect.poll(() => parameter('size')).toBe('degree');
    expect(await violations(page)).toEqual([]);
    expect(complaints.list).toEqual([]);
  });
});
