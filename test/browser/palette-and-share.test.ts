import { readFile } from 'node:fs/promises';
import { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { violations } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { type Complaints, openExplorer } from '#test/support/explorer-page.ts';
import { restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';
import { LIGHT } from '#web/styles/palette.ts';

let browser: Browser;
let network: Network;
let page: Page;
let complaints: Complaints;

beforeAll(async () => {
  browser = await openBrowser();
  network = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
  ({ page, complaints } = await openExplorer(browser, `${site().public}/?lang=fr&theme=dark`));
  await page.locator('year-histogram').waitFor();
});
afterAll(() => browser?.close());

const palette = () => page.locator('command-palette');
const options = () => page.locator('command-palette .option');

/** What has the focus, through all shadow roots. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return `${element?.tagName} ${element?.getAttribute('aria-label')}`;
  });

async function openPalette(text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('command-palette input:focus').waitFor();
  await page.keyboard.type(text);
}

async function choose(text: string, said: string): Promise<void> {
  await openPalette(text);
  await options().filter({ hasText: said }).first().waitFor();
  await page.keyboard.press('Enter');
  await palette().waitFor({ state: 'detached' });
}

describe('the command palette, by keyboard alone', () => {
  it('opens over the page, is clean for axe, and closes back to where the focus was', async () => {
    await page.keyboard.press('/');
    const before = await focused();
    await openPalette('');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('tableau');
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(before);
    expect(new URL(page.url()).searchParams.get('view')).toBeNull();
  });

  it('goes to a view, to a person, and offers both first the next time', async () => {
    const [name = ''] = network.nodes.label.filter((label) => label !== '');
    await choose('tableau', 'Afficher le tableau');
    expect(new URL(page.url()).searchParams.get('view')).toBe('table');
    await choose(name, name);
    await page.locator('person-card').waitFor();
    await choose('fermer', 'Fermer la fiche');
    await openPalette('');
    const first = (await options().allTextContents()).slice(0, 3).map((text) => text.trim());
    expect(first.some((text) => text.startsWith(name))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const selected = page.locator('command-palette [aria-selected="true"]');
    const id = await selected.getAttribute('id');
    expect(await page.locator('command-palette input').getAttribute('aria-activedescendant')).toBe(id);
    expect(id).toBe(`option-${(await options().count()) - 1}`);
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    await choose('afficher la carte', 'Afficher la carte');
    expect(new URL(page.url()).searchParams.get('view')).toBeNull();
  });
});

/** What stands on the paper while the browser prints. */
interface Paper {
  readonly ground: string | undefined;
  readonly texts: string[];
}

describe('on paper, from the dark theme', () => {
  it('the map is light, with its legend and its credit', async () => {
    await restedLabels(page);
    await page.evaluate(() => {
      const map = document.querySelector('reseau-app')?.shadowRoot?.querySelector('printed-map')?.shadowRoot;
      addEventListener('beforeprint', () => {
        const texts = [...(map?.querySelectorAll('text') ?? [])].map((element) => element.textContent ?? '');
        const ground = map?.querySelector('rect')?.getAttribute('fill') ?? undefined;
        Object.assign(window, { paper: { texts, ground } });
      });
    });
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const paper = await page.evaluate(() => (window as unknown as { paper: Paper }).paper);
    expect(paper.ground).toBe(LIGHT.sea);
    expect(paper.texts.some((text) => text.startsWith('Réseau · '))).toBe(true);
    expect(paper.texts.join(' ')).toContain(layerMessages('fr').means.community);
    await page.emulateMedia({ media: 'print' });
    const ink = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--reseau-ink').trim());
    expect(ink).toBe(LIGHT.ink);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('the share dialog', () => {
  it('has a QR code, and no tab that axe finds fault with', async () => {
    await choose('partager', 'Partager');
    await page.locator('share-link figure path').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Citer' }).click();
    await page.getByRole('textbox', { name: 'BibTeX' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'BibTeX' }).inputValue()).toContain('@misc{reseau-');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('tab', { name: 'Image et données' }).click();
    await page.getByRole('button', { name: 'SVG' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('saves the map as vectors with everybody who is drawn, its legend and its credit', async () => {
    const svg = (await saved('SVG')).toString('utf8');
    const read = await page.evaluate(
      (text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          root: root.tagName,
          paths: root.querySelectorAll('path').length,
          texts: [...root.querySelectorAll('text')].map((element) => element.textContent),
          credit: root.querySelector('desc')?.textContent ?? '',
        };
      },
      svg.replace(/<style>[^<]*<\/style>/, ''),
    );
    expect(read.root).toBe('svg');
    expect(svg).not.toMatch(/url\((?!data:|#)/);
    const alone = await browser.newPage();
    await alone.setContent(svg.slice(svg.indexOf('<svg')));
    const faces = await alone.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, style, status }) => `${family} ${style} ${status}`);
    });
    await alone.close();
    expect(faces).toContain('Inter Variable normal loaded');
    expect(faces).toContain('Source Serif 4 normal loaded');
    expect(faces.filter((face) => !face.endsWith('loaded'))).toEqual([]);
    expect(read.paths).toBeGreaterThan(network.nodes.level.filter((level) => level === 0).length);
    expect(read.texts).toContain(read.credit);
    for (const { level, people, label } of network.communities)
      if (level === 'region' && people > 0) expect(read.texts.some((text) => text?.startsWith(label.fr.slice(0, 12)))).toBe(true);
  });

  it('saves the same as pixels, at twice the screen’s sharpness', async () => {
    const png = await saved('PNG');
    const read = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = new Uint32Array(context?.getImageData(0, 0, bitmap.width, 1600).data.buffer ?? new ArrayBuffer(0));
      return { width: bitmap.width, colours: new Set(pixels).size };
    }, png.toString('base64'));
    expect(read.width).toBe(2 * 1440);
    expect(read.colours).toBeGreaterThan(200);
  });

  it('saves people and ties with places and colours', async () => {
    const back = parseGexf(UndirectedGraph, (await saved('GEXF')).toString('utf8'));
    expect([back.order, back.size]).toEqual([network.nodes.id.length, network.edges.source.length]);
    expect(back.getNodeAttributes(network.nodes.id[0] ?? '')).toMatchObject({ x: network.nodes.x[0], y: network.nodes.y[0] });
    for (const kind of ['GraphML', 'CSV, personnes', 'CSV, liens', 'JSON, pour', 'VOSviewer'])
      expect((await saved(kind)).length, kind).toBeGreaterThan(1000);
    expect(complaints.list).toEqual([]);
  });
});

async function saved(button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: false }).click(),
  ]);
  return await readFile(await download.path());
}
