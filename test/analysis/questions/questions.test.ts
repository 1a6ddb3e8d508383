import { describe, expect, it } from 'vitest';
import { finish } from '#analysis/in-steps.ts';
import { namedRow, QUESTION_FUNCTIONS } from '#analysis/questions/answer.ts';
import type { Asked } from '#analysis/questions/asked.ts';
import { questionGroundInSteps } from '#analysis/questions/ground.ts';
import type { Dataset } from '#model/dataset.ts';
import { covers, type Id, latestDay } from '#model/primitives.ts';
import { QuestionId } from '#model/question-id.ts';
import { QUESTIONS, type QuestionRow } from '#model/questions.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';

interface Parts {
  a?: (id: Id) => boolean;
  b?: (id: Id) => boolean;
  community?: (id: Id) => number;
  topic?: Id;
  since?: number;
}

/** The answer by names, with ids of people and topics in front of the figures. */
function answer(
  question: QuestionId,
  data: Dataset,
  { a, b, community, topic, since }: Parts = {},
): [string, ...(number | null)[]][] {
  const ground = finish(questionGroundInSteps(data));
  const byId = (is: ((id: Id) => boolean) | undefined) =>
    is === undefined ? null : (v: number) => is(ground.people[v]?.ref.id ?? '');
  const asked: Asked = {
    a: byId(a),
    b: byId(b),
    community: Int32Array.from(ground.people, ({ ref }) => community?.(ref.id) ?? -1),
    topic: topic === undefined ? null : (ground.topic.get(topic) ?? null),
    since: since ?? null,
  };
  const { rows, total } = finish(QUESTION_FUNCTIONS[question](ground, asked));
  expect(total).toBe(rows.length);
  for (const row of rows)
    if (QUESTIONS[question].figures.length > 0) expect(row.figures).toHaveLength(QUESTIONS[question].figures.length);
  return rows.map((row) => {
    const named: QuestionRow = namedRow(ground, row, () => null);
    const ids = [...named.topics.map(({ id }) => id), ...named.people.map(({ person: { id } }) => id)];
    return [ids.join(' '), ...named.figures];
  });
}

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const big = (seed: number): Dataset => randomDataset(seed, { people: 26, papers: 90 });
const placeOf = (id: Id): number => Number(id.replace(/\D/g, '')) % 3;

/** Who signed what, each once, as sets of ids. */
function bylines({ papers, authorships }: Dataset): { paper: Dataset['papers'][number]; authors: Set<Id> }[] {
  return papers.map((one) => ({
    paper: one,
    authors: new Set(authorships.filter(({ paper: id }) => id === one.id).map((edge) => edge.person)),
  }));
}

const together = (data: Dataset, ...ids: Id[]) => bylines(data).filter(({ authors }) => ids.every((id) => authors.has(id)));

const isHere = ({ roles }: Dataset['people'][number], asOf: string): boolean =>
  roles.some((one) => covers(one, asOf) && one.kind !== 'alumnus' && one.kind !== 'external');

