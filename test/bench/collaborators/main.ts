import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { standpointOf } from '#analysis/collaborators/features.ts';
import { type Field, fieldOf } from '#analysis/collaborators/field.ts';
import { type LeastMargins, leastMarginsInSteps, rankForPerson } from '#analysis/collaborators/hold-back.ts';
import { finish } from '#analysis/in-steps.ts';
import { InvalidInput } from '#model/errors.ts';
import { benchTasks } from './evaluate.ts';
import { exposureLines, shareOfMost } from './exposure.ts';
import { printQuestionTimes } from './question-times.ts';
import { readTask, type Task } from './read-task.ts';

/** How many people of a ranking the evaluator reads. */
const LONGEST_RANKING = 1_000;

/** `npm run bench:collaborators`: answers one task of the evaluator, or, without one, runs and judges all of ../shared/data; or times. */
const program = new Command('bench:collaborators')
  .description('Ranks new collaborators for the people of a task, or runs the whole evaluation.')
  .option('--train <file>', 'papers that may be known, as `collab_eval.py task` writes them (train.jsonl)')
  .option('--test <file>', 'people to rank for, and whom to leave out for each (test.jsonl)')
  .option('--candidates <file>', 'everybody who may be suggested (candidates.json)')
  .option('--predictions <file>', 'where the rankings go, JSON lines, best first')
  .option('--time', 'what a question takes on the server, on the demo and at 165,000 people')
  .option('--dataset <folder>', 'with --time: a Dataset folder in place of one imported from the big files');
program.parse(process.argv);
const options = program.opts<{
  train?: string;
  test?: string;
  candidates?: string;
  predictions?: string;
  time?: true;
  dataset?: string;
}>();

try {
  if (options.time) await printQuestionTimes(options.dataset);
  else if (Object.keys(options).length === 0) await benchAll();
  else await answerOne(options);
} catch (error) {
  if (!(error instanceof InvalidInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function answerOne({ train, test, candidates, predictions }: typeof options): Promise<void> {
  if (train === undefined || test === undefined || candidates === undefined || predictions === undefined) {
    throw new InvalidInput('One task needs all of --train, --test, --candidates and --predictions.');
  }
  await answer(await readTask(train, test, candidates), predictions);
}

async function benchAll(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reseau-bench-collaborators-'));
  try {
    for await (const task of benchTasks(folder)) {
      const file = path.join(task.folder, 'predictions.jsonl');
      await mkdir(task.folder, { recursive: true });
      const read = await readTask(task.train, task.test, task.candidates);
      const { field, least } = await answer(read, file);
      console.log(await task.judge(file));
      console.log(exposureLines(field, least, read.universities).join('\n'), '\n');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ranks for everybody in the task, and says how long that took: processor time, the field found once. */
async function answer({ work, keys, test }: Task, predictions: string): Promise<{ field: Field; least: LeastMargins }> {
  const begin = process.cpuUsage();
  const field = fieldOf(work);
  const prepared = seconds(begin);
  const least = finish(leastMarginsInSteps(field));
  const held = seconds(begin);
  const number = new Map(keys.map((key, v) => [key, v]));
  const rankings = test.map(({ person, exclude }) => {
    const v = number.get(person) ?? -1;
    const out = new Set([v, ...exclude.map((key) => number.get(key) ?? -1)]);
    const ranked = v < 0 ? [] : rankForPerson(field, least, standpointOf(field, v), (u) => out.has(u));
    return { person, ranked: ranked.slice(0, LONGEST_RANKING).map(({ person: u }) => u) };
  });
  const each = (1_000 * (seconds(begin) - held)) / Math.max(1, test.length);
  const lines = rankings.map(({ person, ranked }) => JSON.stringify({ person, ranked: ranked.map((u) => keys[u]) }));
  await writeFile(predictions, `${lines.join('\n')}\n`);
  console.log(
    `${work.order} people: prepared in ${prepared.toFixed(1)} s, whom to hold back found in ${(held - prepared).toFixed(1)} s, ` +
      `${each.toFixed(1)} ms a question, over ${test.length} questions`,
  );
  console.log(`of those asked about here, ${shareOfMost(rankings.map(({ ranked }) => ranked))}`);
  return { field, least };
}

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}
