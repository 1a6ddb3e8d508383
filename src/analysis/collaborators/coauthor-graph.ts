import { addAt, at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { freshness, isPause, row, type Work } from './work.ts';

/** Co-authors of everybody, in order of their numbers. */
export interface CoauthorGraph extends WeightedGraph {
  /** Year of the newest joint paper; 0 where none is dated. */
  last: Int32Array;
}

/** Bylines of more people tie nobody: who signed with a hundred others does not know them by that. */
const LARGEST_TEAM = 100;

/** Who has written with whom, weighed by Σ 1/(authors − 1) over joint papers, each as fresh as it is. O(Σ authors²). */
export function* coauthorGraphInSteps(work: Work): Steps<CoauthorGraph> {
  const weight = new Float64Array(work.order);
  const last = new Int32Array(work.order);
  const starts = new Int32Array(work.order + 1);
  const rows: { targets: Int32Array; weights: Float64Array; last: Int32Array }[] = [];
  for (let v = 0; v < work.order; v++) {
    if (isPause(v)) yield;
    const met = new Set<number>();
    for (const p of row(work.papers, v)) {
      const people = row(work.authors, p);
      if (people.length > LARGEST_TEAM) continue;
      const year = at(work.year, p);
      const share = freshness(year, work.now) / Math.max(1, at(work.size, p) - 1);
      for (const u of people) {
        if (u === v) continue;
        met.add(u);
        addAt(weight, u, share);
        last[u] = Math.max(at(last, u), year);
      }
    }
    const targets = Int32Array.from(met).sort();
    rows.push({
      targets,
      weights: Float64Array.from(targets, (u) => at(weight, u)),
      last: Int32Array.from(targets, (u) => at(last, u)),
    });
    for (const u of targets) {
      weight[u] = 0;
      last[u] = 0;
    }
    starts[v + 1] = at(starts, v) + targets.length;
  }
  yield;
  const total = at(starts, work.order);
  const graph = { targets: new Int32Array(total), weights: new Float64Array(total), last: new Int32Array(total) };
  for (const [v, columns] of rows.entries()) {
    graph.targets.set(columns.targets, at(starts, v));
    graph.weights.set(columns.weights, at(starts, v));
    graph.last.set(columns.last, at(starts, v));
  }
  return { order: work.order, starts, ...graph, loops: new Float64Array(work.order) };
}

/** Whether two people have written together. O(log co-authors). */
export function hasTie({ starts, targets }: WeightedGraph, v: number, u: number): boolean {
  return tieBetween({ starts, targets }, v, u) >= 0;
}

/** The place of a tie in the columns, −1 where there is none. */
export function tieBetween({ starts, targets }: Pick<WeightedGraph, 'starts' | 'targets'>, v: number, u: number): number {
  let [low, high] = [at(starts, v), at(starts, v + 1) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(targets, middle);
    if (found === u) return middle;
    if (found < u) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
