import { type CsrGraph, connectedParts, renumberInPlace, strengthsOf } from './csr-graph.ts';
import { createScratch, moveNodes } from './move-nodes.ts';
import { shuffledBlocks } from './shuffled-blocks.ts';

/**
 * Moves single nodes between communities until none gains: for a partition that was found on a contracted graph. Every
 * community of the answer is connected. About O(edges).
 */
export function polish(
  graph: CsrGraph,
  membership: Int32Array,
  { resolution, random }: { resolution: number; random: () => number },
): Int32Array {
  const strength = strengthsOf(graph);
  const total = strength.reduce((sum, own) => sum + own, 0);
  const moved = membership.slice();
  renumberInPlace(moved);
  if (total > 0) {
    const level = { graph, strength, factor: resolution / total };
    moveNodes(level, moved, shuffledBlocks(graph.order, random), createScratch(graph.order));
  }
  return connectedParts(graph, moved).part;
}
