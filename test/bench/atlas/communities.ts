import path from 'node:path';
import { UndirectedGraph } from 'graphology';
import { at } from '#analysis/columns.ts';
import { modularity } from '#analysis/leiden/modularity.ts';
import { adjustedRandIndex } from '#analysis/rand-index.ts';
import { createRandom } from '#analysis/random.ts';
import { components, type WeightedGraph } from '#analysis/weighted-graph.ts';
import { type BenchRun, count, type Subject } from './bench-run.ts';
import { changedGraph } from './changed-graph.ts';
import type { Line } from './figure.ts';
import { louvain } from './graphology-rivals.ts';
import { communitiesOf, levelsOf } from './ours.ts';
import { leastTime } from './processor-time.ts';

const RUNS = 3;
const CHANGED = 0.02;

/** Modularity and time beside igraph and graphology on one core, whether communities hang together, and whether they last. */
export async function* benchCommunities(run: BenchRun): AsyncGenerator<Line> {
  for (const subject of [...run.parts.filter(({ isFile }) => isFile), run.whole]) yield* benchOn(subject, run);
  yield* benchLasting(run.whole, run.seed);
}

async function* benchOn(subject: Subject, run: BenchRun): AsyncGenerator<Line> {
  const { graph, name } = subject;
  const runs = leastTime(RUNS, (k) => communitiesOf(graph, run.seed + k));
  const found = mean(runs.answers.map((membership) => modularity(graph, membership, 1)));
  const theirs =
    'missing' in run.python
      ? undefined
      : await run.python.leiden(subject.edges, path.join(run.folder, `${subject.stem}.igraph-communities.csv`), 10);
  const what = (text: string): string => `${name}: ${text}`;
  yield {
    what: what('modularity, Leiden'),
    value: found,
    unit: '',
    ...(theirs && { target: { atLeast: theirs.modularity }, rival: { name: 'igraph, 10 iterations', value: theirs.modularity } }),
    note: `mean of ${RUNS} seeds, ${count(graph.order)} people, ${count(graph.targets.length / 2)} pairs`,
  };
  yield {
    what: what('time, Leiden'),
    value: runs.seconds,
    unit: 's',
    ...(theirs && { target: { atMost: theirs.seconds }, rival: { name: 'igraph, 10 iterations', value: theirs.seconds } }),
    note: `least of ${RUNS}, processor time`,
  };
  yield {
    what: what('communities that do not hang together'),
    value: runs.answers.reduce((sum, membership) => sum + disconnected(graph, membership), 0),
    unit: '',
    target: { atMost: 0 },
    note: `in ${RUNS} runs`,
  };
  yield* benchRivals(subject, run, { modularity: found, seconds: runs.seconds });
}

interface Result {
  modularity: number;
  seconds: number;
}

async function* benchRivals({ name, graph, edges, stem }: Subject, run: BenchRun, ours: Result): AsyncGenerator<Line> {
  if ('missing' in run.python) {
    yield { what: `${name}: igraph Leiden`, notRun: run.python.missing };
  } else {
    const two = await run.python.leiden(edges, path.join(run.folder, `${stem}.igraph-2-communities.csv`), 2);
    yield* rivalLines(name, 'igraph Leiden, 2 iterations', two, ours);
  }
  const whole = toGraphology(graph);
  const runs = leastTime(RUNS, (k) => louvain.detailed(whole, { rng: createRandom(run.seed + k), getEdgeWeight: 'weight' }));
  const found = mean(runs.answers.map((answer) => answer.modularity));
  yield* rivalLines(name, 'graphology Louvain', { modularity: found, seconds: runs.seconds }, ours);
}

function* rivalLines(name: string, rival: string, theirs: Result, ours: Result): Generator<Line> {
  yield {
    what: `${name}: modularity, against ${rival}`,
    value: ours.modularity,
    unit: '',
    target: { atLeast: theirs.modularity },
    rival: { name: rival, value: theirs.modularity },
    note: `theirs ${theirs.modularity.toFixed(4)} in ${theirs.seconds.toFixed(2)} s`,
  };
}

/** Adjusted Rand index of what is found before and after a refresh, at every level. */
function* benchLasting({ graph, name }: Subject, seed: number): Generator<Line> {
  const changed = changedGraph(graph, CHANGED, createRandom(seed + 7));
  const flat = communitiesOf(graph, seed);
  const before = levelsOf(graph, seed);
  const after = levelsOf(changed, seed, before);
  const pairs = [
    ['communities (Leiden)', flat, communitiesOf(changed, seed, flat)],
    ['regions', before.region, after.region],
    ['communities of the map', before.community, after.community],
    ['groups', before.group, after.group],
  ] as const;
  for (const [level, was, is] of pairs) {
    yield {
      what: `${name}: ${level}, same after 2 % changed pairs`,
      value: adjustedRandIndex(was, is),
      unit: '',
      target: { atLeast: 0.9 },
      note: 'adjusted Rand index',
    };
  }
}

/** How many parts there are beyond one for each community. */
function disconnected(graph: WeightedGraph, membership: Int32Array): number {
  return components(graph, membership).count - new Set(membership).size;
}

export function toGraphology({ order, starts, targets, weights }: WeightedGraph): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let v = 0; v < order; v++) graph.addNode(v);
  for (let v = 0; v < order; v++) {
    for (let e = at(starts, v); e < at(starts, v + 1); e++) {
      if (at(targets, e) > v) graph.addEdge(v, at(targets, e), { weight: at(weights, e) });
    }
  }
  return graph;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
