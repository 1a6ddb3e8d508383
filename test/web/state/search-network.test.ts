import { describe, expect, it } from 'vitest';
import type { SearchHit } from '#model/cards.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { createLocalSearch, mergeHits } from '#web/state/search-network.ts';

const base = smallNetwork();
const labels = ['Léa Nguyễn-Trần', 'Lea Okafor', 'Zoë O’Neill', 'Søren Østergård'];
const network = { ...base, nodes: { ...base.nodes, label: base.nodes.label.map((label, i) => labels[i] ?? label) } };
const search = createLocalSearch(network, 'en');
const found = (text: string): string[] => search(text, 20, 'person').map((hit) => hit.text);

describe('local search', () => {
  it.each([
    ['lea nguyen', 'Léa Nguyễn-Trần'],
    ['NGUYEN lea', 'Léa Nguyễn-Trần'],
    ['tran', 'Léa Nguyễn-Trần'],
    ['oneill', undefined],
    ['o neill', 'Zoë O’Neill'],
    ['zoe', 'Zoë O’Neill'],
    ['soren osterg', 'Søren Østergård'],
    ['ngu le', 'Léa Nguyễn-Trần'],
  ])('%s finds %s', (text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it.each(['', '   ', '!?'])('finds nothing for %o', (text) => {
    expect(search(text, 20)).toEqual([]);
  });

  it('puts a whole word before the beginning of one', () => {
    expect(found('lea').slice(0, 2).sort()).toEqual(['Lea Okafor', 'Léa Nguyễn-Trần']);
  });

  it('answers each prefix of a query with at least what the query finds', () => {
    const whole = 'lea nguyen';
    for (let length = 1; length <= whole.length; length++) expect(found(whole.slice(0, length))).toContain('Léa Nguyễn-Trần');
  });

  it('never names the nameless', () => {
    const nameless = { ...network, nodes: { ...network.nodes, label: network.nodes.label.map(() => '') } };
    expect(createLocalSearch(nameless, 'en')('l', 20, 'person')).toEqual([]);
  });

  it('finds a topic by its name in either language', () => {
    const [topic] = network.topics;
    expect(topic).toBeDefined();
    for (const label of [topic?.label.en ?? '', topic?.label.fr ?? '']) {
      expect(search(label, 20, 'topic').map(({ id }) => id)).toContain(topic?.id);
    }
  });
});

describe('mergeHits', () => {
  const hit = (kind: SearchHit['kind'], id: string): SearchHit => ({
    kind,
    id,
    text: id,
    detail: { personKind: null, institution: null, year: null, venue: null },
    score: 1,
  });

  it('keeps the server’s order, adds what only the map knows, and shows each thing once', () => {
    const merged = mergeHits([hit('person', 'b'), hit('community', 'c')], [hit('paper', 'a'), hit('person', 'b')], 10);
    expect(merged.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('tells a person from a topic of the same id', () => {
    expect(mergeHits([hit('person', 'x')], [hit('topic', 'x')], 10)).toHaveLength(2);
  });

  it('never shows more than asked', () => {
    expect(mergeHits([hit('person', 'b')], [hit('paper', 'a')], 1)).toHaveLength(1);
  });
});
