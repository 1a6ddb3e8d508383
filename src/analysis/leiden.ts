import { addAt, at } from './columns.ts';
import { type Random, shuffledIndices } from './random.ts';
import { aggregate, components, strengths, type WeightedGraph } from './weighted-graph.ts';

export interface LeidenOptions {
  /** γ of Reichardt & Bornholdt: larger makes more and smaller communities; 1 is Newman's modularity. */
  resolution: number;
  random: Random;
  /** Whole passes, each starting from the last one's answer. */
  passes?: number;
}

/** Gains smaller than this are rounding. */
const EPSILON = 1e-10;

/**
 * Communities of a weighted graph by the Leiden algorithm (Traag, Waltman & van Eck 2019, Sci. Rep. 9, 5233), maximising
 * modularity. Every community it returns is connected. Answers are numbered from 0 in order of their first node.
 */
export function leiden(graph: WeightedGraph, { resolution, random, passes = 4 }: LeidenOptions): Int32Array {
  let membership: Int32Array = Int32Array.from({ length: graph.order }, (_, v) => v);
  for (let pass = 0; pass < passes; pass++) {
    const next = onePass(graph, membership, resolution, random);
    const unchanged = next.every((community, v) => community === at(membership, v));
    membership = next;
    if (unchanged) break;
  }
  return components(graph, membership).component;
}

/** Modularity of a partition at a resolution, in (−1, 1). */
export function modularity(graph: WeightedGraph, membership: Int32Array, resolution: number): number {
  const strength = strengths(graph);
  const total = strength.reduce((sum, s) => sum + s, 0);
  if (total === 0) return 0;
  const inside = new Float64Array(graph.order);
  const whole = new Float64Array(graph.order);
  for (let v = 0; v < graph.order; v++) {
    const c = at(membership, v);
    addAt(whole, c, at(strength, v));
    addAt(inside, c, 2 * at(graph.loops, v));
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      if (at(membership, at(graph.targets, e)) === c) addAt(inside, c, at(graph.weights, e));
    }
  }
  return inside.reduce((sum, w, c) => sum + w / total - resolution * (at(whole, c) / total) ** 2, 0);
}

function onePass(graph: WeightedGraph, start: Int32Array, resolution: number, random: Random): Int32Array {
  let level = graph;
  let membership = renumber(start).membership;
  /** The node of the current level that each original node is in. */
  let owner: Int32Array = Int32Array.from({ length: graph.order }, (_, v) => v);
  for (;;) {
    const frame = { graph: level, strength: strengths(level), resolution, random, total: 0 };
    frame.total = frame.strength.reduce((sum, s) => sum + s, 0);
    if (frame.total === 0) break;
    moveNodes(frame, membership);
    const refined = renumber(refine(frame, membership));
    if (refined.count === level.order) break;
    const coarse = new Int32Array(refined.count);
    refined.membership.forEach((r, v) => {
      coarse[r] = at(membership, v);
    });
    owner = owner.map((v) => at(refined.membership, v));
    level = aggregate(level, refined.membership, refined.count);
    membership = renumber(coarse).membership;
  }
  return renumber(owner.map((v) => at(membership, v))).membership;
}

interface Frame {
  graph: WeightedGraph;
  strength: Float64Array;
  total: number;
  resolution: number;
  random: Random;
}

/** Weights from one node to the groups around it; cleared by walking only what was touched. */
class NeighbourWeights {
  readonly touched: number[] = [];
  readonly #weights: Float64Array;

  constructor(order: number) {
    this.#weights = new Float64Array(order);
  }

