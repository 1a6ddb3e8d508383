import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { z } from 'zod';

const ProcessInfo = z.object({ processInfo: z.array(z.object({ id: z.number(), type: z.string() })) });

/** Megabytes that the renderer processes of a browser with one page hold. `undefined` where /proc is not there to tell. */
export async function tabMegabytes(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = ProcessInfo.parse(await session.send('SystemInfo.getProcessInfo'));
    const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMegabytes(id));
    const known = (await Promise.all(sizes)).filter((size) => size !== undefined);
    // A spare renderer waits beside the page's own.
    return known.length === 0 ? undefined : Math.max(...known);
  } finally {
    await session.detach();
  }
}

async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1_024) / 1e6;
}

/** Of JavaScript, after what is garbage was collected. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
  } finally {
    await session.detach();
  }
}

interface Chunk {
  /** Milliseconds from navigation. */
  ms: number;
  bytes: number;
  isData: boolean;
}

/** Counts what a page takes over the wire up to some milliseconds from navigation, compressed as it comes, headers left out. */
export async function countBytes(page: Page): Promise<{ all(untilMs: number): number; data(untilMs: number): number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const typeOf = new Map<string, string>();
  const chunks: Chunk[] = [];
  let start: number | undefined;
  session.on('Network.requestWillBeSent', ({ timestamp }) => {
    start ??= timestamp;
  });
  session.on('Network.responseReceived', ({ requestId, type }) => typeOf.set(requestId, type));
  session.on('Network.dataReceived', ({ requestId, encodedDataLength, timestamp }) => {
    const isData = /^(Fetch|XHR)$/.test(typeOf.get(requestId) ?? '');
    chunks.push({ ms: (timestamp - (start ?? timestamp)) * 1_000, bytes: encodedDataLength, isData });
  });
  const sum = (list: readonly Chunk[]): number => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    all: (untilMs) => sum(chunks.filter(({ ms }) => ms <= untilMs)),
    data: (untilMs) => sum(chunks.filter(({ ms, isData }) => isData && ms <= untilMs)),
  };
}
