import { addAt, at } from './columns.ts';

/**
 * An undirected weighted graph in compressed rows: the neighbours of v are `targets[starts[v] … starts[v + 1])`. Every edge is
 * there from both ends; `loops` holds the weight inside a node that stands for many.
 */
export interface WeightedGraph {
  order: number;
  starts: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
  loops: Float64Array;
}

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
  const strength = graph.loops.map((weight) => 2 * weight);
  for (let v = 0; v < graph.order; v++) {
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) addAt(strength, v, at(graph.weights, e));
  }
  return strength;
}

/** One node per group, loops for what lies inside. `group[v]` in [0, count). O(edges). */
export function aggregate(graph: WeightedGraph, group: Int32Array, count: number): WeightedGraph {
  const loops = new Float64Array(count);
  const between = new Map<number, number>();
  for (let v = 0; v < graph.order; v++) {
    const g = at(group, v);
    addAt(loops, g, at(graph.loops, v));
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const u = at(graph.targets, e);
      if (u < v) continue;
      const h = at(group, u);
      if (g === h) addAt(loops, g, at(graph.weights, e));
      else {
        const key = g < h ? g * count + h : h * count + g;
        between.set(key, (between.get(key) ?? 0) + at(graph.weights, e));
      }
    }
  }
  const keys = [...between.keys()];
  const edges = {
    sources: keys.map((key) => Math.floor(key / count)),
    targets: keys.map((key) => key % count),
    weights: [...between.values()],
  };
  return createWeightedGraph(count, edges, loops);
}

/** The graph among some nodes; node i of it is `members[i]`. */
export function inducedGraph(graph: WeightedGraph, members: readonly number[]): WeightedGraph {
  const index = new Map(members.map((v, i) => [v, i]));
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (const [i, v] of members.entries()) {
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const j = index.get(at(graph.targets, e));
      if (j === undefined || j <= i) continue;
      sources.push(i);
      targets.push(j);
      weights.push(at(graph.weights, e));
    }
  }
  return createWeightedGraph(members.length, { sources, targets, weights });
}

/** Numbers the connected components from 0, in order of their first node; `within` keeps walks inside a group. */
export function components(graph: WeightedGraph, within?: Int32Array): { component: Int32Array; count: number } {
  const component = new Int32Array(graph.order).fill(-1);
  let count = 0;
  for (let root = 0; root < graph.order; root++) {
    if (at(component, root) !== -1) continue;
    component[root] = count;
    const stack = [root];
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
        const u = at(graph.targets, e);
        if (at(component, u) !== -1 || (within !== undefined && within[u] !== within[v])) continue;
        component[u] = count;
        stack.push(u);
      }
    }
    count++;
  }
  return { component, count };
}
