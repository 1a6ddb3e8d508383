import { createRandom, type Random } from '#analysis/random.ts';
import { createWeightedGraph, type WeightedGraph } from '#analysis/weighted-graph.ts';

export interface PlantedGraph {
  graph: WeightedGraph;
  /** The group each node was planted in. */
  group: number[];
}

/** Groups with many ties inside and few between, from a seed. */
export function plantedGraph(seed: number, { groups = 6, size = 30, inside = 0.3, between = 0.01 } = {}): PlantedGraph {
  const random = createRandom(seed);
  const group = Array.from({ length: groups * size }, (_, v) => Math.floor(v / size));
  return { graph: graphWhere(group.length, random, (v, u) => (group[v] === group[u] ? inside : between)), group };
}

/** Ties as likely as told, of random weight. */
export function graphWhere(order: number, random: Random, likely: (v: number, u: number) => number): WeightedGraph {
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (let v = 0; v < order; v++) {
    for (let u = v + 1; u < order; u++) {
      if (random() >= likely(v, u)) continue;
      sources.push(v);
      targets.push(u);
      weights.push(0.2 + random());
    }
  }
  return createWeightedGraph(order, { sources, targets, weights });
}

/** A graph of unit edges. */
export function graphOf(order: number, edges: readonly (readonly [number, number])[]): WeightedGraph {
  return createWeightedGraph(order, {
    sources: edges.map(([a]) => a),
    targets: edges.map(([, b]) => b),
    weights: edges.map(() => 1),
  });
}
