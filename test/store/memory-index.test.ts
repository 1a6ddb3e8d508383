import { describe, expect, test } from 'vitest';
import { coauthorEdges } from '#analysis/coauthorship.ts';
import { cosupervisionEdges } from '#analysis/cosupervision.ts';
import { rankSearch, type SearchCandidate } from '#analysis/rank-search.ts';
import { isTypoOf } from '#analysis/typo.ts';
import { RECORD_KINDS } from '#model/dataset.ts';
import { DatasetIndex } from '#store/memory/dataset-index.ts';
import { MemoryView } from '#store/memory/memory-view.ts';
import { PeopleGraph } from '#store/memory/people-graph.ts';
import { WordIndexBuilder, type WordMatch } from '#store/memory/word-index.ts';
import { countPapers, NO_DETAIL, paperImportance, personTexts, topicTexts } from '#store/search-texts.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
const QUERIES = [
  'a',
  'l',
  'eloise',
  'nguyen eloise',
  'ann',
  'graph',
  'grpah',
  'the',
  'learning graph',
  'tremblai',
  'of of',
  '李',
  'zzz',
];

describe('ties read off papers when asked for', () => {
  test.each(SEEDS)('are those of the whole projection, from either end (dataset %i)', (seed) => {
    const dataset = randomDataset(seed, { people: 14, papers: 20 });
    const graph = new PeopleGraph(new DatasetIndex(dataset));
    const everybody = dataset.people.map(({ id }) => id);
    const projected = coauthorEdges(dataset).map(({ a, b, papers, weight }) => ({ a, b, papers: papers.length, weight }));
    const found = graph.ties(everybody).filter(({ papers }) => papers > 0);
    expect(found.map(({ supervision: _, ...tie }) => tie)).toEqual(projected);
    for (const id of everybody) {
      const own = graph.ties([id]).filter(({ papers }) => papers > 0);
      expect(own.map(({ supervision: _, ...tie }) => tie)).toEqual(projected.filter(({ a, b }) => a === id || b === id));
    }
  });

  test.each(SEEDS)('come with every supervision and every shared student once (dataset %i)', (seed) => {
    const dataset = randomDataset(seed, { people: 14, papers: 8 });
    const connections = new PeopleGraph(new DatasetIndex(dataset)).connections(dataset.people.map(({ id }) => id));
    expect(connections.filter(({ kind }) => kind === 'supervision')).toHaveLength(dataset.supervisions.length);
    const shared = connections.filter(({ kind }) => kind === 'cosupervision');
    expect(shared.map(({ a, b, students }) => ({ a, b, students: students.map(({ id }) => id) }))).toEqual(
      cosupervisionEdges(dataset),
    );
  });
});

describe('the word index', () => {
  const documents = [...'abcdefghij'].flatMap((x) => [`${x}a ${x}graph`, `graph ${x}`, `grap${x}`, `${x}learning deep`, '']);
  const builder = new WordIndexBuilder();
  for (const text of documents) builder.add(text.split(' '));
  const index = builder.finish();
  const meets: Record<WordMatch, (own: string, word: string) => boolean> = {
    whole: (own, word) => own === word,
    prefix: (own, word) => own.startsWith(word),
    fuzzy: (own, word) => own.startsWith(word) || isTypoOf(word, own),
  };

  test.each(['graph', 'grph', 'g', 'deep a', 'hgraph', 'graph graph', 'learnign', 'x', 'learning deep b'])(
    'finds for "%s" what a look at every document finds, first things first',
    (query) => {
      for (const match of ['whole', 'prefix', 'fuzzy'] as const) {
        const expected = documents.flatMap((text, i) =>
          query.split(' ').every((word) => text.split(' ').some((own) => meets[match](own, word))) ? [i] : [],
        );
        expect([...index.find(query.split(' '), match)]).toEqual(expected);
      }
    },
  );

  test('finds nothing for no words', () => {
    expect([...index.find([], 'prefix')]).toEqual([]);
  });
});

describe('the search of the embedded store', () => {
  test.each(SEEDS)('gives the first of what ranking everything gives (dataset %i)', (seed) => {
    const dataset = randomDataset(seed, { people: 40, papers: 40 });
    const view = new MemoryView(dataset);
    const counts = countPapers(dataset);
    const everything: SearchCandidate[] = [
      ...dataset.people
        .filter(({ name }) => name !== null)
        .map((person) => candidate('person', person.id, personTexts(person), counts.get(`person ${person.id}`) ?? 0)),
      ...dataset.topics.map((topic) => candidate('topic', topic.id, topicTexts(topic), counts.get(`topic ${topic.id}`) ?? 0)),
      ...dataset.papers.map(({ id, title, year }) => candidate('paper', id, [title], paperImportance(year))),
    ];
    for (const text of QUERIES) {
      for (const limit of [1, 3, 200]) {
        for (const kind of [undefined, 'person', 'paper'] as const) {
          const found = view.search.search({ text, language: 'en', limit, ...(kind === undefined ? {} : { kind }) });
          const pool = everything.filter(({ hit }) => kind === undefined || hit.kind === kind);
          const ranked = rankSearch(text, pool, limit);
          expect(found.map(({ kind: of, id, score }) => ({ of, id, score }))).toEqual(
            ranked.map(({ kind: of, id, score }) => ({ of, id, score })),
          );
        }
      }
    }
  });

  test('is the same whether it was prepared or is made at the first question', () => {
    const dataset = randomDataset(3);
    const prepared = new MemoryView(dataset);
    expect([...prepared.prepare()].length).toBeGreaterThan(RECORD_KINDS.length);
    const options = { text: 'a', language: 'fr', limit: 50 } as const;
    expect(prepared.search.search(options)).toEqual(new MemoryView(dataset).search.search(options));
  });
});

function candidate(kind: 'person' | 'topic' | 'paper', id: string, texts: string[], importance: number): SearchCandidate {
  return { hit: { kind, id, text: texts[0] ?? '', detail: NO_DETAIL }, texts, importance };
}
