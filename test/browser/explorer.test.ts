import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Paths } from '#model/cards.ts';
import type { Network } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { openExplorer, openPerson } from '#test/support/explorer-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;
let network: Network;
const people: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  network = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
  const { nodes } = network;
  people.push(...nodes.label.filter((_, i) => nodes.kind[i] === 'faculty').slice(0, 20));
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const name = (index: number): string => people[index] ?? '';

describe('the explorer', () => {
  it('goes from search to person, way, filter and language, and all the way back', async () => {
    const { page, complaints } = await openExplorer(browser, site().public);
    await openPerson(page, name(0));
    expect(await page.locator('person-card h2').innerText()).toBe(name(0));
    const person = search(page).get('person');
    expect(person).not.toBeNull();

    await page.locator('person-card').getByRole('link', { name: 'Connect' }).click();
    const panel = page.locator('path-panel');
    await panel.getByRole('combobox', { name: 'To' }).fill(name(7));
    await page
      .getByRole('option', { name: name(7) })
      .first()
      .click();
    await panel.locator('.way').first().waitFor();
    expect(await panel.locator('.steps .station').first().innerText()).toBe(name(0));
    expect(await panel.locator('.steps .station').last().innerText()).toBe(name(7));
    expect(search(page).get('from')).toBe(person);

    await page.getByRole('button', { name: 'People', exact: true }).click();
    await page.getByText('Faculty', { exact: true }).last().click();
    await page.waitForFunction(() => location.search.includes('kinds=faculty'));

    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByText('Comment sommes-nous liés ?').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');

    await page.goBack();
    await page.getByText('How are we connected?').first().waitFor();
    await page.goBack();
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('kinds'));
    await page.goBack();
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('to'));
    await page.goBack();
    await page.locator('person-card h2').waitFor();
    await page.goBack();
    expect(await page.locator('place-card').count()).toBe(0);
    expect(complaints.list).toEqual([]);
  });

  it('finds ways without somebody in between, and with them again by the next key', async () => {
    const [from, ...others] = network.nodes.id.slice(0, 40);
    const hopsTo = async (to: string): Promise<number> => {
      const answer = await fetch(`${site().public}/api/paths?from=${from}&to=${to}`);
      return Paths.parse(await answer.json()).paths[0]?.hops.length ?? 0;
    };
    let to = '';
    for (const other of others) if (to === '' && (await hopsTo(other)) > 1) to = other;
    const { page, complaints } = await openExplorer(browser, `${site().public}/?from=${from}&to=${to}`);
    const panel = page.locator('path-panel');
    const between = await panel.locator('.steps > li:nth-child(2) .station').innerText();
    await panel.getByRole('button', { name: `Find ways without ${between}` }).click();
    const leftOut = panel.getByRole('button', { name: `Let ways pass through ${between} again` });
    await panel.locator('.steps').waitFor();
    expect(search(page).get('without')).toMatch(/./);
    expect(await panel.locator('.station').allInnerTexts()).not.toContain(between);
    expect(await leftOut.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await leftOut.waitFor({ state: 'detached' });
    await page.waitForFunction(() => !location.search.includes('without='));
    expect(complaints.list).toEqual([]);
  });

  it('opens every view from its address alone', async () => {
    const { nodes, topics, communities } = network;
    const views: [address: string, selector: string][] = [
      [`?person=${nodes.id[0]}`, 'person-card h2'],
      [`?topic=${topics[0]?.id}`, 'topic-card h2'],
      [`?community=${communities[0]?.id}`, 'community-card h2'],
      [`?from=${nodes.id[0]}&to=${nodes.id[9]}`, 'path-panel .way'],
      ['?view=table', 'network-table tbody tr'],
      ['?view=supervision', 'supervision-view state-message'],
    ];
    const { page, complaints } = await openExplorer(browser, site().public);
    for (const [address, selector] of views) {
      await page.goto(`${site().public}/${address}`, { waitUntil: 'domcontentloaded' });
      await page.locator(selector).first().waitFor();
    }
    expect(complaints.list).toEqual([]);
  });

  it('links every name in a card to its own card', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?person=${network.nodes.id[0]}`);
    const card = page.locator('person-card');
    await card.locator('more-list li a').first().click();
    await page.waitForFunction((id) => !location.search.includes(String(id)), network.nodes.id[0]);
    await card.locator('.chips a').first().click();
    await page.locator('topic-card more-list li a').first().waitFor();
    await page.locator('topic-card .byline a').first().click();
    await page.locator('paper-card h2').waitFor();
    expect(search(page).has('paper')).toBe(true);
  });

  it('says in the table what the map draws, under the same filters and address', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?view=table&kinds=faculty&sort=name`);
    await page.locator('network-table tbody tr').first().waitFor();
    const kinds = await page.locator('network-table tbody td:nth-child(2)').allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(['Faculty']));
    const names = await page.locator('network-table tbody th').allInnerTexts();
    expect(names).toEqual([...names].sort(new Intl.Collator('en-CA', { sensitivity: 'base', numeric: true }).compare));
    await page.locator('network-table thead button').first().click();
    await page.waitForFunction(() => location.search.includes('sort=-name'));
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.locator('network-view').waitFor();
    expect(search(page).get('kinds')).toBe('faculty');
  });

  it('narrows the years by keyboard, and says so in the address', async () => {
    const { page } = await openExplorer(browser, site().public);
    const from = page.getByRole('slider', { name: 'From year' });
    await from.focus();
    await from.press('ArrowRight');
    await from.press('ArrowRight');
    const first = network.years[0]?.year ?? 0;
    await page.waitForFunction((year) => location.search.includes(`years=${year}-`), first + 2);
    await from.press('ArrowLeft');
    await from.press('ArrowLeft');
    await page.waitForFunction(() => !location.search.includes('years='));
  });
});

