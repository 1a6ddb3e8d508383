import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Dataset, DatasetHeader, emptyDataset, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '#model/dataset.ts';
import { HEADER_FILE, parseLine, recordFile } from '#model/dataset-text.ts';
import { InvalidInput } from '#model/errors.ts';
import { assertIntegrity, findIntegrityProblems } from '#model/integrity.ts';
import { readHead, readLines, readText, sourceFile } from './input-file.ts';
import { rejectItem, type Source, type SourceFile, type SourceItem } from './source.ts';

const NAME = 'dataset';

/** The native form: a folder of ndjson files, plain or gzipped, or the same as one JSON file. */
export const nativeDataset: Source = {
  name: NAME,
  title: 'native Dataset (folder of .ndjson or .ndjson.gz, or one .json)',
  recognise: ({ isFolder, name, text }) => isFolder || (name.endsWith('.json') && /"format"\s*:\s*"reseau-dataset"/.test(text)),
  async *read(file) {
    const { isFolder } = await readHead(file.path);
    const rejects: SourceItem[] = [];
    const dataset = isFolder ? await readFolder(file, rejects) : await readSingle(file, rejects);
    const sound = dropBroken(dataset, file.name, rejects);
    yield* rejects;
    yield { kind: 'dataset', dataset: sound, scope: `${NAME}:${file.path}` };
  },
};

async function readFolder(file: SourceFile, rejects: SourceItem[]): Promise<Dataset> {
  const names = new Set(await readdir(file.path));
  const pathOf = (name: string): string | undefined =>
    [name, `${name}.gz`].filter((candidate) => names.has(candidate)).map((candidate) => join(file.path, candidate))[0];
  const header = pathOf(HEADER_FILE);
  if (header === undefined) throw new InvalidInput(`${file.path}: no ${HEADER_FILE} in this folder. Expected a Réseau Dataset.`);
  const dataset = emptyDataset(parseLine(DatasetHeader, await readText(sourceFile(header)), HEADER_FILE, 1));
  for (const kind of RECORD_KINDS) {
    const path = pathOf(recordFile(kind));
    if (path === undefined) continue;
    for await (const { line, text } of readLines(sourceFile(path))) {
      if (text.trim() !== '') addRecord(dataset, kind, parseJson(text), { file: recordFile(kind), line }, rejects);
    }
  }
  return dataset;
}

const SingleFile = z.looseObject({ header: DatasetHeader });

async function readSingle(file: SourceFile, rejects: SourceItem[]): Promise<Dataset> {
  const parsed = SingleFile.safeParse(parseJson(await readText(file)));
  if (!parsed.success) throw new InvalidInput(`${file.name}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  const dataset = emptyDataset(parsed.data.header);
  for (const kind of RECORD_KINDS) {
    const records: unknown = parsed.data[kind];
    if (!Array.isArray(records)) continue;
    for (const record of records) addRecord(dataset, kind, record, { file: file.name, line: null }, rejects);
  }
  return dataset;
}

/** `undefined` for what is not JSON: no schema accepts it. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

interface Place {
  file: string;
  line: number | null;
}

function addRecord(dataset: Dataset, kind: RecordKind, value: unknown, place: Place, rejects: SourceItem[]): void {
  const add = <T>(schema: z.ZodType<T>, list: T[]): void => {
    const parsed = schema.safeParse(value);
    if (parsed.success) list.push(parsed.data);
    else rejects.push(rejectItem(place.file, place.line, idOf(value), reasonOf(parsed.error, kind)));
  };
  const adders: Record<RecordKind, () => void> = {
    institutions: () => add(RECORD_SCHEMAS.institutions, dataset.institutions),
    topics: () => add(RECORD_SCHEMAS.topics, dataset.topics),
    people: () => add(RECORD_SCHEMAS.people, dataset.people),
    papers: () => add(RECORD_SCHEMAS.papers, dataset.papers),
    authorships: () => add(RECORD_SCHEMAS.authorships, dataset.authorships),
    abouts: () => add(RECORD_SCHEMAS.abouts, dataset.abouts),
    interests: () => add(RECORD_SCHEMAS.interests, dataset.interests),
    supervisions: () => add(RECORD_SCHEMAS.supervisions, dataset.supervisions),
    redirects: () => add(RECORD_SCHEMAS.redirects, dataset.redirects),
  };
  adders[kind]();
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;
}

function reasonOf(error: z.ZodError, kind: RecordKind): string {
  const [issue] = error.issues;
  return `not a record of ${kind}: ${issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'the line'}: ${issue.message}`}`;
}

/** Dropping a record can orphan those that point at it; a chain longer than the kinds of record there are cannot exist. */
const MOST_ROUNDS = RECORD_KINDS.length;

/** Records that point at nothing are rejected, and then those that pointed at them, until the rest is sound. */
function dropBroken(dataset: Dataset, file: string, rejects: SourceItem[]): Dataset {
  let current = dataset;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const problems = findIntegrityProblems(current);
    if (problems.length === 0) return current;
    for (const { kind, id, problem } of problems) rejects.push(rejectItem(file, null, id, `${kind} ${problem}`));
    const broken = problems.filter(({ problem }) => problem !== 'is used twice');
    current = without(current, new Set(broken.map(({ kind, id }) => `${kind} ${id}`)));
  }
  return assertIntegrity(current);
}

/** The Dataset less the named records. Of records that share an id the first is kept. */
function without(dataset: Dataset, broken: ReadonlySet<string>): Dataset {
  const seen = new Set<string>();
  const keep = <T extends { id: string }>(kind: string, records: readonly T[], hasReference: boolean): T[] =>
    records.filter(({ id }) => {
      const isFirst = !seen.has(`${kind} ${id}`);
      seen.add(`${kind} ${id}`);
      return isFirst && !(hasReference && broken.has(`${kind} ${id}`));
    });
  const institutions = keep('institution', dataset.institutions, false);
  const known = new Set(institutions.map(({ id }) => id));
  const topics = keep('topic', dataset.topics, false);
  const people = keep('person', dataset.people, false).map((person) => ({
    ...person,
    roles: keep('role', person.roles, false).map((role) =>
      role.institution !== null && !known.has(role.institution) ? { ...role, institution: null } : role,
    ),
  }));
  const { institute } = dataset.header;
  return {
    header: { ...dataset.header, institute: institute !== null && known.has(institute) ? institute : null },
    institutions,
    topics: topics.map((topic) => (broken.has(`topic ${topic.id}`) ? { ...topic, parent: null } : topic)),
    people,
    papers: keep('paper', dataset.papers, false),
    authorships: keep('authorship', dataset.authorships, true),
    abouts: keep('about', dataset.abouts, true),
    interests: keep('interest', dataset.interests, true),
    supervisions: keep('supervision', dataset.supervisions, true),
    redirects: dataset.redirects,
  };
}
