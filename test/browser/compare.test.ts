import { readFile } from 'node:fs/promises';
import parser from 'latex-utensils/out/src/bibtex/bibtex_parser_simple.js';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PersonCard } from '#model/cards.ts';
import { Collaborators } from '#model/collaborators.ts';
import { Comparison } from '#model/compare.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { violations } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { type Complaints, openExplorer } from '#test/support/explorer-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;
let page: Page;
let complaints: Complaints;
/** A member of faculty with a topic and a university, whose student needs somebody else. */
let asker: PersonCard;

beforeAll(async () => {
  browser = await openBrowser();
  const { nodes } = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
  const faculty = nodes.id.filter((_, i) => nodes.kind[i] === 'faculty');
  // A server that has just started may still be reading, and says so.
  await vi.waitFor(async () => expect((await found(faculty[0] ?? '', null)).status).toBe(200), {
    timeout: 30_000,
    interval: 500,
  });
  for (const id of faculty) {
    asker = PersonCard.parse(await (await fetch(`${site().public}/api/people/${id}`)).json());
    const answer = await found(id, asker.topics[0]?.topic.id ?? null);
    if (Collaborators.parse(await answer.json()).people.length > 1) break;
  }
  ({ page, complaints } = await openExplorer(browser, site().public, { phone: true }));
});
afterAll(() => browser?.close());

/** Who takes students at another university than somebody's, on a topic. */
function found(person: string, topic: string | null): Promise<Response> {
  const filters = { place: 'elsewhere', facultyOnly: true, takingStudents: true };
  const body = JSON.stringify({ person, topics: topic === null ? [] : [topic], ...filters });
  return fetch(`${site().public}/api/collaborators`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

const panel = (): Locator => page.locator('collaborators-panel');
const items = (): Locator => panel().locator('collaborator-item');
const compared = (): Locator => page.locator('compare-view .compared');
const query = (): URLSearchParams => new URL(page.url()).searchParams;

/** Types into a field and takes the first that is offered. */
async function choose(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await page.getByRole('option').filter({ visible: true }).first().waitFor();
  await field.press('Enter');
}

/** One page, walked through from beginning to end: each step begins where the one before it ended. */
describe('a co-supervisor at another university', () => {
  it('is found by touch on a phone, in English: a topic, three filters, two stars', async () => {
    await page.getByRole('link', { name: 'Who to meet' }).tap();
    await choose(panel().getByRole('combobox', { name: 'For whom' }), asker.person.name ?? '');
    await choose(panel().getByRole('combobox', { name: 'On which topics' }), asker.topics[0]?.topic.label.en ?? '');
    await items().first().waitFor();
    await panel().getByText('Filters', { exact: true }).tap();
    await panel().getByLabel('Place').selectOption({ label: 'at another university' });
    await panel().getByRole('button', { name: 'Faculty only' }).tap();
    await panel().getByRole('button', { name: 'Taking students' }).tap();
    await vi.waitFor(() => expect(query().get('taking')).toBe('1'));
    await vi.waitFor(async () => {
      const said = await items().locator('.about').allInnerTexts();
      expect(said.length).toBeGreaterThan(1);
      for (const line of said) expect(line).toMatch(/^Faculty.*Taking students/s);
    });
    for (const star of (await items().locator('star-button button').all()).slice(0, 2)) await star.tap();
  });

  it('is compared with others side by side, every figure with its unit, every name a link', async () => {
    await panel().getByRole('link', { name: 'Shortlist' }).tap();
    await page.locator('shortlist-panel').getByRole('link', { name: 'Compare side by side' }).tap();
    await compared().waitFor();
    const [kind, ids = ''] = (query().get('compare') ?? '').split(':');
    expect([query().get('view'), kind, ids.split(',').length]).toEqual(['compare', 'person', 2]);
    const asked = ids.split(',').map((id) => `id=${id}`);
    const answer = Comparison.parse(await (await fetch(`${site().public}/api/compare?kind=person&${asked.join('&')}`)).json());
    const text = await compared().innerText();
    for (const side of answer.sides) {
      expect(text).toContain(side.subject.kind === 'person' ? side.subject.person.name : '');
      expect(text).toContain(`${side.paperCount} papers`);
    }
    for (const { topic } of answer.topics) await compared().getByRole('link', { name: topic.label.en }).waitFor();
    expect(await compared().getByText('Taking students', { exact: true }).count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('is seen on the map beside whom they share, and found again side by side', async () => {
    await page.getByRole('link', { name: 'Show on the map' }).tap();
    await page.locator('compare-panel').getByRole('link', { name: 'Side by side' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('compare-panel').getByRole('link', { name: 'Side by side' }).tap();
    await compared().waitFor();
    await page.goBack();
    await page.goBack();
    await compared().waitFor();
    await page.goBack();
    await page.locator('shortlist-panel').waitFor();
  });

  it('is taken away with their papers, as BibTeX that another program reads', async () => {
    const download = page.waitForEvent('download');
    await page.locator('shortlist-panel').getByRole('link', { name: 'BibTeX' }).tap();
    const bibtex = await readFile(await (await download).path(), 'utf8');
    const { content } = parser.parse(bibtex) as { content: { internalKey: string }[] };
    expect(content.length).toBeGreaterThan(1);
    expect(new Set(content.map(({ internalKey }) => internalKey)).size).toBe(content.length);
    expect(complaints.list).toEqual([]);
  });
});
