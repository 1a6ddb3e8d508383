import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { openExplorer } from '#test/support/explorer-page.ts';
import { expectReadable, restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

let browser: Browser;
let network: Network;
let paper = '';
beforeAll(async () => {
  browser = await openBrowser();
  network = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
  const card = (await (await fetch(`${site().public}/api/people/${network.nodes.id[0]}`)).json()) as { papers: { id: string }[] };
  paper = card.papers[0]?.id ?? '';
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** Every name longer than any real one, so that what does not give way shows. */
function lengthenNames(page: Page): Promise<void> {
  return page.locator('more-list').evaluateAll((lists) => {
    for (const list of lists) {
      for (const name of list.shadowRoot?.querySelectorAll('li > .name > a') ?? [])
        name.textContent = `${name.textContent}-Featherstonehaugh-Montmorency`;
    }
  });
}

/** Figures that stick out of their card, and how far the card can be scrolled sideways. */
function overflow(page: Page): Promise<string[]> {
  return page.locator('place-card').evaluate((sheet) => {
    const right = sheet.getBoundingClientRect().right - 12;
    const lists = [...sheet.querySelectorAll('*')].flatMap((card) => [...(card.shadowRoot?.querySelectorAll('more-list') ?? [])]);
    const figures = lists.flatMap((list) => [...(list.shadowRoot?.querySelectorAll('.figure') ?? [])]);
    const cut = figures
      .filter((figure) => figure.getBoundingClientRect().right > right)
      .map((figure) => figure.textContent ?? '');
    const scrolled = [...(sheet.shadowRoot?.querySelectorAll('.surface, .scroll') ?? [])].filter(
      (box) => box.scrollWidth > box.clientWidth,
    );
    return [...cut, ...scrolled.map((box) => `${box.className} scrolls sideways`)];
  });
}

describe('cards', () => {
  const views: [name: string, address: () => string, selector: string][] = [
    ['person', () => `person=${network.nodes.id[0]}`, 'person-card more-list li'],
    ['students', () => `person=${network.nodes.id[0]}&tab=students`, 'person-card more-list li'],
    ['topic', () => `topic=${network.topics[0]?.id}`, 'topic-card more-list li'],
    ['community', () => `community=${network.communities[0]?.id}`, 'community-card more-list li'],
    ['paper', () => `paper=${paper}`, 'paper-card more-list li'],
  ];

  it.each([true, false])('never cut a figure, however long the names; on a phone: %s', async (phone) => {
    const { page } = await openExplorer(browser, 'about:blank', { phone });
    for (const [name, address, selector] of views) {
      await page.goto(`${site().public}/?lang=fr&${address()}`, { waitUntil: 'domcontentloaded' });
      await page.locator(selector).first().waitFor();
      await lengthenNames(page);
      expect(await overflow(page), name).toEqual([]);
    }
  });

  it('leave a chip for the years where they leave no room for the histogram', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?person=${network.nodes.id[0]}`);
    await page.setViewportSize({ width: 900, height: 800 });
    const chip = page.getByRole('button', { name: 'Years', exact: true });
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await chip.click();
    await page.getByRole('slider', { name: 'From year' }).waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => chip.count()).toBe(0);
    expect(await page.locator('main > year-histogram').isVisible()).toBe(true);
  });

  it('of a paper light its authors on the map', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?paper=${paper}`);
    await page.locator('paper-card more-list li').first().waitFor();
    const lit = () => page.locator('network-view').evaluate((map: NetworkView) => [...(map.highlight ?? [])]);
    await expect.poll(lit).toContain(network.nodes.id[0]);
    await page.keyboard.press('Escape');
    await expect.poll(lit).toEqual([]);
  });
});

/** What of the top row is cut off, wraps to a second line, or lies on something else. */
function outOfRow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inside = (host: string, selector: string): Element[] => [
      ...(document.querySelector('reseau-app')?.shadowRoot?.querySelector(host)?.shadowRoot?.querySelectorAll(selector) ?? []),
    ];
    const pills = inside('filter-chips', '.row:first-child > *');
    const boxes = [...pills, ...inside('search-box', 'combo-box'), ...inside('view-switch', '.open, .floating')]
      .map((element) => ({
        says: (element.textContent?.trim() || element.className).replace(/\s+/g, ' '),
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0);
    const rows = new Set(pills.map((pill) => pill.getBoundingClientRect().top).filter((top) => top > 0));
    const problems = rows.size === 1 ? [] : [`${rows.size} rows`];
    for (const [i, { says, box }] of boxes.entries()) {
      if (box.left < 0 || box.right > innerWidth) problems.push(`cut: ${says}`);
      for (const other of boxes.slice(i + 1)) {
        const overlap = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (overlap > 0 && height > 0) problems.push(`${says} on ${other.says}`);
      }
    }
    return problems;
  });
}

