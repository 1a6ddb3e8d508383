import { describe, expect, it } from 'vitest';
import type { Connection, Path } from '#model/cards.ts';
import { wayNote } from '#web/elements/way-note.ts';
import { messagesFor } from '#web/locales/messages.ts';

const tie = (kind: Connection['kind'], last: number | null): Connection => ({
  a: 'a',
  b: 'b',
  kind,
  strength: 1,
  first: last,
  last,
  papers: [],
  paperCount: 0,
  supervisor: null,
  role: null,
  level: null,
  students: [],
});

const way = (...ties: Connection[]): Path => ({
  people: [],
  hops: ties.map((one) => ({ ties: [one] })),
  cost: 1,
  weakest: null,
});

const strong = way(tie('coauthor', 2021), tie('coauthor', 2025), tie('coauthor', 2023));
const short = way(tie('coauthor', 2015), tie('supervision', null));
const other = way(tie('supervision', null), tie('cosupervision', 2020), tie('supervision', 2022));
const note = (one: Path): string => wayNote({ messages: messagesFor('en') }, one, [strong, short, other]);

describe('wayNote', () => {
  it('names the first way strongest, and dates it by its oldest step', () => {
    expect(note(strong)).toBe(' · strongest · all since 2021');
  });

  it('says which way is shorter, and what it is made of', () => {
    expect(note(short)).toBe(' · shortest · by papers and supervision');
  });

  it('gives no date where one step has none', () => {
    expect(note(other)).toBe(' · by supervision');
  });
});
