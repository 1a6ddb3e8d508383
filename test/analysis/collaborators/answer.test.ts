import { describe, expect, test } from 'vitest';
import { answerCollaborators } from '#analysis/collaborators/answer.ts';
import { workRecordOf } from '#analysis/collaborators/work-record.ts';
import { type Collaborator, CollaboratorQuestion, type Collaborators, type Reason } from '#model/collaborators.ts';
import type { Dataset } from '#model/dataset.ts';
import { NotFound } from '#model/errors.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';

const here = { id: 'here', name: { en: 'Here', fr: 'Ici', frMissing: false }, shortName: null, kind: 'university' } as const;
const there = {
  id: 'there',
  name: { en: 'There', fr: 'Là-bas', frMissing: false },
  shortName: null,
  kind: 'university',
} as const;
const fact = { source: 'test', visibility: 'public' } as const;
const topic = (id: string, parent: string | null = null) => ({
  id,
  label: { en: `${id} studies`, fr: `études de ${id}`, frMissing: false },
  parent,
  ...fact,
});
const about = (paperId: string, topicId: string) => ({
  id: `${paperId}:${topicId}`,
  paper: paperId,
  topic: topicId,
  score: 1,
  ...fact,
});

/**
 * Ann wrote with Ben and supervises Sam. Ben wrote with Cleo, Cleo with Dan. Eve, at another university, works on glaciers alone; so do
 * Ann and Cleo. Ida only says that glaciers interest her. Somebody without a name wrote with Ben.
 */
const small: Dataset = dataset({
  institutions: [here, there].map((one) => ({ ...one, ...fact })),
  topics: [topic('ice'), topic('glacier', 'ice'), topic('tide')],
  people: [
    person('ann', { roles: [role('ann-1', { institution: 'here' })] }),
    person('ben', { roles: [role('ben-1', { institution: 'here' })] }),
    person('cleo', {
      roles: [role('cleo-1', { institution: 'there' })],
      intake: { takes: true, until: '2026-10', visibility: 'public' },
    }),
    person('dan'),
    person('eve', {
      roles: [role('eve-1', { institution: 'there' })],
      intake: { takes: true, until: '2026-11', visibility: 'public' },
    }),
    person('ida', {
      roles: [role('ida-1', { institution: 'here', kind: 'staff' })],
      intake: { takes: false, until: null, visibility: 'public' },
    }),
    person('sam', { roles: [role('sam-1', { kind: 'student', institution: 'here' })] }),
    person('x-unnamed', { name: null }),
  ],
  papers: [
    paper('p1', { title: 'Meltwater of valley glaciers', year: 2025 }),
    paper('p2', { title: 'Meltwater beneath a shelf', year: 2024 }),
    paper('p3', { title: 'Estuaries under spring tides', year: 2012 }),
    paper('p4', { title: 'Meltwater lakes', year: 2026 }),
    paper('p5', { title: 'Valley winds', year: 2026 }),
    paper('p6', { title: 'Shelf winds', year: 2023 }),
  ],
  authorships: [
    ...byline('p1', 'ann', 'ben'),
    ...byline('p2', 'ben', 'cleo'),
    ...byline('p3', 'cleo', 'dan'),
    ...byline('p4', 'eve'),
    ...byline('p5', 'ben', 'x-unnamed'),
    ...byline('p6', 'ann'),
  ],
  abouts: [about('p1', 'glacier'), about('p2', 'glacier'), about('p3', 'tide'), about('p4', 'glacier'), about('p2', 'tide')],
  interests: [{ id: 'ida:glacier', person: 'ida', topic: 'glacier', kind: 'declared', score: 1, ...fact }],
  supervisions: [supervision('ann', 'sam')],
});
const record = workRecordOf(small);

const ask = (question: Partial<CollaboratorQuestion>): Collaborators =>
  answerCollaborators(record, CollaboratorQuestion.parse(question));
const ids = ({ people }: Collaborators): string[] => people.map((one) => one.person.id).sort();
const of = (answer: Collaborators, id: string): Collaborator | undefined => answer.people.find((one) => one.person.id === id);
const reason = <K extends Reason['kind']>(one: Collaborator | undefined, kind: K): Extract<Reason, { kind: K }> | undefined =>
  one?.reasons.find((some): some is Extract<Reason, { kind: K }> => some.kind === kind);

