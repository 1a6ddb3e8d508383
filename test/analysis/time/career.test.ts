import { describe, expect, test } from 'vitest';
import { finish } from '#analysis/in-steps.ts';
import { careerOf } from '#analysis/time/career.ts';
import { timeRecordInSteps } from '#analysis/time/time-record.ts';
import { datasetFor } from '#model/audience.ts';
import { CAREER_CAPS, Career } from '#model/career.ts';
import type { Dataset } from '#model/dataset.ts';
import { Audience } from '#model/visibility.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';
import { careerRows, careerYears } from '#web/state/career-rows.ts';

const recordOf = (data: Dataset) => finish(timeRecordInSteps(data, undefined));
const career = (data: Dataset, id: string): Career => Career.parse(careerOf(recordOf(data), id));
const sum = (years: Career['papers']): number => years.reduce((n, { papers }) => n + papers, 0);

describe.each(Audience.options)('careers as %s may see them', (audience) => {
  const data = datasetFor(randomDataset(7, { people: 30, papers: 80 }), audience);
  const record = recordOf(data);
  const careers = data.people.flatMap(({ id }) => careerOf(record, id) ?? []);

  test('count every paper of somebody once: in its year, or apart where it has none', () => {
    expect(careers.length).toBe(data.people.length);
    for (const each of careers) {
      const own = new Set(data.authorships.filter((a) => a.person === each.person.id).map((a) => a.paper));
      expect([each.person.id, each.paperCount]).toEqual([each.person.id, own.size]);
      expect(sum(each.papers) + each.undatedPapers).toBe(each.paperCount);
      for (const line of [...each.topics, ...each.coauthors]) expect(sum(line.years) + line.undated).toBe(line.papers);
    }
    expect(careers.some(({ undatedPapers }) => undatedPapers > 0)).toBe(true);
  });

  test('are the same from both ends of a joint paper', () => {
    const papersOf = new Map(careers.flatMap((c) => c.coauthors.map((o) => [`${c.person.id} ${o.person.id}`, o.years])));
    expect(papersOf.size).toBeGreaterThan(0);
    for (const [pair, years] of papersOf) expect(papersOf.get(pair.split(' ').reverse().join(' '))).toEqual(years);
  });

  test('draw what has a date within the years of the axis, and list it in its year', () => {
    for (const each of careers) {
      if (each.span === null) continue;
      const { first, last } = each.span;
      for (const row of careerRows(each, true)) {
        if (!('bar' in row) || row.bar === null) continue;
        expect(row.bar.from).toBeLessThan(row.bar.until);
        if (row.bar.from <= last + 1) expect(row.bar.from).toBeGreaterThanOrEqual(first);
      }
      expect(careerYears(each).reduce((n, { papers }) => n + papers, 0)).toBe(sum(each.papers));
    }
  });
});

const STUDENT = { optedIn: false, roles: [role('r-s', { kind: 'student', start: '2021-09', visibility: 'members' })] };
const LAB = dataset({
  people: [
    person('prof', { roles: [role('r', { start: '2015-06' }), role('q', { start: null, until: '2014' })] }),
    person('student', STUDENT),
    person('other'),
  ],
  papers: [paper('p1', { year: 2020 }), paper('p2', { year: 2022 }), paper('p3', { year: null })],
  authorships: [
    ...byline('p1', 'prof', 'other'),
    ...byline('p2', 'prof', 'other', 'student'),
    ...byline('p3', 'prof', 'student'),
  ],
  supervisions: [supervision('prof', 'student')],
});

describe('what has no date', () => {
  test('is in no year, and what has one end alone is drawn as open', () => {
    const { span, coauthors } = career(LAB, 'prof');
    expect(span).toEqual({ first: 2014, last: 2022 });
    expect(coauthors.map(({ person: { id }, first, undated }) => [id, first, undated])).toEqual([
      ['other', 2020, 0],
      ['student', 2022, 1],
    ]);
    const bars = careerRows(career(LAB, 'prof'), false).flatMap((row) => (row.kind === 'role' ? [row.bar] : []));
    expect(bars.map((bar) => [bar?.isStartOpen, bar?.isEndOpen])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test.each([
    ['staff', 1, '2022-09', true],
    ['members', 1, null, false],
    ['public', 0, undefined, false],
  ] as const)('supervision as %s may see it', (audience, count, start, isDrawn) => {
    const seen = career(datasetFor(LAB, audience), 'prof');
    expect(seen.supervises.length).toBe(count);
    expect(seen.supervises[0]?.start).toBe(start);
    expect(careerRows(seen, true).some(({ kind }) => kind === 'tie')).toBe(isDrawn);
    expect(careerYears(seen).some(({ studentsBegun }) => studentsBegun.length > 0)).toBe(isDrawn);
  });

  test('makes no axis where nothing else is known', () => {
    const nobody = career(dataset({ people: [person('nobody')] }), 'nobody');
    expect(nobody.span).toBeNull();
    expect(careerYears(nobody)).toEqual([]);
  });
});

test('co-authors beyond the cap are counted, and those with most papers are kept', () => {
  const others = Array.from({ length: CAREER_CAPS.coauthors + 5 }, (_, i) => `o${i}`);
  const data = dataset({
    people: ['me', ...others].map((id) => person(id)),
    papers: [paper('all'), paper('two')],
    authorships: [...byline('all', 'me', ...others), ...byline('two', 'me', others.at(-1) ?? '')],
  });
  const { coauthors, coauthorCount } = career(data, 'me');
  expect([coauthors.length, coauthorCount]).toEqual([CAREER_CAPS.coauthors, others.length]);
  expect(coauthors.some(({ person: { id } }) => id === others.at(-1))).toBe(true);
});

test('nobody has a career who is not there', () => {
  expect(careerOf(recordOf(LAB), 'never')).toBeUndefined();
});
