import { describe, expect, it } from 'vitest';
import { withGaps } from '#web/elements/year-bars.ts';

describe('withGaps', () => {
  it.each([
    [[], []],
    [[[2020, 3]], [[2020, 3]]],
    [
      [
        [2018, 1],
        [2021, 2],
      ],
      [
        [2018, 1],
        [2019, 0],
        [2020, 0],
        [2021, 2],
      ],
    ],
  ])('%j becomes %j', (years, expected) => {
    const given = years.map(([year = 0, papers = 0]) => ({ year, papers }));
    expect(withGaps(given)).toEqual(expected.map(([year, papers]) => ({ year, papers })));
  });
});
