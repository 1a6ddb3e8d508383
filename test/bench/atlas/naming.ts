import { hierarchyOf } from '#analysis/hierarchy.ts';
import { createRandom } from '#analysis/random.ts';
import { type BenchRun, count } from './bench-run.ts';
import type { Line } from './figure.ts';
import { benchNames, errorOfRatio } from './names.ts';

const SEEDS = 3;
/** Ours put as many held-out papers right as the commonest terms do, times this. */
const TARGET = 1.3;
/** Of fewer papers a share says little. */
const FEWEST_JUDGED = 200;

/** How well names put held-out papers into their place. On files by themselves; a cut has few of its people's papers. */
export function* benchNaming({ whole, parts, seed }: BenchRun): Generator<Line> {
  for (const { name, graph, papers } of [...parts.filter(({ isFile }) => isFile), whole]) {
    const hierarchy = hierarchyOf(graph, { resolution: 1, random: createRandom(seed) });
    const runs = Array.from({ length: SEEDS }, (_, k) => benchNames({ papers, hierarchy, seed: seed + k }));
    for (const level of ['region', 'community', 'group'] as const) {
      const results = runs.flatMap((run) => run.levels.filter((result) => result.level === level));
      const sum = (of: (result: (typeof results)[number]) => number): number =>
        results.reduce((total, result) => total + of(result), 0);
      const [right, commonest, judged] = [sum((r) => r.right), sum((r) => r.rightByCommonest), sum((r) => r.papers)];
      if (judged === 0) continue;
      const error = errorOfRatio({ right, rightByCommonest: commonest, rightByBoth: sum((r) => r.rightByBoth) });
      yield {
        what: `${name}: names of ${level === 'community' ? 'communities' : `${level}s`}, held-out papers put right`,
        value: (100 * right) / judged,
        unit: '%',
        ...(judged >= FEWEST_JUDGED && { target: { atLeast: (100 * TARGET * commonest) / judged } }),
        rival: { name: 'commonest terms', value: (100 * commonest) / judged },
        note: `× ${(right / Math.max(1, commonest)).toFixed(2)} ± ${error.toFixed(2)}, ${SEEDS} seeds, ${count(judged)} papers, ${count(results[0]?.places ?? 0)} places`,
      };
    }
  }
}
