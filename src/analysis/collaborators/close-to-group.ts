import { at } from '#analysis/columns.ts';
import type { Standpoint } from './features.ts';
import type { Field } from './field.ts';
import { Scores } from './scores.ts';

/**
 * Cosine of some people's profiles with what the co-authors of who asks work on: their profiles, each counting as likely as a walk
 * goes to them first. Whoever has few papers is known by those they write with; without co-authors it is what they work on themselves.
 * Of everybody it would take most of the time of a question. O(terms of the co-authors and of those people).
 */
export function closeToGroup(field: Field, standpoint: Standpoint, people: Int32Array): Scores {
  const { terms, weights } = field.profiles;
  const wanted = groupTerms(field, standpoint);
  const length = Math.sqrt(wanted.people.reduce((sum, term) => sum + at(wanted.of, term) ** 2, 0)) || 1;
  const found = new Scores(field.work.order);
  for (const u of people) {
    const end = at(terms.starts, u + 1);
    let both = 0;
    for (let i = at(terms.starts, u); i < end; i++) both += (weights[i] ?? 0) * (wanted.of[terms.values[i] ?? 0] ?? 0);
    if (both > 0) found.add(u, both / length);
  }
  return found;
}

/** Weights by term. */
function groupTerms({ recentWays, profiles }: Field, { seeds, terms: own }: Standpoint): Scores {
  const { terms, weights, telling } = profiles;
  const { starts, targets, chances } = recentWays;
  const sum = new Scores(telling.length);
  for (const [v, share] of seeds) {
    for (let e = at(starts, v); e < at(starts, v + 1); e++) {
      const z = at(targets, e);
      const counts = share * at(chances, e);
      const end = at(terms.starts, z + 1);
      for (let i = at(terms.starts, z); i < end; i++) sum.add(terms.values[i] ?? 0, counts * (weights[i] ?? 0));
    }
  }
  if (sum.people.length === 0) for (const [term, weight] of own) sum.add(term, weight);
  return sum;
}
