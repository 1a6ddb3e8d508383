import type { Id } from '#model/primitives.ts';

/** Merges of merges: nobody merges one person more often than this. */
export const MAX_REDIRECTS = 5;

/** The id by which something is known now, following merges; the id it was asked by, where nothing is known by any. */
export function presentId(id: Id, known: ReadonlyMap<Id, unknown> | ReadonlySet<Id>, redirects: ReadonlyMap<Id, Id>): Id {
  let now = id;
  for (let step = 0; step < MAX_REDIRECTS && !known.has(now); step++) now = redirects.get(now) ?? now;
  return known.has(now) ? now : id;
}
