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

const someone = (): string => `?person=${network.nodes.id[0]}`;

/** What a finger presses most, with its size; only what is on the page. */
async function smallTargets(page: Page, selectors: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const selector of selectors) {
    for (const target of await page.locator(selector).all()) {
      const box = await target.boundingBox();
      if (box === null) continue;
      if (Math.min(box.width, box.height) < 44) found.push(`${selector}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
  }
  return found;
}

describe('at 400 % zoom, which is 320 × 256 pixels', () => {
  it('nothing is cut off to the side, and every control of the map can be pressed', async () => {
    const { page, complaints } = await openExplorer(browser, site().public);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.locator('step-tools').getByRole('group').waitFor();
    for (const button of await page
      .locator('map-controls button, layers-panel .open, step-tools [role="group"] button:not([aria-disabled="true"])')
      .all()) {
      const box = await button.boundingBox();
      expect(box).not.toBeNull();
      expect(Math.min(box?.x ?? -1, 320 - (box?.x ?? 0) - (box?.width ?? 320))).toBeGreaterThanOrEqual(0);
      await button.click({ trial: true });
    }
    for (const address of [someone(), '?view=table', '?view=accessibility', '?shortlist=']) {
      await page.goto(`${site().public}/${address}`);
      await page.getByRole('heading').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
      expect(await violations(page), address).toEqual([]);
    }
    expect(complaints.list).toEqual([]);
  });
});

describe('on a phone', () => {
  it('buttons are 44 pixels, the sheet has three heights by drag and by keys, and layers open over it', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?lang=fr`, { phone: true });
    await page.locator('step-tools .palette').waitFor();
    const around = ['view-switch .open', 'filter-chips .pill', 'map-controls button', 'step-tools button'];
    expect(await smallTargets(page, [...around, 'layers-panel button'])).toEqual([]);
    await page.locator('view-switch .open').tap();
    expect(await smallTargets(page, ['view-switch button', 'view-switch label'])).toEqual([]);
    await page.goto(`${site().public}/${someone()}&lang=fr`);
    const sheet = page.locator('place-card').first();
    await sheet.locator('person-card more-list li, .surface').first().waitFor();
    expect(await smallTargets(page, ['place-card .step'])).toEqual([]);
    const height = async (): Promise<string | null> => await sheet.getAttribute('height');
    await page.getByRole('button', { name: 'En voir plus' }).first().press('ArrowUp');
    expect(await height()).toBe('half');
    await page.getByRole('button', { name: 'En voir plus' }).first().press('End');
    expect(await height()).toBe('full');
    const grip = await sheet.locator('.grip').boundingBox();
    await page.mouse.move(grip?.x ?? 0, (grip?.y ?? 0) + 2);
    await page.mouse.down();
    await page.mouse.move(grip?.x ?? 0, 640, { steps: 4 });
    await page.mouse.up();
    expect(await height()).toBe('low');
    await page.keyboard.press('Control+k');
    await page.locator('command-palette').getByRole('combobox').fill('calques');
    await page.keyboard.press('Enter');
    await page.locator('layers-sheet').getByRole('radio').first().waitFor();
    await page.locator('layers-sheet').getByRole('radio').first().click({ trial: true });
  });
});

describe('a first visit', () => {
  it('is met by three steps, by keyboard, and never again', async () => {
    const { page } = await openExplorer(browser, site().public, { newcomer: true });
    const hint = page.locator('first-visit');
    await hint.getByRole('button', { name: 'Next' }).press('Enter');
    await hint.getByRole('button', { name: 'Next' }).press('Enter');
    expect(await hint.getByRole('link', { name: 'Who to meet' }).count()).toBe(1);
    await hint.getByRole('button', { name: 'Got it' }).press('Enter');
    await expect.poll(() => hint.count()).toBe(0);
    await page.reload();
    await page.locator('step-tools').getByRole('group').waitFor();
    expect(await hint.count()).toBe(0);
  });

  it('to a link is not', async () => {
    const { page } = await openExplorer(browser, `${site().public}/${someone()}`, { newcomer: true });
    await page.locator('person-card').getByRole('tab').first().waitFor();
    expect(await page.locator('first-visit').count()).toBe(0);
  });
});

it('what is pinned waits under the empty search box', async () => {
  const { page } = await openExplorer(browser, `${site().public}/${someone()}`);
  await page.locator('person-card').getByRole('tab').first().waitFor();
  await page.keyboard.press('Control+k');
  const name = network.nodes.label[0] ?? '';
  await page.locator('command-palette').getByRole('combobox').fill('pin');
  await page.getByRole('option', { name: `Pin ${name}` }).click();
  await page.getByRole('group', { name: 'Pinned' }).getByRole('option', { name }).waitFor();
  await page.goto(site().public);
  await page.getByRole('combobox').first().click();
  await page.getByRole('option', { name }).first().waitFor();
});

it.each(['light', 'dark'] as const)('forced colours leave the map readable, %s', async (colorScheme) => {
  const { page } = await openExplorer(browser, site().public);
  await page.emulateMedia({ forcedColors: 'active', colorScheme });
  await page.waitForFunction(() => document.documentElement.getAttribute('theme')?.startsWith('contrast') === true);
  expect(await page.evaluate(() => document.documentElement.getAttribute('theme'))).toBe(`contrast-${colorScheme}`);
});
