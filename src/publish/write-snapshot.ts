import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openingPicture } from '#analysis/opening/opening-picture.ts';
import {
  Manifest,
  type NetworkNodes,
  type OpeningFile,
  type PaperLayer,
  type Relief,
  type ReliefRef,
  type TileRef,
} from '#model/network.ts';
import { encodeNetwork, encodeRelief, encodeTile } from '#model/network-file.ts';
import { Audience } from '#model/visibility.ts';
import { hashDataset, writeDatasetFolder } from '#store/dataset-folder.ts';
import { hasCode, removeLeftovers, replaceFile, replaceFolder, writeDurably } from '#store/durable-file.ts';
import { drawFinder } from './draw-finder.ts';
import type { DrawReliefs } from './draw-reliefs.ts';
import { type DrawnTile, drawTiles } from './draw-tiles.ts';
import type { HashedFile, PackFile } from './pack-file.ts';
import { CURRENT_FILE, CurrentSnapshots, publishedFolder, snapshotFolder } from './published-folder.ts';
import type { SnapshotContent } from './snapshot-content.ts';

/** Snapshots of an audience that are kept: the present one and the two before. */
const KEPT = 3;
/** Files compressed and written at a time: a disk forces many to itself in hardly more time than one. */
const AT_ONCE = 16;

export interface WriteOptions {
  publishedAt: Date;
  drawReliefs: DrawReliefs;
  packFile: PackFile;
  /** Ends the writing between files; what was written so far goes. */
  signal?: AbortSignal | undefined;
}

/** Writes the snapshot of one audience beside the others; nobody reads it before the switch. */
export async function writeSnapshot(
  home: string,
  content: SnapshotContent,
  { publishedAt, drawReliefs, packFile, signal }: WriteOptions,
): Promise<Manifest> {
  const { network, parts } = await mapFiles(content, (nodes, isLarge) => drawReliefs(nodes, { isLarge, signal }));
  const papers = hashedFile('papers', parts.papers);
  const communities = hashedFile('communities', content.communities);
  const supervision = content.supervision === null ? null : hashedFile('supervision', content.supervision);
  const analysis = { name: 'analysis.json', text: `${JSON.stringify(content.analysis)}\n` };
  const opening = hashedFile('opening', parts.opening);
  const files = [network, papers, communities, opening, ...(supervision === null ? [] : [supervision]), ...parts.files];
  const manifest = Manifest.parse({
    format: 'reseau-snapshot',
    version: 1,
    hash: contentHash([...files, analysis, { name: 'dataset', text: hashDataset(content.dataset) }]),
    audience: content.audience,
    name: content.network.name,
    asOf: content.network.asOf,
    publishedAt: publishedAt.toISOString(),
    counts: content.network.counts,
    files: {
      network: network.name,
      papers: papers.name,
      communities: communities.name,
      supervision: supervision?.name ?? null,
      opening: opening.name,
    },
  });
  const folder = snapshotFolder(home, content.audience, manifest.hash);
  const present = await presentManifest(folder);
  if (present !== undefined) return present;
  await replaceFolder(folder, async (draft) => {
    await mkdir(join(draft, 'tiles'), { recursive: true });
    for (let i = 0; i < files.length; i += AT_ONCE) {
      signal?.throwIfAborted();
      await Promise.all(files.slice(i, i + AT_ONCE).map((file) => writeForms(draft, file, packFile)));
    }
    await writeDurably(join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    await writeDatasetFolder(join(draft, 'dataset'), content.dataset, { extra: [analysis] });
  });
  return manifest;
}

/** The network file, and what it names or goes with: tiles, finer land, papers. */
async function mapFiles(
  { network, papers }: SnapshotContent,
  drawLand: (nodes: NetworkNodes, isLarge: boolean) => Promise<readonly Relief[]>,
): Promise<{ network: HashedFile; parts: { papers: PaperLayer; opening: OpeningFile; files: HashedFile[] } }> {
  const map = drawTiles(network, papers);
  const tiles = map.tiles.map(tileFiles);
  const reliefs = (await drawLand(network.nodes, tiles.length > 0)).map(reliefFile);
  const finder = drawFinder(map.tiles.map(({ tile }) => tile)).map((file, i) => hashedFile(`tiles/finder-${i}`, file));
  const { pyramid } = map.head;
  const head = {
    ...map.head,
    pyramid: pyramid && { ...pyramid, tiles: tiles.map(({ ref }) => ref), finder: finder.map(({ name }) => name) },
    reliefs: reliefs.map(({ ref }) => ref),
  };
  const files = [...tiles.flatMap((tile) => tile.files), ...reliefs.map(({ file }) => file), ...finder];
  const opening: OpeningFile = { format: 'reseau-opening', version: 1, ...openingPicture(map.head) };
  return { network: hashedFile('network', encodeNetwork(head)), parts: { papers: map.papers, opening, files } };
}

/** The files of a tile, and the tile as the head refers to it. */
function tileFiles({ name, ref, tile, papers }: DrawnTile): { ref: TileRef; files: HashedFile[] } {
  const file = hashedFile(`tiles/${name}`, encodeTile(tile));
  const layer = papers === null ? null : hashedFile(`tiles/papers-${name}`, papers);
  return {
    ref: { ...ref, file: file.name, papers: layer?.name ?? null },
    files: layer === null ? [file] : [file, layer],
  };
}

function reliefFile(relief: Relief): { ref: ReliefRef; file: HashedFile } {
  const { terrain: _, ...ref } = relief;
  const file = hashedFile(`tiles/relief-${relief.level}-${relief.minX}-${relief.minY}`, encodeRelief(relief));
  return { ref: { ...ref, file: file.name }, file };
}

/** A snapshot is named by its content: one that is there already is not touched, as somebody may be reading it. */
async function presentManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  return text === undefined ? undefined : Manifest.parse(JSON.parse(text));
}

