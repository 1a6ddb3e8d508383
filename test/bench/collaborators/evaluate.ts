import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createRandom } from '#analysis/random.ts';
import { InvalidInput } from '#model/errors.ts';
import { readInput } from './read-input.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared');
const EVALUATOR = path.join(SHARED, 'eval/collab_eval.py');
const MONTREAL = ['montreal.json', 'montreal-inferred.json'].map((name) => path.join(SHARED, 'data', name));
export const BIG = ['all-papers.jsonl.gz', 'all-papers-history.jsonl.gz'].map((name) => path.join(SHARED, 'data', name));
const YEARS = [2021, 2022];
/** People in the cuts of the big files, and how many of them the evaluator asks about. */
const CUTS = [20_000, 120_000];
const SAMPLE = 300;
const NEED = '1.10';
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** One task as the evaluator wrote it, and how it judges an answer: what it prints. */
export interface BenchTask {
  folder: string;
  train: string;
  test: string;
  candidates: string;
  judge: (predictions: string) => Promise<string>;
  /** Mean reciprocal rank by method, ours as `program`; a method in brackets is no baseline. */
  means: (predictions: string) => Promise<Map<string, number>>;
}

/** Montréal in two years, then connected cuts of the big files in one. The program that ranks never reads a later paper. */
export async function* benchTasks(folder: string): AsyncGenerator<BenchTask> {
  if (!existsSync(EVALUATOR) || !MONTREAL.every((file) => existsSync(file))) {
    throw new InvalidInput(
      'There is no ../shared with data and evaluator: name one task with --train, --test, --candidates, --predictions.',
    );
  }
  for (const year of YEARS) yield await taskOf(MONTREAL, { year, folder: path.join(folder, `montreal-${year}`), sample: 0 });
  for (const people of CUTS) {
    const cut = path.join(folder, `cut-${people}.jsonl`);
    await writeFile(cut, await cutOf(people));
    yield await taskOf([cut], { year: YEARS[0] ?? 0, folder: path.join(folder, `cut-${people}`), sample: SAMPLE });
  }
}

/** By method: mean reciprocal rank, hits in the first ten, recall in the first fifty. */
const Means = z.record(z.string(), z.tuple([z.number(), z.number(), z.number()]));

interface TaskOptions {
  year: number;
  folder: string;
  sample: number;
}

export async function taskOf(papers: readonly string[], { year, folder, sample }: TaskOptions): Promise<BenchTask> {
  const shared = ['--papers', ...papers, '--year', String(year), '--sample', String(sample)];
  const about = await evaluator(['task', ...shared, '--out', folder]);
  console.log(`${papers.map((file) => path.basename(file)).join(' + ')}, ${year}: ${about.trim()}`);
  const file = (name: string): string => path.join(folder, name);
  return {
    folder,
    train: file('train.jsonl'),
    test: file('test.jsonl'),
    candidates: file('candidates.json'),
    judge: (predictions) => evaluator(['score', ...shared, '--pred', predictions, '--need', NEED]),
    means: async (predictions) => {
      await evaluator(['score', ...shared, '--pred', predictions, '--need', NEED, '--json', file('means.json')]);
      const means = Means.parse(JSON.parse(await readFile(file('means.json'), 'utf8')));
      return new Map(Object.entries(means).map(([method, [reciprocalRank]]) => [method, reciprocalRank]));
    },
  };
}

/** What the evaluator prints. It ends with 1 where the need is not met, which is an answer. */
async function evaluator(args: readonly string[]): Promise<string> {
  const run = promisify(execFile)('python3', [EVALUATOR, ...args], { maxBuffer: LONGEST_OUTPUT });
  const { stdout } = await run.catch((error: unknown) => {
    const failed = z.object({ code: z.literal(1), stdout: z.string().min(1) }).safeParse(error);
    if (!failed.success) throw error;
    return failed.data;
  });
  return stdout;
}

/** Papers of a connected cut of the big files: all whose authors were met first when walking from a random paper. */
async function cutOf(people: number): Promise<string> {
  const papers = await readInput(BIG);
  const byPerson = new Map<string, number[]>();
  for (const [p, { authors }] of papers.entries()) {
    for (const name of authors) byPerson.set(name, [...(byPerson.get(name) ?? []), p]);
  }
  const random = createRandom(people);
  const queue = [Math.floor(random() * papers.length)];
  const taken = new Set(queue);
  const met = new Set<string>();
  for (let i = 0; i < queue.length && met.size < people; i++) {
    for (const name of papers[queue[i] ?? 0]?.authors ?? []) {
      if (met.has(name)) continue;
      met.add(name);
      for (const p of byPerson.get(name) ?? []) {
        if (taken.has(p)) continue;
        taken.add(p);
        queue.push(p);
      }
    }
  }
  const inside = papers.filter(({ authors }) => authors.every((name) => met.has(name)));
  return inside.map(({ line }) => `${line}\n`).join('');
}
