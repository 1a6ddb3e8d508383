import type { Figure, Line } from '#test/bench/atlas/figure.ts';
import { type MeasuredPage, medianOf } from './measured-page.ts';

export interface MeasuredRival {
  name: string;
  rounds: readonly MeasuredPage[];
}

/** What was measured, medians of the rounds. */
export interface Measured {
  ours: readonly MeasuredPage[];
  empty: readonly MeasuredPage[];
  /** Further loads of both, in turn. */
  seen: { readonly ours: MeasuredPage[]; readonly empty: MeasuredPage[] };
  widget: readonly MeasuredPage[];
  rivals: readonly MeasuredRival[];
  /** Until the map says that it is drawn, and what had come by then. */
  readyMs: number;
  readyKilobytes: number;
  scriptKilobytes: number;
}

type Pick1 = (page: MeasuredPage) => number | null;

const HALF = 0.5;
const SEEN = 1.3;
const MOST_SCRIPT_KILOBYTES = 150;
const MOST_HOVER_MS = 100;

export function weightLines(measured: Measured): Line[] {
  const total: Pick1 = ({ bytes }) => scaled(bytes.total, 1e-3);
  return [
    ...against(measured, 'before the map answers', 'kB', total, { ours: measured.readyKilobytes, atMost: HALF }),
    ...against(measured, 'transferred in all', 'kB', total),
    {
      what: 'scripts before the map answers, gzip -9',
      value: measured.scriptKilobytes,
      unit: 'kB',
      target: { atMost: MOST_SCRIPT_KILOBYTES },
    },
    ...against(measured, 'heap', 'MB', ({ heapMB }) => (heapMB.main ?? 0) + (heapMB.workers ?? 0)),
  ];
}

export function openingLines(measured: Measured): Line[] {
  const { ours } = measured;
  const [own, empty] = [
    [...ours, ...measured.seen.ours],
    [...measured.empty, ...measured.seen.empty],
  ];
  const drawn: Pick1 = ({ drawnMs }) => scaled(drawnMs, 1e-3);
  const settled = medianOf(ours, ({ settledMs }) => settledMs);
  const live = settled === undefined ? undefined : Math.max(settled, measured.readyMs) / 1_000;
  return [
    ...timesEmpty(
      'seen',
      medianOf(own, drawn),
      medianOf(empty, drawn),
      { atMost: SEEN },
      `first frame with half of the final ink; medians of ${own.length} and ${empty.length} loads`,
    ),
    ...timesEmpty(
      'first contentful paint',
      medianOf(own, ({ fcpMs }) => scaled(fcpMs, 1e-3)),
      medianOf(empty, ({ fcpMs }) => scaled(fcpMs, 1e-3)),
    ),
    ...against(measured, 'drawn live', 's', drawn, {
      ours: live,
      atMost: HALF,
      note: 'ours: map-ready, or the last change of the picture if later',
    }),
    ...against(measured, 'interactive, hover answered within 250 ms', 's', ({ interactiveMs }) =>
      scaled(interactiveMs.within250, 1e-3),
    ),
  ];
}

export function movingLines(measured: Measured): Line[] {
  const worst = medianOf(measured.ours, ({ hoverMs }) => hoverMs.p95);
  return [
    ...against(measured, 'hover to picture', 'ms', ({ hoverMs }) => hoverMs.p50, {
      least: MOST_HOVER_MS,
      note: worst === undefined ? '' : `the slowest of a round ${worst.toFixed(0)} ms`,
    }),
    ...against(measured, 'pan, frame p95', 'ms', ({ panMs }) => panMs.p95, { atMost: HALF }),
    ...against(measured, 'zoom, frame p95', 'ms', ({ zoomMs }) => zoomMs.p95, { atMost: HALF }),
  ];
}

/** The map as one tag on an otherwise empty page. */
export function widgetLines({ widget, rivals }: Measured): Line[] {
  const measured = { ours: widget, rivals };
  return [
    ...against(measured, 'widget: transferred in all', 'kB', ({ bytes }) => scaled(bytes.total, 1e-3)),
    ...against(measured, 'widget: drawn', 's', ({ drawnMs }) => scaled(drawnMs, 1e-3)),
    ...against(measured, 'widget: pan, frame p95', 'ms', ({ panMs }) => panMs.p95),
    ...against(measured, 'widget: heap', 'MB', ({ heapMB }) => (heapMB.main ?? 0) + (heapMB.workers ?? 0)),
  ];
}

/**
 * One line beside the better rival, which names both. `atMost` is a share of the better one's; `least` a bound in the figure's own
 * unit.
 */
function against(
  { ours, rivals }: Pick<Measured, 'ours' | 'rivals'>,
  what: string,
  unit: Figure['unit'],
  figure: Pick1,
  options: { ours?: number | undefined; atMost?: number; least?: number; note?: string } = {},
): Line[] {
  const value = 'ours' in options ? options.ours : medianOf(ours, figure);
  if (value === undefined) return [{ what, notRun: 'fewer than half of the rounds gave an answer' }];
  const theirs = rivals.flatMap(({ name, rounds }) => {
    const median = medianOf(rounds, figure);
    return median === undefined ? [] : [{ name, value: median }];
  });
  const [better] = [...theirs].sort((a, b) => a.value - b.value);
  const { atMost, least, note = '' } = options;
  const bound = least ?? (atMost === undefined || better === undefined ? undefined : atMost * better.value);
  const digits = unit === 's' ? 2 : 0;
  const notes = [note, ...theirs.map(({ name, value: other }) => `${name} ${other.toFixed(digits)} ${unit}`)];
  return [
    {
      what,
      value,
      unit,
      ...(bound === undefined ? {} : { target: { atMost: bound } }),
      ...(better === undefined ? {} : { rival: better }),
      note: notes.filter((text) => text !== '').join('; '),
    },
  ];
}

function timesEmpty(
  what: string,
  ours: number | undefined,
  empty: number | undefined,
  target?: Figure['target'],
  note?: string,
): Line[] {
  const title = `${what}, against an empty page of the same server`;
  if (ours === undefined || empty === undefined) return [{ what: title, notRun: 'fewer than half of the rounds gave an answer' }];
  const seconds = `${ours.toFixed(2)} s, the empty page ${empty.toFixed(2)} s`;
  return [
    {
      what: title,
      value: ours / empty,
      unit: '×',
      ...(target === undefined ? {} : { target }),
      note: note === undefined ? seconds : `${seconds}; ${note}`,
    },
  ];
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value * by;
}
