import { type Hierarchy, hierarchyOf, type Levels, regionsOf } from '#analysis/hierarchy.ts';
import { layout } from '#analysis/layout.ts';
import { leiden } from '#analysis/leiden/leiden.ts';
import { markRadiusAtFit } from '#analysis/mark-size.ts';
import type { Points } from '#analysis/points.ts';
import { createRandom } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { processorTime } from './processor-time.ts';

/** What `leiden` advises for refreshes. */
const LOYALTY = 0.08;

/** The flat partition that modularity is compared on; with `previous`, as a refresh finds it. */
export function communitiesOf(graph: WeightedGraph, seed: number, previous?: Int32Array): Int32Array {
  const random = createRandom(seed);
  return leiden(graph, { random, ...(previous !== undefined && { start: previous, loyalty: LOYALTY }) });
}

export function levelsOf(graph: WeightedGraph, seed: number, previous?: Levels): Hierarchy {
  return hierarchyOf(graph, { resolution: 1, random: createRandom(seed), previous });
}

/** What a refresh starts from: the last answer, NaN and −1 for who is new. */
export interface Previous {
  points: Points;
  hierarchy: Levels;
}

export interface OurLayout {
  points: Points;
  hierarchy: Hierarchy;
  /** All of it: the regions and communities that the layout knows are found in that time too. */
  seconds: number;
  communitySeconds: number;
}

/** Marks of one size, that of somebody with a few papers: a graph does not say how many anybody has. */
const PAPERS = 3;

/** The map as publish makes it, marks at rest, knowing the communities it is judged by; with `previous`, as a refresh does. */
export function layoutOf(graph: WeightedGraph, seed: number, previous?: Previous): OurLayout {
  const hierarchy = levelsOf(graph, seed, previous?.hierarchy);
  const regions = processorTime(() =>
    regionsOf(graph, { resolution: 1, random: createRandom(seed), previous: previous?.hierarchy }),
  );
  const radius = new Float64Array(graph.order).fill(markRadiusAtFit('external', PAPERS));
  const flat = processorTime(() => communitiesOf(graph, seed));
  const input = { graph, hierarchy, radius, community: flat.answer, previous: previous?.points };
  const placed = processorTime(() => layout(input, createRandom(seed + 1)));
  return {
    points: placed.answer,
    hierarchy,
    seconds: regions.seconds + flat.seconds + placed.seconds,
    communitySeconds: regions.seconds + flat.seconds,
  };
}
