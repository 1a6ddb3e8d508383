import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Dataset } from '#model/dataset.ts';
import { InvalidInput } from '#model/errors.ts';
import { compareText, type Day } from '#model/primitives.ts';
import { ASSEMBLY_STAGES, type Assembled, assembleInStages } from './assemble.ts';
import { type Collected, collect, emptyCollection } from './collected.ts';
import { readHead, sourceFile } from './input-file.ts';
import type { FileHead, Reject, Source } from './source.ts';
import { SOURCES } from './source-list.ts';
import type { UnknownAffiliation } from './unknown-affiliations.ts';

export interface ImportOptions {
  /** The name of a format; without it each file is recognised. */
  format?: string;
  /** The day that "today" means in the Dataset. */
  asOf: Day;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
}

export interface ImportProgress {
  stage: string;
  /** Kilobytes of the file, or steps. */
  done: number;
  total: number;
}

export interface Imported {
  dataset: Dataset;
  decisions: Assembled['decisions'];
  rejects: Reject[];
  /** Left out by rule: submissions that were not accepted, applicants. */
  skipped: Reject[];
  /** Most often printed first. */
  unknownAffiliations: UnknownAffiliation[];
}

/** Reads files of any formats and makes one Dataset of them. A bad record is a reject, never the end of the import. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<Imported> {
  const collected = emptyCollection();
  const chosen = await Promise.all(
    paths.map(async (path) => ({ path, source: chooseSource(await readHead(path), options.format) })),
  );
  // By name, so that the order in which files were given decides nothing.
  chosen.sort((a, b) => compareText(basename(a.path), basename(b.path)) || compareText(a.path, b.path));
  for (const { path, source } of chosen) {
    const total = Math.ceil((await stat(path)).size / KILOBYTE);
    let bytes = 0;
    const file = sourceFile(path, (read) => {
      bytes += read;
      options.onProgress?.({ stage: `reading ${basename(path)}`, done: Math.floor(bytes / KILOBYTE), total });
    });
    for await (const item of source.read(file)) {
      options.signal?.throwIfAborted();
      collect(collected, item);
    }
    options.onProgress?.({ stage: `reading ${file.name}`, done: total, total });
  }
  const { dataset, decisions, rejects } = await assembleStepwise(collected, options);
  return {
    dataset,
    decisions,
    rejects: [...collected.rejects, ...rejects],
    skipped: collected.skipped,
    unknownAffiliations: collected.unknownAffiliations.list(),
  };
}

const KILOBYTE = 1024;

async function assembleStepwise(collected: Collected, { asOf, onProgress, signal }: ImportOptions): Promise<Assembled> {
  const stages = assembleInStages(collected, asOf);
  for (let done = 0; ; done++) {
    const stage = stages.next();
    if (stage.done === true) return stage.value;
    onProgress?.({ stage: stage.value, done, total: ASSEMBLY_STAGES.length });
    // Between computations that take seconds, the bar is drawn and signals get through.
    await breathe();
    signal?.throwIfAborted();
  }
}

export function chooseSource(head: FileHead, format: string | undefined): Source {
  const names = SOURCES.map(({ name }) => name).join(', ');
  if (format !== undefined) {
    const named = SOURCES.find(({ name }) => name === format);
    if (named === undefined) throw new InvalidInput(`There is no format "${format}". The formats are: ${names}.`);
    return named;
  }
  const recognised = SOURCES.find((source) => source.recognise(head));
  if (recognised !== undefined) return recognised;
  throw new InvalidInput(`${head.name}: no format recognises this file. Say which it is with --format (${names}).`);
}