describe('the top row', () => {
  it.each([
    ['fr', '?view=table&kinds=faculty'],
    ['en', '?shortlist=p-1'],
  ])('stands in one line at every width, in %s at %s', async (language, address) => {
    const { page } = await openExplorer(browser, `${site().public}/${address}&lang=${language}`);
    await page.locator('[data-filter="explore"]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    for (const width of [1920, 1440, 1280, 1024, 900, 820, 721, 720, 390, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => outOfRow(page), { message: `${width} px` }).toEqual([]);
    }
  });

  it('leads to a filter through one pill where they have no room, and back', async () => {
    const { page } = await openExplorer(browser, site().public, { phone: true });
    const filters = page.getByRole('button', { name: /^Filters/ });
    await filters.tap();
    await page.getByRole('dialog').getByRole('button', { name: 'People' }).tap();
    await page.locator('filter-menu wa-checkbox').first().click();
    await expect.poll(() => filters.first().textContent()).toContain('Filters: 1');
    await page.getByRole('dialog').getByRole('button', { name: 'Filters' }).tap();
    await page.getByRole('link', { name: 'Clear all filters' }).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: /Language/ }).tap();
    await page.getByRole('button', { name: 'FR Français' }).tap();
    await page.getByRole('button', { name: 'Filtres : 1' }).waitFor();
  });
});

describe('what floats over the map', () => {
  it('has no name under the panel of a filter', async () => {
    const { page } = await openExplorer(browser, site().public);
    const before = await restedLabels(page);
    await page.getByRole('button', { name: 'Topics', exact: true }).click();
    await page.locator('wa-checkbox').first().waitFor();
    await expectReadable(page, await restedLabels(page));
    await page.keyboard.press('Escape');
    await expect.poll(() => restedLabels(page)).toEqual(before);
  });

  it.each([
    ['desk', '', false],
    ['desk with a card', 'person', false],
    ['phone', '', true],
  ])('has no name under the notice that the database is away, on a %s', async (_where, card, phone) => {
    const { page } = await openExplorer(browser, 'about:blank', { phone });
    await page.route('**/api/about', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), storeAvailable: false } });
    });
    await page.goto(`${site().public}/?lang=fr${card === '' ? '' : `&person=${network.nodes.id[0]}`}`);
    const notice = page.getByText('Les fiches et la recherche attendent');
    await notice.waitFor();
    await expectReadable(page, await restedLabels(page));
    const box = await notice.boundingBox();
    const histogram = await page.locator('main > year-histogram').boundingBox();
    if (histogram !== null) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(histogram.y);
    await page.goto(`${site().public}/?lang=fr&view=table`);
    await page.locator('network-table tbody tr').first().waitFor();
    await notice.waitFor();
    const rows = await page.locator('.page').boundingBox();
    const over = await notice.boundingBox();
    const isBelow = (over?.y ?? 0) >= (rows?.y ?? 0) + (rows?.height ?? 0);
    expect(isBelow || (over?.y ?? 0) + (over?.height ?? 0) <= (rows?.y ?? 0)).toBe(true);
  });
});

describe('the theme', () => {
  it('follows the system while the page is open, unless it was chosen', async () => {
    const { page } = await openExplorer(browser, site().public);
    const becomes = (theme: string) =>
      page.waitForFunction((wanted) => document.documentElement.getAttribute('theme') === wanted, theme);
    await becomes('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await becomes('dark');
    await page.goto(`${site().public}/?theme=light`);
    await becomes('light');
  });
});

describe('the share dialog', () => {
  it.each(['public', 'staff'] as const)('gives embed code on a public server only: %s', async (audience) => {
    const { page } = await openExplorer(browser, `${site()[audience]}/?person=${network.nodes.id[0]}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('heading', { name: 'Embed code' }).waitFor();
    const fields = page.getByRole('textbox', { name: 'Embed code' });
    expect(await fields.count()).toBe(audience === 'public' ? 1 : 0);
    expect(await page.getByText('Embed codes come from the public explorer').count()).toBe(audience === 'public' ? 0 : 1);
  });
});
