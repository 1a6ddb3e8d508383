import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Career } from '#model/career.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { TopicStream } from '#model/topic-stream.ts';
import { YearChanges } from '#model/year-changes.ts';
import { violations } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { type Complaints, openExplorer } from '#test/support/explorer-page.ts';
import { site } from '#test/support/site.ts';

let browser: Browser;
let page: Page;
let complaints: Complaints;
let career: Career;

const asked = async (path: string): Promise<unknown> => (await fetch(`${site().public}/api/${path}`)).json();
const parameter = (name: string): string | null => new URL(page.url()).searchParams.get(name);

beforeAll(async () => {
  browser = await openBrowser();
  const { nodes } = decodeNetwork(await asked('network'));
  const person = nodes.id[nodes.kind.indexOf('faculty')] ?? '';
  career = Career.parse(await asked(`people/${person}/career`));
  ({ page, complaints } = await openExplorer(browser, `${site().public}/?lang=fr&person=${person}&tab=career`));
});
afterAll(() => browser?.close());

describe('time, by keyboard and in French', () => {
  it('a career is a drawing, and the same year by year, whose years go to the map', async () => {
    await page.locator('career-line .drawing svg').waitFor();
    expect(await page.locator('career-line .drawing svg').getAttribute('aria-label')).toContain(`de ${career.span?.first}`);
    const last = career.papers.at(-1)?.year ?? 0;
    await page
      .locator('career-line')
      .getByRole('button', { name: `Voir ${last} sur la carte` })
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter('years')).toBe(`${last}-${last}`);
    const together = career.coauthors.filter(({ years }) => years.some(({ year }) => year === last));
    const names = await page.locator('career-line more-list li').first().getByRole('link').allInnerTexts();
    for (const { person } of together) expect(names).toContain(person.name);
    await page
      .locator('career-line')
      .getByLabel('De', { exact: true })
      .selectOption(String(last - 1));
    await expect.poll(() => parameter('years')).toBe(`${last - 1}-${last}`);
    expect(await violations(page)).toEqual([]);
  });

  it('what changed in those years opens beside the play button, says what counts, and closes by Escape', async () => {
    await page.keyboard.press('Escape');
    await page.locator('year-histogram a').focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('changes-panel');
    await panel.locator('section').first().waitFor();
    expect(parameter('changes')).toBe('1');
    const [from, to] = parameter('years')?.split('-') ?? [];
    const answer = YearChanges.parse(await asked(`changes?from=${from}&to=${to}`));
    const [first] = answer.appeared.items;
    expect(await panel.locator('h3').first().innerText()).toContain(String(answer.appeared.count));
    expect(from).not.toBe(to);
    expect(await panel.getByText(`Premier article ou première fonction en ${from}–${to}`).count()).toBe(1);
    await panel
      .getByRole('link', { name: first?.person.name ?? '' })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(parameter('changes')).toBeNull();
  });

  it('topics over time are reached from the palette, walked by arrows, sorted, and opened', async () => {
    await page.keyboard.press('Control+k');
    await page.locator('command-palette input:focus').waitFor();
    await page.keyboard.type('au fil du temps');
    await page.locator('command-palette .option').filter({ hasText: 'au fil du temps' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('stream-chart svg path').first().waitFor();
    const stream = TopicStream.parse(await asked('stream?by=area&top=12'));
    const [top] = stream.bands;
    expect(await page.locator('stream-view tbody tr').count()).toBe(stream.bands.length);
    await page.locator('stream-chart .chart').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    const said = page.locator('stream-chart .said');
    await expect.poll(() => said.innerText()).toContain(`${top?.label?.fr} · ${stream.years.at(-2)} · ${top?.papers.at(-2)}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Grand thème' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter('ssort')).toBe('name');
    await page.locator('stream-chart .chart').focus();
    await page.keyboard.press('Enter');
    await page.locator('topic-card').waitFor();
    expect(parameter('topic')).toBe(top?.id);
    expect(complaints.list).toEqual([]);
  });
});
