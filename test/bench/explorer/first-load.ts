import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { mapReady, VIEWPORT, watchMap } from '#test/bench/frame-times.ts';
import { openBrowser } from '#test/support/chromium.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

const PATIENCE_MS = 60_000;
/** Part of the view, from its middle, in which a person is looked for to hover over. */
const MIDDLE = 0.25;

export interface FirstLoad {
  /** Until the map says that it is drawn and answers, ms from navigation. */
  readyMs: number;
  /** What has come by then, headers included. */
  kilobytes: number;
  scripts: readonly string[];
  /** Where the person with the largest dot in the middle of the view is. */
  probe: [number, number];
}

/** Opens the explorer in a browser of its own, with a cold cache. `people` are ids, largest dots first. */
export async function firstLoad(address: string, people: readonly string[]): Promise<FirstLoad> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await watchMap(page);
    const received = await watchRequests(page);
    await page.goto(address);
    const readyMs = await mapReady(page, PATIENCE_MS);
    await page.waitForLoadState('networkidle');
    return { readyMs, ...received(readyMs), probe: await placeInMiddle(page, people) };
  } finally {
    await browser.close();
  }
}

/** What scripts weigh as gzip -9, whatever they were sent as. */
export async function gzipKilobytes(addresses: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const address of addresses) {
    const body = await (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer();
    bytes += gzipSync(new Uint8Array(body), { level: 9 }).length;
  }
  return bytes / 1_000;
}

async function watchRequests(page: Page): Promise<(untilMs: number) => Pick<FirstLoad, 'kilobytes' | 'scripts'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const requests = new Map<string, { url: string; isScript: boolean; doneMs: number; bytes: number }>();
  let start: number | undefined;
  const since = (timestamp: number): number => (timestamp - (start ?? timestamp)) * 1_000;
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    start ??= timestamp;
    requests.set(requestId, {
      url: request.url,
      isScript: type === 'Script',
      doneMs: Infinity,
      bytes: 0,
    });
  });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    const request = requests.get(requestId);
    if (request !== undefined) request.isScript ||= type === 'Script';
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const request = requests.get(requestId);
    if (request !== undefined) Object.assign(request, { doneMs: since(timestamp), bytes: encodedDataLength });
  });
  return (untilMs) => {
    const come = [...requests.values()].filter(({ doneMs }) => doneMs <= untilMs);
    const scripts = come.filter(({ isScript }) => isScript).map(({ url }) => url);
    return { kilobytes: come.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000, scripts: [...new Set(scripts)] };
  };
}

async function placeInMiddle(page: Page, people: readonly string[]): Promise<[number, number]> {
  const found = await page.locator('network-view').evaluate(
    (map: NetworkView, { ids, share }) => {
      const { left, top, width, height } = map.getBoundingClientRect();
      for (const id of ids) {
        const at = map.screenPlaceOf(id);
        if (at === null) continue;
        const isInside = Math.abs(at.x / width - 0.5) < share && Math.abs(at.y / height - 0.5) < share;
        if (isInside) return [left + at.x, top + at.y];
      }
      return [];
    },
    { ids: people, share: MIDDLE },
  );
  const [x = VIEWPORT.width / 2, y = VIEWPORT.height / 2] = found;
  return [Math.round(x), Math.round(y)];
}
