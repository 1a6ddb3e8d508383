import { describe, expect, it } from 'vitest';
import { resolveIdentity } from '#sources/identity.ts';
import type { Mention } from '#sources/source.ts';

let counter = 0;

function mention(name: string | null, facts: Partial<Mention> = {}): Mention {
  counter += 1;
  const key = `m${String(counter).padStart(4, '0')}`;
  return { key, name, ids: [], affiliations: [], year: null, paper: `paper ${key}`, position: null, source: 'test', ...facts };
}

function id(scheme: string, value: string): Mention['ids'][number] {
  return { scheme, value, visibility: 'public' };
}

/** Whether the first two mentions became one person. */
function areOne(...mentions: readonly Mention[]): boolean {
  const { personOf } = resolveIdentity(mentions);
  const [a, b] = mentions;
  return personOf.get(a?.key ?? '') === personOf.get(b?.key ?? '');
}

const TILDE_1 = [id('openreview', '~Li_Wu1')];
const TILDE_2 = [id('openreview', '~Li_Wu2')];

describe('identity', () => {
  it.each([
    ['equal folded names', mention('Zoé O’Neil-Wu'), mention('Zoe ONeil Wu'), true],
    ['different names', mention('Zoé Wu'), mention('Zoé Woo'), false],
    ['one id under two spellings', mention('Joana Rivera', { ids: TILDE_1 }), mention('J. Rivera', { ids: TILDE_1 }), true],
    ['one id under unlike names', mention('Joana Rivera', { ids: TILDE_1 }), mention('Tom Field', { ids: TILDE_1 }), false],
    ['different ids of one scheme', mention('Li Wu', { ids: TILDE_1 }), mention('Li Wu', { ids: TILDE_2 }), false],
    ['an id on one side only', mention('Li Wu', { ids: TILDE_1 }), mention('Li Wu'), true],
    ['two authors of one paper', mention('Li Wu', { paper: 'p' }), mention('Li Wu', { paper: 'p' }), false],
    [
      'two authors of one paper with one id',
      mention('Li Wu', { paper: 'p', ids: TILDE_1 }),
      mention('Li Wu', { paper: 'p', ids: TILDE_1 }),
      false,
    ],
    ['nobody’s name', mention(null), mention(null), false],
  ])('%s', (_, a, b, expected) => {
    expect(areOne(a, b)).toBe(expected);
    expect(areOne(b, a)).toBe(expected);
  });

  it.each([
    ['universities apart in one year', ['i-stanford'], ['i-tokyo'], 2020, 2020, false],
    ['universities apart in different years', ['i-stanford'], ['i-tokyo'], 2020, 2021, true],
    ['a university in common', ['i-stanford', 'i-mit'], ['i-mit'], 2020, 2020, true],
    ['two universities in Montréal', ['i-udem'], ['i-mcgill'], 2020, 2020, true],
    ['a company beside a university', ['i-google'], ['i-tokyo'], 2020, 2020, true],
    ['no trusted affiliation', [], ['i-tokyo'], 2020, 2020, true],
  ])('trusted affiliations: %s', (_, here, there, year, otherYear, expected) => {
    const [a, b] = [mention('Li Wu', { affiliations: here, year }), mention('Li Wu', { affiliations: there, year: otherYear })];
    expect(areOne(a, b)).toBe(expected);
  });

  it('lets a common co-author outweigh affiliations that differ', () => {
    const a = mention('Li Wu', { affiliations: ['i-stanford'], year: 2020, paper: 'a' });
    const b = mention('Li Wu', { affiliations: ['i-tokyo'], year: 2020, paper: 'b' });
    expect(areOne(a, b, mention('Ada Quill', { paper: 'a' }), mention('Ada Quill', { paper: 'b' }))).toBe(true);
  });

  it('gives a nameless mention to the namesake it shares co-authors with', () => {
    const first = mention('Li Wu', { ids: TILDE_1, paper: 'a' });
    const second = mention('Li Wu', { ids: TILDE_2, paper: 'b' });
    const open = mention('Li Wu', { paper: 'c' });
    const { personOf } = resolveIdentity([
      first,
      second,
      open,
      mention('Ada Quill', { paper: 'b' }),
      mention('Ada Quill', { paper: 'c' }),
    ]);
    expect(personOf.get(open.key)).toBe(personOf.get(second.key));
    expect(personOf.get(open.key)).not.toBe(personOf.get(first.key));
  });

  it('never merges people whom one Dataset keeps apart, and keeps their ids', () => {
    const a = mention('Li Wu', { resolved: { id: 'p-a', scope: 'one' } });
    const b = mention('Li Wu', { resolved: { id: 'p-b', scope: 'one' } });
    const other = mention('Li Wu', { resolved: { id: 'p-c', scope: 'two' } });
    const { people } = resolveIdentity([a, b, other]);
    expect(people.map((person) => person.id).sort()).toEqual(['p-a', 'p-b']);
    expect(people.flatMap(({ formerIds }) => formerIds)).toEqual(['p-c']);
  });

  it('decides the same whatever the order, and writes every decision down', () => {
    const names = ['Li Wu', 'Li Wu', 'Zoé Wu', 'Zoe Wu', 'Ada Quill', 'Li Wu'];
    const mentions = names.map((name, i) =>
      mention(name, { paper: `p${i % 3}`, ids: i === 0 ? TILDE_1 : i === 1 ? TILDE_2 : [] }),
    );
    const straight = resolveIdentity(mentions);
    const turned = resolveIdentity([...mentions].reverse());
    expect([...turned.personOf].sort()).toEqual([...straight.personOf].sort());
    const merged = straight.people.filter((person) => person.mentions.length > 1).length;
    expect(straight.decisions.filter(({ kind }) => kind === 'merged')).toHaveLength(merged);
    for (const { evidence } of straight.decisions) expect(evidence.length).toBeGreaterThan(0);
  });

  it('keeps the id of a name when its owner publishes more', () => {
    const old = mention('Ada Quill', { key: 'z-late' });
    const before = resolveIdentity([old]).people[0]?.id;
    const after = resolveIdentity([old, mention('Ada Quill', { key: 'a-early' })]).people[0]?.id;
    expect(after).toBe(before);
  });
});
