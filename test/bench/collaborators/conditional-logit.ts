import { at } from '#analysis/columns.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import type { Choice } from './choices.ts';

const ROUNDS = 40;
const STEP = 0.02;
/** Pull of each standardised weight towards 0, a choice. */
const RIDGE = 1e-4;
const [BETA_1, BETA_2, EPSILON] = [0.9, 0.999, 1e-8];

/**
 * Weights under which the people chosen were the likeliest of those at hand: the conditional logit (McFadden 1974), one choice at a
 * time by Adam (Kingma & Ba 2015), features standardised. Answers weights for features as they come. O(rounds × rows).
 */
export function fitWeights(choices: readonly Choice[], count: number): Float64Array {
  const { mean, deviation } = moments(choices, count);
  const standard = (row: Float64Array): Float64Array => row.map((value, k) => (value - at(mean, k)) / at(deviation, k));
  const ready = choices.map(({ chosen, others, counts }) => ({
    chosen: chosen.map(standard),
    others: others.map(standard),
    counts,
  }));
  const weights = new Float64Array(count);
  const [first, second] = [new Float64Array(count), new Float64Array(count)];
  const random = createRandom(1);
  let t = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const step = STEP * (1 - round / ROUNDS);
    for (const i of shuffledIndices(ready.length, random)) {
      const choice = ready[i];
      if (choice === undefined) continue;
      const gradient = gradientOf(choice, weights);
      t++;
      for (let k = 0; k < count; k++) {
        const slope = at(gradient, k) - RIDGE * at(weights, k);
        first[k] = BETA_1 * at(first, k) + (1 - BETA_1) * slope;
        second[k] = BETA_2 * at(second, k) + (1 - BETA_2) * slope ** 2;
        const [m, s] = [at(first, k) / (1 - BETA_1 ** t), at(second, k) / (1 - BETA_2 ** t)];
        weights[k] = at(weights, k) + (step * m) / (Math.sqrt(s) + EPSILON);
      }
    }
  }
  return weights.map((weight, k) => weight / at(deviation, k));
}

/** Of the mean log-likelihood of those chosen, each beside all who were not. */
function gradientOf({ chosen, others, counts }: Choice, weights: Float64Array): Float64Array {
  const score = (row: Float64Array): number => row.reduce((sum, value, k) => sum + value * at(weights, k), 0);
  // One that stands for many weighs as they would: their number is added to the score as its logarithm.
  const otherScores = others.map((row, i) => score(row) + Math.log(counts[i] ?? 1));
  const gradient = new Float64Array(weights.length);
  for (const row of chosen) {
    const own = score(row);
    const top = otherScores.reduce((most, s) => Math.max(most, s), own);
    const total = otherScores.reduce((sum, s) => sum + Math.exp(s - top), Math.exp(own - top));
    add(gradient, row, (1 - Math.exp(own - top) / total) / chosen.length);
    for (const [i, other] of others.entries())
      add(gradient, other, -Math.exp((otherScores[i] ?? 0) - top) / total / chosen.length);
  }
  return gradient;
}

function add(sum: Float64Array, row: Float64Array, share: number): void {
  for (let k = 0; k < sum.length; k++) sum[k] = at(sum, k) + share * at(row, k);
}

/** Mean and deviation of each feature over all rows. */
export function moments(choices: readonly Choice[], count: number): { mean: Float64Array; deviation: Float64Array } {
  const [sum, squares] = [new Float64Array(count), new Float64Array(count)];
  let rows = 0;
  for (const { chosen, others } of choices) {
    for (const row of [...chosen, ...others]) {
      rows++;
      for (let k = 0; k < count; k++) {
        sum[k] = at(sum, k) + at(row, k);
        squares[k] = at(squares, k) + at(row, k) ** 2;
      }
    }
  }
  const mean = sum.map((value) => value / rows);
  const deviation = squares.map((value, k) => Math.sqrt(Math.max(0, value / rows - at(mean, k) ** 2)) || 1);
  return { mean, deviation };
}
