import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { mapReady, mapRest, VIEWPORT, watchMap } from '#test/bench/frame-times.ts';
import { ROOT, type Served, serve } from '#test/bench/reseau.ts';
import { findChromium, openBrowser } from '#test/support/chromium.ts';
import { type BenchRun, count } from './bench-run.ts';
import type { Figure, Line } from './figure.ts';
import { framesOfPan, framesOfZoom, type Moving } from './moving-frames.ts';
import { servePlainSigma } from './plain-page.ts';
import { countBytes, heapMegabytes, tabMegabytes } from './tab.ts';

const SMALLEST = 4_000;
/** For everything that is measured in one page: a page that hangs answers nobody, not even those who wait with a time limit. */
const PATIENCE_MS = 600_000;
const MOST_KILOBYTES = 300;
const MOST_MEGABYTES = 500;
/** Wheel notches towards the map at which memory is looked at once more. */
const ZOOMS = 4;
const RIVAL = 'plain Sigma';
const MOVES = ['pan', 'zoom'] as const;
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
    const { network, home } = await run.published(subject);
    const people = count(network.nodes.id.length);
    const ours = await drawn(() => serve({ RESEAU_HOME: home }));
    if ('notRun' in ours) {
      yield { what: `${people} people: drawing`, ...ours };
      continue;
    }
    if (subject === smallest) reference = ours;
    yield* ownLines(people, ours, subject === smallest ? undefined : reference);
    const theirs = await drawn(() => servePlainSigma(network, run.folder));
    if ('notRun' in theirs) {
      yield { what: `${people} people: ${RIVAL}`, ...theirs };
      yield* pictureLines(people, ours);
    } else yield* rivalLines(people, ours, theirs);
  }
}

function whatIsMissing(): string | undefined {
  if (findChromium() === undefined) return 'no Chromium: install one, or set RESEAU_CHROMIUM to its path';
  return existsSync(path.join(ROOT, 'dist/client/index.html')) ? undefined : 'no built client: npm run build';
}

/** One page in a browser of its own. Plain pages of large graphs may hang or die: that is an answer too. */
async function drawn(start: () => Promise<Served>): Promise<Drawn | { notRun: string }> {
  const served = await start();
  const browser = await openBrowser();
  let isOverdue = false;
  const overdue = setTimeout(() => {
    isOverdue = true;
    void browser.close();
  }, PATIENCE_MS);
  try {
    return await measured(browser, served.address);
  } catch (error) {
    const [why] = String(error instanceof Error ? error.message : error).split('\n');
    return { notRun: isOverdue ? `not through with it in ${PATIENCE_MS / 60_000} minutes` : `the page failed: ${why}` };
  } finally {
    clearTimeout(overdue);
    await browser.close();
    await served.stop();
  }
}

async function measured(browser: Browser, address: string): Promise<Drawn> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(PATIENCE_MS);
  await watchMap(page);
  const bytes = await countBytes(page);
  await page.goto(address);
  const ready = await mapReady(page, PATIENCE_MS);
  const [all, data] = [bytes.all(ready) / 1e3, bytes.data(ready) / 1e3];
  const [pan, zoom] = [await framesOfPan(page), await framesOfZoom(page)];
  const sizes = [await tabMegabytes(browser)];
  for (let k = 0; k < ZOOMS; k++) {
    for (let notch = 0; notch < NOTCHES; notch++) await page.mouse.wheel(0, -80);
    await mapRest(page, PATIENCE_MS);
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

/** What plain Sigma is asked too, as far as it answers. */
function* pictureLines(people: string, ours: Drawn): Generator<Figure> {
  const note = 'cold cache, from navigation';
  yield { what: `${people} people: first picture`, value: ours.readySeconds, unit: 's', note };
  for (const move of MOVES) {
    const { framesPerSecond, slowMs } = ours[move];
    yield {
      what: `${people} people: frames per second, ${move}`,
      value: framesPerSecond,
      unit: 'fps',
      note: `95 % of frames in ${slowMs.toFixed(0)} ms; software WebGL`,
    };
  }
}

function* rivalLines(people: string, ours: Drawn, theirs: Drawn): Generator<Line> {
  const name = RIVAL;
  const [picture, ...frames] = pictureLines(people, ours);
  if (picture !== undefined) {
    yield { ...picture, target: { atMost: theirs.readySeconds }, rival: { name, value: theirs.readySeconds } };
  }
  for (const [i, line] of frames.entries()) {
    const { framesPerSecond, slowMs } = theirs[MOVES[i] ?? 'pan'];
    yield {
      ...line,
      target: { atLeast: framesPerSecond },
      rival: { name, value: framesPerSecond },
      note: `${line.note}, theirs 95 % in ${slowMs.toFixed(0)} ms`,
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
