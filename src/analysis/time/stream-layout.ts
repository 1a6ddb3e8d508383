/** The lower and upper edge of one band at each year. */
export interface BandEdges {
  readonly low: number[];
  readonly high: number[];
}

export interface StreamLayout {
  /** In the order of the bands given. */
  readonly bands: readonly BandEdges[];
  /** From lowest to highest, as indices. */
  readonly order: readonly number[];
  readonly min: number;
  readonly max: number;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Lays bands on each other. `wiggle`: the base line that keeps the slopes of the bands, weighted by their thickness, least, and early
 * bands inside, late ones outside (Byron & Wattenberg 2008, Stacked Graphs: Geometry & Aesthetics, IEEE TVCG 14(6)). `share`: every
 * year fills 0 to 1. At each year the bands touch and overlap nowhere. The last `outer` bands lie below all others, as the rest of
 * something does. O(bands × years).
 */
export function streamLayout(
  values: readonly (readonly number[])[],
  { years, kind, outer = 0 }: { years: number; kind: 'wiggle' | 'share'; outer?: number },
): StreamLayout {
  const inner = values.length - outer;
  const order = [...values.keys()]
    .slice(inner)
    .reverse()
    .concat(insideOut(values.slice(0, inner)));
  const stacked = order.map((band) => values[band] ?? []);
  const totals = Array.from({ length: years }, (_, j) => sum(stacked.map((band) => band[j] ?? 0)));
  const base = kind === 'share' ? totals.map(() => 0) : wiggle(stacked, totals);
  const bands = values.map((): BandEdges => ({ low: [], high: [] }));
  for (const [j, start] of base.entries()) {
    const unit = kind === 'share' ? 1 / Math.max(totals[j] ?? 0, Number.MIN_VALUE) : 1;
    let at = start;
    for (const band of order) {
      bands[band]?.low.push(at);
      at += (values[band]?.[j] ?? 0) * unit;
      bands[band]?.high.push(at);
    }
  }
  const edges = bands.flatMap(({ low, high }) => [...low, ...high]);
  return {
    bands,
    order,
    min: edges.reduce((a, b) => Math.min(a, b), 0),
    max: edges.reduce((a, b) => Math.max(a, b), 0),
  };
}

/** By the year of the peak; each joins the lighter side, so that what is early lies in the middle. */
function insideOut(values: readonly (readonly number[])[]): number[] {
  const peak = values.map((band) => band.indexOf(band.reduce((a, b) => Math.max(a, b), 0)));
  const byPeak = values.map((_, i) => i).sort((a, b) => (peak[a] ?? 0) - (peak[b] ?? 0) || a - b);
  const [above, below]: [number[], number[]] = [[], []];
  let weight = 0;
  for (const band of byPeak) {
    const size = sum(values[band] ?? []);
    (weight <= 0 ? above : below).push(band);
    weight += weight <= 0 ? size : -size;
  }
  return [...below.reverse(), ...above];
}

function wiggle(stacked: readonly (readonly number[])[], totals: readonly number[]): number[] {
  const base = [-(totals[0] ?? 0) / 2];
  for (let j = 1; j < totals.length; j++) {
    let [slopes, below] = [0, 0];
    for (const band of stacked) {
      const [now = 0, before = 0] = [band[j], band[j - 1]];
      slopes += (below + (now - before) / 2) * now;
      below += now - before;
    }
    base.push((base[j - 1] ?? 0) - ((totals[j] ?? 0) > 0 ? slopes / (totals[j] ?? 1) : 0));
  }
  return base;
}

/** A text inside a band, by its middle, in the pixels of the drawing. */
export interface BandLabel {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface LabelRoom {
  readonly edges: BandEdges;
  /** Pixel of a year (by its index, with parts) and of a height; heights grow upwards. */
  readonly x: (at: number) => number;
  readonly y: (height: number) => number;
  /** Width of the text at 1 px. */
  readonly width: number;
  /** Sizes to try in px, best first. */
  readonly sizes: readonly number[];
}

/** Places looked at within a year, and along a text. */
const PLACES = 4;
const SAMPLES = 8;

/** Where the text has most room inside its band, at the largest size that fits; `null` where none does. O(years). */
export function bandLabel({ edges, x, y, width, sizes }: LabelRoom): BandLabel | null {
  const last = edges.low.length - 1;
  const at = (list: readonly number[], j: number): number => {
    const k = Math.min(Math.floor(j), last - 1);
    return (list[k] ?? 0) + ((list[k + 1] ?? 0) - (list[k] ?? 0)) * (j - k);
  };
  const step = last < 1 ? 1 : x(1) - x(0);
  for (const size of sizes) {
    const half = (width * size) / 2 / step + 0.05;
    let best: (BandLabel & { room: number }) | null = null;
    for (let j = half; j <= last - half; j += 1 / PLACES) {
      const spots = Array.from({ length: SAMPLES + 1 }, (_, i) => j - half + (2 * half * i) / SAMPLES);
      const top = Math.max(...spots.map((spot) => y(at(edges.high, spot))));
      const bottom = Math.min(...spots.map((spot) => y(at(edges.low, spot))));
      const room = bottom - top;
      if (room >= size * 1.25 && room > (best?.room ?? 0)) best = { x: x(j), y: (top + bottom) / 2, size, room };
    }
    if (best !== null) return { x: best.x, y: best.y, size: best.size };
  }
  return null;
}
