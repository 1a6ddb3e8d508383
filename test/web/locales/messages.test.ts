import { describe, expect, it } from 'vitest';
import type { Language } from '#model/primitives.ts';
import { SUBJECTS } from '#test/support/subjects.ts';
import { createFormat } from '#web/locales/format.ts';
import { messagesFor } from '#web/locales/messages.ts';

const en = messagesFor('en');
const fr = messagesFor('fr');

/** Every leaf of a tree of messages with its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`));
}

const catalogue = (language: Language): unknown =>
  Object.fromEntries(Object.entries(SUBJECTS).map(([name, textsIn]) => [name, textsIn(language)]));

const texts = (tree: unknown): Map<string, unknown> =>
  new Map(leaves(tree).filter(([path]) => !path.startsWith('.start.format.')));

/** What a text says, whatever it is told: figures, words or an object of both. What it cannot be told it does not say. */
function saidBy(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  const some = { a: 'a', b: 'b', topic: 'c', since: 2020, count: 2, n: 2, one: 'd', other: 'e' };
  return [
    [2, 2, 2, 2],
    ['a', 'b', 'c', 'd'],
    [some, 2, 2],
    [null, null, null],
    [1, 'a', 'b'],
  ].flatMap((told) => {
    try {
      return leaves(value(...told)).flatMap(([, said]) => (typeof said === 'string' ? [said] : []));
    } catch {
      return [];
    }
  });
}

describe('messages', () => {
  it('says something in both languages for every key, and a function where the other has one', () => {
    const french = texts(catalogue('fr'));
    for (const [path, value] of texts(catalogue('en'))) {
      expect(typeof french.get(path), path).toBe(typeof value);
      if (typeof value === 'string') expect(french.get(path), path).not.toBe('');
    }
    expect(french.size).toBe(texts(catalogue('en')).size);
  });

  it('puts a no-break space where French typography asks for one', () => {
    let count = 0;
    for (const [path, value] of texts(catalogue('fr'))) {
      for (const said of saidBy(value)) {
        count++;
        expect(said, path).not.toMatch(/[^\u00a0\u202f][?!;»]|[^\u00a0\u202f]:(?!\/\/)|«[^\u00a0\u202f]/);
      }
    }
    expect(count).toBeGreaterThan(1_000);
  });

  it.each([
    [en.counts.papers(0), '0 papers'],
    [en.counts.papers(1), '1 paper'],
    [en.counts.papers(1012), '1,012 papers'],
    [fr.counts.papers(0), '0 article'],
    [fr.counts.papers(1), '1 article'],
    [fr.counts.papers(2), '2 articles'],
    [en.counts.others(1), 'and 1 other'],
    [fr.counts.others(3), 'et 3 autres'],
    [en.path.steps(1), '1 step'],
    [en.counts.papersYears(9, '2021–2025'), '9 papers · 2021–2025'],
    [en.counts.papersYears(1, ''), '1 paper'],
    [en.path.together(1, null), '1 paper together'],
    [en.path.supervises('Ada', '', ''), 'supervisor of Ada'],
    [fr.path.cosupervise(1, '2022'), '1 étudiant en codirection · 2022'],
    [en.supervision.bar(2, 1, 0, 0), '2 alone, 1 principal with co, 0 co'],
    [en.supervision.bar(2, 1, 0, 3), '2 alone, 1 principal with co, 0 co, 3 role unstated'],
    [fr.supervision.bar(0, 0, 1, 1), '0 en direction seule, 0 avec codirection, 1 en codirection, 1 au rôle non précisé'],
  ])('%s', (said, expected) => {
    expect(said.replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
  });
});

describe('format', () => {
  it.each([
    ['en', '2024', '2024'],
    ['en', '2024-09', 'September 2024'],
    ['en', '2026-11-22', '22 November 2026'],
    ['fr', '2024-09', 'septembre 2024'],
    ['fr', '2026-11-22', '22 novembre 2026'],
  ] as const)('%s writes %s as precisely as it is known', (language, date, expected) => {
    expect(createFormat(language).date(date)).toBe(expected);
  });

  it.each([
    [2016, 2025, '2016–2025'],
    [2020, 2020, '2020'],
    [null, 2020, '2020'],
    [2020, null, '2020'],
    [null, null, ''],
  ])('years %s to %s are "%s"', (first, last, expected) => {
    expect(createFormat('en').years(first, last)).toBe(expected);
  });
});
