import { addAt, at } from './columns.ts';
import { type CsrGraph, connectedParts, contract, strengthsOf } from './leiden/csr-graph.ts';

/** An undirected weighted graph: what the analysis is made from. */
export type WeightedGraph = CsrGraph;

/** Edges as columns; parallel edges are not merged, and callers do not give any. */
export interface EdgeColumns {
  sources: ArrayLike<number>;
  targets: ArrayLike<number>;
  weights: ArrayLike<number>;
}

export function createWeightedGraph(order: number, edges: EdgeColumns, loops = new Float64Array(order)): WeightedGraph {
  const size = edges.sources.length;
  const starts = new Int32Array(order + 1);
  for (let e = 0; e < size; e++) {
    addAt(starts, (edges.sources[e] ?? 0) + 1, 1);
    addAt(starts, (edges.targets[e] ?? 0) + 1, 1);
  }
  for (let v = 0; v < order; v++) addAt(starts, v + 1, at(starts, v));
  const next = starts.slice();
  const targets = new Int32Array(2 * size);
  const weights = new Float64Array(2 * size);
  const put = (from: number, to: number, weight: number): void => {
    const slot = at(next, from);
    targets[slot] = to;
    weights[slot] = weight;
    next[from] = slot + 1;
  };
  for (let e = 0; e < size; e++) {
    const [a, b, weight] = [edges.sources[e] ?? 0, edges.targets[e] ?? 0, edges.weights[e] ?? 0];
    put(a, b, weight);
    put(b, a, weight);
  }
  return { order, starts, targets, weights, loops };
}

/** The weighted degree of every node; a loop counts from both of its ends. */
export function strengths(graph: WeightedGraph): Float64Array {
  return strengthsOf(graph);
}

/** One node per group, loops for what lies inside. `group[v]` in [0, count). O(edges). */
export function aggregate(graph: WeightedGraph, group: Int32Array, count: number): WeightedGraph {
  return contract(graph, group, count);
}

/** The graph among some nodes, in their order; node i of it is `members[i]`. O(nodes + edges of the members). */
export function inducedGraph(graph: WeightedGraph, members: ArrayLike<number>): WeightedGraph {
  const place = new Int32Array(graph.order).fill(-1);
  const order = members.length;
  let size = 0;
  for (let i = 0; i < order; i++) {
    const v = members[i] ?? 0;
    place[v] = i;
    size += at(graph.starts, v + 1) - at(graph.starts, v);
  }
  const starts = new Int32Array(order + 1);
  const targets = new Int32Array(size);
  const weights = new Float64Array(size);
  const loops = new Float64Array(order);
  let next = 0;
  for (let i = 0; i < order; i++) {
    const v = members[i] ?? 0;
    loops[i] = at(graph.loops, v);
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const u = place[graph.targets[e] ?? 0] ?? -1;
      if (u < 0) continue;
      targets[next] = u;
      weights[next++] = graph.weights[e] ?? 0;
    }
    starts[i + 1] = next;
  }
  return { order, starts, targets: targets.slice(0, next), weights: weights.slice(0, next), loops };
}

/** Numbers the connected components from 0, in order of their first node; `within` keeps walks inside a group. */
export function components(
  graph: WeightedGraph,
  within: Int32Array = new Int32Array(graph.order),
): { component: Int32Array; count: number } {
  const { part, count } = connectedParts(graph, within);
  return { component: part, count };
}
