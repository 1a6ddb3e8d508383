import { z } from 'zod';
import type { Id } from '#model/primitives.ts';
import { PaperReference } from '#model/references.ts';
import { askPeople } from './ask-people.ts';
import type { Ask } from './neo4j-access.ts';

const ReferenceRow = z.object({ reference: PaperReference });

/** The papers of some people since a year, newest first. People are found by the ids they have now and by those of before. */
export async function askReferences(
  ask: Ask,
  people: readonly Id[],
  options: { since: number; limit: number },
): Promise<PaperReference[]> {
  const ids = (await askPeople(ask, people)).map(({ id }) => id);
  return (await ask('references', ReferenceRow, { ids, ...options })).map(({ reference }) => reference);
}
