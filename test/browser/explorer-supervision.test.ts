import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SupervisionLoad } from '#model/cards.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { openExplorer } from '#test/support/explorer-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;
let load: SupervisionLoad;

beforeAll(async () => {
  browser = await openBrowser();
  load = SupervisionLoad.parse(await (await fetch(`${site().staff}/api/supervision`)).json());
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

describe('the supervision view', () => {
  it('shows staff one row per faculty, with the figures of the answer', async () => {
    const { page, complaints } = await openExplorer(browser, `${site().staff}/?view=supervision`);
    const rows = page.locator('supervision-view tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(load.rows.length);
    const totals = await page.locator('supervision-view tbody td:nth-child(4)').allInnerTexts();
    expect(totals.map(Number)).toEqual(load.rows.map(({ total }) => total).sort((a, b) => b - a));
    const lead = await page.locator('supervision-view .lead').innerText();
    expect(lead).toContain(`${load.totals.unknownEnds} end dates are unknown and counted as current`);
    await page.locator('load-chart svg').waitFor();
    const classes = (selector: string) =>
      page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('class')))].sort());
    expect(await classes('supervision-view .legend i')).toEqual(await classes('supervision-view td.load rect'));
    expect(complaints.list).toEqual([]);
  });

  it('gives roles that nobody stated a key in the legend and words in the bar', async () => {
    const { page } = await openExplorer(browser, 'about:blank');
    const answer = { ...load, rows: load.rows.map((row, index) => ({ ...row, unstated: index === 0 ? 2 : 0 })) };
    await page.route('**/api/supervision**', (route) => route.fulfill({ json: answer }));
    await page.goto(`${site().staff}/?view=supervision`);
    await page.locator('supervision-view .legend').getByText('role unstated').waitFor();
    await page.getByRole('img', { name: /, 2 role unstated$/ }).waitFor();
    expect(await page.locator('td.load rect.unstated').count()).toBe(1);
  });

  it('sorts, filters by level, and offers the same as CSV', async () => {
    const { page } = await openExplorer(browser, `${site().staff}/?view=supervision`);
    await page.locator('supervision-view tbody tr').first().waitFor();
    await page.getByRole('button', { name: 'PhD', exact: true }).click();
    await page.waitForFunction(() => location.search.includes('lsort=-phd'));
    await page.getByLabel('Level').selectOption('phd');
    await page.waitForFunction(() => location.search.includes('level=phd'));
    const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    const csv = await (await fetch(`${site().staff}${href}`)).text();
    await expect.poll(() => page.locator('supervision-view tbody tr').count()).toBe(csv.trim().split('\n').length - 1);
    await page.goBack();
    await expect.poll(() => page.getByLabel('Level').inputValue()).toBe('');
  });

  it('tells the public that it is for staff, and never asks for the data', async () => {
    const asked: string[] = [];
    const { page } = await openExplorer(browser, 'about:blank');
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site().public}/?view=supervision`);
    await page.getByText('Supervision load is for staff').waitFor();
    expect(await page.locator('supervision-view table').count()).toBe(0);
    expect(asked.filter((url) => url.includes('/api/supervision'))).toEqual([]);
  });
});
