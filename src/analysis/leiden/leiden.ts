import { type CsrGraph, connectedParts, contract, relabel, renumberInPlace, strengthsOf } from './csr-graph.ts';
import { modularity } from './modularity.ts';
import { createScratch, moveNodes, type Scratch } from './move-nodes.ts';
import { refine } from './refine.ts';
import { shuffledBlocks } from './shuffled-blocks.ts';

export interface LeidenOptions {
  /** γ of Reichardt & Bornholdt: larger makes more and smaller communities; 1 is Newman's modularity. */
  resolution?: number;
  /** Numbers in [0, 1); the same ones give the same communities. */
  random: () => number;
  /** Most rounds over the whole graph; it stops before when one gains nothing. */
  rounds?: number;
  /** Passes over the once contracted graph in each round: they find most of the gain at a tenth of the price. */
  descents?: number;
  /** Randomness of refinement, as a share of the mean weight of an edge; 0 is greedy. */
  theta?: number;
  /** Communities to start from, a number per node; < 0 for who starts alone, as everybody does without it. */
  start?: ArrayLike<number> | undefined;
  /**
   * How much more an edge inside a community of `start` weighs than it says: what keeps communities over time when edges
   * change, at the price of a little modularity (temporal smoothness; Chakrabarti, Kumar & Tomkins 2006). 0.08 suits monthly
   * refreshes.
   */
  loyalty?: number;
}

/** A round that gains less than this modularity is the last. */
const LEAST_GAIN = 1e-7;
/** Smaller graphs fit the processor's cache however their nodes are numbered. */
const SMALLEST_RELABELLED = 8000;

/**
 * Communities of a weighted graph by the Leiden algorithm (Traag, Waltman & van Eck 2019, Sci. Rep. 9, 5233), maximising
 * modularity at a resolution. Every community is connected; they are numbered from 0 in order of their first node. About
 * O(edges) a round. Differs from the paper in that each round goes down from the contracted graph several times, each time
 * with other random choices, before it looks at single nodes again.
 */
export function leiden(given: CsrGraph, options: LeidenOptions): Int32Array {
  const { rounds = 4, descents = 5, start, loyalty = 0 } = options;
  let membership = start === undefined ? identity(given.order) : startFrom(start);
  const graph = start === undefined || loyalty === 0 ? given : favoured(given, membership, 1 + loyalty);
  const search = createSearch(graph, options);
  if (search.factor === Number.POSITIVE_INFINITY || graph.order === 0) return connectedParts(graph, membership).part;
  let near: { graph: CsrGraph; nodes: Int32Array } | undefined;
  let known = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    if (near === undefined && graph.order >= SMALLEST_RELABELLED && (round > 0 || start !== undefined)) {
      near = relabel(graph, membership);
      membership = take(membership, near.nodes);
    }
    const found = oneRound(search, near?.graph ?? graph, membership, descents);
    membership = found.membership;
    if (found.modularity < known + LEAST_GAIN) break;
    known = found.modularity;
  }
  if (near !== undefined) membership = give(membership, near.nodes);
  return connectedParts(graph, membership).part;
}

interface Search {
  resolution: number;
  factor: number;
  theta: number;
  random: () => number;
  scratch: Scratch;
}

function createSearch(graph: CsrGraph, { resolution = 1, theta = 0.06, random }: LeidenOptions): Search {
  const total = strengthsOf(graph).reduce((sum, strength) => sum + strength, 0);
  const mean = total / Math.max(1, graph.targets.length);
  return { resolution, factor: resolution / total, theta: theta * mean, random, scratch: createScratch(graph.order) };
}

/** Numbers without gaps; who has none becomes alone. */
function startFrom(start: ArrayLike<number>): Int32Array {
  const membership = Int32Array.from(start);
  let most = 0;
  for (let v = 0; v < membership.length; v++) most = Math.max(most, membership[v] ?? 0);
  for (let v = 0; v < membership.length; v++) if ((membership[v] ?? 0) < 0) membership[v] = ++most;
  renumberInPlace(membership);
  return membership;
}

/** The graph with heavier edges inside groups. */
export function favoured(graph: CsrGraph, group: Int32Array, factor: number): CsrGraph {
  const { order, starts, targets } = graph;
  const weights = graph.weights.slice();
  for (let v = 0; v < order; v++) {
    const end = starts[v + 1] ?? 0;
    for (let e = starts[v] ?? 0; e < end; e++) {
      if (group[targets[e] ?? 0] === group[v]) weights[e] = factor * (weights[e] ?? 0);
    }
  }
  return { ...graph, weights };
}

interface Round {
  membership: Int32Array;
  modularity: number;
}

function oneRound(search: Search, graph: CsrGraph, start: Int32Array, descents: number): Round {
  const folded = fold(search, graph, start);
  let groups = folded.groups;
  for (let d = 0; d < descents; d++) groups = descend(search, folded.graph, groups);
  renumberInPlace(groups);
  return { membership: take(groups, folded.part), modularity: modularity(folded.graph, groups, search.resolution) };
}

/** One pass of Leiden: move, refine, contract, until nothing can be contracted. Changes `start`. */
function descend(search: Search, graph: CsrGraph, start: Int32Array): Int32Array {
  const folded = fold(search, graph, start);
  if (folded.graph.order === graph.order) return folded.groups;
  return take(descend(search, folded.graph, folded.groups), folded.part);
}

interface Folded {
  graph: CsrGraph;
  /** The node of it that each node went into. */
  part: Int32Array;
  /** The community of each of its nodes. */
  groups: Int32Array;
}

/** Moves nodes, refines communities and contracts their parts. Changes `membership`. */
function fold({ factor, theta, random, scratch }: Search, graph: CsrGraph, membership: Int32Array): Folded {
  const level = { graph, strength: strengthsOf(graph), factor };
  const visits = shuffledBlocks(graph.order, random);
  moveNodes(level, membership, visits, scratch);
  const part = refine(level, membership, { visits, scratch, random, theta });
  const count = renumberInPlace(part);
  if (count === graph.order) return { graph, part: identity(count), groups: membership };
  const groups = give(membership, part, count);
  renumberInPlace(groups);
  return { graph: contract(graph, part, count), part, groups };
}

function identity(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

/** `column[indices[i]]` for each i. */
function take(column: Int32Array, indices: Int32Array): Int32Array {
  const taken = new Int32Array(indices.length);
  for (let i = 0; i < indices.length; i++) taken[i] = column[indices[i] ?? 0] ?? 0;
  return taken;
}

/** The opposite: `given[indices[i]] = column[i]`. */
function give(column: Int32Array, indices: Int32Array, length = column.length): Int32Array {
  const given = new Int32Array(length);
  for (let i = 0; i < indices.length; i++) given[indices[i] ?? 0] = column[i] ?? 0;
  return given;
}
