import type { Points } from '#analysis/points.ts';
import { createRandom } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { toGraphology } from './communities.ts';
import { forceAtlas2 } from './graphology-rivals.ts';
import { processorTime } from './processor-time.ts';

const PROBE = 2;

/**
 * graphology's ForceAtlas2 with the settings it infers, from random places, for about as long as asked: two iterations tell how many will do. At
 * least those two are run, however long they take.
 */
export function forceAtlasFor(
  seconds: number,
  graph: WeightedGraph,
  seed: number,
): { points: Points; seconds: number; iterations: number } {
  const random = createRandom(seed);
  const whole = toGraphology(graph);
  whole.forEachNode((v) => whole.mergeNodeAttributes(v, { x: random() * 1_000, y: random() * 1_000 }));
  const settings = forceAtlas2.inferSettings(whole);
  const probe = processorTime(() => forceAtlas2(whole, { iterations: PROBE, settings }));
  const iterations = Math.max(PROBE, Math.round((PROBE * seconds) / probe.seconds));
  const run = processorTime(() => forceAtlas2(whole, { iterations, settings }));
  const points = { x: new Float64Array(graph.order), y: new Float64Array(graph.order) };
  for (const [v, { x, y }] of Object.entries(run.answer)) {
    points.x[Number(v)] = x;
    points.y[Number(v)] = y;
  }
  return { points, seconds: run.seconds, iterations };
}
