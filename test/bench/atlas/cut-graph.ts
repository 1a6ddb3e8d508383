import { at } from '#analysis/columns.ts';
import { type Random, shuffledIndices } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { among, type PaperGraph } from './paper-graph.ts';

/**
 * A connected part of `size` people: who is met first walking breadth first from somebody drawn by seed, co-authors in random order. It keeps whole
 * neighbourhoods, so that what is cut looks like the map of an institute rather than like a sample.
 */
export function cutGraph(whole: PaperGraph, size: number, random: Random): PaperGraph {
  if (size >= whole.graph.order) return whole;
  return among(whole, firstMet(whole.graph, size, random));
}

function firstMet({ order, starts, targets }: WeightedGraph, size: number, random: Random): number[] {
  const met = new Int32Array(order);
  const found = [Math.floor(random() * order)];
  for (const v of found) met[v] = 1;
  for (let head = 0; head < found.length && found.length < size; head++) {
    const v = found[head] ?? 0;
    const degree = at(starts, v + 1) - at(starts, v);
    for (const k of shuffledIndices(degree, random)) {
      const u = at(targets, at(starts, v) + k);
      if (at(met, u) === 1 || found.length === size) continue;
      met[u] = 1;
      found.push(u);
    }
  }
  return found;
}
