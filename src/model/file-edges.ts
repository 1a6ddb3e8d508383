import { z } from 'zod';
import { Ints } from './file-columns.ts';
import { packYears, unpackYears, YearsFile } from './file-years.ts';
import type { NetworkEdges } from './network.ts';

/**
 * Ties as files hold them: by their end of higher index, then the lower one, so that both come in small steps. Readers put the
 * strongest first again.
 */
export const EdgesFile = z.object({
  /** Steps from one to the next. */
  target: Ints,
  /** Within one target, steps from one to the next. */
  source: Ints,
  /** 10⁻³. */
  weight: Ints,
  years: YearsFile,
  /** 10⁻³, year by year, of ties with papers in several years or without a year; the weight itself is that of all others. */
  yearWeight: Ints,
  /** 1 for those drawn at rest. */
  backbone: Ints,
});
export type EdgesFile = z.infer<typeof EdgesFile>;

const WEIGHT = 1000;

export function packEdges(edges: NetworkEdges): EdgesFile {
  const by = [...edges.source.keys()].sort(
    (a, b) => (edges.target[a] ?? 0) - (edges.target[b] ?? 0) || (edges.source[a] ?? 0) - (edges.source[b] ?? 0),
  );
  const target: number[] = [];
  const source: number[] = [];
  let [lastTarget, lastSource] = [0, 0];
  for (const e of by) {
    const [t, s] = [edges.target[e] ?? 0, edges.source[e] ?? 0];
    target.push(t - lastTarget);
    source.push(t === lastTarget ? s - lastSource : s);
    [lastTarget, lastSource] = [t, s];
  }
  const years = packYears({
    papers: by.map((e) => edges.papers[e] ?? 0),
    papersByYear: by.map((e) => edges.papersByYear[e] ?? []),
  });
  return {
    target,
    source,
    weight: by.map((e) => Math.round((edges.weight[e] ?? 0) * WEIGHT)),
    years,
    yearWeight: by.flatMap((e, i) =>
      hasOwnWeights(years, i) ? (edges.weightByYear[e] ?? []).map((weight) => Math.round(weight * WEIGHT)) : [],
    ),
    backbone: by.map((e) => Number(edges.backbone[e] ?? false)),
  };
}

export function unpackEdges(file: EdgesFile): NetworkEdges {
  return strongestFirst(edgesAsFiled(file));
}

/** As they stand in the file, for `strongestFirst`. */
export function edgesAsFiled(file: EdgesFile): NetworkEdges {
  const size = file.target.length;
  const target: number[] = [];
  const source: number[] = [];
  for (let e = 0; e < size; e++) {
    const step = file.target[e] ?? 0;
    target.push((target[e - 1] ?? 0) + step);
    source.push((step === 0 ? (source[e - 1] ?? 0) : 0) + (file.source[e] ?? 0));
  }
  let from = 0;
  // Ties of one year share the lists of their weights, of which there are few.
  const none: number[] = [];
  const single = new Map<number, number[]>();
  const weightByYear = file.weight.map((weight, e) => {
    const count = file.years.years.count[e] ?? 0;
    if (!hasOwnWeights(file.years, e)) {
      if (count === 0) return none;
      const known = single.get(weight) ?? [weight / WEIGHT];
      single.set(weight, known);
      return known;
    }
    from += count;
    return file.yearWeight.slice(from - count, from).map((share) => share / WEIGHT);
  });
  const years = unpackYears(file.years);
  return {
    source,
    target,
    weight: file.weight.map((weight) => weight / WEIGHT),
    papers: years.papers,
    papersByYear: years.papersByYear,
    weightByYear,
    backbone: file.backbone.map((value) => value === 1),
  };
}

/** Papers of one year only make up the whole weight: it is not repeated. */
function hasOwnWeights({ years, undated }: YearsFile, e: number): boolean {
  const count = years.count[e] ?? 0;
  return count > 1 || (count === 1 && (undated[e] ?? 0) > 0);
}

export function strongestFirst(edges: NetworkEdges): NetworkEdges {
  const rank = orderByWeight(edges.weight);
  return {
    source: rank.map((e) => edges.source[e] ?? 0),
    target: rank.map((e) => edges.target[e] ?? 0),
    weight: rank.map((e) => edges.weight[e] ?? 0),
    papers: rank.map((e) => edges.papers[e] ?? 0),
    papersByYear: rank.map((e) => edges.papersByYear[e] ?? []),
    weightByYear: rank.map((e) => edges.weightByYear[e] ?? []),
    backbone: rank.map((e) => edges.backbone[e] ?? false),
  };
}

/**
 * Positions in the order that a network's edges have: heavier first, then as they came. Weights have three decimals, so that weight
 * and position fit one number, and plain numbers sort fast.
 */
export function orderByWeight(weights: ArrayLike<number>): number[] {
  const size = weights.length;
  const keys = new Float64Array(size);
  for (let e = 0; e < size; e++) keys[e] = e - Math.round((weights[e] ?? 0) * WEIGHT) * size;
  keys.sort();
  const rank: number[] = [];
  for (let i = 0; i < size; i++) rank.push((((keys[i] ?? 0) % size) + size) % size);
  return rank;
}
