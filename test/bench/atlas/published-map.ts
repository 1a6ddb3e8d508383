import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composeNetwork } from '#model/compose-network.ts';
import { Manifest, type Network } from '#model/network.ts';
import { decodeNetwork, decodeTile } from '#model/network-file.ts';
import { currentHash } from '#server/snapshot.ts';
import { reseau } from '#test/bench/reseau.ts';
import type { Subject } from './bench-run.ts';

/** An import that reports rejects has still imported. */
const DONE_OR_REJECTS = [0, 4];

/** A graph of papers on the whole road: imported, loaded and published in a home of its own. */
export interface PublishedMap {
  home: string;
  /** Everybody, all tiles put together. */
  network: Network;
  /** The compressed files that hold the map: the head, then its tiles. */
  files: { name: string; bytes: number; brotli: number }[];
}

export async function publishMap({ papers, stem }: Subject, folder: string): Promise<PublishedMap> {
  const work = path.join(folder, `${stem}road`);
  await mkdir(work, { recursive: true });
  const [source, dataset, home] = [path.join(work, 'papers.jsonl'), path.join(work, 'dataset'), path.join(work, 'home')];
  await writeFile(source, papers.map((paper, i) => `${record(paper, i)}\n`).join(''));
  const env = { RESEAU_HOME: home };
  await reseau(['import', source, '--out', dataset, '--replace'], env, DONE_OR_REJECTS);
  await reseau(['load', dataset, '--yes'], env);
  await reseau(['publish'], env);
  return { home, ...(await readMap(home)) };
}

/** Names are made up: two words that spell the number of the person. */
function record({ title, year, keywords, people }: Subject['papers'][number], i: number): string {
  const authors = people.map((v) => ({ name: nameOf(v), openreview_id: `~Person_${v}1` }));
  return JSON.stringify({ id: `bench:${i}`, title, year, keywords, accepted: true, authors, alignment: 'index' });
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'su', 'ta', 've', 'zi', 'ko', 'nu', 'sha'];

function nameOf(v: number): string {
  const word = (value: number): string => {
    const text = [0, 4, 8].map((shift) => SYLLABLES[(value >> shift) & 15]).join('');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  };
  return `${word(v & 0xfff)} ${word(v >> 12)}${word(v % 251)}`;
}

async function readMap(home: string): Promise<Omit<PublishedMap, 'home'>> {
  const hash = await currentHash(home, 'public');
  const folder = path.join(home, 'published', 'public', hash ?? '');
  const manifest = Manifest.parse(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const size = async (name: string) => ({
    name,
    bytes: (await readFile(path.join(folder, name))).length,
    brotli: (await readFile(path.join(folder, `${name}.br`))).length,
  });
  const head = decodeNetwork(await read(manifest.files.network));
  const names = head.pyramid?.tiles.map(({ file }) => file) ?? [];
  const tiles = await Promise.all(names.map(async (name) => decodeTile(await read(name))));
  return {
    network: composeNetwork(head, tiles),
    files: await Promise.all([manifest.files.network, ...names].map(size)),
  };
}
