import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decodeNetwork } from '#model/network-file.ts';
import type { DrawnMap } from '#publish/draw-tiles.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { openPerson } from '#test/support/explorer-page.ts';
import { type Asked, asLargeMap, serveLargeMap } from '#test/support/large-map.ts';
import { cameraOf, expectReadable, restedLabels, walkTo } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

/** Few enough that the demo is divided as a map of 165,000 people is. */
const HEAD_PEOPLE = 400;

let browser: Browser;
let map: DrawnMap;
let everybody = 0;

beforeAll(async () => {
  browser = await openBrowser();
  const network = decodeNetwork(await (await fetch(`${site().public}/api/network`)).json());
  everybody = network.nodes.id.length;
  map = asLargeMap(network, HEAD_PEOPLE);
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function openLarge(query = '', refused: readonly string[] = []): Promise<{ page: Page; asked: Asked }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const asked = await serveLargeMap(page, map);
  for (const file of refused) asked.refused.add(file);
  await page.goto(`${site().public}/${query}`);
  await restedLabels(page);
  return { page, asked };
}

const loaded = (page: Page): Promise<number> =>
  page.locator('network-view').evaluate((view: NetworkView) => view.network?.nodes.id.length ?? 0);

const placeOf = (page: Page, id: string) =>
  page.locator('network-view').evaluate((view: NetworkView, who: string) => view.screenPlaceOf(who), id);

/** The person of a tile with most co-authors. */
function deepPerson(): { id: string; name: string } {
  const { nodes } = map.tiles.filter(({ tile }) => tile.nodes.id.length > 0).at(-1)?.tile ?? map.head;
  const best = nodes.degree.indexOf(Math.max(...nodes.degree));
  return { id: nodes.id[best] ?? '', name: nodes.label[best] ?? '' };
}

describe('a large map', () => {
  it('opens with its first people alone, and brings the others as one comes near', async () => {
    const { page, asked } = await openLarge();
    expect(await loaded(page)).toBe(map.head.nodes.id.length);
    const before = asked.tiles.length;
    await page.goto(`${site().public}/?map=0,0,2`);
    await expectReadable(page, await restedLabels(page));
    expect(await loaded(page)).toBeGreaterThan(map.head.nodes.id.length);
    expect(asked.tiles.length).toBeGreaterThan(before);
  });

  it.each([1.2, 2.4, 6, 14])('writes names that never touch with tiles loaded, at %d px per unit', async (scale) => {
    const { page } = await openLarge(`?map=0,0,${scale}`);
    await expectReadable(page, await restedLabels(page));
    await walkTo(page, `?map=-150,120,${scale}`);
    await expect.poll(async () => (await cameraOf(page))?.x).toBeCloseTo(-150);
    await expectReadable(page, await restedLabels(page));
  });

  it('keeps everybody where they are while more come, and asks for nothing twice', async () => {
    const { page, asked } = await openLarge('?map=0,0,1.2');
    const first = map.head.nodes.id[0] ?? '';
    const camera = await cameraOf(page);
    await page.mouse.move(720, 450);
    for (const step of [-900, 900, -900, 900]) {
      const before = (await cameraOf(page))?.scale;
      await page.mouse.wheel(0, step);
      await expect.poll(async () => (await cameraOf(page))?.scale).not.toBe(before);
      await restedLabels(page);
    }
    const back = await cameraOf(page);
    expect(back?.scale).toBeCloseTo(camera?.scale ?? 0, 5);
    expect(await placeOf(page, first)).not.toBeNull();
    expect(asked.tiles).toEqual([...new Set(asked.tiles)]);
  });

  it('takes a search for somebody deep in it to them, among their co-authors', async () => {
    const { page } = await openLarge();
    const { id, name } = deepPerson();
    expect(await placeOf(page, id)).toBeNull();
    await openPerson(page, name);
    const boxes = await restedLabels(page);
    const place = await placeOf(page, id);
    expect(place?.x).toBeGreaterThan(392);
    expect(place?.x).toBeLessThan(1440);
    expect(boxes.map((box) => box.id)).toContain(id);
    expect(boxes.filter(({ kind }) => kind === 'person').length).toBeGreaterThan(3);
    await expectReadable(page, boxes);
  });

  it('opens a link to somebody deep in it', async () => {
    const { id } = deepPerson();
    const { page } = await openLarge(`?person=${id}`);
    expect((await restedLabels(page)).map((box) => box.id)).toContain(id);
  });

  it('says how much of it the table covers', async () => {
    const { page } = await openLarge();
    await page.getByRole('link', { name: 'Table' }).click();
    const said = await page.locator('network-table .lead').innerText();
    expect(said).toContain(map.head.nodes.id.length.toLocaleString('en-CA'));
    expect(said).toContain(everybody.toLocaleString('en-CA'));
  });

  it('tries again for a part that does not come, and goes on without it meanwhile', async () => {
    const file = map.head.pyramid?.tiles.find(({ people }) => people > 0)?.file ?? '';
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const asked = await serveLargeMap(page, map);
    asked.refused.add(file);
    await page.goto(`${site().public}/?map=0,0,2`);
    await expect.poll(() => asked.tiles.filter((name) => name === file).length, { timeout: 10_000 }).toBeGreaterThan(1);
    const without = await loaded(page);
    expect(without).toBeGreaterThan(map.head.nodes.id.length);
    asked.refused.delete(file);
    await expect.poll(() => loaded(page), { timeout: 15_000 }).toBeGreaterThan(without);
    expect(await page.locator('.banner').count()).toBe(0);
  });

  it('the widget goes to somebody below its first picture, and says of nobody that it cannot', async () => {
    const { id, name } = deepPerson();
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await serveLargeMap(page, map);
    const open = async (focus: string): Promise<void> => {
      await page.route('**/host', (route) => {
        const tag = `<reseau-graph src="/snapshot/" focus="${focus}"></reseau-graph>`;
        const listen = `document.addEventListener('reseau-error', (event) => { document.title = event.message; });`;
        const body = `<!doctype html><html lang="en"><title>Host</title><body><script>${listen}</script>${tag}<script type="module" src="/widget/reseau-graph.js"></script></body></html>`;
        return route.fulfill({ contentType: 'text/html', body });
      });
      await page.goto(`${site().public}/host`);
    };
    await open(id);
    await expect.poll(() => page.locator('reseau-graph .bar strong').textContent(), { timeout: 30_000 }).toBe(name);
    await restedLabels(page);
    const at = await placeOf(page, id);
    const { width, height } = (await page.locator('reseau-graph').boundingBox()) ?? { width: 0, height: 0 };
    expect(at !== null && at.x > 0 && at.y > 0 && at.x < width && at.y < height).toBe(true);
    await open('nobody-of-this-name');
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('nobody on this map has that id');
  });
});
