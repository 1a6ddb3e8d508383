import { addAt, at } from './columns.ts';
import { joinSmall } from './join-small.ts';
import { contract, renumberInPlace } from './leiden/csr-graph.ts';
import { favoured, leiden } from './leiden/leiden.ts';
import { modularity } from './leiden/modularity.ts';
import { polish } from './leiden/polish.ts';
import type { Random } from './random.ts';
import type { WeightedGraph } from './weighted-graph.ts';

export interface DivideOptions {
  /** γ that the search begins with. */
  resolution: number;
  random: Random;
  /** Parts with fewer nodes than this are joined to others, … */
  smallest: number;
  /** … and so are the smallest while there are more parts than this. */
  most: number;
  /** Parts of an earlier division, −1 for nodes that had none. */
  previous?: Int32Array | undefined;
}

const RESOLUTION_STEP = 0.8;
const LEAST_RESOLUTION = 0.05;
/** Larger graphs are contracted first, so that a step of the search costs little. */
const LARGEST_SEARCHED = 8000;
const TRIES = 3;
const LARGE_TRIES = 1;
/** γ of that contraction, against the one asked for: some thousands of parts, each much smaller than what is looked for. */
const FINE = 12;
/** A part that was there before stays until it is this much smaller than a new one would have to be. */
const LENIENCY = 0.7;
/** What was there before gives way to a division found anew only for this much more modularity. */
const HYSTERESIS = 0.12;
/** Ties inside what was a part before count this much more, so that nobody moves for a trifle. */
const LOYALTY = 1;

/**
 * Divides a graph into few connected parts. Lowers the resolution until there are few enough large ones, for parts found whole
 * read better than parts joined afterwards; then the small ones join whom they are tied to most, and single nodes move where
 * they gain. With `previous`, nodes move from where they were, and all is divided anew only where that is much better. Parts are
 * numbered without gaps. About O(edges) a step of the search.
 */
export function divide(graph: WeightedGraph, options: DivideOptions): Int32Array {
  const found = divideAnew(graph, options);
  if (options.previous === undefined) return found;
  const before = seated(graph, options.previous);
  const kept = settle(favoured(graph, before, 1 + LOYALTY), before, { ...options, smallest: LENIENCY * options.smallest });
  const resolution = likelyResolution(graph, kept);
  return modularity(graph, found, resolution) > modularity(graph, kept, resolution) + HYSTERESIS ? found : kept;
}

/** The best of a few tries: each ends in another local optimum. */
function divideAnew(graph: WeightedGraph, options: DivideOptions): Int32Array {
  let best = tryToDivide(graph, options);
  let most = modularity(graph, best, options.resolution);
  for (let tries = graph.order <= LARGEST_SEARCHED ? TRIES : LARGE_TRIES; tries > 1; tries--) {
    const found = tryToDivide(graph, options);
    const quality = modularity(graph, found, options.resolution);
    if (quality > most) [best, most] = [found, quality];
  }
  return best;
}

function tryToDivide(graph: WeightedGraph, options: DivideOptions): Int32Array {
  const coarse = contracted(graph, options);
  const parts = joinSmall(coarse.graph, search(coarse, options), { ...options, sizes: coarse.sizes });
  return settle(
    graph,
    Int32Array.from(coarse.part, (node) => at(parts, node)),
    options,
  );
}

/** Moves single nodes where they gain; parts that have become too small join others. */
function settle(graph: WeightedGraph, parts: Int32Array, { random, smallest, most }: DivideOptions): Int32Array {
  const resolution = likelyResolution(graph, parts);
  return joinSmall(graph, polish(graph, parts, { resolution, random }), { smallest, most });
}

/** Newcomers join the part they are tied to most, directly or through each other; who is tied to nobody known begins alone. */
function seated(graph: WeightedGraph, previous: Int32Array): Int32Array {
  const parts = previous.slice();
  let waiting = [...parts.keys()].filter((v) => at(parts, v) < 0);
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    const found = waiting.map((v) => closestPart(graph, parts, v));
    for (const [i, v] of waiting.entries()) parts[v] = found[i] ?? -1;
    waiting = waiting.filter((v) => at(parts, v) < 0);
  }
  let next = parts.reduce((most, part) => Math.max(most, part), -1);
  for (const v of waiting) parts[v] = ++next;
  return parts;
}

function closestPart(graph: WeightedGraph, parts: Int32Array, v: number): number {
  const ties = new Map<number, number>();
  for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
    const part = at(parts, at(graph.targets, e));
    if (part >= 0) ties.set(part, (ties.get(part) ?? 0) + at(graph.weights, e));
  }
  const [best] = [...ties].sort(([a, x], [b, y]) => y - x || a - b);
  return best?.[0] ?? -1;
}

/** The γ at which maximising modularity is maximum likelihood for a partition like this (Newman 2016, Phys. Rev. E 94, 052315). */
function likelyResolution(graph: WeightedGraph, parts: Int32Array): number {
  const inside = modularity(graph, parts, 0);
  const expected = inside - modularity(graph, parts, 1);
  if (inside >= 1 || expected >= 1 || expected <= 0) return 1;
  const [within, across] = [inside / expected, (1 - inside) / (1 - expected)];
  return within <= across ? 1 : (within - across) / (Math.log(within) - Math.log(across));
}

interface Coarse {
  graph: WeightedGraph;
  /** The node of it that each node is in. */
  part: Int32Array;
  /** Nodes in each of its nodes. */
  sizes: Int32Array;
}

function contracted(graph: WeightedGraph, { resolution, random }: DivideOptions): Coarse {
  if (graph.order <= LARGEST_SEARCHED) {
    const sizes = new Int32Array(graph.order).fill(1);
    return { graph, part: Int32Array.from(sizes.keys()), sizes };
  }
  const part = leiden(graph, { resolution: FINE * resolution, random, rounds: 1, descents: 2 });
  const count = renumberInPlace(part);
  const sizes = new Int32Array(count);
  for (const node of part) addAt(sizes, node, 1);
  return { graph: contract(graph, part, count), part, sizes };
}

function search({ graph, sizes }: Coarse, { resolution, random, smallest, most }: DivideOptions): Int32Array {
  for (let gamma = resolution; ; gamma *= RESOLUTION_STEP) {
    const parts = leiden(graph, { resolution: gamma, random, rounds: 3, descents: 3 });
    if (largeParts(parts, sizes, smallest) <= most || gamma < LEAST_RESOLUTION * resolution) return parts;
  }
}

function largeParts(parts: Int32Array, sizes: Int32Array, smallest: number): number {
  const total = new Int32Array(parts.length);
  parts.forEach((part, v) => {
    addAt(total, part, at(sizes, v));
  });
  return total.reduce((count, size) => count + Number(size >= smallest), 0);
}
