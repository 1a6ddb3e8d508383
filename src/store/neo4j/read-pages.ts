import { z } from 'zod';
import type { Dataset, DatasetRecord, RecordKind } from '#model/dataset.ts';
import { DatasetHeader, RECORD_SCHEMAS } from '#model/dataset.ts';
import type { Ask } from './neo4j-access.ts';

/** Nodes read in one statement; the edges of each come with it. */
const PAGE = 2_000;

const Header = z.object({ hash: z.string(), header: DatasetHeader });

export async function readHeader(ask: Ask): Promise<z.infer<typeof Header> | undefined> {
  return (await ask('read-header', Header))[0];
}

/** Some records of one kind, and the node after which the next page begins; `undefined` after the last page. */
export interface Page<T> {
  records: T[];
  next: string | undefined;
}

type PageReader = (ask: Ask, after: string) => Promise<Page<DatasetRecord>>;

/** One reader a kind; a line each keeps record and kind together for the type checker. */
export const PAGE_READERS: Readonly<Record<RecordKind, PageReader>> = {
  institutions: (ask, after) =>
    records(page(ask, 'institutions', RECORD_SCHEMAS.institutions, after), (record) => ({ kind: 'institutions', record })),
  topics: (ask, after) => records(page(ask, 'topics', RECORD_SCHEMAS.topics, after), (record) => ({ kind: 'topics', record })),
  people: (ask, after) => records(page(ask, 'people', RECORD_SCHEMAS.people, after), (record) => ({ kind: 'people', record })),
  papers: (ask, after) => records(page(ask, 'papers', RECORD_SCHEMAS.papers, after), (record) => ({ kind: 'papers', record })),
  authorships: (ask, after) =>
    records(page(ask, 'authorships', RECORD_SCHEMAS.authorships, after), (record) => ({ kind: 'authorships', record })),
  abouts: (ask, after) => records(page(ask, 'abouts', RECORD_SCHEMAS.abouts, after), (record) => ({ kind: 'abouts', record })),
  interests: (ask, after) =>
    records(page(ask, 'interests', RECORD_SCHEMAS.interests, after), (record) => ({ kind: 'interests', record })),
  supervisions: (ask, after) =>
    records(page(ask, 'supervisions', RECORD_SCHEMAS.supervisions, after), (record) => ({ kind: 'supervisions', record })),
  redirects: (ask, after) =>
    records(page(ask, 'redirects', RECORD_SCHEMAS.redirects, after), (record) => ({ kind: 'redirects', record })),
};

/** The whole Dataset of the audience that `ask` asks for. */
export async function readDataset(ask: Ask, header: DatasetHeader): Promise<Dataset> {
  return {
    header,
    institutions: await all(ask, 'institutions', RECORD_SCHEMAS.institutions),
    topics: await all(ask, 'topics', RECORD_SCHEMAS.topics),
    people: await all(ask, 'people', RECORD_SCHEMAS.people),
    papers: await all(ask, 'papers', RECORD_SCHEMAS.papers),
    authorships: await all(ask, 'authorships', RECORD_SCHEMAS.authorships),
    abouts: await all(ask, 'abouts', RECORD_SCHEMAS.abouts),
    interests: await all(ask, 'interests', RECORD_SCHEMAS.interests),
    supervisions: await all(ask, 'supervisions', RECORD_SCHEMAS.supervisions),
    redirects: await all(ask, 'redirects', RECORD_SCHEMAS.redirects),
  };
}

export async function all<T>(ask: Ask, kind: RecordKind, schema: z.ZodType<T>): Promise<T[]> {
  const found: T[] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const { records: some, next }: Page<T> = await page(ask, kind, schema, after);
    for (const record of some) found.push(record);
    after = next;
  }
  return found;
}

async function page<T>(ask: Ask, kind: RecordKind, schema: z.ZodType<T>, after: string): Promise<Page<T>> {
  const row = z.object({ after: z.string(), records: z.array(schema) });
  const rows = await ask(`read-${kind}`, row, { after, limit: PAGE });
  return { records: rows.flatMap((each) => each.records), next: rows.at(-1)?.after };
}

async function records<T>(found: Promise<Page<T>>, toRecord: (record: T) => DatasetRecord): Promise<Page<DatasetRecord>> {
  const { records: some, next } = await found;
  return { records: some.map(toRecord), next };
}
