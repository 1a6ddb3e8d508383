import { FEATURES } from '#analysis/collaborators/features.ts';
import type { Weights } from '#analysis/collaborators/scorer.ts';
import { at } from '#analysis/columns.ts';
import { fitNet, tableOf } from './choice-nets.ts';
import type { Choice } from './choices.ts';
import { fitWeights, moments } from './conditional-logit.ts';

/** Seeds of nets that are fitted alike. */
const NETS = [1, 2, 3, 4];
const DIGITS = 4;
/** A unit that the fit has pulled to nothing adds less than this to any score: it only takes time. */
const SILENT = 1e-3;

/** Half the conditional logit, half the mean of four nets: what only one of them believes counts little. Rows as FEATURES has them. */
export function weightsFrom(choices: readonly Choice[]): Weights {
  const { mean, deviation } = moments(choices, FEATURES.length);
  const linear = fitWeights(choices, FEATURES.length).map((weight, k) => weight * at(deviation, k));
  const table = tableOf(choices, mean, deviation);
  const nets = NETS.map((seed) => fitNet(table, linear, seed));
  const share = 1 / (2 * nets.length);
  return {
    features: Object.fromEntries(
      FEATURES.map((feature, k) => {
        const own = nets.reduce((sum, net) => sum + share * at(net.linear, k), at(linear, k) / 2);
        return [feature, { mean: rounded(at(mean, k)), deviation: rounded(at(deviation, k)), weight: rounded(own) }];
      }),
    ),
    units: nets
      .flatMap(({ ins, biases, outs }) =>
        ins.map((row, u) => ({ bias: rounded(at(biases, u)), out: rounded(share * at(outs, u)), in: Array.from(row, rounded) })),
      )
      .filter(({ out }) => Math.abs(out) >= SILENT),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
