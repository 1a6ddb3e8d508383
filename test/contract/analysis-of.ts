import type { AnalysisResult } from '#model/analysis.ts';
import type { Dataset } from '#model/dataset.ts';

/** An analysis of made-up numbers: what matters is that each of them comes back, people without a place included. */
export function analysisOf(dataset: Dataset): AnalysisResult {
  const label = { en: 'Graphs', fr: 'Graphes', frMissing: false };
  return {
    dataset: 'abc',
    asOf: dataset.header.asOf,
    seed: 7,
    resolution: 1,
    modularity: 0.71,
    betweennessError: 0,
    communities: [
      { id: 'r2', level: 'region', parent: null, label, words: ['graph', 'map'], hue: 3, size: 4, formerIds: [] },
      { id: 'c1', level: 'community', parent: 'r2', label, words: [], hue: 3, size: 2, formerIds: ['c.old', 'c.older'] },
      { id: 'g1', level: 'group', parent: 'c1', label, words: ['graph'], hue: 3, size: 1, formerIds: [] },
    ],
    places: [...dataset.people].reverse().map(({ id }, i) => ({
      person: id,
      x: i * 10,
      y: 1 - i / 3,
      community: i % 3 === 0 ? null : 'c1',
      region: i % 3 === 0 ? null : 'r2',
      group: i % 3 === 1 ? 'g1' : null,
      degree: i,
      betweenness: i % 2 === 0 ? 0 : 1 / (i + 1),
    })),
  };
}
