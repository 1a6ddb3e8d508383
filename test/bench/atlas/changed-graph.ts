import { at } from '#analysis/columns.ts';
import type { Random } from '#analysis/random.ts';
import { createWeightedGraph, type WeightedGraph } from '#analysis/weighted-graph.ts';

interface Edges {
  sources: number[];
  targets: number[];
  weights: number[];
}

/** The graph with a share of its pairs taken away at random and as many new ones between people with a co-author in common. */
export function changedGraph(graph: WeightedGraph, share: number, random: Random): WeightedGraph {
  const kept: Edges = { sources: [], targets: [], weights: [] };
  const have = new Set<number>();
  const lost: number[] = [];
  for (let v = 0; v < graph.order; v++) {
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const u = at(graph.targets, e);
      if (u <= v) continue;
      have.add(v * graph.order + u);
      if (random() < share) lost.push(at(graph.weights, e));
      else addEdge(kept, v, u, at(graph.weights, e));
    }
  }
  for (let tries = 100 * lost.length; tries > 0 && lost.length > 0; tries--) {
    const pair = twoStepsApart(graph, random);
    if (pair === undefined || have.has(pair[0] * graph.order + pair[1])) continue;
    have.add(pair[0] * graph.order + pair[1]);
    addEdge(kept, pair[0], pair[1], lost.pop() ?? 1);
  }
  return createWeightedGraph(graph.order, kept);
}

function addEdge(edges: Edges, a: number, b: number, weight: number): void {
  edges.sources.push(a);
  edges.targets.push(b);
  edges.weights.push(weight);
}

/** Two co-authors of somebody, smaller number first. */
function twoStepsApart({ order, starts, targets }: WeightedGraph, random: Random): readonly [number, number] | undefined {
  const v = Math.floor(random() * order);
  const neighbour = (): number => at(targets, at(starts, v) + Math.floor(random() * (at(starts, v + 1) - at(starts, v))));
  const [a, b] = [neighbour(), neighbour()];
  return a === b ? undefined : [Math.min(a, b), Math.max(a, b)];
}