/** The one step in which all audiences change over; then what is older than the last three goes. */
export async function switchTo(home: string, hashes: Record<Audience, string>): Promise<void> {
  await mkdir(publishedFolder(home), { recursive: true });
  const previous = await readFile(join(publishedFolder(home), CURRENT_FILE), 'utf8').catch(() => '{}');
  await replaceFile(join(publishedFolder(home), CURRENT_FILE), `${JSON.stringify(CurrentSnapshots.parse(hashes), null, 2)}\n`);
  const before = z.record(z.string(), z.string()).safeParse(JSON.parse(previous));
  await removeLeftovers(publishedFolder(home));
  for (const audience of Audience.options) {
    await removeLeftovers(join(publishedFolder(home), audience));
    await removeOld(home, audience, new Set([hashes[audience], before.data?.[audience] ?? '']));
  }
}

async function removeOld(home: string, audience: Audience, inUse: ReadonlySet<string>): Promise<void> {
  const folder = join(publishedFolder(home), audience);
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  const aged = await Promise.all(names.map(async (name) => ({ name, age: (await stat(join(folder, name))).mtimeMs })));
  aged.sort((a, b) => Number(inUse.has(b.name)) - Number(inUse.has(a.name)) || b.age - a.age);
  for (const { name } of aged.slice(KEPT)) await rm(join(folder, name), { recursive: true, force: true });
}

function hashedFile(stem: string, value: unknown): HashedFile {
  const text = JSON.stringify(value);
  const hash = contentHash([{ name: stem, text }]);
  return { name: `${stem}.${hash.slice(0, 12)}.json`, text, hash };
}

function contentHash(files: readonly Pick<HashedFile, 'name' | 'text'>[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(name).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Plain, brotli and gzip beside each other: compressed once here rather than at every request. */
async function writeForms(folder: string, file: HashedFile, packFile: PackFile): Promise<void> {
  const path = join(folder, file.name);
  const { br, gz } = await packFile(file);
  await Promise.all([writeDurably(path, file.text), writeDurably(`${path}.br`, br), writeDurably(`${path}.gz`, gz)]);
}
