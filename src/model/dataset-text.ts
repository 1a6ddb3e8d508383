import { z } from 'zod';
import { type Dataset, DatasetHeader, emptyDataset, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from './dataset.ts';
import { InvalidInput } from './errors.ts';
import { compareText } from './primitives.ts';

/**
 * The native form of a Dataset: a folder with `header.json` and one `<kind>.ndjson` per kind of record, one record a line,
 * keys in schema order, records by id. The same Dataset always gives the same bytes. This file is text only: whoever has a
 * file system reads and writes it.
 */
export interface DatasetFile {
  name: string;
  text: string;
}

export const HEADER_FILE = 'header.json';

export function recordFile(kind: RecordKind): string {
  return `${kind}.ndjson`;
}

/** A redirect has no id of its own: the id it redirects from is its key. */
function keyOf(record: Dataset[RecordKind][number]): string {
  return 'id' in record ? record.id : record.from;
}

/** The Dataset with every list in canonical order: by id, in code points. */
export function canonical(dataset: Dataset): Dataset {
  const sorted = <T extends Dataset[RecordKind][number]>(records: readonly T[]): T[] =>
    [...records].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  return {
    header: dataset.header,
    institutions: sorted(dataset.institutions),
    topics: sorted(dataset.topics),
    people: sorted(dataset.people),
    papers: sorted(dataset.papers),
    authorships: sorted(dataset.authorships),
    abouts: sorted(dataset.abouts),
    interests: sorted(dataset.interests),
    supervisions: sorted(dataset.supervisions),
    redirects: sorted(dataset.redirects),
  };
}

export function datasetToFiles(dataset: Dataset): DatasetFile[] {
  const ordered = canonical(dataset);
  const header = { name: HEADER_FILE, text: `${JSON.stringify(DatasetHeader.parse(ordered.header), null, 2)}\n` };
  const records = RECORD_KINDS.map((kind) => ({
    name: recordFile(kind),
    text: ordered[kind].map((record) => `${JSON.stringify(RECORD_SCHEMAS[kind].parse(record))}\n`).join(''),
  }));
  return [header, ...records];
}

/** Reads the files back; a missing record file is an empty list. Throws `InvalidInput` naming file, line and field. */
export function datasetFromFiles(files: readonly DatasetFile[]): Dataset {
  const byName = new Map(files.map(({ name, text }) => [name, text]));
  const header = byName.get(HEADER_FILE);
  if (header === undefined) {
    throw new InvalidInput(`No ${HEADER_FILE}: expected a Réseau Dataset folder, as \`reseau import … --out DIR\` writes.`);
  }
  const dataset = emptyDataset(parseLine(DatasetHeader, header, HEADER_FILE, 1));
  const linesOf = <T>(kind: RecordKind, schema: z.ZodType<T>): T[] =>
    (byName.get(recordFile(kind)) ?? '')
      .split('\n')
      .flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(schema, line, recordFile(kind), i + 1)]));
  dataset.institutions = linesOf('institutions', RECORD_SCHEMAS.institutions);
  dataset.topics = linesOf('topics', RECORD_SCHEMAS.topics);
  dataset.people = linesOf('people', RECORD_SCHEMAS.people);
  dataset.papers = linesOf('papers', RECORD_SCHEMAS.papers);
  dataset.authorships = linesOf('authorships', RECORD_SCHEMAS.authorships);
  dataset.abouts = linesOf('abouts', RECORD_SCHEMAS.abouts);
  dataset.interests = linesOf('interests', RECORD_SCHEMAS.interests);
  dataset.supervisions = linesOf('supervisions', RECORD_SCHEMAS.supervisions);
  dataset.redirects = linesOf('redirects', RECORD_SCHEMAS.redirects);
  return dataset;
}

/** One JSON text through a schema, or `InvalidInput` that says where and what was expected. */
export function parseLine<T>(schema: z.ZodType<T>, text: string, file: string, line: number): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidInput(`${file}, line ${line}: not JSON ("${text.slice(0, 60)}"). Expected one JSON object.`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(`${file}, line ${line}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
}
