import path from 'node:path';
import type { Points } from '#analysis/points.ts';
import { createRandom } from '#analysis/random.ts';
import { type BenchRun, count, type Subject } from './bench-run.ts';
import type { Line, Target } from './figure.ts';
import { forceAtlasFor } from './force-atlas.ts';
import { writeCommunities, writePositions } from './graph-files.ts';
import { type LayoutScore, purityOf, scoreLayout } from './layout-score.ts';
import { communitiesOf, layoutOf } from './ours.ts';
import { PointTree } from './point-tree.ts';
import { processorTime } from './processor-time.ts';
import { pushApart } from './push-apart.ts';
import type { Python } from './python.ts';
import { readCommunities, readPositions } from './read-positions.ts';

const RUNS = 3;
/** Above this many people one run says enough. */
const MANY = 10_000;
/** At rest: overlaps of a rival are pushed apart until no more marks touch than this. */
const RESTING_CROWDING = 0.164;
const TARGET_OF_RECORD = { np: 0.25, crowding: 0.16, purity: 0.55, distance: 0.36 };
const FURTHER_NP = 0.3;
/** The targets of record are for maps of about this size; smaller ones are compared with rivals only. */
const SIZE_OF_RECORD = 100_000;
/** Nobody is asked for more room between marks than they need at rest. */
const LEAST_CROWDING = TARGET_OF_RECORD.crowding;
const FIGURES = ['np', 'crowding', 'purity', 'distance'] as const;

interface Placed {
  points: Points;
  seconds: number;
  /** What of that went into communities, of a layout that uses them. */
  communitySeconds?: number;
}

interface Judged extends Placed {
  score: LayoutScore;
}

/** Four figures and the time of our layout beside DrL and ForceAtlas2, on every part and on the whole. */
export async function* benchPlaces(run: BenchRun): AsyncGenerator<Line> {
  for (const subject of [...run.parts, run.whole]) yield* benchOn(subject, run);
}

async function* benchOn(subject: Subject, run: BenchRun): AsyncGenerator<Line> {
  const { graph, name } = subject;
  const membership = communitiesOf(graph, run.seed);
  const judge = (placed: Placed): Judged => ({ ...placed, score: scoreLayout(graph, placed.points, membership, run.seed) });
  const ours = judge(fastest(graph.order < MANY ? RUNS : 1, () => layoutOf(graph, run.seed)));
  const isOfRecord = graph.order >= SIZE_OF_RECORD;
  yield* ownLines(subject, ours, isOfRecord);
  yield* writtenAndChecked(subject, run, ours, membership);
  const force = forceAtlasFor(ours.seconds, graph, run.seed);
  yield* rivalLines(subject, 'ForceAtlas2', ours, judge(force), judge(atRest(force)));
  if (run.skipSlow) yield { what: `${name}: DrL`, notRun: 'left out by --skip-slow' };
  else if ('missing' in run.python) yield { what: `${name}: DrL`, notRun: run.python.missing };
  else {
    const positions = path.join(run.folder, `${subject.stem}.drl-positions.csv`);
    const { seconds } = await run.python.drl(subject.edges, positions);
    const drl = { points: await readPositions(positions, graph.order), seconds };
    const rest = atRest(drl);
    yield* rivalLines(subject, 'DrL', ours, judge(drl), judge(rest));
    yield* purityByIgraph(subject, run, run.python, [ours, rest]);
    yield* timeLines(name, ours.seconds, seconds, isOfRecord);
  }
}

function fastest(runs: number, place: () => Placed): Placed {
  const all = Array.from({ length: runs }, place);
  return all.reduce((best, placed) => (placed.seconds < best.seconds ? placed : best));
}

function atRest({ points, seconds }: Placed): Placed {
  const pushed = processorTime(() => pushApart(points, RESTING_CROWDING));
  return { points: pushed.answer, seconds: seconds + pushed.seconds };
}

