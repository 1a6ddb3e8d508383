import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInput } from '#model/errors.ts';
import { readHead, sourceFile } from '#sources/input-file.ts';
import { readJsonRecords } from '#sources/json-records.ts';
import { type PaperDraft, readListedPaper } from '#sources/paper-draft.ts';
import { readRawPaper } from '#sources/raw-paper.ts';
import { nameKey } from './name-key.ts';

/** What the bench needs of a paper. `people` are keys of names, each once, in order of the byline. */
export interface BenchPaper {
  title: string;
  year: number | null;
  keywords: readonly string[];
  people: readonly string[];
  isAccepted: boolean;
}

export interface PaperReading {
  papers: BenchPaper[];
  /** Records that are no paper, or are broken. */
  rejects: number;
}

/** Reads paper lists (a JSON array or JSON lines, gzipped or not), all of them together. What is no paper is counted, not fatal. */
export async function readPapers(files: readonly string[]): Promise<PaperReading> {
  const reading: PaperReading = { papers: [], rejects: 0 };
  for (const file of files) {
    const before = reading.papers.length;
    await readFileInto(reading, file);
    if (reading.papers.length === before) {
      throw new InvalidInput(
        `${path.basename(file)} holds no paper: expected a JSON array or JSON lines of records with "title" and "authors".`,
      );
    }
  }
  return reading;
}

async function readFileInto(reading: PaperReading, file: string): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new InvalidInput(`${file}: no such file. Check the path.`, { cause });
  });
  if (found.isDirectory()) throw new InvalidInput(`${file} is a folder: expected a paper list (.json, .jsonl, .gz).`);
  const head = await readHead(file).catch((cause: unknown) => {
    throw new InvalidInput(`${path.basename(file)} cannot be read: is it gzip, as its name says?`, { cause });
  });
  const start = head.text.trimStart();
  for await (const record of readJsonRecords(sourceFile(file), start.startsWith('['))) {
    if ('problem' in record) {
      reading.rejects++;
      continue;
    }
    for (const value of unwrapped(record.value)) {
      const draft = readListedPaper(value) ?? readRawPaper(value, path.basename(file));
      if (draft === undefined) reading.rejects++;
      else reading.papers.push(toBenchPaper(draft));
    }
  }
}

/** Some lists come as one object with the papers under "papers". */
function unwrapped(value: unknown): readonly unknown[] {
  if (typeof value === 'object' && value !== null && 'papers' in value && Array.isArray(value.papers)) return value.papers;
  return [value];
}

function toBenchPaper(draft: PaperDraft): BenchPaper {
  return {
    title: draft.title,
    year: draft.year,
    keywords: draft.keywords,
    people: [...new Set(draft.authors.map(({ name }) => nameKey(name)).filter((key) => key !== ''))],
    isAccepted: draft.notAccepted === null,
  };
}
