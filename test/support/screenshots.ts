import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright';
import type { Network } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { openBrowser } from '#test/support/chromium.ts';
import { startDemoSite } from '#test/support/demo-site.ts';
import { restedLabels } from '#test/support/map-page.ts';

/** Pictures of the demo for the documents: `npm run screenshots [-- DIR]`. The views are those of the product's own links. */

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1.5,
  reducedMotion: 'reduce',
  hasTouch: true,
};

interface Shot {
  name: string;
  query: string;
  audience?: 'staff';
  context?: BrowserContextOptions;
  /** With the hint of a first visit. */
  newcomer?: boolean;
  /** Opens what no address does. */
  open?: (page: Page) => Promise<unknown>;
  /** What is drawn last, where that is not the map. */
  last?: string;
}

const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/images', import.meta.url));
const { site, end } = await startDemoSite();
try {
  await takeAll(shotsOf(await readNetwork(site.public)));
} finally {
  await end();
}

async function takeAll(shots: readonly Shot[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  for (const { name, query, audience, context = DESKTOP, newcomer = false, open, last } of shots) {
    const page = await browser.newPage(context);
    if (!newcomer) await page.addInitScript(() => localStorage.setItem('reseau-hint', 'seen'));
    await page.goto(`${audience === 'staff' ? site.staff : site.public}/${query}`);
    await page.waitForLoadState('networkidle');
    if ((await page.locator('network-view').count()) > 0) await restedLabels(page);
    await open?.(page);
    if (last !== undefined) await page.locator(last).first().waitFor();
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
    console.log(join(folder, `${name}.png`));
  }
  await browser.close();
}

/** Fonts are there, nothing fades any more, the map has come to rest, and all of it was painted. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  if ((await page.locator('network-view').count()) > 0) await restedLabels(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function readNetwork(address: string): Promise<Network> {
  const response = await fetch(`${address}/api/network`);
  return decodeNetwork(await response.json());
}

/** The busiest member of faculty of one region, and the way to another's. */
function shotsOf(network: Network): Shot[] {
  const faculty = network.nodes.id.flatMap((id, i) =>
    network.nodes.kind[i] === 'faculty' ? [{ id, region: network.nodes.region[i] }] : [],
  );
  const [one] = faculty;
  const other = faculty.find(({ region }) => region !== one?.region);
  if (one === undefined || other === undefined) throw new Error('The demo has no two faculty in two regions.');
  const ids = faculty.map(({ id }) => id);
  const person = `?person=${one.id}`;
  const several = ids.slice(0, 4).join(',');
  return [
    { name: 'map-light', query: '' },
    { name: 'map-dark', query: '?theme=dark' },
    { name: 'map-french', query: '?lang=fr' },
    { name: 'map-contrast', query: '?theme=contrast-light' },
    { name: 'first-visit', query: '', newcomer: true, last: 'first-visit button' },
    { name: 'person-light', query: person },
    { name: 'person-dark-french', query: `${person}&theme=dark&lang=fr` },
    { name: 'career-light', query: `${person}&tab=career`, last: 'career-line svg' },
    { name: 'path-light', query: `?from=${one.id}&to=${other.id}` },
    { name: 'collaborators-light', query: `?collaborators=${one.id}` },
    { name: 'shortlist-light', query: `?shortlist=${several}` },
    { name: 'compare-light', query: `?view=compare&compare=person:${ids.slice(0, 3).join(',')}` },
    { name: 'question-light', query: '?question=bridges' },
    { name: 'stream-light', query: '?view=stream', last: 'stream-chart svg' },
    { name: 'stream-french-dark', query: '?view=stream&lang=fr&theme=dark', last: 'stream-chart svg' },
    { name: 'ego-light', query: `?ego=${one.id}&rings=2` },
    { name: 'community-light', query: `?community=${network.communities[0]?.id}` },
    { name: 'topic-light', query: `?topic=${network.topics[0]?.id}` },
    { name: 'table-light', query: '?view=table' },
    { name: 'supervision-light', query: '?view=supervision', audience: 'staff', last: 'load-chart svg' },
    { name: 'palette-light', query: person, open: (page) => page.keyboard.press('Control+k'), last: 'command-palette .option' },
    {
      name: 'share-light',
      query: person,
      open: (page) => page.locator('view-switch button.theme').last().click(),
      last: 'share-link figure path',
    },
    { name: 'accessibility-french', query: '?view=accessibility&lang=fr' },
    { name: 'phone-light', query: person, context: PHONE },
    { name: 'phone-map', query: '', context: PHONE },
    { name: 'phone-french-dark', query: '?lang=fr&theme=dark', context: PHONE },
    { name: 'phone-collaborators', query: `?collaborators=${one.id}`, context: PHONE },
  ];
}
