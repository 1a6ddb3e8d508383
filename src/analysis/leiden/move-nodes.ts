import type { CsrGraph } from './csr-graph.ts';

/** A graph with what every step of a pass needs of it. */
export interface Level {
  graph: CsrGraph;
  strength: Float64Array;
  /** γ / 2m: what a unit of strength costs another in the same community. */
  factor: number;
}

/** Columns used again at every step, each at least as long as the graph has nodes. `near` and `queued` are zero between uses. */
export interface Scratch {
  queue: Int32Array;
  queued: Uint8Array;
  near: Float64Array;
  touched: Int32Array;
  /** Strength and size of each community, kept by moving, read by refining. */
  sums: Float64Array;
  sizes: Int32Array;
}

export function createScratch(order: number): Scratch {
  return {
    queue: new Int32Array(order),
    queued: new Uint8Array(order),
    near: new Float64Array(order),
    touched: new Int32Array(order),
    sums: new Float64Array(order),
    sizes: new Int32Array(order),
  };
}

/** Gains smaller than this share of the whole weight are rounding. */
const EPSILON = 1e-11;

/**
 * Fast local moving (Traag 2019, algorithm A.2): each node goes where modularity gains most, or alone; nodes whose neighbourhood
 * changed are visited again, until nobody gains. Changes `membership`, whose values are in [0, order). `visits` holds every
 * node once, in the order of the first round.
 */
export function moveNodes(level: Level, membership: Int32Array, visits: Int32Array, scratch: Scratch): void {
  const { strength, factor } = level;
  const { order, starts, targets, weights } = level.graph;
  const { queue, queued, near, touched, sums, sizes } = scratch;
  const least = EPSILON / factor;
  weigh(level, membership, scratch);
  queue.set(visits);
  queued.fill(1, 0, order);
  // A node waits at most once, so a ring as long as the graph never overflows.
  for (let [head, tail, waiting, empty] = [0, 0, order, 0]; waiting > 0; waiting--) {
    const v = queue[head] ?? 0;
    head = head + 1 === order ? 0 : head + 1;
    queued[v] = 0;
    const from = membership[v] ?? 0;
    const own = strength[v] ?? 0;
    const start = starts[v] ?? 0;
    const end = starts[v + 1] ?? 0;
    let count = 0;
    for (let e = start; e < end; e++) {
      const c = membership[targets[e] ?? 0] ?? 0;
      const known = near[c] ?? 0;
      if (known === 0) touched[count++] = c;
      near[c] = known + (weights[e] ?? 0);
    }
    sums[from] = (sums[from] ?? 0) - own;
    let best = from;
    let bestGain = (near[from] ?? 0) - factor * own * (sums[from] ?? 0) + least;
    for (let i = 0; i < count; i++) {
      const c = touched[i] ?? 0;
      const gain = (near[c] ?? 0) - factor * own * (sums[c] ?? 0);
      near[c] = 0;
      if (gain > bestGain) [best, bestGain] = [c, gain];
    }
    if (bestGain < 0 && (sizes[from] ?? 0) > 1) {
      while ((sizes[empty] ?? 0) > 0) empty = empty + 1 === order ? 0 : empty + 1;
      best = empty;
    }
    sums[best] = (sums[best] ?? 0) + own;
    if (best === from) continue;
    sizes[from] = (sizes[from] ?? 0) - 1;
    sizes[best] = (sizes[best] ?? 0) + 1;
    membership[v] = best;
    for (let e = start; e < end; e++) {
      const u = targets[e] ?? 0;
      if (queued[u] === 1 || membership[u] === best) continue;
      queued[u] = 1;
      queue[tail] = u;
      tail = tail + 1 === order ? 0 : tail + 1;
      waiting++;
    }
  }
}

function weigh({ graph, strength }: Level, membership: Int32Array, { sums, sizes }: Scratch): void {
  sums.fill(0, 0, graph.order);
  sizes.fill(0, 0, graph.order);
  for (let v = 0; v < graph.order; v++) {
    const c = membership[v] ?? 0;
    sums[c] = (sums[c] ?? 0) + (strength[v] ?? 0);
    sizes[c] = (sizes[c] ?? 0) + 1;
  }
}
