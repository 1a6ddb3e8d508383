import { describe, expect, it } from 'vitest';
import type { Collaborator, Reason } from '#model/collaborators.ts';
import type { Language } from '#model/primitives.ts';
import { collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { messagesFor } from '#web/locales/messages.ts';
import { introductionMessage } from '#web/state/introduction.ts';
import { reasonSentence, type Segment } from '#web/state/reason-sentence.ts';
import { writeView } from '#web/state/view-address.ts';
import { DEFAULT_VIEW, NO_QUESTION } from '#web/state/view-state.ts';

const ada = { id: 'ada', name: 'Ada Abadi', kind: 'student' } as const;
const bruno = { id: 'bruno', name: 'Bruno Bélanger', kind: 'faculty' } as const;
const chidi = { id: 'chidi', name: 'Chidi Cardoso', kind: 'faculty' } as const;
const rivers = { id: 't-rivers', label: { en: 'Rivers', fr: 'Rivières', frMissing: false } };
const tides = { id: 't-tides', label: { en: 'Tides', fr: 'Tides', frMissing: true } };
const laurier = { id: 'ul', name: { en: 'Laurier University', fr: 'Université Laurier', frMissing: false }, shortName: null };

function segments(
  reason: Reason,
  language: Language,
  { asker = ada, supervision = true }: { asker?: typeof ada | null; supervision?: boolean } = {},
): Segment[] {
  const context = { messages: messagesFor(language), words: collaboratorMessages(language), asker, them: bruno, supervision };
  return reasonSentence(reason, context);
}

/** As one reads it, with ordinary spaces. */
const said = (...question: Parameters<typeof segments>): string =>
  segments(...question)
    .map(({ text }) => text)
    .join('')
    .replace(/[\u00a0\u202f]/g, ' ');

/** Where its links lead, by what they say. */
const links = (...question: Parameters<typeof segments>): [string, string][] =>
  segments(...question).flatMap(({ text, evidence }) => (evidence === null ? [] : [[text, writeView(evidence(DEFAULT_VIEW))]]));

const shared = (ours: number, theirs: number, last: number | null): Reason => ({
  kind: 'shared-topics',
  topics: [{ topic: rivers, ours, theirs, last }],
});
const common = (count: number): Reason => ({ kind: 'common-coauthors', count, people: [chidi] });
const close = (...titles: string[]): Reason => ({
  kind: 'close-papers',
  words: ['delta', 'silt'],
  papers: titles.map((title, i) => ({ id: `w${i}`, title, year: i === 0 ? 2023 : null })),
});
const active = (papers: number): Reason => ({ kind: 'active', last: 2025, papers });
const introduction = (steps: number): Extract<Reason, { kind: 'introduction' }> => ({
  kind: 'introduction',
  steps,
  person: chidi,
});
const place = (isSame: boolean): Reason => ({ kind: 'institution', isSame, institution: laurier });
const supervise = (isSameInstitution: boolean): Reason => ({ kind: 'joint-supervision', isSameInstitution });
const complementary: Reason = { kind: 'complementary-topics', topics: [{ topic: tides, theirs: 1, last: null }] };

describe('a reason in words', () => {
  it.each<[Reason, string, string]>([
    [
      shared(3, 1, 2025),
      'Both work on Rivers (1 paper, last 2025; yours 3)',
      'En commun : Rivières (1 article, le dernier en 2025 ; vous, 3)',
    ],
    [shared(1, 2, null), 'Both work on Rivers (2 papers; yours 1)', 'En commun : Rivières (2 articles ; vous, 1)'],
    [shared(0, 5, 2024), 'Works on Rivers (5 papers, last 2024)', 'Travaille sur Rivières (5 articles, le dernier en 2024)'],
    [shared(2, 0, null), 'Both work on Rivers (declared)', 'En commun : Rivières (thème déclaré)'],
    [complementary, 'Also works on Tides (1 paper): new to you', 'Travaille aussi sur Tides (1 article) : du nouveau pour vous'],
    [
      close('Of silt'),
      'A close paper: “Of silt” (2023). Words in common: delta, silt',
      'Un article proche : « Of silt » (2023). Mots en commun : delta, silt',
    ],
    [
      close('A', 'B'),
      'Close papers: “A” (2023) and “B”. Words in common: delta, silt',
      'Articles proches : « A » (2023) et « B ». Mots en commun : delta, silt',
    ],
    [common(1), '1 common co-author: Chidi Cardoso', '1 coauteur commun : Chidi Cardoso'],
    [common(3), '3 common co-authors: Chidi Cardoso and 2 others', '3 coauteurs communs : Chidi Cardoso et 2 autres'],
    [
      introduction(2),
      'Chidi Cardoso could introduce you: 2 steps of joint papers',
      'Chidi Cardoso peut faire les présentations : 2 étapes par articles communs',
    ],
    [place(true), 'The same university: Laurier University', 'La même université : Université Laurier'],
    [place(false), 'Another university: Laurier University', 'Une autre université : Université Laurier'],
    [
      active(1),
      'Active: 1 paper in the last three years, the latest in 2025',
      'Publie en ce moment : 1 article en trois ans, le dernier en 2025',
    ],
    [
      active(12),
      'Active: 12 papers in the last three years, the latest in 2025',
      'Publie en ce moment : 12 articles en trois ans, le dernier en 2025',
    ],
    [supervise(true), 'Could supervise together, at one university', 'Une codirection possible, dans une même université'],
    [supervise(false), 'Could supervise together, across two universities', 'Une codirection possible, entre deux universités'],
  ])('%j', (reason, en, fr) => {
    expect(said(reason, 'en')).toBe(en);
    expect(said(reason, 'fr')).toBe(fr);
  });

  it('says what they work on where nobody asks', () => {
    expect(said(shared(3, 4, 2025), 'en', { asker: null })).toBe('Works on Rivers (4 papers, last 2025)');
  });

  it.each<[Reason, [string, string][]]>([
    [shared(1, 1, null), [['Rivers', '?topic=t-rivers']]],
    [close('Of silt'), [['Of silt', '?paper=w0']]],
    [
      common(3),
      [
        ['3 common co-authors', '?from=ada&to=bruno'],
        ['Chidi Cardoso', '?person=chidi'],
      ],
    ],
    [
      introduction(3),
      [
        ['Chidi Cardoso', '?person=chidi'],
        ['3 steps of joint papers', '?from=ada&to=bruno'],
      ],
    ],
    [place(true), [['Laurier University', '?person=bruno&tab=source']]],
    [active(2), [['2 papers in the last three years, the latest in 2025', '?person=bruno&tab=papers']]],
    [supervise(true), [['supervise together', '?view=supervision']]],
  ])('leads to what shows it: %j', (reason, expected) => {
    expect(links(reason, 'en')).toEqual(expected);
  });

  it('leads to the supervision view only those who may see it', () => {
    expect(links(supervise(true), 'en', { supervision: false })).toEqual([]);
  });

  it('opens its evidence over the list, which stays', () => {
    const [first] = segments(shared(1, 1, null), 'en').filter(({ evidence }) => evidence !== null);
    const view = first?.evidence?.({ ...DEFAULT_VIEW, collaborators: { ...NO_QUESTION, person: 'ada' } });
    expect(view).toMatchObject({ selection: { kind: 'topic', id: 't-rivers' }, collaborators: { person: 'ada' } });
  });

  it('marks English that has no French, and cuts a long title at a word', () => {
    expect(segments(complementary, 'fr').find(({ text }) => text === 'Tides')?.lang).toBe('en');
    const [title = ''] = links(close(`${'word '.repeat(30)}end`), 'en').map(([text]) => text);
    expect(title).toMatch(/word…$/);
    expect(title.length).toBeLessThanOrEqual(91);
  });
});

describe('the message that asks to be introduced', () => {
  const suggestion = (...reasons: Reason[]): Pick<Collaborator, 'person' | 'reasons'> => ({ person: bruno, reasons });
  const message = (language: Language, steps: number, asker: typeof ada | null, ...reasons: Reason[]): string =>
    introductionMessage(suggestion(...reasons), introduction(steps), asker, {
      messages: messagesFor(language),
      words: collaboratorMessages(language),
    });

  it('names everybody and what is shared, to a co-author of both', () => {
    expect(message('en', 2, ada, shared(3, 1, null))).toBe(
      'Dear Chidi Cardoso,\n\nI would like to meet Bruno Bélanger, with whom you have written papers. We share a topic: Rivers. Would you introduce us?\n\nWith thanks,\nAda Abadi',
    );
    expect(message('fr', 2, ada, shared(3, 1, null))).toContain('avec qui vous avez cosigné');
  });

  it('claims no joint papers of people who are farther apart', () => {
    expect(message('en', 3, ada)).toContain('3 steps in all');
    expect(message('en', 3, ada)).not.toContain('with whom you have written');
    expect(message('fr', 4, ada)).toContain('4 étapes en tout');
  });

  it('leaves a place for the name that nobody knows', () => {
    expect(message('en', 2, null)).toMatch(/\[your name\]$/);
  });
});
