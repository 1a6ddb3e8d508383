import { type CsrGraph, strengthsOf } from './csr-graph.ts';

/** Modularity of a partition at a resolution, in (−1, 1); groups are numbers in [0, order). O(edges). */
export function modularity(graph: CsrGraph, group: Int32Array, resolution = 1): number {
  const { order, starts, targets, weights, loops } = graph;
  const strength = strengthsOf(graph);
  const sums = new Float64Array(order);
  let total = 0;
  let inside = 0;
  for (let v = 0; v < order; v++) {
    const g = group[v] ?? 0;
    const own = strength[v] ?? 0;
    total += own;
    sums[g] = (sums[g] ?? 0) + own;
    inside += 2 * (loops[v] ?? 0);
    const end = starts[v + 1] ?? 0;
    for (let e = starts[v] ?? 0; e < end; e++) if (group[targets[e] ?? 0] === g) inside += weights[e] ?? 0;
  }
  if (total === 0) return 0;
  let expected = 0;
  for (let g = 0; g < order; g++) expected += ((sums[g] ?? 0) / total) ** 2;
  return inside / total - resolution * expected;
}
