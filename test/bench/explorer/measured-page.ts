import { z } from 'zod';

const Figure = z.number().nullable();
const Spread = z.object({ p50: Figure, p95: Figure });
const Point = z.tuple([z.number(), z.number()]);

/** One answer of measure.mjs, whose README says what each figure is. Milliseconds from navigation, bytes with headers. */
export const MeasuredPage = z.object({
  probe: Point.nullable(),
  blank: Point.nullable(),
  bytes: z.object({ js: Figure, data: Figure, other: Figure, total: Figure }),
  fcpMs: Figure,
  drawnMs: Figure,
  settledMs: Figure,
  interactiveMs: z.object({ within100: Figure, within250: Figure }),
  hoverMs: Spread,
  panMs: Spread,
  zoomMs: Spread,
  heapMB: z.object({ main: Figure, workers: Figure }),
  pace: z.object({ p50: Figure }),
  external: z.array(z.string()),
});
export type MeasuredPage = z.infer<typeof MeasuredPage>;

/** The median of what was answered; `undefined` where fewer than half of the rounds did. */
export function medianOf(rounds: readonly MeasuredPage[], figure: (page: MeasuredPage) => number | null): number | undefined {
  const known = rounds.map(figure).filter((value) => value !== null);
  return known.length * 2 < rounds.length ? undefined : median(known);
}

/** `undefined` of nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
