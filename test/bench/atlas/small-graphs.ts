import { at } from '#analysis/columns.ts';
import { createRandom } from '#analysis/random.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { arrangeGraph, type GraphToArrange } from '#web/arrange/arrange-graph.ts';
import type { BenchRun } from './bench-run.ts';
import { cutGraph } from './cut-graph.ts';
import type { Line } from './figure.ts';
import { processorTime } from './processor-time.ts';

const SIZES = [100, 500, 1_000, 2_000];
const RUNS = 5;
/** A reader waits for it: an ego network, or a filtered view. */
const PATIENCE_MS = 300;

/** What the explorer lays out in its worker, on cuts of the graph; the same code, here in Node. */
export function* benchSmallGraphs({ whole, seed }: BenchRun): Generator<Line> {
  for (const size of new Set(SIZES.map((size) => Math.min(size, whole.graph.order)))) {
    const { graph } = cutGraph(whole, size, createRandom(seed));
    const columns = edgeColumns(graph);
    const times = Array.from({ length: RUNS }, () => processorTime(() => arrangeGraph(columns)).seconds * 1_000);
    yield {
      what: `layout of ${size.toLocaleString('en')} people`,
      value: Math.min(...times),
      unit: 'ms',
      target: { atMost: PATIENCE_MS },
      note: `least of ${RUNS}; the first, cold, ${(times[0] ?? Number.NaN).toFixed(0)} ms; ${graph.targets.length / 2} pairs`,
    };
  }
}

/** Each pair once, as the explorer hands it to its worker. */
function edgeColumns({ order, starts, targets, weights }: WeightedGraph): GraphToArrange {
  const sources: number[] = [];
  const slots: number[] = [];
  for (let v = 0; v < order; v++) {
    for (let e = at(starts, v); e < at(starts, v + 1); e++) {
      if (at(targets, e) <= v) continue;
      sources.push(v);
      slots.push(e);
    }
  }
  return {
    order,
    sources: Int32Array.from(sources),
    targets: Int32Array.from(slots, (e) => at(targets, e)),
    weights: Float64Array.from(slots, (e) => at(weights, e)),
  };
}
