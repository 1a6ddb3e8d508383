import { describe, expect, it } from 'vitest';
import { foldWords } from '#analysis/fold-text.ts';
import { rankSearch, type SearchCandidate, tierOf } from '#analysis/rank-search.ts';

describe('tierOf', () => {
  it.each([
    ['eloise nguyen', ['Éloïse Nguyễn'], 'exact'],
    ['Nguyen, Éloïse', ['Éloïse Nguyễn'], 'exact'],
    ['nguyen', ['Éloïse Nguyễn'], 'words'],
    ['joe tremblay', ['Joseph Tremblay', 'Joe T.'], 'words'],
    ['elo ng', ['Éloïse Nguyễn'], 'prefix'],
    ['ngyuen', ['Éloïse Nguyễn'], 'fuzzy'],
    ['reinforcment lerning', ['Reinforcement Learning'], 'fuzzy'],
    ['ann', ['Amn'], undefined],
    ['李明', ['明 李'], 'exact'],
    ['oeuvre', ['Œuvre'], 'exact'],
    ['c++', ['C'], 'exact'],
    ['smith', ['Éloïse Nguyễn'], undefined],
  ] as const)('%s in %j is %s', (query, texts, tier) => {
    expect(tierOf(foldWords(query), texts)).toBe(tier);
  });
});

describe('rankSearch', () => {
  const detail = { personKind: null, institution: null, year: null, venue: null };
  const candidate = (id: string, text: string, importance = 0): SearchCandidate => ({
    hit: { kind: 'person', id, text, detail },
    texts: [text],
    importance,
  });

  it('puts how well it matches before how important it is, and importance before the id', () => {
    const candidates = [
      candidate('d', 'Mariana', 1e9),
      candidate('c', 'Maria Silva', 5),
      candidate('b', 'Maria Souza', 5),
      candidate('a', 'Maria', 0),
      candidate('e', 'Maria Costa', 9),
      candidate('f', 'Peter', 1e9),
    ];
    expect(rankSearch('maria', candidates, 10).map(({ id }) => id)).toEqual(['a', 'e', 'b', 'c', 'd']);
    expect(rankSearch('maria', [...candidates].reverse(), 2).map(({ id }) => id)).toEqual(['a', 'e']);
    expect(rankSearch(' ,. ', candidates, 10)).toEqual([]);
  });
});
