import { layoutGraph } from '#analysis/atlas/layout-graph.ts';
import { createRandom } from '#analysis/random.ts';
import { createWeightedGraph } from '#analysis/weighted-graph.ts';

/** A small graph as columns that cross to a worker without being copied. */
export interface GraphToArrange {
  readonly order: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Places about one unit apart, centred on the origin, y up. */
export interface ArrangedGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The same everywhere and every time, so that a link shows the same picture. */
const SEED = 1;
/** Somebody waits: 2,000 people must take less than a third of a second. */
const EFFORT = 0.2;

/** Lays a few people out for themselves, by the very code that publish uses for everybody. */
export function arrangeGraph({ order, ...edges }: GraphToArrange): ArrangedGraph {
  return layoutGraph({ graph: createWeightedGraph(order, edges), effort: EFFORT }, createRandom(SEED));
}
