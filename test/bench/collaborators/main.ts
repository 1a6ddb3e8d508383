import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { InvalidInput } from '#model/errors.ts';
import { benchTasks } from './evaluate.ts';
import { exposureOfPeople, shareOfMost } from './exposure.ts';
import { type Predictions, predict } from './predictions.ts';
import { printQuestionExposure } from './question-exposure.ts';
import { printQuestionTimes } from './question-times.ts';
import { readTask, type Task } from './read-task.ts';

/** `npm run bench:collaborators`: answers one task of the evaluator, or, without one, runs and judges all of ../shared/data; or times, or counts who is shown. */
const program = new Command('bench:collaborators')
  .description('Ranks new collaborators for the people of a task, or runs the whole evaluation.')
  .option('--train <file>', 'papers that may be known, as `collab_eval.py task` writes them (train.jsonl)')
  .option('--test <file>', 'people to rank for, and whom to leave out for each (test.jsonl)')
  .option('--candidates <file>', 'everybody who may be suggested (candidates.json)')
  .option('--predictions <file>', 'where the rankings go, JSON lines, best first')
  .option('--time', 'what a question takes on the server, on the demo and at 165,000 people')
  .option('--exposure', 'who is in the lists for people, topics and texts, on the demo')
  .option(
    '--dataset <folder>',
    'a Dataset folder: with --time in place of one imported from the big files, with --exposure of the demo',
  );
program.parse(process.argv);
const options = program.opts<{
  train?: string;
  test?: string;
  candidates?: string;
  predictions?: string;
  time?: true;
  exposure?: true;
  dataset?: string;
}>();

try {
  if (options.time) await printQuestionTimes(options.dataset);
  else if (options.exposure) await printQuestionExposure(options.dataset);
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
      console.log(exposureOfPeople(field, least, read.universities).join('\n'), '\n');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Answers a task, and says how long that took. */
async function answer(task: Task, file: string): Promise<Predictions> {
  const predictions = predict(task);
  const { prepare, holdBack, rank } = predictions.seconds;
  await writeFile(file, predictions.lines);
  const each = (1_000 * rank) / Math.max(1, task.test.length);
  console.log(
    `${task.work.order} people: prepared in ${prepare.toFixed(1)} s, whom to hold back found in ${holdBack.toFixed(1)} s, ` +
      `${each.toFixed(1)} ms a question, over ${task.test.length} questions`,
  );
  console.log(`of those asked about here, ${shareOfMost(predictions.rankings)}`);
  return predictions;
}
