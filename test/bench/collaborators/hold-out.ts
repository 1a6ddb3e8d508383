import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Weights } from '#analysis/collaborators/scorer.ts';
import { createRandom } from '#analysis/random.ts';
import type { Choice } from './choices.ts';
import type { InstituteTask } from './institutes.ts';
import { predict } from './predictions.ts';
import { readTask } from './read-task.ts';

const FOLDS = 3;
/** Those that figures were first given for. */
const OF_RECORD = 18;
const RESAMPLES = 2_000;
const [LOW, HIGH] = [0.025, 0.975];

export interface Learnt {
  task: InstituteTask;
  choices: readonly Choice[];
}

interface Judged {
  name: string;
  /** Sums over people of the reciprocal rank. */
  ours: number;
  best: number;
}

/**
 * How well weights do at institutes they were not fitted on: in three rounds every institute is left out once, ranked by what the others
 * taught, and judged beside the best baseline there. Prints each, and all together with the interval that drawing other institutes
 * would give.
 */
export async function printHoldOut(
  institutes: readonly Learnt[],
  weightsFrom: (choices: readonly Choice[]) => Weights,
): Promise<void> {
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weightsFrom(institutes.flatMap(({ choices }, i) => (i % FOLDS === fold ? [] : choices)));
    for (const [i, { task }] of institutes.entries()) if (i % FOLDS === fold) judged.push(await judge(task, weights));
  }
  const ofRecord = new Set(institutes.slice(0, OF_RECORD).map(({ task }) => task.name));
  printTogether(
    `the first ${OF_RECORD}`,
    judged.filter(({ name }) => ofRecord.has(name)),
  );
  printTogether(
    'the others',
    judged.filter(({ name }) => !ofRecord.has(name)),
  );
  printTogether('all', judged);
}

function printTogether(which: string, judged: readonly Judged[]): void {
  const [low, high] = interval(judged);
  const between = `[${low.toFixed(2)}, ${high.toFixed(2)}]`;
  console.log(`${which}, ${judged.length} institutes, each held out: ${ratio(judged).toFixed(3)} × the best baseline ${between}`);
}

async function judge(task: InstituteTask, weights: Weights): Promise<Judged> {
  const read = await readTask(task.train, task.test, task.candidates);
  const file = path.join(task.folder, 'predictions.jsonl');
  await writeFile(file, predict(read, weights).lines);
  const means = await task.means(file);
  const [best = ['none', 0]] = [...means]
    .filter(([method]) => method !== 'program' && !method.startsWith('('))
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const ours = means.get('program') ?? 0;
  console.log(
    `  ${task.name}: ${ours.toFixed(4)}, ${best[0]} ${best[1].toFixed(4)}, × ${(ours / best[1]).toFixed(2)}, ${read.test.length} people`,
  );
  return { name: task.name, ours: ours * read.test.length, best: best[1] * read.test.length };
}

function ratio(judged: readonly Judged[]): number {
  return judged.reduce((sum, { ours }) => sum + ours, 0) / judged.reduce((sum, { best }) => sum + best, 0);
}

/** Percentile bootstrap (Efron 1979) over institutes. */
function interval(judged: readonly Judged[]): [number, number] {
  const random = createRandom(1);
  const draw = () => judged.flatMap(() => judged[Math.floor(random() * judged.length)] ?? []);
  const ratios = Array.from({ length: RESAMPLES }, () => ratio(draw())).sort((a, b) => a - b);
  return [ratios[Math.floor(LOW * RESAMPLES)] ?? 0, ratios[Math.floor(HIGH * RESAMPLES)] ?? 0];
}
