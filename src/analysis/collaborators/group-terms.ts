import { at } from '#analysis/columns.ts';
import type { Field } from './field.ts';
import { Scores } from './scores.ts';

/** The weightiest say what a group works on; looking for all of them would take most of the time of a question. */
const MOST_TERMS = 400;

/**
 * What the co-authors of some people work on: their profiles, each counting as likely as a walk goes to them first. Whoever has few
 * papers is known by those they write with. Empty without co-authors. O(terms of the co-authors).
 */
export function groupTermsOf(
  { recentWays: { starts, targets, chances }, profiles }: Field,
  people: ReadonlyMap<number, number>,
): Map<number, number> {
  const { terms, weights, telling } = profiles;
  const sum = new Scores(telling.length);
  for (const [v, share] of people) {
    for (let e = at(starts, v); e < at(starts, v + 1); e++) {
      const z = at(targets, e);
      const counts = share * at(chances, e);
      const end = at(terms.starts, z + 1);
      for (let i = at(terms.starts, z); i < end; i++) sum.add(terms.values[i] ?? 0, counts * (weights[i] ?? 0));
    }
  }
  return new Map(sum.first(MOST_TERMS).map((term) => [term, at(sum.of, term)]));
}
