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
  const inOrder = (a: Dataset[RecordKind][number], b: Dataset[RecordKind][number]): number => compareText(keyOf(a), keyOf(b));
  const sorted = <T extends Dataset[RecordKind][number]>(records: readonly T[]): T[] => [...records].sort(inOrder);
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

/** A file's text in parts, in order: a list of a million records is longer than the longest string an engine holds. */
export type TextParts = Iterable<string> | AsyncIterable<string>;

export interface DatasetFileParts {
  name: string;
  parts: Iterable<string>;
}

/** Characters that a part holds before the next begins; a single longer record is a part of its own. */
const PART_LENGTH = 1 << 18;

/** The files of the native form, their text made as it is asked for: each part ends where a record does. */
export function* datasetToParts(dataset: Dataset, partLength = PART_LENGTH): Generator<DatasetFileParts> {
  const ordered = canonical(dataset);
  yield { name: HEADER_FILE, parts: [`${JSON.stringify(DatasetHeader.parse(ordered.header), null, 2)}\n`] };
  for (const kind of RECORD_KINDS) {
    yield { name: recordFile(kind), parts: recordParts(ordered[kind], RECORD_SCHEMAS[kind], partLength) };
  }
}

function* recordParts(records: readonly unknown[], schema: z.ZodType, partLength: number): Generator<string> {
  let part = '';
  for (const record of records) {
    part += `${JSON.stringify(schema.parse(record))}\n`;
    if (part.length < partLength) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

/** The same with each file's text in one piece, for Datasets known to be small. */
export function datasetToFiles(dataset: Dataset): DatasetFile[] {
  return [...datasetToParts(dataset)].map(({ name, parts }) => ({ name, text: [...parts].join('') }));
}

/** Reads files back by their names; a missing record file is an empty list. Throws `InvalidInput` naming file, line and field. */
export async function datasetFromParts(files: ReadonlyMap<string, TextParts>): Promise<Dataset> {
  const header = files.get(HEADER_FILE);
  if (header === undefined) {
    throw new InvalidInput(`No ${HEADER_FILE}: expected a Réseau Dataset folder, as \`reseau import … --out DIR\` writes.`);
  }
  const dataset = emptyDataset(parseLine(DatasetHeader, await joinParts(header), HEADER_FILE, 1));
  const read = async <T>(kind: RecordKind, schema: z.ZodType<T>): Promise<T[]> => {
    const records: T[] = [];
    let number = 0;
    for await (const lines of wholeLines(files.get(recordFile(kind)) ?? [])) {
      for (const line of lines) {
        number += 1;
        if (line.trim() !== '') records.push(parseLine(schema, line, recordFile(kind), number));
      }
    }
    return records;
  };
  dataset.institutions = await read('institutions', RECORD_SCHEMAS.institutions);
  dataset.topics = await read('topics', RECORD_SCHEMAS.topics);
  dataset.people = await read('people', RECORD_SCHEMAS.people);
  dataset.papers = await read('papers', RECORD_SCHEMAS.papers);
  dataset.authorships = await read('authorships', RECORD_SCHEMAS.authorships);
  dataset.abouts = await read('abouts', RECORD_SCHEMAS.abouts);
  dataset.interests = await read('interests', RECORD_SCHEMAS.interests);
  dataset.supervisions = await read('supervisions', RECORD_SCHEMAS.supervisions);
  dataset.redirects = await read('redirects', RECORD_SCHEMAS.redirects);
  return dataset;
}

async function joinParts(parts: TextParts): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

/** Lines wherever the parts are cut, in batches: waiting for every single one would take longer than parsing it. */
async function* wholeLines(parts: TextParts): AsyncGenerator<string[]> {
  let rest = '';
  for await (const part of parts) {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  yield [rest];
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
