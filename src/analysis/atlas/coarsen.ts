import { type Random, shuffledIndices } from '#analysis/random.ts';
import { strengths, type WeightedGraph } from '#analysis/weighted-graph.ts';
import { real, whole } from './numbers.ts';

/** A graph of which every node stands for some people, and where the nodes of the finer graph went. */
export interface Level {
  graph: WeightedGraph;
  /** People in each node. */
  mass: Float64Array;
  /** The node of the next coarser level that each node is part of; empty at the coarsest. */
  parent: Int32Array;
}

/** Coarsest graphs are about this large: small enough to untangle from a random start. */
const COARSEST = 200;
/** Nodes of a level stand for up to this many times the people that those of the level below do. */
const GROWTH = 3.5;
const FIRST_CAP = 4;
/** A level that joins fewer nodes than this is skipped. */
const LEAST_GAIN = 0.95;
const MOST_LEVELS = 16;

/**
 * Ever coarser graphs, the given one first. Each node joins the neighbour it is tied to most for their strengths and sizes, as
 * long as both together stand for few enough people (Walshaw 2003, JGAA 7, 253, on multilevel drawing). O(edges) a level.
 */
export function coarsen(graph: WeightedGraph, random: Random): Level[] {
  let finest: Level = { graph, mass: new Float64Array(graph.order).fill(1), parent: new Int32Array(0) };
  const levels = [finest];
  for (let cap = FIRST_CAP, k = 0; finest.graph.order > COARSEST && k < MOST_LEVELS; cap *= GROWTH, k++) {
    const { parent, mass } = joined(finest, cap, random);
    if (mass.length > LEAST_GAIN * finest.graph.order) continue;
    finest.parent = parent;
    finest = { graph: merged(finest.graph, parent, mass.length), mass, parent: new Int32Array(0) };
    levels.push(finest);
  }
  return levels;
}

function joined({ graph, mass }: Level, cap: number, random: Random): { parent: Int32Array; mass: Float64Array } {
  const { starts, targets, weights } = graph;
  const strength = strengths(graph);
  const parent = new Int32Array(graph.order).fill(-1);
  const sums = new Float64Array(graph.order);
  let count = 0;
  const found = (v: number): number => {
    parent[v] = count;
    sums[count] = real(mass, v);
    return count++;
  };
  for (const v of shuffledIndices(graph.order, random)) {
    if (whole(parent, v) >= 0) continue;
    let best = -1;
    let most = 0;
    for (let e = whole(starts, v); e < whole(starts, v + 1); e++) {
      const u = whole(targets, e);
      const into = whole(parent, u);
      const together = real(mass, v) + (into >= 0 ? real(sums, into) : real(mass, u));
      const pull = real(weights, e) / Math.sqrt(real(strength, u) * together);
      if (u !== v && together <= cap && pull > most) [best, most] = [u, pull];
    }
    if (best < 0) found(v);
    else {
      const into = whole(parent, best) >= 0 ? whole(parent, best) : found(best);
      parent[v] = into;
      sums[into] = real(sums, into) + real(mass, v);
    }
  }
  return { parent, mass: sums.slice(0, count) };
}

/** One node per group; ties between two groups are added up, those inside are forgotten. */
function merged(graph: WeightedGraph, group: Int32Array, count: number): WeightedGraph {
  const { members, starts: from } = sortedByGroup(group, count);
  const starts = new Int32Array(count + 1);
  const targets = new Int32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  const slotOf = new Int32Array(count).fill(-1);
  let size = 0;
  for (let g = 0; g < count; g++) {
    const first = size;
    for (let m = whole(from, g); m < whole(from, g + 1); m++) {
      const v = whole(members, m);
      for (let e = whole(graph.starts, v); e < whole(graph.starts, v + 1); e++) {
        const h = whole(group, whole(graph.targets, e));
        if (h === g) continue;
        let slot = whole(slotOf, h);
        if (slot < first) {
          slot = size++;
          slotOf[h] = slot;
          targets[slot] = h;
        }
        weights[slot] = real(weights, slot) + real(graph.weights, e);
      }
    }
    starts[g + 1] = size;
  }
  return {
    order: count,
    starts,
    targets: targets.slice(0, size),
    weights: weights.slice(0, size),
    loops: new Float64Array(count),
  };
}

function sortedByGroup(group: Int32Array, count: number): { members: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const g of group) starts[g + 1] = whole(starts, g + 1) + 1;
  for (let g = 0; g < count; g++) starts[g + 1] = whole(starts, g + 1) + whole(starts, g);
  const next = starts.slice();
  const members = new Int32Array(group.length);
  for (let v = 0; v < group.length; v++) {
    const slot = whole(next, whole(group, v));
    members[slot] = v;
    next[whole(group, v)] = slot + 1;
  }
  return { members, starts };
}

/** A label of the finer nodes, carried to the coarser: that of whichever part comes last, as parts mostly agree. */
export function carried(labels: Int32Array, parent: Int32Array, count: number): Int32Array {
  const coarse = new Int32Array(count).fill(-1);
  parent.forEach((into, v) => {
    coarse[into] = whole(labels, v);
  });
  return coarse;
}
