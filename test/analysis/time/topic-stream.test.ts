import { describe, expect, test } from 'vitest';
import { finish } from '#analysis/in-steps.ts';
import { createRandom } from '#analysis/random.ts';
import { bandLabel, streamLayout } from '#analysis/time/stream-layout.ts';
import { timeRecordInSteps } from '#analysis/time/time-record.ts';
import { topicStreamInSteps } from '#analysis/time/topic-stream.ts';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { StreamUnit } from '#model/stream-unit.ts';
import { TopicStream, TopicStreamQuery } from '#model/topic-stream.ts';
import { Audience } from '#model/visibility.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';
import { byline, dataset, paper, person, role } from '#test/support/people.ts';

const ask = (data: Dataset, query: Partial<TopicStreamQuery> = {}, places: Record<string, string> = {}): TopicStream => {
  const analysis = {
    ...{ dataset: '', asOf: data.header.asOf, seed: 1, resolution: 1, modularity: 0, betweennessError: 0, communities: [] },
    places: Object.entries(places).map(([who, region]) => ({
      ...{ person: who, x: 0, y: 0, degree: 1, betweenness: 0, community: null, group: null, region },
    })),
  };
  const record = finish(timeRecordInSteps(data, analysis));
  return TopicStream.parse(finish(topicStreamInSteps(record, TopicStreamQuery.parse(query))));
};
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const total = (stream: TopicStream): number => sum(stream.totals);

describe.each(Audience.options)('papers by year as %s may see them', (audience) => {
  const data = datasetFor(randomDataset(11, { papers: 60 }), audience);
  const places = Object.fromEntries(data.people.flatMap(({ id }, i) => (i % 4 === 0 ? [] : [[id, `r${i % 3}`]])));

  test.each(StreamUnit.options.flatMap((by) => [1, 3, 40].map((top) => ({ by, top }))))(
    'sum to all of them: $by, $top',
    (query) => {
      const stream = ask(data, query, places);
      const dated = data.papers.filter(({ year }) => year !== null);
      expect([total(stream), stream.undated]).toEqual([dated.length, data.papers.length - dated.length]);
      for (const [j, papers] of stream.totals.entries()) {
        expect(sum(stream.bands.map(({ shares }) => shares[j] ?? 0))).toBeCloseTo(papers, 9);
        for (const band of stream.bands) expect(band.papers[j]).toBeGreaterThanOrEqual((band.shares[j] ?? 0) - 1e-9);
      }
      for (const band of stream.bands) expect(sum(band.papers)).toBe(band.count);
      expect(stream.bands.filter(({ kind }) => kind === 'unit').length).toBe(Math.min(query.top, stream.units));
    },
  );
});

const topic = (id: string, parent: string | null) =>
  ({ id, parent, label: { en: id, fr: id, frMissing: false }, source: 'test', visibility: 'public' }) as const;
const about = (paperId: string, topicId: string) =>
  ({ id: `${paperId}-${topicId}`, paper: paperId, topic: topicId, score: 1, source: 'test', visibility: 'public' }) as const;
const SEA = dataset({
  institutions: [
    {
      id: 'u',
      name: { en: 'U', fr: 'U', frMissing: false },
      shortName: null,
      kind: 'university',
      source: 'test',
      visibility: 'public',
    },
  ],
  topics: [topic('sea', null), topic('tides', 'sea'), topic('waves', 'sea'), topic('ice', null)],
  people: [person('ada', { roles: [role('r', { institution: 'u' })] }), person('bo')],
  papers: [
    ...[paper('p1', { year: 2018 }), paper('p2', { year: 2020 }), paper('p3', { year: 2020 })],
    ...[paper('p4', { year: null }), paper('p5', { year: 2020 })],
  ],
  authorships: [...byline('p1', 'ada'), ...byline('p2', 'bo'), ...byline('p3', 'ada', 'bo'), ...byline('p4', 'ada')],
  abouts: [
    about('p1', 'tides'),
    about('p2', 'tides'),
    about('p2', 'waves'),
    about('p3', 'ice'),
    about('p3', 'tides'),
    about('p4', 'ice'),
  ],
});
const counts = ({ bands }: TopicStream) => bands.map(({ id, kind, papers }) => [id ?? kind, ...papers]);

