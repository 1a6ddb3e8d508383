import { describe, expect, test } from 'vitest';
import { noMargins } from '#analysis/collaborators/hold-back.ts';
import { LARGEST_SHARE } from '#analysis/collaborators/list-sample.ts';
import { type WorkRecord, workRecordOf } from '#analysis/collaborators/work-record.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { firstOf, questionsOf } from '#test/bench/collaborators/question-exposure.ts';

/** A share errs by three hundredths in so few lists; those for nobody take no time. */
const [FOR_PERSON, FOR_NOBODY] = [200, 1_000];
const TIMEOUT = 120_000;

const demo = await readDatasetFolder('graph-seed/demo');
const record = workRecordOf(demo);
/** Lists for a person alone are held to it in hold-back.test.ts. */
const kinds = questionsOf(record, demo, FOR_NOBODY)
  .filter(([kind]) => kind !== 'for a person')
  .map(([kind, questions]) => ({ kind, questions: questions[0]?.person ? questions.slice(0, FOR_PERSON) : questions }));

/** The share of lists that whoever is in most first twenties is in. */
function largestShare(asked: WorkRecord, questions: (typeof kinds)[number]['questions']): number {
  const counts = new Map<number, number>();
  for (const question of questions) for (const u of firstOf(asked, question)) counts.set(u, (counts.get(u) ?? 0) + 1);
  return Math.max(...counts.values()) / questions.length;
}

describe('who is shown in the demo', () => {
  test.each(kinds)('nobody is shown in more than the stated share of lists $kind', { timeout: TIMEOUT }, ({ questions }) => {
    expect(largestShare(record, questions)).toBeLessThanOrEqual(LARGEST_SHARE);
  });

  test('somebody would be, were nobody held back on a subject', { timeout: TIMEOUT }, () => {
    const none = { topics: noMargins(record.people.length), text: noMargins(record.people.length) };
    const free = { ...record, margins: { ...record.margins, together: none } };
    const onTitles = kinds.find(({ kind }) => kind === 'for a person on a title')?.questions ?? [];
    expect(largestShare(free, onTitles)).toBeGreaterThan(LARGEST_SHARE);
  });
});
