import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DatasetHeader } from '#model/dataset.ts';
import { datasetToParts, HEADER_FILE } from '#model/dataset-text.ts';
import { Conflict } from '#model/errors.ts';
import type { Imported, ImportProgress } from './import-files.ts';

/** Throws `Conflict` where writing would cover something: any folder with files in it, unless it is ours and may be replaced. */
export async function checkOutFolder(folder: string, replace: boolean): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    if (isCode(error, 'ENOTDIR')) throw new Conflict(`${folder} is a file. Give a folder to write to.`, { cause: error });
    throw error;
  });
  if (names.length === 0) return;
  if (!replace) throw new Conflict(`${folder} is not empty. Give another folder, or --replace to replace the Dataset in it.`);
  const header = await readFile(join(folder, HEADER_FILE), 'utf8').catch(() => '');
  if (!isHeader(header))
    throw new Conflict(`${folder} is not a Réseau Dataset, so --replace leaves it alone. Give another folder.`);
}

function isHeader(text: string): boolean {
  try {
    return DatasetHeader.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

export interface WriteOptions {
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
}

/**
 * Writes the Dataset and the reports beside it in one step: into a folder next to the target, then by renames. Whoever stops
 * it half-way leaves the old folder or the new one.
 */
export async function writeFolder(
  folder: string,
  { dataset, decisions, rejects, ...left }: Imported,
  { onProgress, signal }: WriteOptions = {},
): Promise<void> {
  const target = resolve(folder);
  const fresh = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  try {
    const reports = [
      { name: 'identity.ndjson', parts: toLines(decisions) },
      { name: 'rejects.ndjson', parts: toLines(rejects) },
      { name: 'skipped.ndjson', parts: toLines([...left.skipped, ...left.unknownAffiliations]) },
    ];
    const files = [...datasetToParts(dataset), ...reports];
    for (const [done, { name, parts }] of files.entries()) {
      onProgress?.({ stage: 'writing files', done, total: files.length });
      await writeFile(join(fresh, name), parts, { signal });
    }
    onProgress?.({ stage: 'writing files', done: files.length, total: files.length });
    const isThere = await moveAway(target, old);
    await rename(fresh, target);
    if (isThere) await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

async function moveAway(target: string, old: string): Promise<boolean> {
  try {
    await rename(target, old);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function* toLines(records: readonly unknown[]): Generator<string> {
  for (const batch of batches(records, LINES_PER_WRITE)) yield batch.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Lines made at a time: a report of millions of decisions would not fit one string. */
const LINES_PER_WRITE = 1000;

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
