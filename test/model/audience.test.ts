import { describe, expect, test } from 'vitest';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { findIntegrityProblems } from '#model/integrity.ts';
import { personKind, takesStudents } from '#model/person.ts';
import { Audience, maySee } from '#model/visibility.ts';
import { AS_OF, byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';

const student = (id: string, visibility: 'public' | 'members' = 'members', extra = {}) =>
  role(id, { kind: 'student', level: 'phd', start: '2022-09', until: '2027-08', visibility, ...extra });

/** A professor; a student who signs, one who does not, one who opted in, one who is hidden; an outsider. */
const institute: Dataset = dataset({
  people: [
    person('prof', {
      roles: [role('r-prof', { start: '2015' })],
      aliases: [{ value: 'Old Name', kind: 'former', visibility: 'staff' }],
    }),
    person('signs', { roles: [student('r-signs')] }),
    person('silent', { roles: [student('r-silent')] }),
    person('opted', { optedIn: true, roles: [student('r-opted', 'public')] }),
    person('gone', { hidden: true, optedIn: true, roles: [student('r-gone', 'public')] }),
    person('past', { optedIn: true, roles: [student('r-past', 'public', { start: '2012', until: '2016' })] }),
    person('future', { optedIn: true, roles: [student('r-future', 'public', { start: '2027-01' })] }),
  ],
  papers: [paper('p1'), paper('p2', { visibility: 'staff' })],
  authorships: [...byline('p1', 'prof', 'signs', 'gone'), ...byline('p2', 'prof', 'silent')],
  supervisions: [
    supervision('prof', 'signs', { note: 'private' }),
    supervision('prof', 'opted', { visibility: 'public', note: 'private' }),
    supervision('prof', 'gone', { visibility: 'public' }),
  ],
});

const seen = (audience: 'public' | 'members' | 'staff') => datasetFor(institute, audience);
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();

describe('datasetFor', () => {
  test.each([
    ['public', ['opted', 'past', 'prof', 'signs']],
    ['members', ['opted', 'past', 'prof', 'signs', 'silent']],
    ['staff', ['future', 'gone', 'opted', 'past', 'prof', 'signs', 'silent']],
  ] as const)('shows %s only people with a fact it may see', (audience, expected) => {
    expect(ids(seen(audience).people)).toEqual(expected);
  });

  test('shows the public a student who signed a paper as an author without role', () => {
    const author = seen('public').people.find(({ id }) => id === 'signs');
    expect(author?.roles).toEqual([]);
    expect(personKind(author?.roles ?? [], AS_OF)).toBe('external');
  });

  test.each(Audience.options)('tells %s who takes students where that was said to them', (audience) => {
    for (const visibility of Audience.options) {
      const intake = { takes: true, until: null, visibility };
      const { people } = datasetFor({ ...institute, people: [person('prof', { roles: [role('r')], intake })] }, audience);
      expect(people[0]?.intake).toEqual(maySee(audience, visibility) ? intake : null);
    }
  });

  test.each([
    [{ takes: true, until: '2026' }, true],
    [{ takes: true, until: '2026-11-21' }, null],
    [{ takes: false, until: null }, false],
    [null, null],
  ])('what was said of taking students holds until its day: %o', (intake, expected) => {
    expect(takesStudents(intake, AS_OF)).toBe(expected);
  });

  test('says how many authors a byline leaves out', () => {
    expect(seen('public').papers.find(({ id }) => id === 'p1')?.othersHidden).toBe(1);
    expect(seen('staff').papers.find(({ id }) => id === 'p1')?.othersHidden).toBe(0);
  });

  test('keeps levels, dates and notes of supervision with staff, for edges and for the roles that repeat them', () => {
    for (const audience of ['public', 'members'] as const) {
      for (const edge of seen(audience).supervisions) {
        expect(edge).toMatchObject({ level: 'unstated', start: null, until: null, note: null });
      }
      const opted = seen(audience).people.find(({ id }) => id === 'opted');
      expect(opted?.roles).toMatchObject([{ kind: 'student', level: null, start: null, until: null }]);
    }
  });

  test('turns a dated role that is over into an alumnus rather than a current student', () => {
    expect(seen('public').people.find(({ id }) => id === 'past')?.roles[0]?.kind).toBe('alumnus');
  });

  test('hides former names, hidden people and papers above the audience in every byte', () => {
    const text = JSON.stringify(seen('public'));
    for (const secret of ['Old Name', '"gone"', 'r-gone', '"silent"', '"p2"', 'private']) expect(text).not.toContain(secret);
  });

  test.each(['public', 'members', 'staff'] as const)('leaves a sound Dataset for %s', (audience) => {
    expect(findIntegrityProblems(seen(audience))).toEqual([]);
  });

  test('is idempotent and each audience is a part of the next', () => {
    expect(datasetFor(seen('public'), 'public')).toEqual(seen('public'));
    expect(datasetFor(seen('members'), 'public').people).toEqual(seen('public').people);
  });
});
