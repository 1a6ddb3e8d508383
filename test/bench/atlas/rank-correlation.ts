import { at } from '#analysis/columns.ts';

/** Spearman's rank correlation; equal values share the mean of their ranks. NaN when either side does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [ranksA, ranksB] = [ranks(a), ranks(b)];
  const middle = (a.length + 1) / 2;
  let [both, varianceA, varianceB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [at(ranksA, i) - middle, at(ranksB, i) - middle];
    both += da * db;
    varianceA += da * da;
    varianceB += db * db;
  }
  return both / Math.sqrt(varianceA * varianceB);
}

function ranks(values: readonly number[]): Float64Array {
  const order = Int32Array.from(values, (_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const rank = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[at(order, to + 1)] === values[at(order, from)]) to++;
    for (let i = from; i <= to; i++) rank[at(order, i)] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return rank;
}
