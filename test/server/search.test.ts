import { expect, test } from 'vitest';
import { searchCommunities } from '#server/search-communities.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { byline, dataset, paper, person } from '#test/support/people.ts';
import { openApp } from './app-fixture.ts';
import { TIDES, temporaryHome, writeSnapshot } from './snapshot-fixture.ts';

const card = (id: string, label: string, words: string[], personCount: number) => ({
  ...TIDES,
  id,
  label: { en: label, fr: label, frMissing: true },
  words,
  personCount,
});

test('communities are found by their names, not by the words these were made of', () => {
  const cards = [card('c1', 'Climate and culture', ['reinforcement'], 900), card('c2', 'Reinforcement learning', [], 3)];
  const found = searchCommunities(cards, { text: 'reinforcement', language: 'en', limit: 5 });
  expect(found.map(({ id }) => id)).toEqual(['c2']);
});

test('people, papers and communities are ordered on one scale: a whole name first, then by how well the words match', async () => {
  const home = await temporaryHome();
  await writeSnapshot(home, 'public', 'aaa1');
  const store = await MemoryStore.openRecord(await temporaryHome(), 'staff');
  const people = [
    person('p1', { name: 'Energy Tidal' }),
    person('p2', { name: 'Tidal Ray' }),
    person('p3', { name: 'Tida Moon' }),
  ];
  const papers = [paper('w1', { title: 'Tidal energy of a bay' }), paper('w2', { title: 'Of tidal ray fish' })];
  await store.load(dataset({ people, papers, authorships: [...byline('w1', 'p3'), ...byline('w2', 'p3')] }));
  const { app } = await openApp({ audience: 'public', home, store });
  const search = async (text: string) => {
    const { hits } = (await app.inject({ url: `/api/search?lang=en&q=${encodeURIComponent(text)}` })).json();
    return hits.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`);
  };
  expect(await search('tidal ray')).toEqual(['person p2', 'paper w2']);
  expect(await search('tidal energy')).toEqual(['community c1', 'person p1', 'paper w1']);
});
