import type { AbstractGraph } from 'graphology-types';
import type { CsrGraph } from './csr-graph.ts';
import { fromGraphology } from './from-graphology.ts';
import { leiden } from './leiden.ts';
import { modularity } from './modularity.ts';
import { nestedLevels } from './nested-levels.ts';

export type { CsrGraph };

export interface CommunitiesOptions {
  /** γ of Reichardt & Bornholdt: larger makes more and smaller communities. Default 1, Newman's modularity. */
  resolution?: number;
  /** The same seed gives the same communities. Default 1; `random` goes before it. */
  seed?: number;
  /** Numbers in [0, 1). */
  random?: () => number;
  /** Most rounds over the whole graph; it stops before when one gains nothing. Default 6. */
  rounds?: number;
  /** Communities to start from, a number per node in the order of `nodes`; < 0 for who starts alone. */
  start?: ArrayLike<number>;
  /** How much more an edge inside a community of `start` weighs: keeps communities when edges change. Default 0. */
  loyalty?: number;
  /** Graphology: the attribute that holds an edge's weight, `null` for unit weights. Default 'weight'. */
  weight?: string | null;
}

export interface Communities {
  /** Community of each node, numbered from 0 in order of their first node; each is connected. */
  membership: Int32Array;
  count: number;
  modularity: number;
  /** Nested partitions from the finest to `membership` itself. */
  levels: Int32Array[];
  /** The key of each node; of typed arrays, its number. */
  nodes: string[];
}

/**
 * Communities of a graphology graph, or of one in compressed rows. Directions do not matter and parallel edges add up; weights must not be
 * negative.
 */
export function communities(graph: AbstractGraph | CsrGraph, options: CommunitiesOptions = {}): Communities {
  const { resolution = 1, seed = 1, weight = 'weight', ...others } = options;
  const { csr, nodes } = 'starts' in graph ? { csr: graph, nodes: namesOf(graph) } : fromGraphology(graph, weight);
  const random = options.random ?? seeded(seed);
  const membership = leiden(csr, { ...others, resolution, random });
  const count = membership.reduce((most, community) => Math.max(most, community), -1) + 1;
  const levels = nestedLevels(csr, membership, { resolution, random });
  return { membership, count, modularity: modularity(csr, membership, resolution), levels, nodes };
}

function namesOf({ order }: CsrGraph): string[] {
  return Array.from({ length: order }, (_, v) => String(v));
}

/** Xorshift (Marsaglia 2003), 32 bits. */
function seeded(seed: number): () => number {
  let state = (seed ^ 0x6d2b79f5) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
