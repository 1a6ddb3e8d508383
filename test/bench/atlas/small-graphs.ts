import { createRandom } from '#analysis/random.ts';
import type { BenchRun } from './bench-run.ts';
import { cutGraph } from './cut-graph.ts';
import type { Line } from './figure.ts';
import { layoutOf } from './ours.ts';

const SIZES = [100, 500, 1_000, 2_000];
const RUNS = 5;
/** A reader waits for it: an ego network, or a filtered view. */
const PATIENCE_MS = 300;

/** What the explorer lays out in its worker, on cuts of the graph; the same code, here in Node. */
export function* benchSmallGraphs({ whole, seed }: BenchRun): Generator<Line> {
  for (const size of SIZES) {
    if (size > whole.graph.order) continue;
    const { graph } = cutGraph(whole, size, createRandom(seed));
    const times = Array.from({ length: RUNS }, () => layoutOf(graph, seed).seconds * 1_000);
    yield {
      what: `layout of ${size.toLocaleString('en')} people`,
      value: Math.min(...times),
      unit: 'ms',
      target: { atMost: PATIENCE_MS },
      note: `least of ${RUNS}; the first, cold, ${(times[0] ?? Number.NaN).toFixed(0)} ms; ${graph.targets.length / 2} pairs`,
    };
  }
}
