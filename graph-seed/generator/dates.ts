import type { PartialDate } from '#model/primitives.ts';
import type { Random } from './random.ts';

/** A year in parts as precise as a registrar writes it: mostly the month, at times the day or the year alone. */
export function partialDate(time: number, random: Random): PartialDate {
  const year = Math.floor(time + 1e-6);
  const month = String(Math.min(12, 1 + Math.floor((time - year + 1e-6) * 12))).padStart(2, '0');
  const precision = random.weighted(['month', 'day', 'year'] as const, (p) => ({ month: 80, day: 14, year: 6 })[p]);
  if (precision === 'year') return `${year}`;
  return precision === 'month' ? `${year}-${month}` : `${year}-${month}-01`;
}

/** The last month of an interval that ends at `time`: the month before the next one starts. */
export function lastMonth(time: number): PartialDate {
  const months = Math.round(time * 12) - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
