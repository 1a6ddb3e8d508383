import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeNetwork } from '#model/network-file.ts';
import { violations } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { type Complaints, openExplorer } from '#test/support/explorer-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;
let page: Page;
let complaints: Complaints;
/** Two regions that somebody bridges, by id and in French. */
let places: { id: string; label: string }[];
let names: string[];

beforeAll(async () => {
  browser = await openBrowser();
  const { nodes, communities } = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
  const regions = communities.filter(({ level }) => level === 'region').sort((a, b) => b.people - a.people);
  places = regions.slice(0, 2).map(({ id, label }) => ({ id, label: label.fr }));
  names = nodes.label.filter((_, i) => nodes.kind[i] === 'faculty').slice(0, 3);
  const [a, b] = places;
  // A server that has just started may still be reading, and says so.
  await vi.waitFor(
    async () => expect((await fetch(`${site().public}/api/questions/between?a=${a?.id}&b=${b?.id}`)).status).toBe(200),
    { timeout: 30_000, interval: 500 },
  );
  ({ page, complaints } = await openExplorer(browser, `${site().public}/?lang=fr&theme=dark`));
  await page.locator('year-histogram').waitFor();
});
afterAll(() => browser?.close());

/** Code comes when it is first asked for, on a busy machine after a while. */
const PATIENT = { timeout: 20_000 };

const panel = (): Locator => page.locator('question-panel');
const query = (): URLSearchParams => new URL(page.url()).searchParams;

/** What the focus is on, as one would name it. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim() ?? '';
  });

/** "Show the dean who bridges our two departments, as a link and as a picture", by keyboard alone, in French. */
describe('questions about everybody', () => {
  it('lie in the menu Explorer, which the arrows walk and Escape closes', async () => {
    const pill = page.locator('[data-filter="explore"]');
    await pill.focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused, PATIENT).toContain('Questions');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused, PATIENT).not.toContain('Questions');
    await page.keyboard.press('Escape');
    await expect.poll(focused, PATIENT).toBe('Explorer');
    await page.keyboard.press('Enter');
    await expect.poll(focused, PATIENT).toContain('Questions');
    await page.keyboard.press('Enter');
    await panel().getByRole('link', { name: 'Qui relie deux lieux ?' }).waitFor();
    await expect.poll(focused, PATIENT).toBe('Questions');
    expect(await violations(page)).toEqual([]);
  });

  it('ask for two places, then say who bridges them, lit on the map, in an address', async () => {
    await panel().getByRole('link', { name: 'Qui relie deux lieux ?' }).press('Enter');
    await panel().getByText('Deux lieux, s’il vous plaît').waitFor();
    const [a, b] = places;
    await panel()
      .getByRole('combobox', { name: 'Entre' })
      .selectOption({ label: a?.label ?? '' });
    await panel()
      .getByRole('combobox', { name: 'et', exact: true })
      .selectOption({ label: b?.label ?? '' });
    await panel().locator('ol li').first().waitFor();
    expect([query().get('question'), query().get('a'), query().get('b')]).toEqual(['between', a?.id, b?.id]);
    await panel().getByText(`Qui relie ${a?.label} et ${b?.label} par ses articles ?`).waitFor();
    const lit = await page
      .locator('network-view')
      .evaluate((map) => (Reflect.get(map, 'highlight') as Set<string> | null)?.size ?? 0);
    expect(lit).toBe(await panel().locator('ol li').count());
    expect(await violations(page)).toEqual([]);
  });

  it('go into a picture with those lit, and into a link that opens the same', async () => {
    await panel().getByRole('button', { name: 'Partager : lien ou image' }).press('Enter');
    const dialog = page.locator('share-dialog');
    await dialog.getByRole('tab').nth(1).waitFor();
    const link = await dialog.locator('input[readonly]').first().inputValue();
    expect(new URL(link).searchParams.get('question')).toBe('between');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('are a table with the same address, sorted by its headings, and a file', async () => {
    const people = await panel().locator('ol .who').allInnerTexts();
    await panel().getByRole('link', { name: 'En tableau' }).press('Enter');
    const table = page.locator('question-table');
    await table.locator('tbody tr').first().waitFor();
    const cells = (): Promise<string[]> => table.locator('tbody tr td:first-child').allInnerTexts();
    expect((await cells()).slice(0, people.length)).toEqual(people);
    expect([query().get('view'), query().get('question')]).toEqual(['table', 'between']);
    await table.getByRole('button', { name: 'Personne' }).press('Enter');
    await expect.poll(() => query().get('order'), PATIENT).toBe('people');
    expect(await cells()).toEqual(
      (await cells()).toSorted(new Intl.Collator('fr-CA', { sensitivity: 'base', numeric: true }).compare),
    );
    const download = page.waitForEvent('download');
    await table.getByRole('button', { name: 'Télécharger en CSV' }).press('Enter');
    const rows: string[][] = parse(await readFile(await (await download).path(), 'utf8'), { bom: true });
    expect(rows.slice(1).map(([name]) => name)).toEqual(await cells());
    expect(await violations(page)).toEqual([]);
  });

  it('come back under the card of somebody they name', async () => {
    await page.locator('question-table').getByRole('link', { name: 'Sur la carte' }).press('Enter');
    const first = panel().locator('ol .who a').first();
    const name = await first.innerText();
    await first.press('Enter');
    await page.locator('person-card').getByRole('heading', { name }).waitFor();
    await page.getByRole('link', { name: 'Retour à la question' }).press('Enter');
    await panel().locator('ol li').first().waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(query().has('question')).toBe(false);
  });
});

describe('directions between more than two', () => {
  it('add a person and show the tree that joins them, its steps with what says so', async () => {
    await page.goto(`${site().public}/?lang=fr&from=`);
    const fields = page.locator('path-panel hit-picker').getByRole('combobox');
    const choose = async (at: number): Promise<void> => {
      await fields.nth(at).fill(names[at] ?? '');
      await page
        .getByRole('option', { name: names[at] ?? '' })
        .first()
        .waitFor();
      await fields.nth(at).press('Enter');
    };
    await choose(0);
    await choose(1);
    await page.getByRole('button', { name: 'Ajouter une personne' }).press('Enter');
    await expect.poll(() => fields.count(), PATIENT).toBe(3);
    await choose(2);
    const tree = page.locator('path-panel .tree');
    await tree.waitFor();
    expect(query().get('with')).not.toBe(null);
    for (const name of names) expect(await tree.innerText()).toContain(name);
    const steps = await tree.locator('.between').count();
    expect(await tree.locator('.station').count()).toBe(steps + 1);
    expect(await violations(page)).toEqual([]);
    expect(complaints.list).toEqual([]);
  });
});
