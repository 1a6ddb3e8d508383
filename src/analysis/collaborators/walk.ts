import { at } from '#analysis/columns.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { Scores } from './scores.ts';

const RESTART = 0.15;
const TOLERANCE = 1e-6;
const MOST_STEPS = 300_000;

/**
 * How likely a walker who starts at some people, and goes back there with 15 % at each step, is to be found at each other person:
 * personalised PageRank by forward push (Andersen, Chung & Lang 2006, FOCS). `strength` is what the ties of each person sum to;
 * without it the walk takes every tie alike. O(1/tolerance), at most 300,000 ties whatever the size of the graph.
 */
export function walkFrom(graph: WeightedGraph, from: ReadonlyMap<number, number>, strength?: Float64Array): Scores {
  const found = new Scores(graph.order);
  const left = new Float64Array(graph.order);
  const isWaiting = new Uint8Array(graph.order);
  const queue = [...from.keys()];
  for (const [v, share] of from) {
    left[v] = share;
    isWaiting[v] = 1;
  }
  let steps = 0;
  for (let i = 0; i < queue.length && steps < MOST_STEPS; i++) {
    const v = queue[i] ?? 0;
    const here = at(left, v);
    isWaiting[v] = 0;
    left[v] = 0;
    found.add(v, RESTART * here);
    const [begin, end] = [at(graph.starts, v), at(graph.starts, v + 1)];
    steps += end - begin;
    const total = strength === undefined ? end - begin : at(strength, v);
    for (let e = begin; e < end; e++) {
      const u = at(graph.targets, e);
      const share = strength === undefined ? 1 : at(graph.weights, e);
      const now = at(left, u) + ((1 - RESTART) * here * share) / total;
      left[u] = now;
      const ties = at(graph.starts, u + 1) - at(graph.starts, u);
      if (isWaiting[u] === 1 || now <= TOLERANCE * (1 + ties)) continue;
      isWaiting[u] = 1;
      queue.push(u);
    }
  }
  return found;
}
