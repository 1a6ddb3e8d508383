import { addAt, at } from './columns.ts';
import { renumberInPlace } from './leiden/csr-graph.ts';
import { aggregate, strengths, type WeightedGraph } from './weighted-graph.ts';

/**
 * Joins the smallest group to its closest neighbour until all are large enough and there are few enough. A group without a
 * neighbour stays as it is. `sizes` are of nodes that stand for many. Works on one node per group: O(edges + groups × ties between groups). Answers numbers without gaps.
 */
export function joinSmall(
  graph: WeightedGraph,
  groups: Int32Array,
  { smallest, most, sizes: weights }: { smallest: number; most: number; sizes?: Int32Array },
): Int32Array {
  const membership = groups.slice();
  const count = renumberInPlace(membership);
  let coarse = aggregate(graph, membership, count);
  let sizes = new Int32Array(count);
  membership.forEach((g, v) => {
    addAt(sizes, g, weights === undefined ? 1 : at(weights, v));
  });
  const joined = Int32Array.from({ length: count }, (_, g) => g);
  for (;;) {
    const small = smallestJoinable(coarse, sizes);
    if (small.group === undefined || (at(sizes, small.group) >= smallest && small.joinable <= most)) break;
    const into = closest(coarse, small.group);
    const next = Int32Array.from(sizes.keys(), (g) => (g === small.group ? into : g));
    const left = renumberInPlace(next);
    coarse = aggregate(coarse, next, left);
    const summed = new Int32Array(left);
    sizes.forEach((size, g) => {
      addAt(summed, at(next, g), size);
    });
    sizes = summed;
    for (let g = 0; g < count; g++) joined[g] = at(next, at(joined, g));
  }
  const answer = membership.map((g) => at(joined, g));
  renumberInPlace(answer);
  return answer;
}

function smallestJoinable(coarse: WeightedGraph, sizes: Int32Array): { group: number | undefined; joinable: number } {
  let group: number | undefined;
  let joinable = 0;
  for (let g = 0; g < coarse.order; g++) {
    if (at(coarse.starts, g) === at(coarse.starts, g + 1)) continue;
    joinable++;
    if (group === undefined || at(sizes, g) < at(sizes, group)) group = g;
  }
  return { group, joinable };
}

/** The neighbour that joining loses the least modularity with. */
function closest(graph: WeightedGraph, group: number): number {
  const strength = strengths(graph);
  const total = strength.reduce((sum, s) => sum + s, 0);
  const own = at(strength, group);
  let best = group;
  let most = Number.NEGATIVE_INFINITY;
  for (let e = at(graph.starts, group); e < at(graph.starts, group + 1); e++) {
    const other = at(graph.targets, e);
    const gain = at(graph.weights, e) - (own * at(strength, other)) / total;
    if (gain > most || (gain === most && other < best)) [best, most] = [other, gain];
  }
  return best;
}