function* ownLines({ name, graph }: Subject, { score, seconds, communitySeconds }: Judged, isOfRecord: boolean): Generator<Line> {
  const note = `${count(graph.order)} people, ${count(graph.targets.length / 2)} pairs`;
  for (const figure of FIGURES) {
    const target = isOfRecord ? { target: bound(figure, TARGET_OF_RECORD[figure]) } : {};
    yield { what: `${name}: ${figure}`, value: score[figure], unit: '', ...target, ...(figure === 'np' && { note }) };
  }
  if (isOfRecord) yield { what: `${name}: np, the further target`, value: score.np, unit: '', target: { atLeast: FURTHER_NP } };
  yield {
    what: `${name}: time of the layout`,
    value: seconds,
    unit: 's',
    note: `processor time; ${(communitySeconds ?? 0).toFixed(1)} s of it for the communities`,
  };
}

/** More is better of all but crowding. */
function bound(figure: (typeof FIGURES)[number], value: number): Target {
  return figure === 'crowding' ? { atMost: value } : { atLeast: value };
}

/** Targets where the issue asks for better than the rival: below the size of record, where bounds are given. */
function* rivalLines({ name, graph }: Subject, rival: string, ours: Judged, raw: Judged, rest: Judged): Generator<Line> {
  for (const figure of FIGURES) {
    const theirs = rest.score[figure];
    yield {
      what: `${name}: ${figure}, against ${rival} at rest`,
      value: ours.score[figure],
      unit: '',
      ...(graph.order < SIZE_OF_RECORD && {
        target: bound(figure, figure === 'crowding' ? Math.max(theirs, LEAST_CROWDING) : theirs),
      }),
      rival: { name: `${rival} at rest`, value: theirs },
      ...(figure === 'np' && { note: `theirs ${summary(rest)}; before overlaps were pushed apart ${summary(raw)}` }),
    };
  }
}

function summary({ score, seconds }: Judged): string {
  return `${FIGURES.map((figure) => `${figure} ${score[figure].toFixed(3)}`).join(' ')} in ${seconds.toFixed(1)} s`;
}

function* timeLines(name: string, ours: number, theirs: number, isOfRecord: boolean): Generator<Line> {
  const rival = { name: 'DrL', value: theirs };
  yield {
    what: `${name}: time of the layout, against DrL`,
    value: ours,
    unit: 's',
    ...(isOfRecord && { target: { atMost: theirs / 10 } }),
    rival,
    note: `theirs ${theirs.toFixed(1)} s`,
  };
  if (isOfRecord)
    yield { what: `${name}: the same, the further target`, value: ours, unit: 's', target: { atMost: theirs / 20 }, rival };
}

/** Our layout knows the communities that purity is told by above; here are some that neither side knows. */
async function* purityByIgraph(
  { name, graph, edges, stem }: Subject,
  { folder, seed }: BenchRun,
  python: Python,
  [ours, drl]: readonly [Placed, Placed],
): AsyncGenerator<Line> {
  const file = path.join(folder, `${stem}.judging-communities.csv`);
  await python.leiden(edges, file, 2, 1);
  const membership = await readCommunities(file, graph.order);
  const purity = ({ points }: Placed): number => purityOf(new PointTree(points), membership, createRandom(seed));
  yield {
    what: `${name}: purity by igraph's communities`,
    value: purity(ours),
    unit: '',
    rival: { name: 'DrL at rest', value: purity(drl) },
  };
}

/** Positions and communities as files, judged by the Python evaluator too where it is there. */
async function* writtenAndChecked(
  { name, stem, edges }: Subject,
  { python }: BenchRun,
  { points, score }: Judged,
  membership: Int32Array,
): AsyncGenerator<Line> {
  const files = {
    edges,
    positions: path.join(path.dirname(edges), `${stem}positions.csv`),
    communities: path.join(path.dirname(edges), `${stem}communities.csv`),
  };
  await writePositions(files.positions, points);
  await writeCommunities(files.communities, membership);
  const what = `${name}: the two evaluators differ by`;
  const judged = 'missing' in python ? undefined : await python.judge(files);
  if (judged === undefined) {
    yield {
      what,
      notRun: 'missing' in python ? python.missing : 'no ../shared/eval/layout_eval.py, or a graph that it cannot judge',
    };
    return;
  }
  const differences = FIGURES.map((figure) => Math.abs(judged[figure] - score[figure]));
  yield {
    what,
    value: Math.max(...differences),
    unit: '',
    target: { atMost: 0.03 },
    note: `layout_eval.py: ${FIGURES.map((figure) => `${figure} ${judged[figure].toFixed(3)}`).join(' ')}`,
  };
}
