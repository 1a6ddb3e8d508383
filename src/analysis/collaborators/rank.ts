import { at } from '#analysis/columns.ts';
import { type Candidates, FEATURES } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** By feature: what one more of it adds to the score. `test/bench/collaborators/fit.ts` writes them. */
export type Weights = Readonly<Record<string, number>>;

export const FITTED: Weights = weights;

export interface Ranked {
  person: number;
  score: number;
}

/** Candidates by score, best first; ties by number. `isOut` leaves people out. O(candidates log candidates). */
export function rankCandidates(
  { people, rows }: Candidates,
  isOut: (person: number) => boolean,
  fitted: Weights = FITTED,
): Ranked[] {
  const weight = Float64Array.from(FEATURES, (feature) => fitted[feature] ?? 0);
  const ranked: Ranked[] = [];
  for (const [i, features] of rows.entries()) {
    const person = at(people, i);
    if (!isOut(person)) ranked.push({ person, score: features.reduce((sum, value, k) => sum + value * at(weight, k), 0) });
  }
  return ranked.sort(byScore);
}

/** Best first; ties by number. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.person - b.person;
}
