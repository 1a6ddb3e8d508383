import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/chromium.ts';
import { site } from '#test/support/site.ts';
import type { ReseauGraph } from '#web/elements/reseau-graph.ts';

let browser: Browser;
let host: Server;
let origin = '';
/** What the page of the other origin holds; set by each test. */
let body = '';

beforeAll(async () => {
  browser = await openBrowser();
  host = createServer((_request, response) => {
    const widget = site().public;
    const policy = `default-src 'none'; script-src ${widget}; connect-src ${widget}`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(body);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = host.address();
  if (address === null || typeof address === 'string') throw new TypeError('The host page has no port.');
  // Another host name than the site's, so that nothing is same-origin by accident.
  origin = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
  await browser.close();
  host.close();
});

interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly violations: string[];
}

async function visit(html: string, { javaScriptEnabled = true } = {}): Promise<Visit> {
  body = html;
  const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const requests: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('reseau-error', (event) => {
      if ('message' in event) document.documentElement.dataset.error = String(event.message);
    });
  });
  await page.goto(origin);
  return { page, requests, violations };
}

const script = (): string => `<script type="module" src="${site().public}/widget/reseau-graph.js"></script>`;
const tag = (attributes = '', src = `${site().public}/snapshot/`): string =>
  `<reseau-graph src="${src}" ${attributes}><p>The fallback</p></reseau-graph>`;

async function drawn(page: Page): Promise<void> {
  const names = (): Promise<number> =>
    page
      .locator('reseau-graph')
      .evaluate((graph: ReseauGraph) => graph.renderRoot.querySelector('network-view')?.labelBoxes().length ?? 0);
  await expect.poll(names, { timeout: 30_000 }).toBeGreaterThan(0);
}

describe('the widget on a page of another origin', () => {
  it('draws under the strictest policy, asks nobody else, breaks no rule', async () => {
    const { page, requests, violations } = await visit(`<!doctype html><html lang="fr"><body>${tag()}${script()}</body></html>`);
    await drawn(page);
    await expect.poll(() => page.getByText('The fallback').isVisible()).toBe(false);
    const elsewhere = requests.filter((url) => !url.startsWith(site().public) && !url.startsWith(origin));
    expect(elsewhere).toEqual([]);
    expect(violations).toEqual([]);
    // The page's own language, without an attribute.
    expect(await page.getByRole('button', { name: 'Agrandir' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('opens on one person with their name, and tells the page who is chosen', async () => {
    const network = await fetch(`${site().public}/snapshot/manifest.json`).then((answer) => answer.json());
    const file = await fetch(`${site().public}/snapshot/${network.files.network}`).then((answer) => answer.json());
    const [id] = file.nodes.id;
    const [name] = file.nodes.label;
    const html = `<!doctype html><html lang="en"><body>${tag(`focus="${id}" explorer="${site().public}/"`)}${script()}</body></html>`;
    const { page } = await visit(html);
    await drawn(page);
    expect(await page.getByText(name, { exact: true }).isVisible()).toBe(true);
    const link = page.getByRole('link', { name: 'Open in the explorer' });
    expect(await link.getAttribute('href')).toBe(`${site().public}/?person=${id}&lang=en`);
    const heard = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('reseau-select', (event) => resolve('detail' in event ? event.detail : null), { once: true }),
        ),
    );
    await page.locator('reseau-graph').evaluate((graph: ReseauGraph) => {
      const map = graph.renderRoot.querySelector('network-view');
      const frame = graph.getBoundingClientRect();
      // Which places have their names in sight around a person is the layout's affair.
      const box = map?.labelBoxes().find(({ kind }) => kind !== 'person');
      if (box === undefined || map == null) throw new TypeError('The widget names no place.');
      const at = { clientX: frame.left + box.x + 2, clientY: frame.top + box.y + 2, pointerId: 3, bubbles: true };
      const stage = map.renderRoot.querySelector<HTMLElement>('.stage');
      if (stage === null) throw new TypeError('The widget shows no map.');
      stage.setPointerCapture = () => {};
      stage.dispatchEvent(new PointerEvent('pointerdown', at));
      stage.dispatchEvent(new PointerEvent('pointerup', at));
    });
    expect(await heard).toHaveProperty('name');
    await page.setViewportSize({ width: 390, height: 844 });
    const under = (): Promise<number> =>
      page.locator('reseau-graph').evaluate(({ renderRoot }: ReseauGraph) => {
        const map = renderRoot.querySelector('network-view');
        const frame = map?.getBoundingClientRect() ?? new DOMRect();
        const controls = [...renderRoot.querySelectorAll('.bar, .zoom')].map((each) => each.getBoundingClientRect());
        const boxes = map?.labelBoxes() ?? [];
        const isUnder = ({ x, y, width, height }: (typeof boxes)[number]): boolean =>
          controls.some(({ left, right, top, bottom }) => {
            const [at, below] = [frame.left + x, frame.top + y];
            return at < right && at + width > left && below < bottom && below + height > top;
          });
        return boxes.length === 0 ? -1 : boxes.filter(isUnder).length;
      });
    await expect.poll(under).toBe(0);
    await page.context().close();
  });

  it('keeps its height from before it loads until after', async () => {
    const html = `<!doctype html><html lang="en"><body>${tag()}<p id="after">After</p>${script()}</body></html>`;
    const { page } = await visit(html);
    await page.waitForFunction(() => customElements.get('reseau-graph') !== undefined);
    const top = () => page.locator('#after').evaluate((after) => after.getBoundingClientRect().top);
    const before = await top();
    await drawn(page);
    expect(await top()).toBe(before);
    await page.context().close();
  });

  it('shows the fallback without JavaScript', async () => {
    const { page } = await visit(`<!doctype html><html lang="en"><body>${tag()}${script()}</body></html>`, {
      javaScriptEnabled: false,
    });
    expect(await page.getByText('The fallback').isVisible()).toBe(true);
    await page.context().close();
  });

  it('keeps the fallback and says why when there is no snapshot', async () => {
    const html = `<!doctype html><html lang="en"><body>${tag('', `${site().public}/nowhere/`)}${script()}</body></html>`;
    const { page } = await visit(html);
    const said = (): Promise<string | null> => page.locator('html').getAttribute('data-error');
    await expect.poll(said, { timeout: 15_000 }).toContain('/nowhere/manifest.json cannot be read');
    expect(await page.getByText('The fallback').isVisible()).toBe(true);
    await page.context().close();
  });

  it('has one live canvas a page: the others leave a picture and wake on a click', async () => {
    const html = `<!doctype html><html lang="en"><body>${tag()}${tag('theme="dark"')}${script()}</body></html>`;
    const { page } = await visit(html);
    const pictures = page.locator('reseau-graph .poster');
    const live = page.locator('reseau-graph network-view');
    const oneEach = async (): Promise<[number, number]> => [await pictures.count(), await live.count()];
    await expect.poll(oneEach, { timeout: 30_000 }).toEqual([1, 1]);
    const before = await live.evaluate((map) => map.getBoundingClientRect().top);
    await pictures.click();
    await expect.poll(oneEach, { timeout: 30_000 }).toEqual([1, 1]);
    await expect.poll(() => live.evaluate((map) => map.getBoundingClientRect().top)).not.toBe(before);
    await page.context().close();
  });

  it('is shown by the example page as it stands, with its address put in', async () => {
    const example = await readFile('docs/examples/embed.html', 'utf8');
    const { page } = await visit(example.replaceAll('https://reseau.example', site().public));
    await drawn(page);
    await page.context().close();
  });
});
