import { marginsInSteps } from '#analysis/collaborators/margins.ts';
import type { WorkRecord } from '#analysis/collaborators/work-record.ts';
import { type CompareRecord, compareRecordInSteps } from '#analysis/compare/compare-record.ts';
import type { Steps } from '#analysis/in-steps.ts';
import type { Id } from '#model/primitives.ts';
import { DerivedRecord } from './derived-record.ts';
import type { StoreGate } from './store-gate.ts';
import { type Whole, wholeStore } from './whole-store.ts';

/** The work of everybody that an audience may see, and what became of ids of before. */
export interface Ground {
  record: CompareRecord;
  redirects: ReadonlyMap<Id, Id>;
}

/** The same with what lists of suggestions are held back by. */
export interface RankedGround extends Ground {
  record: CompareRecord & WorkRecord;
}

/** What questions about people's work are answered from, read once for all who ask. */
export type WorkGround = DerivedRecord<Ground>;

export function workGround(store: StoreGate): WorkGround {
  return new DerivedRecord(wholeStore({ store, make: groundOf }), { doing: 'All papers are being read.' });
}

/** Learnt from the other, which takes longer than reading it: what needs no margins is answered meanwhile. */
export function rankedGround(ground: WorkGround): DerivedRecord<RankedGround> {
  return new DerivedRecord(ground.andThen(rankedOf), { doing: 'All papers are being read, to know whom to suggest.' });
}

function* groundOf({ dataset }: Whole): Steps<Ground> {
  const redirects = new Map(dataset.redirects.map(({ from, to }) => [from, to]));
  return { record: yield* compareRecordInSteps(dataset), redirects };
}

function* rankedOf(ground: Ground): Steps<RankedGround> {
  return { ...ground, record: { ...ground.record, margins: yield* marginsInSteps(ground.record) } };
}
