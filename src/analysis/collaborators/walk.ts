import { at } from '#analysis/columns.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { Scores } from './scores.ts';

const RESTART = 0.15;
const TOLERANCE = 1e-6;
const MOST_STEPS = 300_000;

/** Ways that a walker may go: from person v by ties `starts[v] … starts[v + 1]`, each with its chance. */
export interface Ways {
  starts: Int32Array;
  targets: Int32Array;
  /** Those of a person sum to 1. */
  chances: Float64Array;
  /** What is left with somebody is not worth walking on below this. */
  least: Float64Array;
}

/** Ways over ties, each as likely as it is strong, or all of a person alike. O(ties). */
export function waysOf({ order, starts, targets, weights }: WeightedGraph, by: 'strength' | 'number'): Ways {
  const chances = new Float64Array(targets.length);
  const least = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    const [begin, end] = [at(starts, v), at(starts, v + 1)];
    least[v] = TOLERANCE * (1 + end - begin);
    let total = 0;
    for (let e = begin; e < end; e++) total += by === 'strength' ? at(weights, e) : 1;
    for (let e = begin; e < end; e++) chances[e] = (by === 'strength' ? at(weights, e) : 1) / total;
  }
  return { starts, targets, chances, least };
}

/**
 * How likely a walker who starts at some people, and goes back there with 15 % at each step, is to be found at each other person:
 * personalised PageRank by forward push (Andersen, Chung & Lang 2006, FOCS). O(1/tolerance), at most 300,000 ties whatever the size
 * of the graph.
 */
export function walkFrom({ starts, targets, chances, least }: Ways, from: ReadonlyMap<number, number>): Scores {
  const order = least.length;
  const found = new Scores(order);
  const left = new Float64Array(order);
  const isWaiting = new Int32Array(order);
  const queue = [...from.keys()];
  for (const [v, share] of from) {
    left[v] = share;
    isWaiting[v] = 1;
  }
  let steps = 0;
  for (let i = 0; i < queue.length && steps < MOST_STEPS; i++) {
    const v = queue[i] ?? 0;
    const here = left[v] ?? 0;
    isWaiting[v] = 0;
    left[v] = 0;
    found.add(v, RESTART * here);
    const onward = (1 - RESTART) * here;
    const [begin, end] = [starts[v] ?? 0, starts[v + 1] ?? 0];
    steps += end - begin;
    // The inner loop of all ranking: columns are read as what they are, for `at` reads any and takes twice as long.
    for (let e = begin; e < end; e++) {
      const u = targets[e] ?? 0;
      const now = (left[u] ?? 0) + onward * (chances[e] ?? 0);
      left[u] = now;
      if (now <= (least[u] ?? 0) || isWaiting[u] === 1) continue;
      isWaiting[u] = 1;
      queue.push(u);
    }
  }
  return found;
}
