import { z } from 'zod';
import { Ints, Lists, packLists, toDeltas } from './file-columns.ts';

/** Papers by year of many: the years as steps from the base, the papers in each, and how many papers have no year. */
export const YearsFile = z.object({ base: z.int(), years: Lists, papers: Ints, undated: Ints });
export type YearsFile = z.infer<typeof YearsFile>;

interface YearColumns {
  papers: number[];
  /** [year, papers, year, papers, …] each. */
  papersByYear: number[][];
}

export function packYears({ papers, papersByYear }: YearColumns): YearsFile {
  const years = papersByYear.map((flat) => flat.filter((_, i) => i % 2 === 0));
  const counts = papersByYear.map((flat) => flat.filter((_, i) => i % 2 === 1));
  const base = years.reduce((least, list) => Math.min(least, list[0] ?? least), 9999);
  return {
    base,
    years: packLists(years.map((list) => toDeltas(list.map((year) => year - base)))),
    papers: counts.flat(),
    undated: papers.map((all, i) => all - (counts[i] ?? []).reduce((sum, count) => sum + count, 0)),
  };
}

/** Rows that say the same share one list: most have papers in a single year, and there are few different ones of those. */
export function unpackYears({ base, years, papers, undated }: YearsFile): YearColumns {
  const none: number[] = [];
  const single = new Map<string, number[]>();
  let from = 0;
  const papersByYear = years.count.map((count) => {
    const first = from;
    from += count;
    if (count === 0) return none;
    if (count > 1) return yearsIn({ base, items: years.items, papers }, first, from);
    const key = `${years.items[first]} ${papers[first]}`;
    const known = single.get(key) ?? yearsIn({ base, items: years.items, papers }, first, from);
    single.set(key, known);
    return known;
  });
  const all = papersByYear.map((flat, i) => {
    let sum = undated[i] ?? 0;
    for (let k = 1; k < flat.length; k += 2) sum += flat[k] ?? 0;
    return sum;
  });
  return { papers: all, papersByYear };
}

interface YearItems {
  base: number;
  items: readonly number[];
  papers: readonly number[];
}

function yearsIn({ base, items, papers }: YearItems, from: number, to: number): number[] {
  const flat: number[] = [];
  let year = base;
  for (let i = from; i < to; i++) {
    year += items[i] ?? 0;
    flat.push(year, papers[i] ?? 0);
  }
  return flat;
}
