import { at } from '#analysis/columns.ts';
import type { Candidates } from './features.ts';
import { FITTED, scorerOf, type Weights } from './scorer.ts';

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

/** The first so many by score, without sorting all. O(people log people) in numbers, several times faster than in people. */
export function firstOf(people: readonly Ranked[], most: number): Ranked[] {
  const scores = Float64Array.from(people, ({ score }) => score).sort();
  const least = at(scores, Math.max(0, scores.length - most));
  return people
    .filter(({ score }) => score >= least)
    .sort(byScore)
    .slice(0, most);
}
