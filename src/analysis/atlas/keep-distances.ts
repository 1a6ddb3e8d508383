import type { Points } from '#analysis/points.ts';
import type { Random } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { real, whole } from './numbers.ts';

/** Nodes whose distances to all others are known. */
const PIVOTS = 24;

/** Steps from some nodes to all others; −1 where there is no way. */
export interface PivotSteps {
  pivots: Int32Array;
  steps: readonly Int32Array[];
}

/**
 * Steps from pivots spread over the graph: each is the farthest from those before it among a few picked at random (in the spirit of
 * Brandes & Pich 2006, GD, pivot MDS). O(pivots × edges).
 */
export function pivotSteps(graph: WeightedGraph, random: Random): PivotSteps {
  const count = Math.min(PIVOTS, graph.order);
  const pivots = new Int32Array(count);
  const steps: Int32Array[] = [];
  const nearest = new Int32Array(graph.order).fill(graph.order);
  for (let k = 0; k < count; k++) {
    let pivot = Math.floor(random() * graph.order);
    for (let choice = 0; choice < 2; choice++) {
      const other = Math.floor(random() * graph.order);
      if (whole(nearest, other) > whole(nearest, pivot)) pivot = other;
    }
    pivots[k] = pivot;
    const own = stepsFrom(graph, pivot);
    steps.push(own);
    own.forEach((s, v) => {
      if (s >= 0 && s < whole(nearest, v)) nearest[v] = s;
    });
  }
  return { pivots, steps };
}

function stepsFrom({ order, starts, targets }: WeightedGraph, source: number): Int32Array {
  const steps = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  let size = 1;
  steps[source] = 0;
  queue[0] = source;
  for (let head = 0; head < size; head++) {
    const v = whole(queue, head);
    for (let e = whole(starts, v), end = whole(starts, v + 1); e < end; e++) {
      const u = whole(targets, e);
      if (whole(steps, u) >= 0) continue;
      steps[u] = whole(steps, v) + 1;
      queue[size++] = u;
    }
  }
  return steps;
}

/**
 * Moves everybody, in place, a share of the way towards where their distance from one pivot is as many units as steps lead there
 * (sampled stress, Zheng, Pawar & Goodman 2018, TVCG 25, 2738): far in the graph is far on the map. The unit is what the points now
 * have on average. O(nodes).
 */
export function keepDistances({ x, y }: Points, { pivots, steps }: PivotSteps, share: number, random: Random): void {
  let [products, squares] = [0, 0];
  pivots.forEach((p, k) => {
    const own = steps[k] ?? pivots;
    for (let v = k; v < x.length; v += pivots.length) {
      const s = Math.max(0, whole(own, v));
      products += s * Math.hypot(real(x, v) - real(x, p), real(y, v) - real(y, p));
      squares += s * s;
    }
  });
  const unit = products / Math.max(1, squares);
  for (let v = 0; v < x.length; v++) {
    const k = Math.floor(random() * pivots.length);
    const p = whole(pivots, k);
    const s = whole(steps[k] ?? pivots, v);
    if (s <= 0) continue;
    const dx = real(x, v) - real(x, p);
    const dy = real(y, v) - real(y, p);
    const distance = Math.hypot(dx, dy) + 1e-9;
    const move = (share * (unit * s - distance)) / distance;
    x[v] = real(x, v) + move * dx;
    y[v] = real(y, v) + move * dy;
  }
}
