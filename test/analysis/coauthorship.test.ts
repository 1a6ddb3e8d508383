import { describe, expect, test } from 'vitest';
import { coauthorEdges } from '#analysis/coauthorship.ts';
import { datasetFor } from '#model/audience.ts';
import { byline, dataset, paper, person } from '#test/support/people.ts';

const data = dataset({
  people: ['a', 'b', 'c'].map((id) => person(id)).concat(person('h', { hidden: true })),
  papers: [paper('p1', { year: 2020 }), paper('p2', { year: 2024 }), paper('solo'), paper('p3', { year: null })],
  authorships: [
    ...byline('p1', 'b', 'a', 'c'),
    ...byline('p2', 'a', 'b'),
    ...byline('solo', 'c'),
    ...byline('p3', 'c', 'h', 'b'),
  ],
});

describe('coauthorEdges', () => {
  test('counts fractionally, with first and last year, in canonical order', () => {
    expect(coauthorEdges(data)).toEqual([
      { a: 'a', b: 'b', papers: ['p1', 'p2'], weight: 1.5, first: 2020, last: 2024 },
      { a: 'a', b: 'c', papers: ['p1'], weight: 0.5, first: 2020, last: 2020 },
      { a: 'b', b: 'c', papers: ['p1', 'p3'], weight: 1, first: 2020, last: 2020 },
      { a: 'b', b: 'h', papers: ['p3'], weight: 0.5, first: null, last: null },
      { a: 'c', b: 'h', papers: ['p3'], weight: 0.5, first: null, last: null },
    ]);
  });

  test('gives a tie the same weight for every audience, though an author of it is hidden', () => {
    const weightFor = (audience: 'public' | 'staff') =>
      coauthorEdges(datasetFor(data, audience)).find(({ a, b }) => a === 'b' && b === 'c')?.weight;
    expect(weightFor('public')).toBe(weightFor('staff'));
  });

  test('sums to half the number of authors of each joint paper', () => {
    const total = coauthorEdges(data).reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(3 / 2 + 2 / 2 + 3 / 2);
  });
});
