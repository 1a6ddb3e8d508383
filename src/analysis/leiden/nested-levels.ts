import { type CsrGraph, contract, renumberInPlace, strengthsOf } from './csr-graph.ts';
import { createScratch } from './move-nodes.ts';
import { refine } from './refine.ts';
import { shuffledBlocks } from './shuffled-blocks.ts';

/**
 * The partitions nested in one, from the finest to itself: parts found by refining, then parts of those parts' graph, until a level
 * says nothing new. Every part is connected. O(edges).
 */
export function nestedLevels(
  graph: CsrGraph,
  membership: Int32Array,
  { resolution, random }: { resolution: number; random: () => number },
): Int32Array[] {
  const levels: Int32Array[] = [];
  const total = strengthsOf(graph).reduce((sum, own) => sum + own, 0);
  let level = graph;
  let groups = membership;
  let owner: Int32Array | undefined;
  while (total > 0) {
    const strength = strengthsOf(level);
    const scratch = createScratch(level.order);
    for (let v = 0; v < level.order; v++) {
      const g = groups[v] ?? 0;
      scratch.sums[g] = (scratch.sums[g] ?? 0) + (strength[v] ?? 0);
    }
    const visits = shuffledBlocks(level.order, random);
    const part = refine({ graph: level, strength, factor: resolution / total }, groups, { visits, scratch, random, theta: 0 });
    const count = renumberInPlace(part);
    if (count === level.order) break;
    const above = new Int32Array(count);
    for (let v = 0; v < level.order; v++) above[part[v] ?? 0] = groups[v] ?? 0;
    owner = owner === undefined ? part : owner.map((v) => part[v] ?? 0);
    levels.push(owner);
    level = contract(level, part, count);
    groups = above;
  }
  const last = levels.at(-1);
  if (last?.every((part, v) => part === membership[v])) levels.pop();
  levels.push(membership);
  return levels;
}