  collect({ starts, targets, weights }: WeightedGraph, v: number, group: Int32Array, inside?: Int32Array): void {
    for (const g of this.touched) this.#weights[g] = 0;
    this.touched.length = 0;
    for (let e = at(starts, v); e < at(starts, v + 1); e++) {
      const u = at(targets, e);
      if (inside !== undefined && at(inside, u) !== at(inside, v)) continue;
      const g = at(group, u);
      if (at(this.#weights, g) === 0) this.touched.push(g);
      addAt(this.#weights, g, at(weights, e));
    }
  }

  to(group: number): number {
    return at(this.#weights, group);
  }
}

/** Fast local moving: nodes whose neighbourhood changed are visited again until nobody gains by moving. */
function moveNodes({ graph, strength, total, resolution, random }: Frame, membership: Int32Array): void {
  const sums = new Float64Array(graph.order);
  membership.forEach((c, v) => {
    addAt(sums, c, at(strength, v));
  });
  const near = new NeighbourWeights(graph.order);
  const queue = [...shuffledIndices(graph.order, random)];
  const waiting = new Int32Array(graph.order).fill(1);
  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] ?? 0;
    waiting[v] = 0;
    const from = at(membership, v);
    const own = at(strength, v);
    near.collect(graph, v, membership);
    addAt(sums, from, -own);
    let best = from;
    let bestGain = near.to(from) - (resolution * own * at(sums, from)) / total;
    for (const c of near.touched) {
      const gain = near.to(c) - (resolution * own * at(sums, c)) / total;
      if (gain > bestGain + EPSILON) [best, bestGain] = [c, gain];
    }
    addAt(sums, best, own);
    if (best === from) continue;
    membership[v] = best;
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const u = at(graph.targets, e);
      if (at(waiting, u) === 1 || at(membership, u) === best) continue;
      waiting[u] = 1;
      queue.push(u);
    }
  }
}

/**
 * Splits every community into well-connected parts: lone nodes join the neighbouring part that gains most, if both hang
 * together well enough with the rest of their community. This is what keeps communities connected.
 */
function refine({ graph, strength, total, resolution, random }: Frame, membership: Int32Array): Int32Array {
  const parts = Int32Array.from({ length: graph.order }, (_, v) => v);
  const sums = strength.slice();
  const communitySums = new Float64Array(graph.order);
  membership.forEach((c, v) => {
    addAt(communitySums, c, at(strength, v));
  });
  const outward = outwardWeights(graph, membership);
  const alone = new Int32Array(graph.order).fill(1);
  const near = new NeighbourWeights(graph.order);
  const holds = (part: number, c: number): boolean =>
    at(outward, part) + EPSILON >= (resolution * at(sums, part) * (at(communitySums, c) - at(sums, part))) / total;
  for (const v of shuffledIndices(graph.order, random)) {
    const c = at(membership, v);
    if (at(alone, v) === 0 || !holds(v, c)) continue;
    near.collect(graph, v, parts, membership);
    let best = v;
    let bestGain = 0;
    for (const part of near.touched) {
      if (part === v || !holds(part, c)) continue;
      const gain = near.to(part) - (resolution * at(strength, v) * at(sums, part)) / total;
      if (gain > bestGain + EPSILON) [best, bestGain] = [part, gain];
    }
    if (best === v) continue;
    parts[v] = best;
    alone[v] = 0;
    alone[best] = 0;
    addAt(sums, best, at(strength, v));
    addAt(outward, best, at(outward, v) - 2 * near.to(best));
  }
  return parts;
}

/** Weight from each node to the others of its community. */
function outwardWeights(graph: WeightedGraph, membership: Int32Array): Float64Array {
  const outward = new Float64Array(graph.order);
  for (let v = 0; v < graph.order; v++) {
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      if (at(membership, at(graph.targets, e)) === at(membership, v)) addAt(outward, v, at(graph.weights, e));
    }
  }
  return outward;
}

/** Numbers groups from 0 in order of first appearance. */
export function renumber(groups: Int32Array): { membership: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const membership = groups.map((group) => {
    const known = numbers.get(group);
    if (known !== undefined) return known;
    numbers.set(group, numbers.size);
    return numbers.size - 1;
  });
  return { membership, count: numbers.size };
}
