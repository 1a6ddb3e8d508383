import { describe, expect, it } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { createYearSums, inYearsOf, sumsBetween } from '#web/graph/year-sums.ts';

/** Rows of [year, papers, …] with gaps, some empty. */
function randomRows(seed: number): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: 60 }, (_, row) => {
    if (row % 7 === 0) return [];
    const years = Array.from({ length: 30 }, (_, i) => 1990 + i).filter(() => random() < 0.3);
    return years.flatMap((year) => [year, 1 + Math.floor(random() * 40)]);
  });
}

const within = (row: readonly number[], from: number, to: number): number =>
  row.reduce((sum, value, i) => (i % 2 === 1 && (row[i - 1] ?? 0) >= from && (row[i - 1] ?? 0) <= to ? sum + value : sum), 0);

describe('sums over years', () => {
  it.each([
    [1990, 2019],
    [1995, 1995],
    [1970, 1989],
    [2030, 2040],
    [1980, 2001],
    [2005, 2050],
  ])('from %d to %d are those of adding up each row', (from, to) => {
    const rows = randomRows(7);
    expect([...sumsBetween(createYearSums(rows), [from, to])]).toEqual(rows.map((row) => within(row, from, to)));
  });

  it('takes other values for the years, one each', () => {
    const sums = createYearSums([[2001, 9, 2004, 9], [], [2004, 9]], [[0.5, 0.25], [], [0.125]]);
    expect([...sumsBetween(sums, [2002, 2004])]).toEqual([0.25, 0, 0.125]);
    expect([...sumsBetween(sums, [2001, 2004])]).toEqual([0.75, 0, 0.125]);
  });

  it('asks nothing of open years', () => {
    expect(inYearsOf(smallNetwork(), null)).toBeNull();
  });

  it('gives a tie no more than its weight, and all of it over all years', () => {
    const network = smallNetwork();
    const { weight, papers, papersByYear } = network.edges;
    const all = inYearsOf(network, [1900, 2100]);
    weight.forEach((whole, edge) => {
      expect(all?.edges[edge]).toBe(papers[edge]);
      expect(all?.weights[edge]).toBeCloseTo(whole, 4);
    });
    const none = inYearsOf(network, [1900, 1901]);
    expect(papersByYear.length).toBeGreaterThan(0);
    expect(none?.weights.every((part) => part === 0)).toBe(true);
  });
});
