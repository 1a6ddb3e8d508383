import { at } from '#analysis/columns.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';

const RESTART = 0.15;
const TOLERANCE = 1e-6;
const MOST_STEPS = 300_000;

/**
 * How likely a walker who starts at some people, and goes back there with 15 % at each step, is to be found at each other person:
 * personalised PageRank by forward push (Andersen, Chung & Lang 2006, FOCS). `scale` is what the ties of each person sum to, −1 for
 * a walk that takes every tie alike. O(1/tolerance), at most 300,000 ties whatever the size of the graph.
 */
export function walkFrom(graph: WeightedGraph, from: ReadonlyMap<number, number>, strength?: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  const left = new Map(from);
  const queue = [...from.keys()];
  const waiting = new Set(queue);
  let steps = 0;
  for (let i = 0; i < queue.length && steps < MOST_STEPS; i++) {
    const v = queue[i] ?? 0;
    waiting.delete(v);
    const here = left.get(v) ?? 0;
    left.delete(v);
    found.set(v, (found.get(v) ?? 0) + RESTART * here);
    const [begin, end] = [at(graph.starts, v), at(graph.starts, v + 1)];
    steps += end - begin;
    const total = strength === undefined ? end - begin : at(strength, v);
    for (let e = begin; e < end; e++) {
      const u = at(graph.targets, e);
      const share = strength === undefined ? 1 : at(graph.weights, e);
      const now = (left.get(u) ?? 0) + ((1 - RESTART) * here * share) / total;
      left.set(u, now);
      const ties = at(graph.starts, u + 1) - at(graph.starts, u);
      if (now <= TOLERANCE * (1 + ties) || waiting.has(u)) continue;
      waiting.add(u);
      queue.push(u);
    }
  }
  return found;
}
