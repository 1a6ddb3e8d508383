import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The part of Vitest's JSON report that is counted. */
const Report = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** What a Vitest report counts. A file that fails as a whole, so that no test of it ran, counts as one failed test. */
export async function readCounts(path: string): Promise<Counts> {
  return countReport(JSON.parse(await readFile(path, 'utf8')));
}

export function countReport(report: unknown): Counts {
  let counts = NO_COUNTS;
  for (const { status, assertionResults } of Report.parse(report).testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    const skipped = assertionResults.length - failed - passed;
    counts = addCounts(counts, { passed, skipped, failed: failed === 0 && status === 'failed' ? 1 : failed });
  }
  return counts;
}
