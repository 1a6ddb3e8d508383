import { at } from '#analysis/columns.ts';
import { FEATURES } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/**
 * What features add to a score: each by itself, in units of its deviation from the mean, and together through units that each answer
 * to a few of them at once. `test/bench/collaborators/fit.ts` writes it.
 */
export interface Weights {
  features: Readonly<Record<string, { mean: number; deviation: number; weight: number }>>;
  /** Each adds `out` × tanh(bias + Σ in × feature), `in` in the order of the features. */
  units: readonly { bias: number; out: number; in: readonly number[] }[];
}

export const FITTED: Weights = weights;

/** Deviations from the mean beyond which a feature says no more: the fit has hardly seen any. */
export const FARTHEST = 6;

/** The score of rows of features; more is better. O(features × units) a row. */
export function scorerOf({ features, units }: Weights): (row: Float64Array) => number {
  const known = FEATURES.map((feature) => features[feature] ?? { mean: 0, deviation: 1, weight: 0 });
  const count = known.length;
  const [mean, deviation] = [Float64Array.from(known, (one) => one.mean), Float64Array.from(known, (one) => one.deviation)];
  const weight = Float64Array.from(known, (one) => one.weight);
  const ins = Float64Array.from(units.flatMap((unit) => FEATURES.map((_, k) => unit.in[k] ?? 0)));
  const [biases, outs] = [Float64Array.from(units, ({ bias }) => bias), Float64Array.from(units, ({ out }) => out)];
  const standard = new Float64Array(count);
  return (row) => {
    let score = 0;
    for (let k = 0; k < count; k++) {
      const value = Math.max(-FARTHEST, Math.min(FARTHEST, (at(row, k) - at(mean, k)) / at(deviation, k)));
      standard[k] = value;
      score += at(weight, k) * value;
    }
    for (let u = 0; u < outs.length; u++) {
      let sum = at(biases, u);
      const begin = u * count;
      // The inner loop of scoring: columns are read as what they are, for `at` reads any and takes twice as long.
      for (let k = 0; k < count; k++) sum += (ins[begin + k] ?? 0) * (standard[k] ?? 0);
      score += at(outs, u) * Math.tanh(sum);
    }
    return score;
  };
}
