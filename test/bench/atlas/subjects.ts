import path from 'node:path';
import { createRandom } from '#analysis/random.ts';
import { InvalidInput } from '#model/errors.ts';
import { type BenchRun, count, type Subject } from './bench-run.ts';
import { cutGraph } from './cut-graph.ts';
import { writeEdges } from './graph-files.ts';
import type { AtlasOptions } from './options.ts';
import { type PaperGraph, paperGraph } from './paper-graph.ts';
import { readPapers } from './read-papers.ts';

/** Fewer people are no graph to lay out. */
const FEWEST = 3;

/** Reads what was asked for, prints what came of it, and writes the edges of every graph. The whole graph's files go to `folder`. */
export async function prepareSubjects(
  { files, beside, further, sizes, seed }: AtlasOptions,
  folder: string,
  temporary: string,
): Promise<Pick<BenchRun, 'whole' | 'parts' | 'largest'>> {
  const names = files.map((file) => path.basename(file)).join(' + ');
  const whole = await readGraph(files);
  console.log(
    `${names}: ${count(whole.graph.order)} people and ${count(whole.graph.targets.length / 2)} pairs in the largest component\n`,
  );
  const parts: Subject[] = [];
  for (const size of sizes.filter((size) => size < whole.graph.order && size >= FEWEST)) {
    const cut = cutGraph(whole, size, createRandom(seed));
    parts.push({
      ...cut,
      name: `${count(size)} of ${names}`,
      stem: `${size}.`,
      edges: path.join(temporary, `${size}.edges.csv`),
      isFile: false,
    });
  }
  if (beside !== undefined) {
    const [name, stem] = [path.basename(beside), `${path.basename(beside, path.extname(beside))}.`];
    parts.push({ ...(await readGraph([beside])), name, stem, edges: path.join(temporary, `${stem}edges.csv`), isFile: true });
  }
  const subject: Subject = { ...whole, name: names, stem: '', edges: path.join(folder, 'edges.csv'), isFile: true };
  for (const { edges, graph } of [...parts, subject]) await writeEdges(edges, graph);
  let largest: Promise<Subject> | undefined;
  return {
    whole: subject,
    parts,
    largest: () => {
      largest ??= further === undefined ? Promise.resolve(subject) : readLargest([...files, further], temporary);
      return largest;
    },
  };
}

/** For size only: submissions that were not accepted are in it, or it would not reach 165,000 people. */
async function readLargest(files: readonly string[], temporary: string): Promise<Subject> {
  const names = files.map((file) => path.basename(file)).join(' + ');
  const edges = path.join(temporary, 'largest.edges.csv');
  return {
    ...(await readGraph(files, { refused: true })),
    name: `${names}, refused ones too`,
    stem: 'largest.',
    edges,
    isFile: true,
  };
}

async function readGraph(files: readonly string[], { refused = false } = {}): Promise<PaperGraph> {
  const { papers, rejects } = await readPapers(files);
  if (rejects > 0) console.log(`${count(rejects)} records are no paper and were left out`);
  const graph = paperGraph(papers.filter(({ isAccepted }) => isAccepted || refused));
  if (graph.graph.order < FEWEST) {
    throw new InvalidInput(
      `Papers read: ${count(papers.length)}. No ${FEWEST} people in them are joined by accepted papers of 2 to 50 authors, so there is no graph.`,
    );
  }
  return graph;
}
