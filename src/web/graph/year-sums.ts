import type { Network } from '#model/network.ts';
import type { NetworkFilter } from './map-types.ts';

/** Yearly values of many rows as running totals: row `r` has the entries from `starts[r]` to `starts[r + 1]`, years ascending. */
export interface YearSums {
  readonly starts: Uint32Array;
  readonly years: Uint16Array;
  /** Of the row, up to and including the entry's year. */
  readonly totals: Float32Array;
}

/** What people and edges weigh within a range of years. */
export interface InYears {
  /** Papers of every person, papers of every edge. */
  readonly people: Float32Array;
  readonly edges: Float32Array;
  /** Weight of every edge. */
  readonly weights: Float32Array;
}

/** Packs flat [year, papers, …] lists; `values`, where given, stand for the papers of each year. O(entries), 10 bytes each. */
export function createYearSums(lists: readonly (readonly number[])[], values: readonly (readonly number[])[] = []): YearSums {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    starts[row + 1] = (starts[row] ?? 0) + (list.length >> 1);
  });
  const size = starts[lists.length] ?? 0;
  const years = new Uint16Array(size);
  const totals = new Float32Array(size);
  let entry = 0;
  lists.forEach((list, row) => {
    const own = values[row];
    let sum = 0;
    for (let i = 0; i + 1 < list.length; i += 2) {
      sum += (own === undefined ? list[i + 1] : own[i >> 1]) ?? 0;
      years[entry] = list[i] ?? 0;
      totals[entry] = sum;
      entry += 1;
    }
  });
  return { starts, years, totals };
}

/** The sum of every row over the years, both included. O(entries): a map of 4,000 people takes a fraction of a millisecond. */
export function sumsBetween({ starts, years, totals }: YearSums, [from, to]: readonly [number, number]): Float32Array {
  const sums = new Float32Array(starts.length - 1);
  for (let row = 0; row < sums.length; row++) {
    const end = starts[row + 1] ?? 0;
    let before = 0;
    let upTo = 0;
    for (let i = starts[row] ?? 0; i < end; i++) {
      const year = years[i] ?? 0;
      if (year > to) break;
      upTo = totals[i] ?? 0;
      if (year < from) before = upTo;
    }
    sums[row] = upTo - before;
  }
  return sums;
}

interface KnownSums {
  readonly people: YearSums;
  readonly edges: YearSums;
  /** `null` for snapshots without yearly weights: papers then share the weight evenly. */
  readonly weights: YearSums | null;
}

/** Built at the first range of years that somebody asks for, then kept as long as the network is. */
const known = new WeakMap<Network, KnownSums>();

/** What everybody weighs within the years of a filter; `null` where the years are open. */
export function inYearsOf(network: Network, years: NetworkFilter['years']): InYears | null {
  if (years === null) return null;
  const sums = known.get(network) ?? sumsOf(network);
  known.set(network, sums);
  const edges = sumsBetween(sums.edges, years);
  return {
    people: sumsBetween(sums.people, years),
    edges,
    weights: sums.weights === null ? evenWeights(network, edges) : sumsBetween(sums.weights, years),
  };
}

function sumsOf({ nodes, edges }: Network): KnownSums {
  return {
    people: createYearSums(nodes.papersByYear),
    edges: createYearSums(edges.papersByYear),
    weights: edges.weightByYear.length === 0 ? null : createYearSums(edges.papersByYear, edges.weightByYear),
  };
}

function evenWeights({ edges }: Network, papers: Float32Array): Float32Array {
  return papers.map((count, edge) => ((edges.weight[edge] ?? 0) * count) / Math.max(edges.papers[edge] ?? 1, 1));
}
