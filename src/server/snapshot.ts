import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type CommunityCard, CommunityCards } from '#model/cards.ts';
import { InvalidInput } from '#model/errors.ts';
import { Manifest, type Network, OpeningFile } from '#model/network.ts';
import { decodeNetwork, decodeTile } from '#model/network-file.ts';
import type { LocalText } from '#model/primitives.ts';
import type { Audience } from '#model/visibility.ts';
import { CURRENT_FILE, publishedFolder, snapshotFolder } from '#publish/published-folder.ts';
import type { Encoding } from './encoding.ts';
import { type MapAround, mapAround } from './map-around.ts';

/** One file of a snapshot in every form it is stored in; what was not pre-compressed is sent plain. */
export type SnapshotFile = { identity: Buffer } & Partial<Record<Encoding, Buffer>>;

/** A published snapshot of one audience, held in memory: small, immutable, and sent as bytes. */
export interface Snapshot {
  manifest: Manifest;
  manifestBytes: Buffer;
  files: ReadonlyMap<string, SnapshotFile>;
  /** What the map looks like when it opens; `null` in older snapshots. */
  opening: Pick<OpeningFile, 'svg' | 'home'> | null;
  communities: ReadonlyMap<string, CommunityCard>;
  /** The present id behind ids of communities that others took in. */
  formerCommunities: ReadonlyMap<string, string>;
  /** Names of the topics on the map. */
  topics: ReadonlyMap<string, LocalText>;
  /** Made on first use: it reads every tile. */
  around: () => Promise<MapAround>;
}

const CurrentSnapshots = z.record(z.string(), z.string().regex(/^[0-9a-z]+$/i));

/** The hash that `published/current.json` names for an audience; `undefined` when nothing is published for it. */
export async function currentHash(home: string, audience: Audience): Promise<string | undefined> {
  const text = await readOptional(path.join(publishedFolder(home), CURRENT_FILE));
  if (text === undefined) return undefined;
  const parsed = CurrentSnapshots.safeParse(JSON.parse(text.toString('utf8')));
  if (parsed.success) return parsed.data[audience];
  throw new InvalidInput(`published/current.json in ${home} cannot be read: ${z.prettifyError(parsed.error)}. Publish again.`);
}

/** Reads the files that the manifest names, and no other: the `dataset` folder beside them is never served. */
export async function readSnapshot(home: string, audience: Audience, hash: string): Promise<Snapshot> {
  const folder = snapshotFolder(home, audience, hash);
  const manifestBytes = await readFile(path.join(folder, 'manifest.json'));
  const manifest = Manifest.parse(JSON.parse(manifestBytes.toString('utf8')));
  if (manifest.audience !== audience) {
    throw new InvalidInput(`The snapshot ${hash} is for ${manifest.audience}, not for ${audience}. Publish again.`);
  }
  const names = Object.values(manifest.files).filter((name) => name !== null);
  const files = new Map<string, SnapshotFile>();
  for (const name of names) files.set(name, await readForms(path.join(folder, name)));
  const contentOf = (name: string): unknown => JSON.parse(files.get(name)?.identity.toString('utf8') ?? 'null');
  const cards = CommunityCards.parse(contentOf(manifest.files.communities));
  const network = readNetwork(contentOf(manifest.files.network), hash);
  const { topics, pyramid } = network;
  for (const name of partNames(network)) files.set(name, await readForms(path.join(folder, name)));
  const moreTopics = (pyramid?.tiles ?? [])
    .filter(({ level }) => level === 0)
    .flatMap(({ file }) => decodeTile(contentOf(file)).topics);
  return {
    manifest,
    manifestBytes,
    files,
    opening: manifest.files.opening === null ? null : OpeningFile.parse(contentOf(manifest.files.opening)),
    communities: new Map(cards.map((card) => [card.id, card])),
    formerCommunities: new Map(cards.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id]))),
    topics: new Map([...topics, ...moreTopics].map(({ id, label }) => [id, label])),
    around: once(() => mapAround(network, contentOf)),
  };
}

/** A snapshot that another version of the software wrote is refused with what to do about it. */
function readNetwork(file: unknown, hash: string): Network {
  try {
    return decodeNetwork(file);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new InvalidInput(`The network of snapshot ${hash} cannot be read: ${z.prettifyError(error)}. Publish again.`);
  }
}

/** Files that the network file names. */
function partNames({ pyramid, reliefs }: Network): string[] {
  const tiles = (pyramid?.tiles ?? []).flatMap(({ file, papers }) => (papers === null ? [file] : [file, papers]));
  return [...tiles, ...(pyramid?.finder ?? []), ...reliefs.map(({ file }) => file)];
}

async function readForms(file: string): Promise<SnapshotFile> {
  const [identity, br, gzip] = await Promise.all([readFile(file), readOptional(`${file}.br`), readOptional(`${file}.gz`)]);
  return { identity, ...(br === undefined ? {} : { br }), ...(gzip === undefined ? {} : { gzip }) };
}

async function readOptional(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
