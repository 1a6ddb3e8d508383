import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Dataset } from '#model/dataset.ts';
import { RECORD_KINDS } from '#model/dataset.ts';
import { type DatasetFile, datasetFromFiles, datasetToFiles, HEADER_FILE, recordFile } from '#model/dataset-text.ts';
import { InvalidInput } from '#model/errors.ts';
import { hasCode, replaceFolder, writeDurably } from './durable-file.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const FILES: readonly string[] = [HEADER_FILE, ...RECORD_KINDS.map(recordFile)];

/** Reads a native folder; each record file may be plain or gzipped. Throws `InvalidInput` naming file, line and field. */
export async function readDatasetFolder(folder: string): Promise<Dataset> {
  const names = new Set(await listFolder(folder));
  const files: DatasetFile[] = [];
  for (const name of FILES) {
    const packed = `${name}.gz`;
    if (names.has(name) && names.has(packed)) {
      throw new InvalidInput(`${folder} holds both ${name} and ${packed}: expected one of them. Remove the other.`);
    }
    if (names.has(name)) files.push({ name, text: await readFile(join(folder, name), 'utf8') });
    if (names.has(packed)) files.push({ name, text: await readPacked(join(folder, packed)) });
  }
  return datasetFromFiles(files);
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
}

/** Writes a native folder in one step: whoever opens it sees the old Dataset or the new one, whole. */
export async function writeDatasetFolder(folder: string, dataset: Dataset, options: WriteFolderOptions = {}): Promise<void> {
  const files = [...datasetToFiles(dataset), ...(options.extra ?? [])];
  await replaceFolder(resolve(folder), async (draft) => {
    for (const { name, text } of files) {
      const isPacked = options.packed === true && name.endsWith('.ndjson');
      if (isPacked) await writeDurably(join(draft, `${name}.gz`), await pack(text));
      else await writeDurably(join(draft, name), text);
    }
  });
}

/** Content hash of a Dataset: of its native form, so equal Datasets have equal hashes whatever the order of their records. */
export function hashDataset(dataset: Dataset): string {
  const hash = createHash('sha256');
  for (const { name, text } of datasetToFiles(dataset)) hash.update(name).update('\0').update(text).update('\0');
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

async function readPacked(path: string): Promise<string> {
  try {
    return (await decompress(await readFile(path))).toString('utf8');
  } catch (cause) {
    throw new InvalidInput(`${basename(path)} cannot be unpacked: expected a whole gzip file. Write the folder again.`, {
      cause,
    });
  }
}

/** Byte 9 of a gzip header names the operating system; 255 is "unknown", the same everywhere. */
async function pack(text: string): Promise<Buffer> {
  const packed = await compress(text, { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 255;
  return packed;
}
