import { type Dataset, RECORD_KINDS, type RecordKind } from '#model/dataset.ts';
import type { LoadPlan } from './graph-store.ts';

/** The keys of each kind of record that a store holds. */
export type RecordKeys = Readonly<Record<RecordKind, ReadonlySet<string>>>;

export function recordKeys(dataset: Dataset): RecordKeys {
  const ids = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id));
  return {
    institutions: ids(dataset.institutions),
    topics: ids(dataset.topics),
    people: ids(dataset.people),
    papers: ids(dataset.papers),
    authorships: ids(dataset.authorships),
    abouts: ids(dataset.abouts),
    interests: ids(dataset.interests),
    supervisions: ids(dataset.supervisions),
    redirects: new Set(dataset.redirects.map(({ from }) => from)),
  };
}

export function noRecords(): Record<RecordKind, number> {
  return {
    institutions: 0,
    topics: 0,
    people: 0,
    papers: 0,
    authorships: 0,
    abouts: 0,
    interests: 0,
    supervisions: 0,
    redirects: 0,
  };
}

/** What making `present` equal to `next` adds and removes. A record that changes under its id does neither. */
export function planOf(present: RecordKeys, next: RecordKeys): LoadPlan {
  const added = noRecords();
  const vanishing = noRecords();
  let total = 0;
  let gone = 0;
  for (const kind of RECORD_KINDS) {
    added[kind] = [...next[kind]].filter((key) => !present[kind].has(key)).length;
    vanishing[kind] = [...present[kind]].filter((key) => !next[kind].has(key)).length;
    total += present[kind].size;
    gone += vanishing[kind];
  }
  return { added, vanishing, vanishingShare: total === 0 ? 0 : gone / total };
}
