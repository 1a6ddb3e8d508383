import type { Network, PaperLayer } from '#model/network.ts';

/**
 * Where the steps of a scale begin, ascending; below the first is the colour of none. Fixed, so that neither a filter nor whoever
 * else is loaded changes a colour.
 */
export const SCALE_STEPS = {
  /** Shares of all shortest paths between two others. */
  betweenness: [1e-5, 1e-4, 1e-3, 5e-3, 2e-2],
  /** Shares of somebody's papers. */
  topic: [Number.MIN_VALUE, 0.1, 0.25, 0.5, 0.75],
} as const;

/** The step that a figure falls on; -1 for none. */
export function stepOf(figure: number, steps: readonly number[]): number {
  return steps.findLastIndex((from) => figure >= from);
}

/**
 * What share of each person's papers is about a topic or one below it, in [0, 1]; 0 for people without papers. Counted over the
 * papers of the layer: of a large map those of the first picture. O(authorships).
 */
export function topicShares({ nodes, topics }: Network, { authors, topics: about }: PaperLayer, topic: string): Float64Array {
  const wanted = new Set(topics.flatMap(({ id, parent }, index) => (id === topic || parent === topic ? [index] : [])));
  const all = new Float64Array(nodes.id.length);
  const shares = new Float64Array(nodes.id.length);
  for (const [paper, people] of authors.entries()) {
    const isAbout = about[paper]?.some((index) => wanted.has(index)) === true;
    for (const person of people) {
      all[person] = (all[person] ?? 0) + 1;
      if (isAbout) shares[person] = (shares[person] ?? 0) + 1;
    }
  }
  return shares.map((count, person) => count / Math.max(all[person] ?? 0, 1));
}
