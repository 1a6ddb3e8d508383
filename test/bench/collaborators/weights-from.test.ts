import { expect, test } from 'vitest';
import { FEATURES } from '#analysis/collaborators/features.ts';
import { scorerOf, type Weights } from '#analysis/collaborators/scorer.ts';
import { at } from '#analysis/columns.ts';
import { createRandom } from '#analysis/random.ts';
import type { Choice } from './choices.ts';
import { weightsFrom } from './weights-from.ts';

const random = createRandom(9);

/** Thirty people each, of whom one is chosen for whom two features are high together or low together; the others say nothing. */
const choices = Array.from({ length: 800 }, (): Choice => {
  const rows = Array.from({ length: 30 }, () => Float64Array.from(FEATURES, () => 2 * random() - 1));
  const [chosen = new Float64Array(), ...others] = rows.sort((a, b) => at(b, 0) * at(b, 1) - at(a, 0) * at(a, 1));
  return { chosen: [chosen], others, counts: others.map(() => 1) };
});
const [seen, unseen] = [choices.slice(0, 600), choices.slice(600)];

/** How many of those not chosen score less, as a share. */
function put(weights: Weights): number {
  const scoreOf = scorerOf(weights);
  const shares = unseen.map(({ chosen, others }) => {
    const own = scoreOf(chosen[0] ?? new Float64Array());
    return others.filter((row) => scoreOf(row) < own).length / others.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

test('the fit finds what two features say only together, and weights alone do not', () => {
  const weights = weightsFrom(seen);
  expect(put({ ...weights, units: [] })).toBeLessThan(0.65);
  expect(put(weights)).toBeGreaterThan(0.8);
});

test('the same choices give the same weights', () => {
  expect(weightsFrom(seen.slice(0, 60))).toEqual(weightsFrom(seen.slice(0, 60)));
});
