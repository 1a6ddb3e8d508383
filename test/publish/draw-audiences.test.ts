import { describe, expect, test } from 'vitest';
import { AnalysisResult } from '#model/analysis.ts';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { Audience } from '#model/visibility.ts';
import { drawAudiences } from '#publish/draw-audiences.ts';
import { AS_OF, byline, dataset, paper, person, role } from '#test/support/people.ts';

const PAPERS = {
  papers: [paper('w1'), paper('w2')],
  authorships: [...byline('w1', 'ada', 'bo'), ...byline('w2', 'bo', 'cy')],
};
const AUTHORS = [person('ada'), person('bo'), person('cy')];

/** Draws all three audiences; tells how often something was really drawn, and whom each audience saw. */
function drawAll(whole: Dataset): { drawn: number; people: string[][]; audiences: Audience[] } {
  const places = whole.people.map(({ id }, i) => ({
    ...{ person: id, x: i * 20, y: 0, community: null, region: null, degree: 0, betweenness: 0 },
  }));
  const analysis = AnalysisResult.parse({
    ...{ dataset: 'made-up', asOf: AS_OF, seed: 1, resolution: 1, modularity: 0, betweennessError: 0 },
    ...{ communities: [], places },
  });
  let drawn = 0;
  const draw = drawAudiences(analysis, {
    measure: (text) => text.length * 6,
    betweennessOf: ({ people }) => {
      drawn += 1;
      return people.map(() => 0);
    },
  });
  const contents = Audience.options.map((audience) => draw(datasetFor(whole, audience), audience, null));
  return {
    drawn,
    people: contents.map(({ network }) => [...network.nodes.id].sort()),
    audiences: contents.map(({ audience, network }) => (audience === network.audience ? audience : 'public')),
  };
}

describe('drawAudiences', () => {
  test('draws once what all audiences may see, and gives it to each under its own name', () => {
    const { drawn, people, audiences } = drawAll(dataset({ people: AUTHORS, ...PAPERS }));
    expect(drawn).toBe(1);
    expect(people).toEqual([
      ['ada', 'bo', 'cy'],
      ['ada', 'bo', 'cy'],
      ['ada', 'bo', 'cy'],
    ]);
    expect(audiences).toEqual(Audience.options);
  });

  test.each([
    ['a member', person('dee', { roles: [role('r-dee', { kind: 'student', visibility: 'members' })] }), 2, [3, 4, 4]],
    ['somebody hidden', person('dee', { hidden: true, roles: [role('r-dee')] }), 2, [3, 3, 4]],
  ])('draws anew as soon as %s is not for everybody', (_, dee, times, counts) => {
    const { drawn, people } = drawAll(dataset({ people: [...AUTHORS, dee], ...PAPERS }));
    expect(drawn).toBeGreaterThanOrEqual(times);
    expect(people.map(({ length }) => length)).toEqual(counts);
  });
});
