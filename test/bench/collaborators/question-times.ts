import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerCollaborators } from '#analysis/collaborators/answer.ts';
import { type WorkRecord, workRecordOf } from '#analysis/collaborators/work-record.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import { CollaboratorQuestion } from '#model/collaborators.ts';
import { InvalidInput } from '#model/errors.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { processorTime } from '#test/bench/atlas/processor-time.ts';
import { reseau } from '#test/bench/reseau.ts';
import { BIG } from './evaluate.ts';

export const DEMO = path.resolve(import.meta.dirname, '../../../graph-seed/demo');
/** An import that reports rejects has still imported. */
const DONE_OR_REJECTS = [0, 4];
/** Milliseconds a question may take at most, of processor time, in 95 of 100 cases. */
const TARGETS = { demo: 50, large: 200 } as const;
const QUESTIONS = 200;
/** Answered before any is timed: the first ones are compiled. */
const WARM_UP = 20;
const TEXT =
  'We learn a policy for legged robots over rough terrain by reinforcement learning in simulation, and transfer it with a diffusion model of motion.';

/**
 * Prints what a question takes on the server, from the record it keeps to the answer it sends: on the demo, and on all of the big files
 * of ../shared/data, or on the Dataset folder named.
 */
export async function printQuestionTimes(folder: string | undefined): Promise<void> {
  await printTimes('demo', DEMO, TARGETS.demo);
  if (folder !== undefined) return printTimes(path.basename(folder), folder, TARGETS.large);
  if (!BIG.every((file) => existsSync(file)))
    throw new InvalidInput('There is no ../shared/data: name a Dataset folder with --dataset.');
  const home = await mkdtemp(path.join(tmpdir(), 'reseau-bench-collaborators-'));
  try {
    const dataset = path.join(home, 'dataset');
    await reseau(['import', ...BIG, '--out', dataset], { RESEAU_HOME: home }, DONE_OR_REJECTS);
    await printTimes('big files', dataset, TARGETS.large);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function printTimes(name: string, folder: string, target: number): Promise<void> {
  const dataset = await readDatasetFolder(folder);
  const { answer: record, seconds } = processorTime(() => workRecordOf(dataset));
  console.log(`${name}, ${record.people.length} people: ready in ${seconds.toFixed(1)} s of processor time`);
  for (const [what, questions] of questionsOf(record)) {
    for (const question of questions.slice(0, WARM_UP)) answerCollaborators(record, question);
    const times = questions
      .slice(WARM_UP)
      .map((question) => 1_000 * processorTime(() => answerCollaborators(record, question)).seconds)
      .sort((a, b) => a - b);
    const [median, worst] = [quantile(times, 0.5), quantile(times, 0.95)];
    console.log(
      `  ${what}: p50 ${median.toFixed(1)} ms, p95 ${worst.toFixed(1)} ms of ${target} (${worst < target ? 'met' : 'MISSED'}), over ${times.length}`,
    );
  }
}

/** For people with papers, for topics that people work on, and for a text that somebody with papers asks about. */
function questionsOf(record: WorkRecord): [string, CollaboratorQuestion[]][] {
  const random = createRandom(record.people.length);
  const some = <T>(all: readonly T[]): T[] =>
    Array.from(shuffledIndices(all.length, random).subarray(0, QUESTIONS + WARM_UP)).flatMap((i) => all[i] ?? []);
  const people = some(record.people.filter((_, v) => (record.field.people.paperCount[v] ?? 0) > 0)).map(({ ref }) => ref.id);
  const topics = some(record.topics).map(({ ref }) => ref.id);
  const ask = (question: Partial<CollaboratorQuestion>): CollaboratorQuestion => CollaboratorQuestion.parse(question);
  return [
    ['for a person', people.map((person) => ask({ person }))],
    ['on a topic', topics.map((topic) => ask({ topics: [topic] }))],
    ['for a person on a text', people.map((person) => ask({ person, text: TEXT }))],
  ];
}

function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? Number.NaN;
}
