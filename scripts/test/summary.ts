import { addCounts, type Counts, NO_COUNTS } from './counts.ts';

export interface Outcome {
  name: string;
  state: 'passed' | 'failed' | 'did not run';
  seconds: number;
  /** Of Vitest stages; the others count nothing. */
  counts: Counts;
  /** Why it did not run. */
  reason?: string;
}

/** The table of stages, what did not run in capitals, and the counts as the last line. */
export function summarise(outcomes: readonly Outcome[], { ci }: { ci: boolean }): string {
  const absent = outcomes.filter(({ state }) => state === 'did not run');
  const lines = ['', 'stage        time    result', ...outcomes.map(row)];
  for (const { name, reason } of absent) {
    const consequence = ci ? ' WITH CI=true THIS IS A FAILURE.' : '';
    lines.push('', `THE ${name.toUpperCase()} TESTS DID NOT RUN: ${(reason ?? 'no reason given').toUpperCase()}.${consequence}`);
  }
  return [...lines, '', countLine(outcomes, { ci })].join('\n');
}

/** Whether the whole run counts as passed: no stage failed and, on CI, none is absent. */
export function isGreen(outcomes: readonly Outcome[], { ci }: { ci: boolean }): boolean {
  return outcomes.every(({ state }) => state === 'passed' || (state === 'did not run' && !ci));
}

function row({ name, state, seconds, counts }: Outcome): string {
  const tests = counts.passed + counts.failed + counts.skipped;
  const detail = tests === 0 ? '' : ` (${formatCounts(counts)})`;
  const result = state === 'passed' ? 'passed' : state.toUpperCase();
  return `${name.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${result}${detail}`;
}

/** A stage that failed without a failing test, such as the types or a missing browser on CI, counts as one failure. */
function countLine(outcomes: readonly Outcome[], { ci }: { ci: boolean }): string {
  const total = outcomes.reduce((sum, { state, counts }) => {
    const isFailure = state === 'failed' || (state === 'did not run' && ci);
    return addCounts(sum, isFailure && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
  }, NO_COUNTS);
  return formatCounts(total);
}

function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
