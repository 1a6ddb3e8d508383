import { describe, expect, it } from 'vitest';
import { countReport } from '#scripts/test/counts.ts';
import { isGreen, type Outcome, summarise } from '#scripts/test/summary.ts';

const stage = (state: Outcome['state'], passed = 0, failed = 0, skipped = 0): Outcome => ({
  name: 'neo4j',
  state,
  seconds: 1,
  counts: { passed, failed, skipped },
  reason: 'found no Java',
});

const lastLine = (outcomes: Outcome[], ci = false): string | undefined => summarise(outcomes, { ci }).split('\n').at(-1);

describe('the last line of the test run', () => {
  it.each([
    ['sums the stages', [stage('passed', 3), stage('passed', 4)], '7 passed, 0 failed'],
    ['tells skipped tests', [stage('passed', 3, 0, 2)], '3 passed, 0 failed, 2 skipped'],
    ['counts failed tests once', [stage('failed', 3, 2)], '3 passed, 2 failed'],
    ['counts a stage that failed without a test', [stage('failed', 3)], '3 passed, 1 failed'],
    ['does not count what could not run', [stage('did not run')], '0 passed, 0 failed'],
  ] as const)('%s', (_, outcomes, line) => {
    expect(lastLine([...outcomes])).toBe(line);
  });

  it('counts what could not run as a failure on CI', () => {
    expect(lastLine([stage('passed', 3), stage('did not run')], true)).toBe('3 passed, 1 failed');
  });
});

describe('a stage that could not run', () => {
  it('is told in capitals, with the reason', () => {
    expect(summarise([stage('did not run')], { ci: false })).toContain('THE NEO4J TESTS DID NOT RUN: FOUND NO JAVA.');
  });

  it('fails the run on CI only', () => {
    expect(isGreen([stage('did not run')], { ci: false })).toBe(true);
    expect(isGreen([stage('did not run')], { ci: true })).toBe(false);
  });
});

describe('the counts of a report', () => {
  const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

  it.each([
    ['tests by status', file('failed', 'passed', 'failed', 'skipped', 'todo'), { passed: 1, failed: 1, skipped: 2 }],
    ['a file that did not even load', file('failed'), { passed: 0, failed: 1, skipped: 0 }],
    ['a file whose set-up failed', file('failed', 'skipped'), { passed: 0, failed: 1, skipped: 1 }],
  ])('include %s', (_, result, counts) => {
    expect(countReport({ testResults: [result] })).toEqual(counts);
  });
});
