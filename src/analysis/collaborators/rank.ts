import { at } from '#analysis/columns.ts';
import type { Candidates } from './features.ts';
import { FITTED, scorerOf, type Weights } from './scorer.ts';

/** How many times as many as are wanted are kept before they are sorted. */
const ROOM = 3;

export interface Ranked {
  person: number;
  score: number;
}

/** Candidates by score, best first; ties by number. `isOut` leaves people out. O(candidates log candidates). */
export function rankCandidates(
  { people, rows }: Candidates,
  isOut: (person: number) => boolean,
  weights: Weights = FITTED,
): Ranked[] {
  const scoreOf = scorerOf(weights);
  const ranked: Ranked[] = [];
  for (const [i, features] of rows.entries()) {
    const person = at(people, i);
    if (!isOut(person)) ranked.push({ person, score: scoreOf(features) });
  }
  return ranked.sort(byScore);
}

/** Best first; ties by number. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.person - b.person;
}

/** The first so many by score, without sorting all. O(people), in practice. */
export function firstOf(people: readonly Ranked[], most: number): Ranked[] {
  let kept: Ranked[] = [];
  let bar = Number.NEGATIVE_INFINITY;
  for (const one of people) {
    if (one.score < bar) continue;
    kept.push(one);
    if (kept.length < ROOM * most) continue;
    kept = kept.sort(byScore).slice(0, most);
    bar = kept.at(-1)?.score ?? bar;
  }
  return kept.sort(byScore).slice(0, most);
}
