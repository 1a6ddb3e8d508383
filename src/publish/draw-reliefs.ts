import { setImmediate as breathe } from 'node:timers/promises';
import { reliefsOf } from '#analysis/terrain.ts';
import type { NetworkNodes, Relief } from '#model/network.ts';

/** Levels of land finer than the overview's. People of a large map stand closer, and more is to be seen between them. */
const RELIEF_LEVELS = 2;
const LARGE_RELIEF_LEVELS = 3;

export interface ReliefOptions {
  /** Whether the map has tiles. */
  isLarge: boolean;
  signal?: AbortSignal | undefined;
}

export type DrawReliefs = (nodes: NetworkNodes, options: ReliefOptions) => Promise<readonly Relief[]>;

/**
 * The finer land of the maps of one publish, drawn once for audiences that share a drawing: at 20,000 people it takes a quarter of a
 * publish. Pauses after each square, so that Ctrl-C gets through.
 */
export function createDrawReliefs(): DrawReliefs {
  let last: { nodes: NetworkNodes; reliefs: readonly Relief[] } | undefined;
  return async (nodes, { isLarge, signal }) => {
    if (last?.nodes === nodes) return last.reliefs;
    const levels = isLarge ? LARGE_RELIEF_LEVELS : RELIEF_LEVELS;
    const reliefs: Relief[] = [];
    for (const relief of reliefsOf(nodes, levels, (level) => (isLarge ? 2 ** (level - 1) : 1))) {
      reliefs.push(relief);
      await breathe();
      signal?.throwIfAborted();
    }
    last = { nodes, reliefs };
    return reliefs;
  };
}
