import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, type Served, serve } from '#test/bench/reseau.ts';
import { findChromium, openBrowser } from '#test/support/chromium.ts';
import { type BenchRun, count, type Subject } from './bench-run.ts';
import type { Line } from './figure.ts';
import { framesOfPan, framesOfZoom, type Moving, VIEWPORT } from './moving-frames.ts';
import { servePlainSigma } from './plain-page.ts';
import { countBytes, heapMegabytes, tabMegabytes } from './tab.ts';

const SMALLEST = 4_000;
const PATIENCE_MS = 300_000;
const MOST_KILOBYTES = 300;
const MOST_MEGABYTES = 500;
/** Wheel notches towards the map at which memory is looked at once more. */
const ZOOMS = 4;
const NOTCHES = 12;

interface Drawn {
  readySeconds: number;
  kilobytes: number;
  dataKilobytes: number;
  pan: Moving;
  zoom: Moving;
  /** Of the renderer's process, the most of what was seen at several zooms; `undefined` where the system does not say. */
  megabytes: number | undefined;
  heapMegabytes: number;
}

/** First picture, moving frames and memory of the published map in Chromium beside plain Sigma with everything loaded. */
export async function* benchDrawing(run: BenchRun): AsyncGenerator<Line> {
  const missing = whatIsMissing();
  if (missing !== undefined) {
    yield { what: 'drawing', notRun: missing };
    return;
  }
  const cuts = run.parts.filter(({ isFile, graph }) => !isFile && graph.order >= SMALLEST);
  const smallest = cuts[0] ?? run.whole;
  let reference: Drawn | undefined;
  for (const subject of [...cuts, await run.largest()]) {
    const ours = await drawn(() => serveOurs(run, subject));
    if (subject === smallest) reference = ours;
    const { network } = await run.published(subject);
    const people = count(network.nodes.id.length);
    yield* ownLines(people, ours, subject === smallest ? undefined : reference);
    const theirs = await drawn(() => servePlainSigma(network, run.folder));
    yield* rivalLines(people, ours, theirs);
  }
}

function whatIsMissing(): string | undefined {
  if (findChromium() === undefined) return 'no Chromium: install one, or set RESEAU_CHROMIUM to its path';
  return existsSync(path.join(ROOT, 'dist/client/index.html')) ? undefined : 'no built client: npm run build';
}

async function serveOurs(run: BenchRun, subject: Subject): Promise<Served> {
  return serve({ RESEAU_HOME: (await run.published(subject)).home });
}

/** One page in a browser of its own. */
async function drawn(start: () => Promise<Served>): Promise<Drawn> {
  const served = await start();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(() => {
      window.addEventListener('map-ready', () => {
        window.mapReadyAt ??= performance.now();
      });
    });
    const bytes = await countBytes(page);
    await page.goto(served.address);
    await page.waitForFunction(() => window.mapReadyAt !== undefined);
    const ready = await page.evaluate(() => window.mapReadyAt ?? Number.NaN);
    const [all, data] = [bytes.all() / 1e3, bytes.data() / 1e3];
    const [pan, zoom] = [await framesOfPan(page), await framesOfZoom(page)];
    const sizes = [await tabMegabytes(browser)];
    for (let k = 0; k < ZOOMS; k++) {
      for (let notch = 0; notch < NOTCHES; notch++) await page.mouse.wheel(0, -80);
      await page.waitForTimeout(1_500);
      sizes.push(await tabMegabytes(browser));
    }
    const known = sizes.filter((size) => size !== undefined);
    return {
      readySeconds: ready / 1_000,
      kilobytes: all,
      dataKilobytes: data,
      pan,
      zoom,
      megabytes: known.length === 0 ? undefined : Math.max(...known),
      heapMegabytes: await heapMegabytes(page),
    };
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** What the issue bounds by itself. `reference` is the smallest map of the run. */
function* ownLines(people: string, ours: Drawn, reference: Drawn | undefined): Generator<Line> {
  yield {
    what: `${people} people: data of the first picture`,
    value: ours.dataKilobytes,
    unit: 'kB',
    target: { atMost: MOST_KILOBYTES },
    note: `compressed, over the wire; with scripts, styles and fonts ${ours.kilobytes.toFixed(0)} kB`,
  };
  if (reference !== undefined) {
    yield {
      what: `${people} people: first picture, against the smallest map`,
      value: ours.readySeconds,
      unit: 's',
      target: { atMost: 2 * reference.readySeconds },
      rival: { name: 'the smallest', value: reference.readySeconds },
    };
  }
  if (ours.megabytes === undefined) yield { what: `${people} people: memory of the tab`, notRun: 'the system does not tell' };
  else {
    yield {
      what: `${people} people: memory of the tab`,
      value: ours.megabytes,
      unit: 'MB',
      target: { atMost: MOST_MEGABYTES },
      note: `resident, the most at ${ZOOMS + 1} zooms; JavaScript ${ours.heapMegabytes.toFixed(0)} MB`,
    };
  }
}

function* rivalLines(people: string, ours: Drawn, theirs: Drawn): Generator<Line> {
  const name = 'plain Sigma';
  yield {
    what: `${people} people: first picture`,
    value: ours.readySeconds,
    unit: 's',
    target: { atMost: theirs.readySeconds },
    rival: { name, value: theirs.readySeconds },
    note: 'cold cache, from navigation',
  };
  for (const [move, mine, other] of [
    ['pan', ours.pan, theirs.pan],
    ['zoom', ours.zoom, theirs.zoom],
  ] as const) {
    yield {
      what: `${people} people: frames per second, ${move}`,
      value: mine.framesPerSecond,
      unit: 'fps',
      target: { atLeast: other.framesPerSecond },
      rival: { name, value: other.framesPerSecond },
      note: `95 % of frames in ${mine.slowMs.toFixed(0)} ms, theirs in ${other.slowMs.toFixed(0)} ms; software WebGL`,
    };
  }
  if (ours.megabytes === undefined || theirs.megabytes === undefined) return;
  yield {
    what: `${people} people: memory of the tab, against ${name}`,
    value: ours.megabytes,
    unit: 'MB',
    target: { atMost: theirs.megabytes },
    rival: { name, value: theirs.megabytes },
    note: `JavaScript ${ours.heapMegabytes.toFixed(0)} and ${theirs.heapMegabytes.toFixed(0)} MB`,
  };
}