test.each([
  [
    {},
    [
      ['tides', 1, 0, 2],
      ['ice', 0, 0, 1],
      ['waves', 0, 0, 1],
      ['none', 0, 0, 1],
    ],
  ],
  [
    { by: 'area' },
    [
      ['sea', 1, 0, 2],
      ['ice', 0, 0, 1],
      ['none', 0, 0, 1],
    ],
  ],
  [
    { top: 1 },
    [
      ['tides', 1, 0, 2],
      ['rest', 0, 0, 2],
      ['none', 0, 0, 1],
    ],
  ],
  [
    { topic: 'sea' },
    [
      ['tides', 1, 0, 2],
      ['waves', 0, 0, 1],
    ],
  ],
  [
    { institution: 'u' },
    [
      ['tides', 1, 0, 1],
      ['ice', 0, 0, 1],
    ],
  ],
  [
    { by: 'region' },
    [
      ['north', 1, 0, 1],
      ['south', 0, 0, 2],
      ['none', 0, 0, 1],
    ],
  ],
  [
    { community: 'south' },
    [
      ['tides', 2],
      ['ice', 1],
      ['waves', 1],
    ],
  ],
] as const)('bands of %j', (query, expected) => {
  expect(counts(ask(SEA, query, { ada: 'north', bo: 'south' }))).toEqual(expected);
});

test('a topic that is not there has no stream, and no papers make no years', () => {
  const record = finish(timeRecordInSteps(SEA, undefined));
  expect(finish(topicStreamInSteps(record, TopicStreamQuery.parse({ topic: 'never' })))).toBeUndefined();
  expect(ask(dataset({})).years).toEqual([]);
});

describe('the drawing of a stream', () => {
  const random = createRandom(5);
  const values = Array.from({ length: 9 }, () => Array.from({ length: 12 }, () => Math.floor(random() * 40)));

  test.each(['wiggle', 'share'] as const)('%s: bands touch, overlap nowhere, and are as high as they are many', (kind) => {
    const { bands, order, min, max } = streamLayout(values, { years: 12, kind, outer: 2 });
    expect([...order].sort((a, b) => a - b)).toEqual([...values.keys()]);
    expect(order.slice(0, 2)).toEqual([8, 7]);
    for (let j = 0; j < 12; j++) {
      const whole = sum(values.map((band) => band[j] ?? 0));
      for (const [i, band] of order.entries()) {
        const { low = [], high = [] } = bands[band] ?? {};
        const height = (values[band]?.[j] ?? 0) / (kind === 'share' ? whole : 1);
        expect((high[j] ?? 0) - (low[j] ?? 0)).toBeCloseTo(height, 9);
        const above = bands[order[i + 1] ?? -1];
        if (above !== undefined) expect(above.low[j]).toBe(high[j]);
      }
    }
    expect(max).toBeGreaterThan(min);
    if (kind === 'share') expect([min, Math.round(max * 1e9) / 1e9]).toEqual([0, 1]);
  });

  test('a name lies inside its band, and is left out where it does not fit', () => {
    const { bands, min, max } = streamLayout(values, { years: 12, kind: 'wiggle' });
    const x = (at: number): number => at * 90;
    const y = (height: number): number => 400 - ((height - min) / (max - min)) * 400;
    let placed = 0;
    for (const edges of bands) {
      const label = bandLabel({ edges, x, y, width: 8, sizes: [15, 11] });
      if (label === null) continue;
      placed += 1;
      for (let j = Math.ceil((label.x - 4 * label.size) / 90); x(j) <= label.x + 4 * label.size; j++) {
        expect(label.y - label.size / 2).toBeGreaterThanOrEqual(y(edges.high[j] ?? 0));
        expect(label.y + label.size / 2).toBeLessThanOrEqual(y(edges.low[j] ?? 0));
      }
    }
    expect(placed).toBeGreaterThan(0);
    expect(bandLabel({ edges: bands[0] ?? { low: [], high: [] }, x, y, width: 200, sizes: [15, 11] })).toBeNull();
  });
});