describe('questions about everybody, against brute force on random institutes', () => {
  it.each(SEEDS)('who bridges two places: members who cross and people with co-authors in both (%i)', (seed) => {
    const data = big(seed);
    const [inA, inB] = [(id: Id) => placeOf(id) === 0, (id: Id) => placeOf(id) === 1];
    const expected = data.people.flatMap(({ id }) => {
      const others = (is: (id: Id) => boolean) =>
        new Set(together(data, id).flatMap(({ authors }) => [...authors].filter((o) => o !== id && is(o))));
      const withSome = (is: (id: Id) => boolean) =>
        together(data, id).filter(({ authors }) => [...authors].some((o) => o !== id && is(o))).length;
      const [papersA, papersB] = [withSome(inA), withSome(inB)];
      const crosses = (inA(id) || papersA > 0) && (inB(id) || papersB > 0);
      return crosses ? [[id, papersA, papersB, others(inA).size, others(inB).size]] : [];
    });
    const found = answer('between', data, { a: inA, b: inB });
    expect(found.map((row) => row.slice(0, 5)).sort()).toEqual(expected.sort());
  });

  it.each(SEEDS)('who joins communities: ranked by strength times the chance of two different ones (%i)', (seed) => {
    const data = big(seed);
    const expected = data.people.flatMap(({ id }) => {
      const into = new Map<number, number>();
      for (const { authors, paper: one } of together(data, id)) {
        for (const other of authors) {
          const share = 1 / Math.max(1, authors.size + one.othersHidden - 1);
          if (other !== id) into.set(placeOf(other), (into.get(placeOf(other)) ?? 0) + share);
        }
      }
      const weights = [...into.values()];
      const all = weights.reduce((sum, w) => sum + w, 0);
      const chance = 1 - weights.reduce((sum, w) => sum + (w / all) ** 2, 0);
      return weights.length < 2 ? [] : [{ id, spread: all * chance, communities: weights.length }];
    });
    const found = answer('bridges', data, { community: placeOf });
    expect(found.map(([id]) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    const spreads = found.map(([id]) => expected.find((one) => one.id === id)?.spread ?? 0);
    expect(spreads.every((spread, i) => i === 0 || spread <= (spreads[i - 1] ?? 0) + 1e-9)).toBe(true);
    for (const [id, spread, communities] of found) {
      const truth = expected.find((one) => one.id === id);
      expect(communities).toBe(truth?.communities);
      expect(spread).toBeCloseTo(truth?.spread ?? 0, 0);
    }
  });

  it.each(SEEDS)('who supervises together, and of them who never publishes together (%i)', (seed) => {
    const data = big(seed);
    const shared = new Map<string, Set<Id>>();
    for (const one of data.supervisions) {
      for (const other of data.supervisions) {
        if (one.student !== other.student || one.supervisor === other.supervisor) continue;
        const pair = [one.supervisor, other.supervisor]
          .sort((p, q) => data.people.findIndex(({ id }) => id === p) - data.people.findIndex(({ id }) => id === q))
          .join(' ');
        shared.set(pair, (shared.get(pair) ?? new Set()).add(one.student));
      }
    }
    const papersOf = (pair: string): number => together(data, ...pair.split(' ')).length;
    const expected = [...shared].map(([pair, students]) => [pair, students.size, papersOf(pair)]);
    expect(
      answer('most-cosupervision', data)
        .map((row) => row.slice(0, 3))
        .sort(),
    ).toEqual(expected.sort());
    const never = answer('supervise-not-publish', data).map((row) => row.slice(0, 2));
    expect(never.sort()).toEqual(
      expected
        .filter(([, , papers]) => papers === 0)
        .map((row) => row.slice(0, 2))
        .sort(),
    );
  });

  it.each(SEEDS)('newcomers have no joint paper and no supervision with anybody here (%i)', (seed) => {
    const data = big(seed);
    const { asOf } = data.header;
    const expected = data.people.filter((one) => {
      const came = one.roles
        .flatMap(({ kind, start }) => (start === null || kind === 'alumnus' || kind === 'external' ? [] : [start]))
        .sort()[0];
      const linked = together(data, one.id).some(({ authors }) =>
        data.people.some((other) => other.id !== one.id && authors.has(other.id) && isHere(other, asOf)),
      );
      const supervised = data.supervisions.some(({ supervisor, student }) => supervisor === one.id || student === one.id);
      return isHere(one, asOf) && came !== undefined && came >= '2019' && !linked && !supervised;
    });
    expect(
      answer('newcomers', data, { since: 2019 })
        .map(([ids]) => ids.split(' ').at(-1))
        .sort(),
    ).toEqual(expected.map(({ id }) => id).sort());
  });

  it.each(SEEDS)('whose end date passed: still here, and supervised by nobody now (%i)', (seed) => {
    const data = big(seed);
    const { asOf } = data.header;
    const expected = data.supervisions.filter(
      ({ until, student }) =>
        until !== null &&
        latestDay(until) < asOf &&
        data.people.some((one) => one.id === student && isHere(one, asOf)) &&
        !data.supervisions.some((other) => other.student === student && covers(other, asOf)),
    );
    const found = answer('end-passed', data).map(([ids]) => ids);
    expect(found.sort()).toEqual(expected.map(({ student, supervisor }) => `${student} ${supervisor}`).sort());
  });

  it.each(SEEDS.slice(0, 6))('every answer is the same in whatever order the records come (%i)', (seed) => {
    const data = big(seed);
    const turned: Dataset = {
      ...data,
      people: [...data.people].reverse(),
      papers: [...data.papers].reverse(),
      authorships: [...data.authorships].reverse(),
      supervisions: [...data.supervisions].reverse(),
      abouts: [...data.abouts].reverse(),
    };
    const parts: Parts = { a: (id) => placeOf(id) === 0, b: (id) => placeOf(id) === 1, community: placeOf, since: 2010 };
    const unordered = (rows: ReturnType<typeof answer>): string[] =>
      rows.map(([ids, ...figures]) => `${ids.split(' ').sort().join(' ')} ${figures.join(' ')}`).sort();
    for (const question of QuestionId.options) {
      const isPair = question.includes('cosupervision') || question.includes('pairs') || question.includes('supervise');
      const [one, other] = [answer(question, data, parts), answer(question, turned, parts)];
      if (isPair) expect(unordered(other), question).toEqual(unordered(one));
      else expect(other, question).toEqual(one);
    }
  });
});

describe('questions about everybody, on a small institute', () => {
  const at = (institution: Id, overrides = {}) => [
    role(`r-${institution}-${Math.abs(JSON.stringify(overrides).length)}`, { institution, ...overrides }),
  ];
  const university = (id: Id) =>
    ({
      id,
      name: { en: id, fr: id, frMissing: false },
      shortName: null,
      kind: 'university',
      source: 'test',
      visibility: 'public',
    }) as const;
  const topic = (id: Id) =>
    ({ id, label: { en: id, fr: id, frMissing: false }, parent: null, source: 'test', visibility: 'public' }) as const;
  const about = (work: Id, id: Id) =>
    ({ id: `${work}-${id}`, paper: work, topic: id, score: 1, source: 'test', visibility: 'public' }) as const;
  const years = (prefix: string, ...list: number[]) => list.map((year, i) => paper(`${prefix}${i}`, { year }));
  const bay = dataset({
    institutions: [university('north'), university('south')],
    topics: [topic('tides'), topic('ice')],
    people: [
      person('ann', { roles: at('north') }),
      person('ben', { roles: at('south') }),
      person('cat', { roles: at('south') }),
      person('dan', { roles: at('north', { until: '2024-06' }) }),
      person('eve', { roles: at('north', { start: '2026-01' }) }),
    ],
    papers: [...years('ab', 2018, 2019, 2020), ...years('bc', 2023, 2024, 2025), ...years('cd', 2022), ...years('a', 2025, 2026)],
    authorships: [
      ...['ab0', 'ab1', 'ab2'].flatMap((id) => byline(id, 'ann', 'ben')),
      ...['bc0', 'bc1', 'bc2'].flatMap((id) => byline(id, 'ben', 'cat')),
      ...byline('cd0', 'cat', 'dan'),
      ...['a0', 'a1'].flatMap((id) => byline(id, 'ann')),
    ],
    abouts: [...['bc0', 'bc1', 'bc2'].map((id) => about(id, 'tides')), ...['a0', 'a1', 'ab2'].map((id) => about(id, 'ice'))],
    supervisions: [supervision('ben', 'eve'), supervision('ann', 'dan', { until: '2024-06' })],
  });

  it.each<[QuestionId, Parts, unknown]>([
    ['strong-pairs', {}, [['ann ben', 3, 2018, 2020]]],
    ['strong-pairs', { topic: 'tides' }, []],
    ['strong-pairs', { since: 2020 }, []],
    ['faded-pairs', { since: 2022 }, [['ann ben', 3, 2018, 2020]]],
    ['faded-pairs', { since: 2020 }, []],
    ['one-deep', { since: 2020 }, [['ice ann', 3, 1, 2026]]],
    ['one-deep', { since: 2020, a: (id) => id === 'ben' }, [['tides ben', 3, 1, 2025]]],
    ['who-left', { since: 2023 }, [['dan', 2024, 1, 1]]],
    ['who-left', { since: 2025 }, []],
    ['newcomers', { since: 2025 }, []],
    ['one-supervisor', {}, [['tides ben', 1, 1, 3]]],
    ['end-passed', {}, []],
  ])('%s asked of %o', (question, parts, expected) => {
    expect(answer(question, bay, parts)).toEqual(expected);
  });

  it('names a bridge between topics only where few people combine two that many work on', () => {
    const people = Array.from({ length: 24 }, (_, i) => person(`p${i}`));
    const works = people.flatMap((_, i) => [`s${i}`, `u${i}`].map((id) => paper(id)));
    const on = (i: number): Id => (i < 12 ? 'tides' : 'ice');
    const sea = dataset({
      topics: [topic('tides'), topic('ice')],
      people,
      papers: [...works, paper('x0'), paper('x1')],
      authorships: [
        ...people.flatMap(({ id }, i) => [...byline(`s${i}`, id), ...byline(`u${i}`, id)]),
        ...byline('x0', 'p0'),
        ...byline('x1', 'p0'),
      ],
      abouts: [
        ...people.flatMap((_, i) => [about(`s${i}`, on(i)), about(`u${i}`, on(i))]),
        about('x0', 'ice'),
        about('x1', 'ice'),
      ],
    });
    expect(answer('topic-bridges', sea)).toEqual([['tides ice p0', 1, 2, 12]]);
    const small = {
      ...sea,
      people: people.slice(0, 15),
      authorships: sea.authorships.filter(({ person: id }) => Number(id.slice(1)) < 15),
    };
    expect(answer('topic-bridges', small)).toEqual([]);
  });
});
