import { type CompareRecord, compareRecordInSteps } from '#analysis/compare/compare-record.ts';
import type { Steps } from '#analysis/in-steps.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Id } from '#model/primitives.ts';
import { DerivedRecord } from './derived-record.ts';
import type { StoreGate } from './store-gate.ts';

/** The work of everybody that an audience may see, and what became of ids of before. */
export interface Ground {
  record: CompareRecord;
  redirects: ReadonlyMap<Id, Id>;
}

/** What questions about people's work are answered from, read once for all who ask. */
export type WorkGround = DerivedRecord<Ground>;

export function workGround(store: StoreGate): WorkGround {
  return new DerivedRecord({ store, make: groundOf });
}

function* groundOf(dataset: Dataset): Steps<Ground> {
  const redirects = new Map(dataset.redirects.map(({ from, to }) => [from, to]));
  return { record: yield* compareRecordInSteps(dataset), redirects };
}
