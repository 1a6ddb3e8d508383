import { at } from '#analysis/columns.ts';
import type { Points } from '#analysis/points.ts';
import { createRandom, type Random, shuffledIndices } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { discRadius } from './disc-radius.ts';
import { PointTree } from './point-tree.ts';
import { rankCorrelation } from './rank-correlation.ts';

/** Four figures that only mean something together: a high np with a high crowding is a collapsed layout. NaN where there is nothing to judge. */
export interface LayoutScore {
  /** Mean Jaccard index of a node's neighbours and its k nearest in the plane, k = degree. [0, 1] */
  np: number;
  /** Share of marks that touch another when all of them, as equal discs, would cover a tenth of the area in use. [0, 1], about ⅓ at random. */
  crowding: number;
  /** Mean share of the 30 nearest in the plane that are of the node's own community. [0, 1] */
  purity: number;
  /** Spearman's rank correlation of steps in the graph and distance in the plane. [−1, 1] */
  distance: number;
}

const NODES_FOR_NP = 5_000;
const NODES_FOR_PURITY = 20_000;
const NEAR = 30;
const SOURCES = 200;
const TARGETS = 500;

/**
 * Judges a layout by the same four definitions as the project's Python evaluator; samples are drawn by another generator, so that the two
 * agree within sampling error only. O(n log n + sources × edges).
 */
export function scoreLayout(graph: WeightedGraph, points: Points, membership: Int32Array, seed = 1): LayoutScore {
  const random = createRandom(seed);
  const tree = new PointTree(points);
  return {
    np: neighbourhoodPreservation(graph, tree, random),
    crowding: crowdingOf(points, tree),
    purity: purityOf(tree, membership, random),
    distance: distanceCorrelation(graph, points, random),
  };
}

function neighbourhoodPreservation({ order, starts, targets }: WeightedGraph, tree: PointTree, random: Random): number {
  const some = shuffledIndices(order, random).filter((v) => at(starts, v) < at(starts, v + 1));
  return mean(some.subarray(0, NODES_FOR_NP), (v) => {
    const neighbours = new Set(targets.subarray(at(starts, v), at(starts, v + 1)));
    neighbours.delete(v);
    const near = tree.nearest(v, neighbours.size);
    const both = near.reduce((sum, u) => sum + (neighbours.has(u) ? 1 : 0), 0);
    return neighbours.size === 0 ? 0 : both / (2 * neighbours.size - both);
  });
}

/** Everybody on one line has no area: then all marks are in each other's way, and this is 1. */
export function crowdingOf(points: Points, tree = new PointTree(points)): number {
  if (points.x.length < 2) return Number.NaN;
  const reach = 2 * discRadius(points);
  if (reach === 0) return 1;
  return mean(
    Int32Array.from(points.x, (_, v) => v),
    (v) => (tree.distanceToNearest(v) < reach ? 1 : 0),
  );
}

/** Also by itself: communities that a layout does not know judge it more severely than those it was given. */
export function purityOf(tree: PointTree, membership: Int32Array, random: Random): number {
  const some = shuffledIndices(membership.length, random).subarray(0, NODES_FOR_PURITY);
  return mean(some, (v) => mean(tree.nearest(v, NEAR), (u) => (membership[u] === membership[v] ? 1 : 0)));
}

function distanceCorrelation(graph: WeightedGraph, { x, y }: Points, random: Random): number {
  const steps: number[] = [];
  const distances: number[] = [];
  for (const source of shuffledIndices(graph.order, random).subarray(0, SOURCES)) {
    const stepsTo = stepsFrom(graph, source);
    for (let k = 0; k < Math.min(TARGETS, graph.order); k++) {
      const target = Math.floor(random() * graph.order);
      if (at(stepsTo, target) <= 0) continue;
      steps.push(at(stepsTo, target));
      distances.push(Math.hypot(at(x, source) - at(x, target), at(y, source) - at(y, target)));
    }
  }
  return rankCorrelation(steps, distances);
}

/** Breadth first; −1 where there is no way. */
function stepsFrom({ order, starts, targets }: WeightedGraph, source: number): Int32Array {
  const steps = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  queue[0] = source;
  steps[source] = 0;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = at(queue, head);
    for (let e = at(starts, v); e < at(starts, v + 1); e++) {
      const u = at(targets, e);
      if (at(steps, u) >= 0) continue;
      steps[u] = at(steps, v) + 1;
      queue[tail++] = u;
    }
  }
  return steps;
}

function mean(nodes: Int32Array, of: (v: number) => number): number {
  return nodes.reduce((sum, v) => sum + of(v), 0) / nodes.length;
}
