import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { type Dataset, RECORD_KINDS, type RecordKind } from '#model/dataset.ts';
import { type DatasetFile, datasetFromParts, datasetToParts, HEADER_FILE, recordFile } from '#model/dataset-text.ts';
import { InvalidInput } from '#model/errors.ts';
import { hasCode, replaceFolder, writeDurably } from './durable-file.ts';

const FILES: readonly string[] = [HEADER_FILE, ...RECORD_KINDS.map(recordFile)];

/** Reads a native folder; each record file may be plain or gzipped. Throws `InvalidInput` naming file, line and field. */
export async function readDatasetFolder(folder: string): Promise<Dataset> {
  const names = new Set(await listFolder(folder));
  const files = new Map<string, AsyncIterable<string>>();
  for (const name of FILES) {
    const packed = `${name}.gz`;
    if (names.has(name) && names.has(packed)) {
      throw new InvalidInput(`${folder} holds both ${name} and ${packed}: expected one of them. Remove the other.`);
    }
    if (names.has(name)) files.set(name, readPlain(join(folder, name)));
    if (names.has(packed)) files.set(name, readPacked(join(folder, packed)));
  }
  return datasetFromParts(files);
}

/** Whether a folder looks like a native Dataset folder. */
export async function isDatasetFolder(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.includes(HEADER_FILE) || names.includes(`${HEADER_FILE}.gz`);
}

export interface WriteFolderOptions {
  /** Record files as `.ndjson.gz`; the header stays readable. The same Dataset gives the same bytes on every machine. */
  packed?: boolean;
  /** Other files that belong to the folder, such as a saved analysis. */
  extra?: readonly DatasetFile[];
  /** Told of every record file that is written; what it throws ends the writing, and nothing is left of it. */
  onKind?: (kind: RecordKind) => void;
}

/** Writes a native folder in one step: whoever opens it sees the old Dataset or the new one, whole. */
export async function writeDatasetFolder(folder: string, dataset: Dataset, options: WriteFolderOptions = {}): Promise<void> {
  await replaceFolder(resolve(folder), async (draft) => {
    for (const { name, parts } of datasetToParts(dataset)) {
      const isPacked = options.packed === true && name.endsWith('.ndjson');
      if (isPacked) await writeDurably(join(draft, `${name}.gz`), await pack(parts));
      else await writeDurably(join(draft, name), parts);
      const kind = RECORD_KINDS.find((each) => recordFile(each) === name);
      if (kind !== undefined) options.onKind?.(kind);
    }
    for (const { name, text } of options.extra ?? []) await writeDurably(join(draft, name), text);
  });
}

/** Content hash of a Dataset: of its native form, so equal Datasets have equal hashes whatever the order of their records. */
export function hashDataset(dataset: Dataset): string {
  const hash = createHash('sha256');
  for (const { name, parts } of datasetToParts(dataset)) {
    hash.update(name).update('\0');
    for (const part of parts) hash.update(part);
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (!hasCode(cause, 'ENOENT') && !hasCode(cause, 'ENOTDIR')) throw cause;
    throw new InvalidInput(`No folder ${folder}: expected a Réseau Dataset folder, as \`reseau import … --out DIR\` writes.`, {
      cause,
    });
  }
}

/** Characters cut apart by the end of a chunk come whole. */
async function* readPlain(path: string): AsyncGenerator<string> {
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK_BYTES })) yield String(chunk);
}

async function* readPacked(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path);
  const text = createGunzip({ chunkSize: CHUNK_BYTES }).setEncoding('utf8');
  bytes.on('error', (error) => text.destroy(error));
  try {
    for await (const chunk of bytes.pipe(text)) yield String(chunk);
  } catch (cause) {
    throw new InvalidInput(`${basename(path)} cannot be unpacked: expected a whole gzip file. Write the folder again.`, {
      cause,
    });
  } finally {
    bytes.destroy();
  }
}

/** Large enough that waiting for the next one costs little, small enough that a server still answers between two. */
const CHUNK_BYTES = 1 << 18;

/** Byte 9 of a gzip header names the operating system; 255 is "unknown", the same everywhere. */
async function pack(parts: Iterable<string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pipeline(Readable.from(parts), createGzip({ level: constants.Z_BEST_COMPRESSION }), async (bytes) => {
    for await (const chunk of bytes) chunks.push(Buffer.from(chunk));
  });
  const packed = Buffer.concat(chunks);
  packed[9] = 255;
  return packed;
}
