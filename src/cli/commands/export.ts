import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { citationOf, creditLine } from '#analysis/export/citation.ts';
import { edgesCsv, nodesCsv } from '#analysis/export/csv.ts';
import { type DrawnGraph, toDrawnGraph } from '#analysis/export/drawn-graph.ts';
import { toGexf } from '#analysis/export/gexf.ts';
import { toGraphml } from '#analysis/export/graphml.ts';
import { homeOf } from '#cli/home.ts';
import { composeNetwork } from '#model/compose-network.ts';
import { type Dataset, RECORD_KINDS } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import { Conflict, InvalidInput, NotFound } from '#model/errors.ts';
import type { Manifest, Network } from '#model/network.ts';
import { decodeNetwork, decodeTile } from '#model/network-file.ts';
import { Audience } from '#model/visibility.ts';
import { currentHash, readSnapshot } from '#server/snapshot.ts';
import { isDatasetFolder, writeDatasetFolder } from '#store/dataset-folder.ts';
import { replaceFile } from '#store/durable-file.ts';
import { openStore } from '#store/open-store.ts';

/** What a graph file holds, by its extension: each file to write, in parts. */
const GRAPH_FILES: Readonly<Record<string, (graph: DrawnGraph, file: string) => Readonly<Record<string, Iterable<string>>>>> = {
  '.graphml': (graph, file) => ({ [file]: toGraphml(graph) }),
  '.gexf': (graph, file) => ({ [file]: toGexf(graph) }),
  '.csv': (graph, file) => {
    const stem = file.slice(0, -'.csv'.length);
    return { [`${stem}.nodes.csv`]: nodesCsv(graph), [`${stem}.edges.csv`]: edgesCsv(graph) };
  },
};

interface ExportOptions {
  audience: Audience;
}

export function registerExport(program: Command): void {
  program
    .command('export')
    .summary('write the network or the whole graph to a file')
    .description(
      'By extension:\n' +
        '  .graphml, .gexf  the people network as it is published, for Gephi, Cytoscape, networkx, igraph\n' +
        '  .csv             the same as two files, FILE.nodes.csv and FILE.edges.csv\n' +
        '  .json            everything as one Dataset\n' +
        '  a folder         everything in the native form, which `reseau load` reads\n' +
        'Only what the audience may see is written; figures are those of that audience.',
    )
    .argument('<file>', 'file or folder to write; an existing file is replaced')
    .addOption(new Option('--audience <audience>', 'for whom').choices(Audience.options).default('public'))
    .addHelpText('after', '\nExamples:\n  $ reseau export network.graphml\n  $ reseau export everything.json --audience staff')
    .action((file: string, options: ExportOptions) =>
      exportTo(path.resolve(file), Audience.parse(options.audience), homeOf(process.env)),
    );
}

async function exportTo(file: string, audience: Audience, home: string): Promise<void> {
  const extension = path.extname(file).toLowerCase();
  const graphFiles = GRAPH_FILES[extension];
  if (graphFiles !== undefined) {
    const { network, manifest } = await readPublishedNetwork(home, audience);
    const graph = toDrawnGraph(network, { language: 'en', credit: creditLine(citationOf(manifest, 'en')) });
    const files = Object.entries(graphFiles(graph, file));
    for (const [name, parts] of files) await replaceFile(name, inChunks(parts));
    report(
      files.map(([name]) => name),
      `${graph.nodes.length} people and ${graph.edges.length} ties`,
      audience,
    );
    return;
  }
  if (extension !== '' && extension !== '.json') {
    throw new InvalidInput(
      `Cannot export to "${path.basename(file)}": expected .graphml, .gexf, .csv, .json, or a folder's name.`,
    );
  }
  if (extension === '') await refuseForeignFolder(file);
  const dataset = await readStore(home, audience);
  if (extension === '.json') await replaceFile(file, inChunks(jsonParts(canonical(dataset))));
  else await writeDatasetFolder(file, dataset);
  report([file], `${dataset.people.length} people and ${dataset.papers.length} papers`, audience);
}

/** The Dataset as one JSON object, record by record. */
function* jsonParts(dataset: Dataset): Generator<string> {
  yield `{"header":${JSON.stringify(dataset.header)}`;
  for (const kind of RECORD_KINDS) {
    yield `,"${kind}":[`;
    for (const [i, record] of dataset[kind].entries()) yield `${i === 0 ? '' : ','}${JSON.stringify(record)}`;
    yield ']';
  }
  yield '}\n';
}

const CHUNK_LENGTH = 1 << 18;

/** Small parts put together, so that a line is not a write of its own. */
function* inChunks(parts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function report(files: readonly string[], what: string, audience: Audience): void {
  const names = files.map((file) => path.relative('.', file) || file).join(' and ');
  process.stdout.write(`${pc.green('Wrote')} ${names}: ${what}, as the ${audience} audience may see.\n`);
}

/** The drawn network of what is published. Nothing drawn is made here, so that a file shows the same map as the explorer. */
async function readPublishedNetwork(home: string, audience: Audience): Promise<{ network: Network; manifest: Manifest }> {
  const hash = await currentHash(home, audience);
  if (hash === undefined) {
    throw new NotFound(
      `Nothing is published for ${audience} in ${home}. Run \`reseau publish\` first: positions and communities come from there.`,
    );
  }
  const { files, manifest } = await readSnapshot(home, audience, hash);
  const contentOf = (name: string): unknown => JSON.parse(files.get(name)?.identity.toString('utf8') ?? 'null');
  const head = decodeNetwork(contentOf(manifest.files.network));
  const network = composeNetwork(head, head.pyramid?.tiles.map(({ file }) => decodeTile(contentOf(file))) ?? []);
  return { network, manifest };
}

async function readStore(home: string, audience: Audience): Promise<Dataset> {
  const store = await openStore({ audience, home, env: process.env });
  try {
    if ((await store.header()) === undefined) throw new NotFound('The store is empty. Run `reseau load DIR` first.');
    return await store.read();
  } finally {
    await store.close();
  }
}

/** An export replaces a Dataset folder as a whole; anything else in the way is not ours to remove. */
async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length === 0 || (await isDatasetFolder(folder))) return;
  throw new Conflict(`${folder} is not empty and not a Dataset folder. Give the name of a new one.`);
}
