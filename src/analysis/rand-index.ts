import { at } from './columns.ts';
import { renumberInPlace } from './leiden/csr-graph.ts';

/**
 * How alike two partitions are (adjusted Rand index, Hubert & Arabie 1985): 1 when equal, about 0 when unrelated. Members with a negative
 * label in either are left out. O(members log members).
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [inA, inB]: [number[], number[]] = [[], []];
  for (let v = 0; v < a.length; v++) {
    const [p, q] = [a[v] ?? -1, b[v] ?? -1];
    if (p < 0 || q < 0) continue;
    inA.push(p);
    inB.push(q);
  }
  const [first, second] = [Int32Array.from(inA), Int32Array.from(inB)];
  renumberInPlace(first);
  const countB = renumberInPlace(second);
  const both = Float64Array.from(first, (p, i) => p * countB + at(second, i)).sort();
  const pairs = (sorted: Float64Array): number => {
    let total = 0;
    for (let i = 0, run = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] === sorted[i - 1] ? run + 1 : 0;
      total += run;
    }
    return total;
  };
  const [together, pairsA, pairsB] = [
    pairs(both),
    pairs(Float64Array.from(first).sort()),
    pairs(Float64Array.from(second).sort()),
  ];
  const expected = (pairsA * pairsB) / ((inA.length * (inA.length - 1)) / 2);
  const most = (pairsA + pairsB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}
