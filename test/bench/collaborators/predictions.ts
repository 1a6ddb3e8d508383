import { standpointOf } from '#analysis/collaborators/features.ts';
import { type Field, fieldOf } from '#analysis/collaborators/field.ts';
import type { LeastMargins } from '#analysis/collaborators/hold-back.ts';
import { leastMarginsOf, rankForPerson } from '#analysis/collaborators/person-lists.ts';
import { FITTED, type Weights } from '#analysis/collaborators/scorer.ts';
import { processorTime } from '#test/bench/atlas/processor-time.ts';
import type { Task } from './read-task.ts';

/** How many people of a ranking the evaluator reads. */
const LONGEST_RANKING = 1_000;

/** The rankings of a task, and what they took in seconds of processor time. */
export interface Predictions {
  field: Field;
  least: LeastMargins;
  /** By person asked about: numbers of people, best first. */
  rankings: number[][];
  /** As the evaluator reads them. */
  lines: string;
  seconds: { prepare: number; holdBack: number; rank: number };
}

/** Ranks for everybody in the task as the server does: everything found once, then each question. */
export function predict({ work, keys, test }: Task, weights: Weights = FITTED): Predictions {
  const prepared = processorTime(() => fieldOf(work));
  const field = prepared.answer;
  const held = processorTime(() => leastMarginsOf(field, weights));
  const number = new Map(keys.map((key, v) => [key, v]));
  const ranked = processorTime(() =>
    test.map(({ person, exclude }) => {
      const v = number.get(person) ?? -1;
      const out = new Set([v, ...exclude.map((key) => number.get(key) ?? -1)]);
      if (v < 0) return [];
      const all = rankForPerson(field, held.answer, standpointOf(field, v), (u) => out.has(u), weights);
      return all.slice(0, LONGEST_RANKING).map(({ person: u }) => u);
    }),
  );
  const lines = test.map(({ person }, i) => JSON.stringify({ person, ranked: (ranked.answer[i] ?? []).map((u) => keys[u]) }));
  return {
    field,
    least: held.answer,
    rankings: ranked.answer,
    lines: `${lines.join('\n')}\n`,
    seconds: { prepare: prepared.seconds, holdBack: held.seconds, rank: ranked.seconds },
  };
}
