import { newestFirst } from '#analysis/connections.ts';
import type { Id } from '#model/primitives.ts';
import type { PaperReference } from '#model/references.ts';
import type { DatasetIndex } from './dataset-index.ts';

/** The papers of some people since a year, newest first. O(their papers). */
export function referencesOf(
  index: DatasetIndex,
  people: readonly Id[],
  { since, limit }: { since: number; limit: number },
): PaperReference[] {
  const papers = new Map(people.flatMap((id) => index.papersOf(index.resolve(id))).map((paper) => [paper.id, paper]));
  return [...papers.values()]
    .filter(({ year }) => (year ?? 0) >= since)
    .sort(newestFirst)
    .slice(0, limit)
    .map(({ id, title, year, venue, url, externalIds, othersHidden, bylineComplete }) => {
      const authors = index.byline(id).flatMap(({ person, printedName }) => printedName ?? index.personRef(person)?.name ?? []);
      return { id, title, year, venue, url, externalIds, othersHidden, bylineComplete, authors };
    });
}
