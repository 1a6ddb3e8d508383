import { describe, expect, test } from 'vitest';
import { currentRole, personKind } from '#model/person.ts';
import { covers, earliestDay, latestDay } from '#model/primitives.ts';
import { role } from '#test/support/people.ts';

describe('partial dates', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-06-15', '2024-06-15', '2024-06-15'],
  ])('%s means the days %s to %s', (date, first, last) => {
    expect([earliestDay(date), latestDay(date)]).toEqual([first, last]);
  });

  test.each([
    [null, null, true],
    ['2020', null, true],
    [null, '2026-11', true],
    [null, '2026-10', false],
    ['2026', '2026', true],
    ['2027', null, false],
    ['2026-11-22', '2026-11-22', true],
  ])('[%s, %s] covers 22 November 2026: %s', (start, until, expected) => {
    expect(covers({ start, until }, '2026-11-22')).toBe(expected);
  });
});

describe('the role somebody is drawn by', () => {
  const masters = role('a', { kind: 'student', level: 'masters', start: '2018-09', until: '2020-08' });
  const phd = role('b', { kind: 'student', level: 'phd', start: '2020-09', until: '2025-08' });
  const postdoc = role('c', { kind: 'postdoc', start: '2025-09', until: '2027-08' });

  test.each([
    ['2019-01-01', 'a', 'student'],
    ['2023-01-01', 'b', 'student'],
    ['2026-01-01', 'c', 'postdoc'],
  ])('on %s is %s, a %s', (day, id, kind) => {
    expect(currentRole([postdoc, masters, phd], day)?.id).toBe(id);
    expect(personKind([postdoc, masters, phd], day)).toBe(kind);
  });

  test('after the last role has ended is an alumnus', () => {
    expect(personKind([masters, phd], '2026-01-01')).toBe('alumnus');
  });

  test('without any role is a co-author', () => {
    expect(personKind([], '2026-01-01')).toBe('external');
  });
});
