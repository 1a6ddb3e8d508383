import { z } from 'zod';
import { Institution } from './institution.ts';
import { Authorship, Paper } from './paper.ts';
import { Person } from './person.ts';
import { Day, Id, LocalText } from './primitives.ts';
import { Supervision } from './supervision.ts';
import { About, Interest, Topic } from './topic.ts';

/** A merged record's old id. Links to it live on. */
export const Redirect = z.object({ from: Id, to: Id });
export type Redirect = z.infer<typeof Redirect>;

/** What a Dataset says of itself. `asOf` is the day that "today" means in it. */
export const DatasetHeader = z.object({
  format: z.literal('reseau-dataset'),
  version: z.literal(1),
  name: LocalText,
  /** The institution whose people these are. */
  institute: Id.nullable(),
  asOf: Day,
});
export type DatasetHeader = z.infer<typeof DatasetHeader>;

/** Every kind of record, in load order: nodes before the edges that need them. Names are the file names of the native folder. */
export const RECORD_SCHEMAS = {
  institutions: Institution,
  topics: Topic,
  people: Person,
  papers: Paper,
  authorships: Authorship,
  abouts: About,
  interests: Interest,
  supervisions: Supervision,
  redirects: Redirect,
} as const;
export type RecordKind = keyof typeof RECORD_SCHEMAS;
export const RECORD_KINDS: readonly RecordKind[] = [
  'institutions',
  'topics',
  'people',
  'papers',
  'authorships',
  'abouts',
  'interests',
  'supervisions',
  'redirects',
];

/** The one canonical form that all sources yield and all stores load. */
export const Dataset = z.object({
  header: DatasetHeader,
  institutions: z.array(Institution),
  topics: z.array(Topic),
  people: z.array(Person),
  papers: z.array(Paper),
  authorships: z.array(Authorship),
  abouts: z.array(About),
  interests: z.array(Interest),
  supervisions: z.array(Supervision),
  redirects: z.array(Redirect),
});
export type Dataset = z.infer<typeof Dataset>;

/** One record with its kind, as streams carry it. */
export type DatasetRecord = { [K in RecordKind]: { kind: K; record: Dataset[K][number] } }[RecordKind];

export function emptyDataset(header: DatasetHeader): Dataset {
  return {
    header,
    institutions: [],
    topics: [],
    people: [],
    papers: [],
    authorships: [],
    abouts: [],
    interests: [],
    supervisions: [],
    redirects: [],
  };
}
