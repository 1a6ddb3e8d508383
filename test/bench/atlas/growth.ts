import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type BenchRun, count, type Subject } from './bench-run.ts';
import type { Line } from './figure.ts';
import { writeGraph } from './graph-binary.ts';

const CHILD = path.join(import.meta.dirname, 'growth-child.ts');
/** Smaller graphs are mostly start-up: growth is told from those of this many people on. */
const SMALLEST_TOLD = 10_000;
/** Room for noise of the machine. */
const SLACK = 1.15;

const Answer = z.object({
  communitySeconds: z.number(),
  layoutSeconds: z.number(),
  startMegabytes: z.number(),
  peakMegabytes: z.number(),
});
type Answer = z.infer<typeof Answer>;

interface Measured extends Answer {
  subject: Subject;
}

/** Time and peak memory of communities and places, each size in a process of its own, and how they grow against n log n. */
export async function* benchGrowth(run: BenchRun): AsyncGenerator<Line> {
  const largest = await run.largest();
  const cuts = run.parts.filter(({ isFile }) => !isFile);
  const subjects = [...cuts, run.whole, ...(largest === run.whole ? [] : [largest])];
  const measured: Measured[] = [];
  for (const subject of subjects) {
    const answer = await measure(subject, run);
    measured.push(answer);
    yield* linesOf(answer);
  }
  yield* growthLines(measured);
}

async function measure(subject: Subject, { folder, seed }: BenchRun): Promise<Measured> {
  const file = path.join(folder, `${subject.stem}graph.bin`);
  await writeGraph(file, subject.graph);
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, file, String(seed)]);
  await rm(file);
  return { subject, ...Answer.parse(JSON.parse(stdout)) };
}

function* linesOf({ subject: { name, graph }, ...answer }: Measured): Generator<Line> {
  yield {
    what: `${name}: communities`,
    value: answer.communitySeconds,
    unit: 's',
    note: `one cold run; ${count(graph.order)} people, ${count(graph.targets.length / 2)} pairs`,
  };
  yield { what: `${name}: layout`, value: answer.layoutSeconds, unit: 's' };
  yield {
    what: `${name}: peak memory`,
    value: answer.peakMegabytes,
    unit: 'MB',
    note: `resident; ${answer.startMegabytes.toFixed(0)} MB once the graph was read`,
  };
}

/** The largest beside the one before it: how much more it took than n log n says, of people and of people and pairs. */
function* growthLines(measured: readonly Measured[]): Generator<Line> {
  const told = measured.filter(({ subject }) => subject.graph.order >= SMALLEST_TOLD);
  for (const [i, large] of told.entries()) {
    const small = told[i - 1];
    if (small === undefined) continue;
    const [people, pairs] = [(m: Measured) => m.subject.graph.order, (m: Measured) => m.subject.graph.targets.length / 2];
    const byPeople = nLogN(people(large)) / nLogN(people(small));
    const bySize = nLogN(people(large) + pairs(large)) / nLogN(people(small) + pairs(small));
    for (const [job, seconds] of [
      ['communities', large.communitySeconds / small.communitySeconds],
      ['layout', large.layoutSeconds / small.layoutSeconds],
    ] as const) {
      yield {
        what: `${job}: ${count(people(large))} people beside ${count(people(small))}`,
        value: seconds,
        unit: '×',
        target: { atMost: SLACK * bySize },
        note: `n log n of people and pairs gives ${bySize.toFixed(2)}, of people alone ${byPeople.toFixed(2)}; ${SLACK} of it for noise`,
      };
    }
  }
}

function nLogN(n: number): number {
  return n * Math.log(n);
}