describe('by keyboard alone', () => {
  it('finds somebody, reads the card, finds a way and closes it all', async () => {
    const { page } = await openExplorer(browser, site().public);
    await page.locator('year-histogram').waitFor();
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return `${element?.getAttribute('role') ?? element?.localName}|${element?.textContent?.trim()}`;
      });
    await page.keyboard.press('/');
    await page.keyboard.type(name(1));
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('person-card').getByRole('tab').first().waitFor();
    for (let i = 0; i < 30 && !(await focused()).startsWith('tab|'); i++) await page.keyboard.press('Tab');
    expect(await focused()).toContain('Overview');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.search.includes('tab=papers'));
    expect(await focused()).toContain('Papers');
    await page.keyboard.press('Escape');
    expect(await page.locator('place-card').count()).toBe(0);
    expect(await focused()).toContain('combobox');
  });

  it('opens and ticks a filter, and gives the focus back', async () => {
    const { page } = await openExplorer(browser, site().public);
    await page.getByRole('button', { name: 'University', disabled: false }).focus();
    await page.keyboard.press('Enter');
    await page.locator('wa-checkbox').first().waitFor();
    await page.waitForFunction(() => document.activeElement !== null);
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => /[?&]at=/.test(location.search));
    await page.keyboard.press('Escape');
    expect(await page.locator('filter-menu').count()).toBe(0);
  });
});

describe('on a phone', () => {
  it('has a sheet of three heights, moved by buttons and by dragging', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?person=${network.nodes.id[0]}`, { phone: true });
    const sheet = page.locator('place-card');
    await page.locator('person-card').getByRole('tab').first().waitFor();
    const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0;
    const low = await height();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(height).toBeGreaterThan(low + 100);
    const half = await height();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(height).toBeGreaterThan(half + 100);
    const box = await sheet.boundingBox();
    const [x, y] = [195, (box?.y ?? 0) + 12];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 300, { steps: 5 });
    await page.mouse.move(x, 800, { steps: 5 });
    await page.mouse.up();
    await expect.poll(height).toBeCloseTo(low, -1);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
