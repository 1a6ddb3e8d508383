import { at } from './columns.ts';
import { type Random, shuffledIndices } from './random.ts';
import type { WeightedGraph } from './weighted-graph.ts';

/** Exact up to this many nodes; above, from pivots. */
export const EXACT_BETWEENNESS_NODES = 5000;
/** As many pivots as walk this many edge ends in all, within bounds: half a minute where there are a million edges would be half of a publish. */
const EDGE_ENDS_WALKED = 2e8;
const MOST_PIVOTS = 400;
const LEAST_PIVOTS = 100;

export interface Betweenness {
  /** Share of the shortest paths between other pairs that pass through each node, in [0, 1]. */
  values: Float64Array;
  /** Largest standard error over the nodes; 0 when exact. */
  error: number;
}

/**
 * Betweenness over unweighted shortest paths (Brandes 2001, J. Math. Sociol. 25, 163), exact to 5,000 nodes; above, estimated
 * from seeded random pivots (Brandes & Pich 2007) with its standard error. O(pivots × edges).
 */
export function betweenness(graph: WeightedGraph, random: Random, exactUpTo = EXACT_BETWEENNESS_NODES): Betweenness {
  const { order } = graph;
  const exact = order <= exactUpTo;
  const pivots = exact
    ? Int32Array.from({ length: order }, (_, v) => v)
    : shuffledIndices(order, random).subarray(0, pivotCount(graph));
  const sums = new Float64Array(order);
  const squares = new Float64Array(order);
  const walk = new ShortestPaths(graph);
  for (const pivot of pivots) {
    walk.from(pivot);
    const { dependency, reached, reachedCount } = walk;
    // From 1: the pivot itself is reached first, and no path between others is counted from it.
    for (let i = 1; i < reachedCount; i++) {
      const v = reached[i] ?? 0;
      const through = dependency[v] ?? 0;
      sums[v] = (sums[v] ?? 0) + through;
      squares[v] = (squares[v] ?? 0) + through * through;
    }
  }
  const pairs = (order - 1) * (order - 2);
  if (pairs <= 0) return { values: sums.fill(0), error: 0 };
  const scale = order / pivots.length / pairs;
  const values = sums.map((sum) => Math.min(1, sum * scale));
  return { values, error: exact ? 0 : standardError(sums, squares, pivots.length, order / pairs) };
}

function pivotCount({ targets }: WeightedGraph): number {
  return Math.min(MOST_PIVOTS, Math.max(LEAST_PIVOTS, Math.floor(EDGE_ENDS_WALKED / Math.max(1, targets.length))));
}

function standardError(sums: Float64Array, squares: Float64Array, pivots: number, perPivot: number): number {
  let most = 0;
  for (let v = 0; v < sums.length; v++) {
    const mean = at(sums, v) / pivots;
    most = Math.max(most, at(squares, v) / pivots - mean * mean);
  }
  return Math.sqrt(most / (pivots - 1)) * perPivot;
}

/** Breadth-first shortest-path counts from one node at a time, then Brandes's dependencies on the way back. */
class ShortestPaths {
  readonly dependency: Float64Array;
  /** Nodes in the order they were reached, the root first; also the queue of the search. */
  readonly reached: Int32Array;
  readonly #graph: WeightedGraph;
  readonly #distance: Int32Array;
  readonly #paths: Float64Array;
  #length = 0;

  constructor(graph: WeightedGraph) {
    this.#graph = graph;
    this.dependency = new Float64Array(graph.order);
    this.#distance = new Int32Array(graph.order).fill(-1);
    this.#paths = new Float64Array(graph.order);
    this.reached = new Int32Array(graph.order);
  }

  /** How many of `reached` the last root has reached. */
  get reachedCount(): number {
    return this.#length;
  }

  from(root: number): void {
    const { dependency, reached } = this;
    const distance = this.#distance;
    const paths = this.#paths;
    for (let i = 0; i < this.#length; i++) {
      const v = reached[i] ?? 0;
      distance[v] = -1;
      paths[v] = 0;
      dependency[v] = 0;
    }
    this.#count(root);
    this.#accumulate();
  }

  // The two inner loops are most of a publish: columns are read in place, so that each site meets one type of array.
  #count(root: number): void {
    const { starts, targets } = this.#graph;
    const distance = this.#distance;
    const paths = this.#paths;
    const queue = this.reached;
    distance[root] = 0;
    paths[root] = 1;
    queue[0] = root;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const v = queue[head] ?? 0;
      const next = (distance[v] ?? 0) + 1;
      const pathsHere = paths[v] ?? 0;
      const end = starts[v + 1] ?? 0;
      for (let e = starts[v] ?? 0; e < end; e++) {
        const u = targets[e] ?? 0;
        const known = distance[u] ?? 0;
        if (known === -1) {
          distance[u] = next;
          queue[length++] = u;
          paths[u] = pathsHere;
        } else if (known === next) {
          paths[u] = (paths[u] ?? 0) + pathsHere;
        }
      }
    }
    this.#length = length;
  }

  #accumulate(): void {
    const { starts, targets } = this.#graph;
    const distance = this.#distance;
    const paths = this.#paths;
    const queue = this.reached;
    const dependency = this.dependency;
    for (let i = this.#length - 1; i >= 0; i--) {
      const u = queue[i] ?? 0;
      const share = (1 + (dependency[u] ?? 0)) / (paths[u] ?? 1);
      const before = (distance[u] ?? 0) - 1;
      const end = starts[u + 1] ?? 0;
      for (let e = starts[u] ?? 0; e < end; e++) {
        const v = targets[e] ?? 0;
        if (distance[v] === before) dependency[v] = (dependency[v] ?? 0) + (paths[v] ?? 0) * share;
      }
    }
  }
}
