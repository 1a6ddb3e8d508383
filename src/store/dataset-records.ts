import { type Dataset, type DatasetRecord, RECORD_KINDS, type RecordKind } from '#model/dataset.ts';

/** Every record with its kind, nodes before the edges that need them. */
export function* datasetRecords(dataset: Dataset): Generator<DatasetRecord> {
  for (const kind of RECORD_KINDS) yield* OF_KIND[kind](dataset);
}

/** One line per kind keeps record and kind together for the type checker. */
const OF_KIND: Readonly<Record<RecordKind, (dataset: Dataset) => DatasetRecord[]>> = {
  institutions: (dataset) => dataset.institutions.map((record) => ({ kind: 'institutions', record })),
  topics: (dataset) => dataset.topics.map((record) => ({ kind: 'topics', record })),
  people: (dataset) => dataset.people.map((record) => ({ kind: 'people', record })),
  papers: (dataset) => dataset.papers.map((record) => ({ kind: 'papers', record })),
  authorships: (dataset) => dataset.authorships.map((record) => ({ kind: 'authorships', record })),
  abouts: (dataset) => dataset.abouts.map((record) => ({ kind: 'abouts', record })),
  interests: (dataset) => dataset.interests.map((record) => ({ kind: 'interests', record })),
  supervisions: (dataset) => dataset.supervisions.map((record) => ({ kind: 'supervisions', record })),
  redirects: (dataset) => dataset.redirects.map((record) => ({ kind: 'redirects', record })),
};
