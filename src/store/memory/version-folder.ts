import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AnalysisResult } from '#model/analysis.ts';
import type { Dataset, RecordKind } from '#model/dataset.ts';
import { parseLine } from '#model/dataset-text.ts';
import { InvalidInput } from '#model/errors.ts';
import { readDatasetFolder, writeDatasetFolder } from '#store/dataset-folder.ts';
import { hasCode, replaceFile } from '#store/durable-file.ts';

/** The saved analysis, beside the record files of its Dataset. */
export const ANALYSIS_FILE = 'analysis.json';

const CURRENT_FILE = 'current';
const VERSIONS = 'versions';
/** A reader may hold a name while the version behind it is removed; the next name it reads is there for longer. */
const READ_ATTEMPTS = 5;

export interface Version {
  hash: string;
  folder: string;
  dataset: Dataset;
}

/** The version that `current` names, whole; `undefined` when nothing was ever loaded. */
export async function readCurrentVersion(home: string): Promise<Version | undefined> {
  for (let attempt = 1; ; attempt++) {
    const hash = await currentVersion(home);
    if (hash === undefined) return undefined;
    const folder = join(home, VERSIONS, hash);
    try {
      return { hash, folder, dataset: await readDatasetFolder(folder) };
    } catch (error) {
      if (attempt === READ_ATTEMPTS || (await currentVersion(home)) === hash) throw error;
    }
  }
}

export async function currentVersion(home: string): Promise<string | undefined> {
  const text = await readOptional(join(home, CURRENT_FILE));
  if (text === undefined) return undefined;
  const hash = text.trim();
  if (/^[0-9a-f]+$/.test(hash)) return hash;
  throw new InvalidInput(`${join(home, CURRENT_FILE)} says "${hash.slice(0, 40)}": expected the name of a version. Load again.`);
}

/** Writes a version beside the others; readers do not see it until `switchVersion`. */
export async function writeVersion(
  home: string,
  hash: string,
  dataset: Dataset,
  onKind: (kind: RecordKind) => void,
): Promise<string> {
  const folder = join(home, VERSIONS, hash);
  await writeDatasetFolder(folder, dataset, { onKind });
  return folder;
}

/** The one step that readers see. */
export async function switchVersion(home: string, hash: string): Promise<void> {
  await replaceFile(join(home, CURRENT_FILE), `${hash}\n`);
}

/** Removes all versions but one, and what interrupted loads left behind. */
export async function removeOtherVersions(home: string, hash: string): Promise<void> {
  await mkdir(join(home, VERSIONS), { recursive: true });
  for (const name of await readdir(join(home, VERSIONS))) {
    if (name !== hash) await rm(join(home, VERSIONS, name), { recursive: true, force: true });
  }
}

export async function readAnalysisFile(folder: string): Promise<AnalysisResult | undefined> {
  const text = await readOptional(join(folder, ANALYSIS_FILE));
  return text === undefined ? undefined : parseLine(AnalysisResult, text, ANALYSIS_FILE, 1);
}

export function analysisToText(result: AnalysisResult): string {
  return `${JSON.stringify(AnalysisResult.parse(result))}\n`;
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
