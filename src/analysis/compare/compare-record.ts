import { type WorkFacts, workFactsInSteps } from '#analysis/collaborators/work-record.ts';
import { mapInSteps, type Steps } from '#analysis/in-steps.ts';
import type { InstitutionRef } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Id } from '#model/primitives.ts';

/** One audience's work as ranking reads it, and what only a comparison needs beside that. */
export interface CompareRecord extends WorkFacts {
  /** Venue of each paper. */
  venues: readonly (string | null)[];
  institutions: ReadonlyMap<Id, InstitutionRef>;
}

export function* compareRecordInSteps(dataset: Dataset): Steps<CompareRecord> {
  const facts = yield* workFactsInSteps(dataset);
  return {
    ...facts,
    venues: yield* mapInSteps(dataset.papers, ({ venue }) => venue),
    institutions: new Map(dataset.institutions.map(({ id, name, shortName }) => [id, { id, name, shortName }])),
  };
}
