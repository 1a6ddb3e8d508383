import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PersonCard } from '#model/cards.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { violations } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { type Complaints, openExplorer, openPerson } from '#test/support/explorer-page.ts';
import { restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;
let page: Page;
let complaints: Complaints;
/** A member of faculty with co-authors, who asks. */
let asker: PersonCard;

beforeAll(async () => {
  browser = await openBrowser();
  const { nodes } = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
  const id = nodes.id.find((_, i) => nodes.kind[i] === 'faculty');
  asker = PersonCard.parse(await (await fetch(`${site().public}/api/people/${id}`)).json());
  await answered(() => fetch(`${site().public}/api/collaborators`, question(asker.person.id)));
  ({ page, complaints } = await openExplorer(browser, site().public));
});
afterAll(() => browser?.close());

const question = (person: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ person }),
});

/** A server that has just started may still be reading, and says so. */
async function answered(ask: () => Promise<Response>): Promise<void> {
  await vi.waitFor(async () => expect((await ask()).status).not.toBe(503), { timeout: 60_000, interval: 500 });
}

const panel = (): Locator => page.locator('collaborators-panel');
const items = (): Locator => panel().locator('collaborator-item');
const query = (): URLSearchParams => new URL(page.url()).searchParams;

/** What the focus is on, as one would name it. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim() ?? '';
  });

/** One page, walked through from beginning to end: each step begins where the one before it ended. */
describe('who to meet', () => {
  it('goes by mouse, in English, from a card to people, to the evidence of a reason, and back to the list as it was', async () => {
    await openPerson(page, asker.person.name ?? '');
    await page.getByRole('link', { name: `Find collaborators for ${asker.person.name}` }).click();
    await items().first().waitFor();
    expect(query().get('collaborators')).toBe(asker.person.id);
    expect(await violations(page)).toEqual([]);

    const suggested = await items().evaluateAll((all) =>
      all.map((item) => (item as unknown as { suggestion: { person: { id: string } } }).suggestion.person.id),
    );
    expect(suggested.length).toBeGreaterThan(1);
    const known = new Set([asker.person.id, ...asker.coauthors.map(({ person }) => person.id)]);
    expect(suggested.filter((id) => known.has(id))).toEqual([]);
    const named = (await restedLabels(page)).map(({ id }) => id);
    expect(named).toEqual(expect.arrayContaining(suggested.slice(0, 1)));

    const topics = page.locator('.about + .reasons a[href*="topic="]');
    const told = items().filter({ has: topics }).nth(1);
    const who = await told.locator('.name a').innerText();
    const evidence = told.locator(topics).first();
    const topic = (await evidence.innerText()).trim();
    await evidence.click();
    await page.locator('topic-card h2').waitFor();
    expect(await page.locator('topic-card h2').innerText()).toBe(topic);
    await page.getByRole('link', { name: 'Back to who to meet' }).click();
    await items().first().waitFor();
    expect(await focused()).toBe(who);
    await page.goBack();
    await page.locator('topic-card h2').waitFor();
    await page.goForward();
    await items().first().waitFor();
  });

  it('keeps somebody in the shortlist with a note, and exports it', async () => {
    const name = await items().first().locator('.name a').innerText();
    await items()
      .first()
      .getByRole('button', { name: `Keep ${name} in the shortlist` })
      .click();
    await page.getByRole('link', { name: 'Shortlist: 1' }).click();
    await page.getByRole('textbox', { name: `Note about ${name}` }).fill('Ask in May');
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    const rows: string[][] = parse(await readFile(await download.path(), 'utf8'), { bom: true });
    expect(rows[1]).toContain(name);
    expect(rows[1]).toContain('Ask in May');
    await page.keyboard.press('Escape');
    await items().first().waitFor();
    expect(query().has('shortlist')).toBe(false);
  });

  it('goes by keyboard, in French, along the list, into a card and back, and to a message that introduces', async () => {
    await page.getByRole('button', { name: 'Français' }).press('Enter');
    await panel().getByRole('heading', { name: 'Qui rencontrer' }).waitFor();
    await panel().locator('ol[aria-busy="false"]').waitFor();
    await items().first().locator('.name a').focus();
    await page.keyboard.press('ArrowDown');
    const second = await items().nth(1).locator('.name a').innerText();
    expect(await focused()).toBe(second);
    await page.keyboard.press('Enter');
    await page.locator('person-card').getByRole('tab').first().waitFor();
    await page.keyboard.press('Escape');
    await items().first().waitFor();
    expect(await focused()).toBe(second);

    const introduced = items()
      .filter({ has: page.getByRole('button', { name: 'Me présenter' }) })
      .first();
    const name = await introduced.locator('.name a').innerText();
    await introduced.getByRole('button', { name: 'Me présenter' }).press('Enter');
    const message = await introduced.getByRole('textbox').inputValue();
    expect(message).toContain(name);
    expect(message).toContain(asker.person.name);
    expect(await violations(page)).toEqual([]);
    await introduced.getByRole('link', { name: 'Voir le chemin' }).press('Enter');
    await page.locator('path-panel .way').first().waitFor();
    expect(await page.locator('path-panel .steps .station').last().innerText()).toBe(name);
    await page.goBack();
    await items().first().waitFor();

    await panel().getByText('Ou partir d’un texte').press('Enter');
    await panel().getByRole('textbox', { name: 'Un résumé, un appel à projets ou du BibTeX' }).fill('@article{a,\n title {x}}');
    await panel().getByRole('button', { name: 'Trouver' }).press('Enter');
    expect(await panel().getByRole('alert').innerText()).toContain('ligne 2');
    expect(complaints.list).toEqual([]);
  });
});
