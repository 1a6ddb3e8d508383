import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { CommunityCard } from '#model/cards.ts';
import { Manifest, Network, type OpeningFile, type PaperLayer } from '#model/network.ts';
import { encodeNetwork } from '#model/network-file.ts';
import type { Audience } from '#model/visibility.ts';

const NAME = { en: 'Institute of Tides', fr: 'Institut des marées', frMissing: false };
const TOPIC = { en: 'tides, and moons', fr: 'marées et lunes', frMissing: false };
const AS_OF = '2026-03-01';
const OPENING: OpeningFile = {
  format: 'reseau-opening',
  version: 1,
  home: { minX: -1, minY: -2, maxX: 3, maxY: 4 },
  svg: '<svg class="opening"><g></g></svg>',
};
const COUNTS = { people: 0, papers: 0, topics: 0, edges: 0 };

export const TIDES: CommunityCard = {
  id: 'c1',
  formerIds: ['c0'],
  level: 'community',
  label: { en: 'tidal energy', fr: 'énergie marémotrice', frMissing: false },
  words: ['tidal', 'energy', 'estuary'],
  hue: 0,
  parent: null,
  children: [],
  personCount: 3,
  people: [],
  topics: [],
  paperCount: 2,
  papers: [],
  bridges: [],
};

/** Writes a small snapshot as a publish leaves it, and makes it the current one. Answers the hash. */
export async function writeSnapshot(home: string, audience: Audience, hash: string): Promise<Manifest> {
  const folder = path.join(home, 'published', audience, hash);
  await mkdir(path.join(folder, 'dataset'), { recursive: true });
  await writeFile(path.join(folder, 'dataset', 'people.ndjson'), '{"secret":"dataset folder"}\n');
  const files = {
    network: `network.${hash}.json`,
    papers: `papers.${hash}.json`,
    communities: `communities.${hash}.json`,
    supervision: audience === 'staff' ? `supervision.${hash}.json` : null,
    opening: `opening.${hash}.json`,
  };
  await writeForms(path.join(folder, files.network), encodeNetwork(emptyNetwork(audience)));
  await writeForms(path.join(folder, files.papers), emptyPapers());
  await writeForms(path.join(folder, files.communities), [TIDES]);
  await writeForms(path.join(folder, files.opening), OPENING);
  if (files.supervision !== null) await writeForms(path.join(folder, files.supervision), { rows: [] });
  const manifest = Manifest.parse({
    format: 'reseau-snapshot',
    version: 1,
    hash,
    audience,
    name: NAME,
    asOf: AS_OF,
    publishedAt: '2026-03-02T08:00:00.000Z',
    counts: COUNTS,
    files,
  });
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(home, 'published', 'current.json'), JSON.stringify({ [audience]: hash }));
  return manifest;
}

export function temporaryHome(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'reseau-test-'));
}

async function writeForms(file: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await writeFile(file, text);
  await writeFile(`${file}.br`, brotliCompressSync(text));
  await writeFile(`${file}.gz`, gzipSync(text));
}

function emptyNetwork(audience: Audience): Network {
  return Network.parse({
    audience,
    name: NAME,
    asOf: AS_OF,
    bounds: { minX: -1, minY: -1, maxX: 1, maxY: 1 },
    institutions: [],
    topics: [{ id: 't1', label: TOPIC, parent: null, x: 0, y: 0, papers: 0, people: 0 }],
    communities: [],
    nodes: Object.fromEntries(Object.keys(Network.shape.nodes.shape).map((column) => [column, []])),
    edges: Object.fromEntries(Object.keys(Network.shape.edges.shape).map((column) => [column, []])),
    supervisions: { supervisor: [], student: [] },
    terrain: [],
    years: [],
    counts: COUNTS,
  });
}

function emptyPapers(): PaperLayer {
  return { format: 'reseau-papers', version: 1, id: [], title: [], year: [], x: [], y: [], authors: [], topics: [] };
}
