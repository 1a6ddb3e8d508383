import type { YearCount } from '#model/cards.ts';

/** Papers by year, ascending; years without papers between the first and the last are left out, and so is an unknown year. */
export function countYears(years: readonly (number | null)[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([year, papers]) => ({ year, papers }));
}
