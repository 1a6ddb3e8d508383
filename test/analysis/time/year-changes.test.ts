import { describe, expect, test } from 'vitest';
import { finish } from '#analysis/in-steps.ts';
import { timeRecordInSteps } from '#analysis/time/time-record.ts';
import { yearChangesInSteps } from '#analysis/time/year-changes.ts';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Role } from '#model/person.ts';
import { Audience } from '#model/visibility.ts';
import { MOST_CHANGES, YearChanges, type YearSpan } from '#model/year-changes.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';
import { byline, dataset, paper, person, role } from '#test/support/people.ts';

const ask = (data: Dataset, from: number, to: number): YearChanges =>
  YearChanges.parse(finish(yearChangesInSteps(finish(timeRecordInSteps(data, undefined)), { from, to })));
const isIn = (year: number, { from, to }: YearSpan): boolean => year >= from && year <= to;
const ids = ({ items }: YearChanges['appeared']): string[] => items.map((each) => each.person.id).sort();

describe.each(Audience.options)('changes as %s may see them', (audience) => {
  const data = datasetFor(randomDataset(23, { people: 60, papers: 90 }), audience);
  const yearOf = new Map(data.papers.map(({ id, year }) => [id, year]));
  const yearsOf = (id: string): number[] =>
    data.authorships.flatMap((each) => (each.person === id ? (yearOf.get(each.paper) ?? []) : []));

  test.each([1, 2, 4, 8].flatMap((n) => [2012, 2016, 2020, 2024].map((from) => [from, from + n - 1] as const)))(
    '%i to %i',
    (from, to) => {
      const { appeared, faded, newTies, endedTies, before, span, papers } = ask(data, from, to);
      expect(before.to - before.from).toBe(to - from);
      expect(before.to).toBe(from - 1);
      expect(papers.now).toBe(data.papers.filter(({ year }) => year !== null && isIn(year, span)).length);
      expect(ids(appeared).filter((id) => ids(faded).includes(id))).toEqual([]);
      for (const { person: who, year, by } of appeared.items) {
        expect(isIn(year, span)).toBe(true);
        expect(yearsOf(who.id).every((each) => each >= year)).toBe(true);
        if (by === 'paper') expect(yearsOf(who.id)).toContain(year);
      }
      for (const { person: who, year, by } of faded.items) {
        if (by === 'paper') expect([isIn(year, before), Math.max(...yearsOf(who.id))]).toEqual([true, year]);
        else expect([isIn(year, span), yearsOf(who.id).every((each) => each <= to)]).toEqual([true, true]);
      }
      const pair = ({ a, b }: (typeof newTies.items)[number]): string => `${a.id} ${b.id}`;
      expect(newTies.items.map(pair).filter((each) => endedTies.items.map(pair).includes(each))).toEqual([]);
      expect(newTies.items.every(({ year }) => isIn(year, span))).toBe(true);
      expect(endedTies.items.every(({ year }) => isIn(year, before))).toBe(true);
    },
  );

  test('a span that follows another begins where that ended: who appeared there is not new here', () => {
    const seen = [2014, 2017, 2020, 2023].flatMap((from) => ids(ask(data, from, from + 2).appeared));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(0);
  });
});

const somebody = (papers: readonly (number | null)[], ...roles: Partial<Role>[]) => ({ papers, roles });

test.each([
  ['wrote first in the span', somebody([2021]), 'appeared', 'paper'],
  ['wrote before', somebody([2015, 2021]), null, null],
  ['came by a role, and wrote later', somebody([2022], { start: '2020-09' }), 'appeared', 'role'],
  ['has a role that ended before, of unknown start', somebody([2021], { until: '2016' }), null, null],
  ['wrote last in the span before', somebody([2016, 2018]), 'faded', 'paper'],
  ['wrote again since', somebody([2018, 2024]), null, null],
  ['wrote last long before', somebody([2010]), null, null],
  ['left', somebody([2016], { start: '2012', until: '2021-06' }), 'faded', 'role'],
  ['left one role and keeps another', somebody([2021], { start: '2012', until: '2021' }, { start: '2012' }), null, null],
  ['left and writes on', somebody([2016, 2023], { start: '2012', until: '2021' }), null, null],
  ['came and left within the span', somebody([2021], { start: '2020', until: '2022' }), 'appeared', 'role'],
  ['has nothing dated', somebody([null], {}), null, null],
] as const)('who %s', (_, { papers, roles }, list, by) => {
  const data = dataset({
    people: [person('one', { roles: roles.map((each, i) => role(`r${i}`, each)) })],
    papers: papers.map((year, i) => paper(`p${i}`, { year })),
    authorships: papers.flatMap((_year, i) => byline(`p${i}`, 'one')),
  });
  const { appeared, faded, undated, marked } = ask(data, 2020, 2022);
  const told = appeared.count > 0 ? 'appeared' : faded.count > 0 ? 'faded' : null;
  expect([told, [...appeared.items, ...faded.items][0]?.by ?? null]).toEqual([list, by]);
  expect(marked).toEqual({ appeared: ids(appeared), faded: ids(faded) });
  expect(undated).toEqual(papers.includes(null) ? { people: 1, papers: 1 } : { people: 0, papers: 0 });
});

test('a topic rises by its share, not by its number, and chance is no change', () => {
  const topic = (id: string) =>
    ({ id, label: { en: id, fr: id, frMissing: false }, parent: null, source: 't', visibility: 'public' }) as const;
  const counts = { up: [4, 40], down: [40, 44], same: [20, 40], odd: [1, 3] } as const;
  const list = Object.entries(counts).flatMap(([id, [before, now]]) =>
    Array.from({ length: before + now }, (_, i) => ({ id: `${id}${i}`, topic: id, year: i < before ? 2019 : 2020 })),
  );
  const found = ask(
    dataset({
      topics: Object.keys(counts).map(topic),
      papers: list.map(({ id, year }) => paper(id, { year })),
      abouts: list.map((each) => ({
        id: each.id,
        paper: each.id,
        topic: each.topic,
        score: 1,
        source: 't',
        visibility: 'public',
      })),
    }),
    2020,
    2020,
  );
  expect(found.rising.items.map((each) => [each.topic.id, each.before, each.now])).toEqual([['up', 4, 40]]);
  expect(found.fading.items.map((each) => [each.topic.id, each.before, each.now])).toEqual([['down', 40, 44]]);
});

test('lists are capped, their counts and the marks on the map are not', () => {
  const people = Array.from({ length: MOST_CHANGES + 20 }, (_, i) => `o${i}`);
  const data = dataset({
    people: people.map((id) => person(id)),
    papers: [paper('all', { year: 2021 })],
    authorships: byline('all', ...people),
  });
  const { appeared, marked, isIncomplete } = ask(data, 2021, 2021);
  expect([appeared.items.length, appeared.count, marked.appeared.length]).toEqual([MOST_CHANGES, people.length, people.length]);
  expect([isIncomplete, ask(data, 2021, 2026).isIncomplete]).toEqual([false, true]);
});
