import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endFirstVisit, isFirstVisit } from '#web/state/first-visit.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['', true],
  ['?lang=fr&theme=dark', true],
  ['?person=p-1', false],
  ['?view=table', false],
  ['?lang=fr&topics=t-1', false],
])('the first visit to "%s" is explained: %s', (search, isExplained) => {
  expect(isFirstVisit(search)).toBe(isExplained);
});

it('comes once in the life of a browser', () => {
  expect(isFirstVisit('')).toBe(true);
  endFirstVisit();
  expect(isFirstVisit('')).toBe(false);
});
