import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { violations } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { openExplorer } from '#test/support/explorer-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;
let network: Network;
beforeAll(async () => {
  browser = await openBrowser();
  network = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** Every view with what shows that it is there. Addresses are made late: the network is known only then. */
const VIEWS: readonly [name: string, audience: 'public' | 'staff', address: () => string, selector: string][] = [
  ['map', 'public', () => '?', 'year-histogram'],
  ['person', 'public', () => `?person=${network.nodes.id[0]}`, 'person-card more-list li'],
  ['papers of a person', 'public', () => `?person=${network.nodes.id[0]}&tab=papers`, 'person-card more-list li'],
  ['topic', 'public', () => `?topic=${network.topics[0]?.id}`, 'topic-card more-list li'],
  ['community', 'public', () => `?community=${network.communities[0]?.id}`, 'community-card more-list li'],
  [
    'way',
    'public',
    () => `?from=${network.nodes.id[0]}&to=${network.nodes.id[9]}&without=${network.nodes.id[5]}`,
    'path-panel .left-out ~ .ways .way',
  ],
  ['table', 'public', () => '?view=table', 'network-table tbody tr'],
  ['supervision for the public', 'public', () => '?view=supervision', 'supervision-view state-message'],
  ['supervision', 'staff', () => '?view=supervision', 'load-chart svg'],
];

const LOOKS = [
  ['light', 'en'],
  ['contrast-light', 'en'],
  ['contrast-dark', 'fr'],
  ['dark', 'fr'],
] as const;

/** Chooses a theme and a language in the top row, as somebody would: opening the page anew for each look takes longer than looking. */
async function wear(page: Page, theme: string, language: string): Promise<void> {
  const switches = page.locator('view-switch');
  await switches.getByRole('combobox').selectOption(theme);
  await switches.getByRole('button', { name: language === 'fr' ? 'Français' : 'English' }).click();
  await page.locator(`html[theme="${theme}"][lang="${language}"]`).waitFor({ state: 'attached' });
}

describe('axe finds nothing, in any theme and either language,', () => {
  it.each(VIEWS)('on the %s', async (_name, audience, address, selector) => {
    const { page } = await openExplorer(browser, `${site()[audience]}/${address()}`);
    for (const [theme, language] of LOOKS) {
      await page.locator(selector).first().waitFor();
      await wear(page, theme, language);
      await page.locator(selector).first().waitFor();
      expect(await violations(page), `${theme}, ${language}`).toEqual([]);
    }
  });
});

describe('axe finds nothing', () => {
  it('in an open filter, a search and the share dialog', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?person=${network.nodes.id[0]}`);
    await page.locator('person-card more-list li').first().waitFor();
    await page.getByRole('combobox').first().fill('an');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox').first().press('Escape');
    await page.getByRole('button', { name: 'Topics' }).click();
    await page.locator('wa-checkbox').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.locator('wa-dialog').getByRole('heading').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(['light', 'dark'])('in the layers of the map with their legend, %s', async (theme) => {
    const { page } = await openExplorer(browser, `${site().public}/?theme=${theme}&layers=topics`);
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.locator('map-legend button.key').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('map-legend button.key').first().click();
    await page.waitForURL((url) => url.searchParams.has('only'));
    expect(await violations(page)).toEqual([]);
  });

  it('on a phone', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?person=${network.nodes.id[0]}`, { phone: true });
    await page.locator('person-card more-list li').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
