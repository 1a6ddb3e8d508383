import { firstLoad, gzipKilobytes } from './first-load.ts';
import { type MeasuredPage, median } from './measured-page.ts';
import type { Measured } from './page-lines.ts';
import type { PageToMeasure, Rig } from './rig.ts';
import type { Rival } from './rivals.ts';

export interface Addresses {
  explorer: string;
  empty: string;
  widget: string;
  rivals: readonly Rival[];
}

/**
 * How often a round measures the explorer and the empty page once more, one after the other: both take a tenth of a second, of which
 * one load alone says little. The program leaves out the first load of each, as it does for all pages.
 */
const PAIRS = 3;

/** Every page once a round, one after the other, each round beginning with another one: what else the machine does meets all alike. */
export async function measurePages(
  rig: Rig,
  { explorer, empty, widget, rivals }: Addresses,
  people: readonly string[],
  rounds: number,
  say: (text: string) => void,
): Promise<Measured> {
  const loads = [await firstLoad(explorer, people)];
  const probe = loads[0]?.probe;
  const pages: { name: string; page: PageToMeasure; found: MeasuredPage[] }[] = [
    { name: 'explorer', page: { url: explorer, hovers: true, ...(probe && { probe }) }, found: [] },
    { name: 'empty page', page: { url: empty, hovers: false }, found: [] },
    { name: 'widget', page: { url: widget, hovers: false }, found: [] },
    ...rivals.map(({ name, address }) => ({ name, page: { url: address, hovers: true }, found: [] })),
  ];
  const seen: Measured['seen'] = { ours: [], empty: [] };
  for (let round = 0; round < rounds; round++) {
    if (round > 0) loads.push(await firstLoad(explorer, people));
    for (let i = 0; i < pages.length; i++) {
      const subject = pages[(i + round) % pages.length];
      if (subject === undefined) continue;
      const found = await rig.measure(subject.page);
      subject.found.push(found);
      keepPlaces(subject.page, found);
      say(
        `round ${round + 1}/${rounds} ${subject.name}: drawn ${found.drawnMs} ms, pan p95 ${found.panMs.p95}, hover ${found.hoverMs.p50}, pace ${found.pace.p50}`,
      );
    }
    for (let pair = 0; pair < PAIRS; pair++) {
      const [ours, other] = [
        await rig.measure({ url: explorer, hovers: false }),
        await rig.measure({ url: empty, hovers: false }),
      ];
      seen.ours.push(ours);
      seen.empty.push(other);
      say(`round ${round + 1}/${rounds} seen: the explorer ${ours.drawnMs} ms, the empty page ${other.drawnMs} ms`);
    }
  }
  const found = (name: string): MeasuredPage[] => pages.find((page) => page.name === name)?.found ?? [];
  return {
    ours: found('explorer'),
    empty: found('empty page'),
    seen,
    widget: found('widget'),
    rivals: rivals.map(({ name }) => ({ name, rounds: found(name) })),
    readyMs: median(loads.map(({ readyMs }) => readyMs)) ?? Number.NaN,
    readyKilobytes: median(loads.map(({ kilobytes }) => kilobytes)) ?? Number.NaN,
    scriptKilobytes: await gzipKilobytes(loads[0]?.scripts ?? []),
  };
}

/** How much the machine's pace changed while it was measured: slowest ÷ fastest run of a fixed loop. */
export function paceSpread({ ours, empty, widget, rivals }: Measured): number {
  const paces = [ours, empty, widget, ...rivals.map(({ rounds }) => rounds)].flat().flatMap(({ pace }) => pace.p50 ?? []);
  return Math.max(...paces) / Math.min(...paces);
}

/** Hosts that a page asked for besides its own. */
export function hostsAsked(rounds: readonly MeasuredPage[]): string[] {
  return [...new Set(rounds.flatMap(({ external }) => external))].sort();
}

function keepPlaces(page: PageToMeasure, { probe, blank }: MeasuredPage): void {
  if (probe !== null) page.probe ??= probe;
  if (blank !== null) page.blank ??= blank;
}