describe('whom a person should meet', () => {
  test('leaves out themselves, co-authors, own students and whoever has no name', () => {
    const found = ids(ask({ person: 'ann' }));
    expect(found).toContain('cleo');
    for (const id of ['ann', 'ben', 'sam', 'x-unnamed']) expect(found).not.toContain(id);
  });

  test('says how somebody is known where known people are asked for', () => {
    const answer = ask({ person: 'ann', includeKnown: true });
    expect(of(answer, 'ben')?.known).toBe('coauthor');
    expect(of(answer, 'cleo')?.known).toBeNull();
    expect(of(ask({ person: 'sam', topics: ['glacier'], includeKnown: true }), 'ann')?.known).toBe('supervisor');
  });

  test('gives reasons that the record bears out', () => {
    const cleo = of(ask({ person: 'ann' }), 'cleo');
    expect(reason(cleo, 'common-coauthors')).toMatchObject({ count: 1, people: [{ id: 'ben' }] });
    expect(reason(cleo, 'introduction')).toMatchObject({ steps: 2, person: { id: 'ben' } });
    expect(reason(cleo, 'shared-topics')?.topics).toMatchObject([{ topic: { id: 'glacier' }, ours: 1, theirs: 1, last: 2024 }]);
    expect(reason(cleo, 'complementary-topics')?.topics).toMatchObject([{ topic: { id: 'tide' }, theirs: 2, last: 2024 }]);
    expect(reason(cleo, 'institution')).toMatchObject({ isSame: false, institution: { id: 'there' } });
    expect(reason(cleo, 'joint-supervision')).toMatchObject({ isSameInstitution: false });
    expect(reason(cleo, 'active')).toMatchObject({ last: 2024, papers: 1 });
  });

  test('finds people of the same subject whom nobody in between knows', () => {
    const eve = of(ask({ person: 'ann' }), 'eve');
    expect(reason(eve, 'close-papers')?.papers.map(({ id }) => id)).toEqual(['p4']);
    expect(reason(eve, 'close-papers')?.words).toContain('meltwater');
    expect(reason(eve, 'introduction')).toBeUndefined();
  });

  test('says who introduces over three steps, and that somebody has not published lately by saying nothing', () => {
    const dan = of(ask({ person: 'ann' }), 'dan');
    expect(reason(dan, 'introduction')).toMatchObject({ steps: 3, person: { id: 'ben' } });
    expect(reason(dan, 'active')).toBeUndefined();
  });
});

describe('whom to meet on a subject', () => {
  test('a topic is answered by who writes on it or on a part of it, and by who names it', () => {
    expect(ids(ask({ topics: ['glacier'] }))).toEqual(['ann', 'ben', 'cleo', 'eve', 'ida']);
    expect(ids(ask({ topics: ['ice'] }))).toEqual(['ann', 'ben', 'cleo', 'eve', 'ida']);
    expect(reason(of(ask({ topics: ['ice'] }), 'eve'), 'shared-topics')?.topics).toMatchObject([
      { topic: { id: 'glacier' }, theirs: 1 },
    ]);
  });

  test('who publishes on it now comes before who only names it', () => {
    expect(ask({ topics: ['glacier'] }).people.map((one) => one.person.id)).toEqual(['eve', 'ben', 'ann', 'ida', 'cleo']);
  });

  test('a text is read for topics and words, in either language, and says which words nobody uses', () => {
    const answer = ask({ text: 'Études de glacier: MELTWATER and flubbergast' });
    expect(answer.topics.map(({ id }) => id)).toEqual(['glacier']);
    expect(answer.unknownWords).toContain('flubbergast');
    expect(answer.unknownWords).not.toContain('meltwater');
    expect(ids(answer)).toContain('eve');
  });

  test('a text of nobody’s words finds nobody', () => {
    expect(ask({ text: 'flubbergast zorbly' })).toMatchObject({ people: [], considered: 0 });
  });

  test('an id that is not there is said', () => {
    expect(() => ask({ person: 'nobody' })).toThrow(NotFound);
    expect(() => ask({ topics: ['nothing'] })).toThrow(/nothing/);
  });
});

describe('filters', () => {
  test.each([
    ['faculty only', { facultyOnly: true }, ['ann', 'ben', 'cleo', 'eve']],
    ['a university', { institution: 'there' }, ['cleo', 'eve']],
    ['active lately', { activeSince: 2025 }, ['ann', 'ben', 'eve']],
    ['juniors', { seniority: 'junior' as const }, ['ann', 'ben', 'eve']],
    ['taking students, as far as that still holds', { takingStudents: true }, ['eve']],
    ['at another university, whoever is known to be at one', { person: 'ann', place: 'elsewhere' as const }, ['cleo', 'eve']],
    ['seniors', { seniority: 'senior' as const }, ['cleo']],
  ])('%s', (_, filter, expected) => {
    expect(ids(ask({ topics: ['glacier'], ...filter }))).toEqual(expected);
  });

  test('each says what was said of taking students, and nothing where nothing holds', () => {
    const { people, knowsIntake } = ask({ topics: ['glacier'] });
    const said = Object.fromEntries(people.map(({ person: { id }, takesStudents }) => [id, takesStudents]));
    expect([said, knowsIntake]).toEqual([{ ann: null, ben: null, cleo: null, eve: true, ida: false }, true]);
  });

  test('the first has score 1, nobody more, and a shorter list is the same list cut', () => {
    const all = ask({ topics: ['glacier'] });
    expect(all.people[0]?.score).toBe(1);
    for (const [i, { score }] of all.people.entries()) expect(score).toBeLessThanOrEqual(all.people[i - 1]?.score ?? 1);
    expect(ask({ topics: ['glacier'], limit: 2 }).people).toEqual(all.people.slice(0, 2));
  });
});
