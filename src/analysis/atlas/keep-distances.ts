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
  /** Steps from all pivots on average, less what the most central nodes have: 0 in the middle of the graph. */
  eccentricity: Float64Array;
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
  return { pivots, steps, eccentricity: eccentricities(steps, graph.order) };
}

/** Share of the nodes that count as the middle. */
const MIDDLE = 0.01;

function eccentricities(steps: readonly Int32Array[], order: number): Float64Array {
  const mean = new Float64Array(order);
  for (const own of steps) for (let v = 0; v < order; v++) mean[v] = real(mean, v) + Math.max(0, whole(own, v)) / steps.length;
  const least = real(mean.slice().sort(), Math.floor(MIDDLE * order));
  return mean.map((steps) => Math.max(0, steps - least));
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

/**
 * Moves everybody, in place, a share of the way to a distance from the origin in proportion to their eccentricity: who is few steps from
 * all stands in the middle, as ways between others lead past them. O(nodes).
 */
export function keepCentral({ x, y }: Points, { eccentricity }: PivotSteps, share: number): void {
  let [products, squares] = [0, 0];
  for (let v = 0; v < x.length; v++) {
    const wanted = real(eccentricity, v);
    products += wanted * Math.hypot(real(x, v), real(y, v));
    squares += wanted * wanted;
  }
  const unit = products / Math.max(1e-9, squares);
  for (let v = 0; v < x.length; v++) {
    const distance = Math.hypot(real(x, v), real(y, v)) + 1e-9;
    const factor = 1 + (share * (unit * real(eccentricity, v) - distance)) / distance;
    x[v] = real(x, v) * factor;
    y[v] = real(y, v) * factor;
  }
}
