import type { Browser, Page, Route } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/chromium.ts';
import { openExplorer } from '#test/support/explorer-page.ts';
import { restedLabels } from '#test/support/map-page.ts';
import { site } from '#test/support/site.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** A page whose requests to some addresses fail in a chosen way. */
async function withAnswers(answers: Readonly<Record<string, number | 'abort'>>, address = ''): Promise<Page> {
  const { page } = await openExplorer(browser, 'about:blank');
  for (const [glob, answer] of Object.entries(answers)) {
    await page.route(glob, (route) => (answer === 'abort' ? route.abort() : route.fulfill({ status: answer, json: {} })));
  }
  await page.goto(`${site().public}/${address}`, { waitUntil: 'domcontentloaded' });
  return page;
}

describe('states', () => {
  it('says that nothing is published, and which command publishes', async () => {
    const page = await withAnswers({ '**/snapshot/**': 404 });
    await page.getByText('Nothing is published yet').waitFor();
    await page.getByText('npx reseau').waitFor();
  });

  it('says that the server is away, and nothing of a map that goes on; then map and card come by themselves', async () => {
    const network = (await (await fetch(`${site().public}/api/network`)).json()) as { nodes: { id: string[]; label: string[] } };
    const page = await withAnswers({ '**/snapshot/**': 'abort', '**/api/people/**': 'abort' }, `?person=${network.nodes.id[0]}`);
    const card = page.locator('person-card');
    await card.getByText('The server does not answer').waitFor();
    await page.locator('main').getByText('The server does not answer').waitFor();
    expect(await card.innerText()).not.toContain('the map goes on');
    await page.unrouteAll();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('year-histogram').waitFor();
    expect(asked.filter((path) => path === '/snapshot/manifest.json')).toHaveLength(1);
    await card
      .locator('h2')
      .filter({ hasText: network.nodes.label[0] ?? '' })
      .waitFor();
    await card.getByRole('tab').first().waitFor();
  });

  it('shows what the map knows of a person while the database is away', async () => {
    const network = (await (await fetch(`${site().public}/api/network`)).json()) as { nodes: { id: string[]; label: string[] } };
    const page = await withAnswers({ '**/api/people/**': 503 }, `?person=${network.nodes.id[0]}`);
    await page.getByText('The database does not answer').waitFor();
    expect(await page.locator('person-card h2').innerText()).toBe(network.nodes.label[0]);
  });

  it('says that a card is not here', async () => {
    const page = await withAnswers({}, '?person=nobody-at-all');
    await page.getByText('This page is not here').waitFor();
  });

  it('loads itself anew when its own code has been replaced on the server', async () => {
    const network = (await (await fetch(`${site().public}/api/network`)).json()) as { nodes: { id: string[]; label: string[] } };
    const page = await withAnswers({});
    let refused = 0;
    const refuse = (route: Route): Promise<void> => {
      refused++;
      return route.abort();
    };
    await page.route('**/assets/person-card-*.js', refuse, { times: 1 });
    await page.goto(`${site().public}/?person=${network.nodes.id[0]}`);
    await page.locator('person-card h2').waitFor();
    expect(refused).toBe(1);
  });

  it('says that nothing was found, and what to try', async () => {
    const { page } = await openExplorer(browser, site().public);
    await page.getByRole('combobox').first().fill('zzqqxx');
    await page.getByText('Nothing found for “zzqqxx”').waitFor();
  });

  it('says that nobody matches the filters, and takes them off', async () => {
    const { page } = await openExplorer(browser, `${site().public}/?view=table&joint=99`);
    await page.getByText('Nobody matches these filters').waitFor();
    await page.locator('network-table').getByRole('link', { name: 'Clear all filters' }).click();
    await page.locator('network-table tbody tr').first().waitFor();
  });

  it('offers the table where there is no WebGL', async () => {
    const { page } = await openExplorer(browser, 'about:blank');
    await page.addInitScript(() => {
      const context = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : Reflect.apply(context, this, [kind, ...rest]);
      } as typeof context;
    });
    await page.goto(site().public);
    await page.getByText('This browser cannot draw the map').waitFor();
    await page.getByRole('link', { name: 'Open the table' }).click();
    await page.locator('network-table tbody tr').first().waitFor();
  });

  it('says that the map lost its drawing surface, and draws it again when it comes back', async () => {
    const { page } = await openExplorer(browser, site().public);
    await restedLabels(page);
    const losing = await page.locator('network-view').evaluateHandle((map: NetworkView) => {
      const canvas = map.renderRoot.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
      extension?.loseContext();
      return extension;
    });
    await page.getByText('The map lost its drawing surface').waitFor();
    expect(await page.getByRole('link', { name: 'Open the table' }).isVisible()).toBe(true);
    await losing.evaluate((extension) => extension?.restoreContext());
    await page.getByText('The map lost its drawing surface').waitFor({ state: 'detached' });
    expect((await restedLabels(page)).length).toBeGreaterThan(5);
  });
});
