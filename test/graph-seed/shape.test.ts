import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { demoDataset } from '#seed/generator/demo-dataset.ts';
import { foldName } from '#seed/generator/names.ts';
import { type Shape, shapeOf } from '#seed/report.ts';

const MONTREAL = '../shared/data/montreal.json';
const shape = shapeOf(demoDataset());

/** What a real institute's network measures lies in each of these ranges too. */
const RANGES: readonly (readonly [name: string, of: (shape: Shape) => number, low: number, high: number])[] = [
  ['median co-authors', ({ degree }) => degree.median, 4, 8],
  ['co-authors at the 90th percentile', ({ degree }) => degree.p90, 14, 26],
  ['co-authors at the 99th percentile', ({ degree }) => degree.p99, 40, 95],
  ['most co-authors', ({ degree }) => degree.max, 180, 400],
  ['authors per paper', ({ authorsPerPaper }) => authorsPerPaper.mean, 4.1, 4.9],
  ['clustering coefficient', ({ clustering }) => clustering, 0.75, 0.92],
  ['share in the largest component', ({ largestComponentShare }) => largestComponentShare, 0.78, 0.93],
  ['components', ({ components }) => components, 70, 130],
  ['modularity', ({ modularity }) => modularity, 0.8, 0.89],
  ['regions of 2 % or more', ({ regions }) => regions, 8, 18],
];

describe('the shape of the demo network', () => {
  test.each(RANGES)('%s is in range', (_, of, low, high) => {
    expect(of(shape)).toBeGreaterThanOrEqual(low);
    expect(of(shape)).toBeLessThanOrEqual(high);
  });

  const papers = z.array(z.object({ id: z.string(), accepted: z.boolean(), authors: z.array(z.object({ name: z.string() })) }));
  if (!existsSync(MONTREAL)) process.stdout.write('skipped: no ../shared/data\n');
  test.skipIf(!existsSync(MONTREAL))('is judged by ranges that hold for a real institute', () => {
    const accepted = papers.parse(JSON.parse(readFileSync(MONTREAL, 'utf8'))).filter((paper) => paper.accepted);
    const real = shapeOf({
      authorships: accepted.flatMap(({ id, authors }) =>
        [...new Set(authors.map(({ name }) => foldName(name)))].map((person, position) => ({
          id: `${id}.${position}`,
          paper: id,
          person,
          position,
          printedName: null,
          source: 'test',
          visibility: 'public' as const,
        })),
      ),
    });
    const outside = RANGES.filter(([, of, low, high]) => of(real) < low || of(real) > high);
    expect(outside.map(([name, of]) => `${name} ${of(real)}`)).toEqual([]);
  });
});
