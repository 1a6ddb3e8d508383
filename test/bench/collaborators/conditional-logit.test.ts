import { expect, test } from 'vitest';
import { at } from '#analysis/columns.ts';
import { createRandom } from '#analysis/random.ts';
import type { Choice } from './choices.ts';
import { fitWeights } from './conditional-logit.ts';

const PLANTED = Float64Array.of(2, -1, 0);

/** People who choose one of thirty by the planted weights, as the model says they do. */
function planted(count: number): Choice[] {
  const random = createRandom(5);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 30 }, () => Float64Array.from(PLANTED, () => random()));
    const likely = rows.map((row) => Math.exp(row.reduce((sum, value, k) => sum + value * at(PLANTED, k), 0)));
    let left = random() * likely.reduce((sum, value) => sum + value, 0);
    const chosen = likely.findIndex((value) => {
      left -= value;
      return left <= 0;
    });
    const others = rows.filter((_, i) => i !== chosen);
    return { chosen: [rows[chosen] ?? new Float64Array()], others, counts: others.map(() => 1) };
  });
}

test('a fit finds the weights that choices were made by', () => {
  const found = fitWeights(planted(2_000), PLANTED.length);
  for (const [k, weight] of PLANTED.entries()) expect(Math.abs(at(found, k) - weight)).toBeLessThan(0.35);
});

test('one who stands for many counts as many', () => {
  const all = planted(600);
  const half = all.map(({ chosen, others }) => ({
    chosen,
    others: others.slice(0, 14),
    counts: others.slice(0, 14).map(() => 29 / 14),
  }));
  const [whole, sampled] = [fitWeights(all, PLANTED.length), fitWeights(half, PLANTED.length)];
  for (const k of PLANTED.keys()) expect(Math.abs(at(whole, k) - at(sampled, k))).toBeLessThan(0.5);
});
