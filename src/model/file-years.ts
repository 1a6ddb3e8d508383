import { z } from 'zod';
import { fromDeltas, Ints, Lists, packLists, toDeltas, unpackLists } from './file-columns.ts';

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

export function unpackYears({ base, years, papers, undated }: YearsFile): YearColumns {
  const papersByYear: number[][] = [];
  const all: number[] = [];
  let from = 0;
  for (const [i, steps] of unpackLists(years).entries()) {
    let sum = undated[i] ?? 0;
    const flat: number[] = [];
    for (const year of fromDeltas(steps)) {
      const count = papers[from++] ?? 0;
      flat.push(base + year, count);
      sum += count;
    }
    papersByYear.push(flat);
    all.push(sum);
  }
  return { papers: all, papersByYear };
}
