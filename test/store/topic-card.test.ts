import { describe, expect, test } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { CARD_CAPS } from '#model/cards.ts';
import type { TopicFacts } from '#store/cards/card-facts.ts';
import { buildTopicCard } from '#store/cards/topic-card.ts';

const TOPIC = { id: 'tides', label: { en: 'Tides', fr: 'Marées', frMissing: false } };

/** Twice as many people as a card shows, most of them with as many papers as many others. */
function crowd(seed: number): TopicFacts {
  const random = createRandom(seed);
  const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const people = Array.from({ length: 2 * CARD_CAPS.people }, (_, i) => ({
    id: `p${i}`,
    name: `Name ${i}`,
    kind: 'external' as const,
  }));
  const papers = Array.from({ length: 600 }, (_, i) => ({
    ref: {
      id: `w${i}`,
      title: `On tides ${i}`,
      year: random() < 0.1 ? null : 2000 + Math.floor(random() * 25),
      venue: null,
      url: null,
      // Drawn with repetition: some bylines name somebody twice.
      authors: Array.from({ length: 1 + Math.floor(random() * 6) }, () => among(people.slice(0, 1 + Math.floor(random() * 399)))),
      othersHidden: 0,
      bylineComplete: true,
    },
    topics: [{ topic: TOPIC, score: 1 }],
  }));
  const interested = people.filter(() => random() < 0.3).map((person) => ({ person, kind: 'declared' as const }));
  return { topic: TOPIC, parent: null, children: [], papers, interested };
}

describe.each([1, 2, 3])('the card of a topic with more people than it shows, crowd %i', (seed) => {
  const facts = crowd(seed);
  const card = buildTopicCard(facts);
  const papersOf = (id: string) => facts.papers.filter(({ ref }) => ref.authors.some((author) => author.id === id));

  test('shows those with most papers, declared interest first, then by id', () => {
    const declared = new Set(facts.interested.map(({ person }) => person.id));
    const everybody = [...new Set([...facts.papers.flatMap(({ ref }) => ref.authors.map(({ id }) => id)), ...declared])];
    const ranked = everybody
      .map((id) => ({ id, count: papersOf(id).length, declared: declared.has(id) }))
      .sort((a, b) => b.count - a.count || Number(b.declared) - Number(a.declared) || (a.id < b.id ? -1 : 1));
    expect(card.people.map(({ person, count, declared: is }) => ({ id: person.id, count, declared: is }))).toEqual(
      ranked.slice(0, CARD_CAPS.people),
    );
    expect(card.personCount).toBe(everybody.length);
  });

  test('gives each their last year and their three newest papers, each once', () => {
    for (const { person, papers, last } of card.people) {
      const own = papersOf(person.id).map(({ ref }) => ref);
      const years = own.flatMap(({ year }) => (year === null ? [] : [year]));
      expect(last).toBe(years.length === 0 ? null : Math.max(...years));
      own.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1));
      expect(papers.map(({ id }) => id)).toEqual(own.slice(0, 3).map(({ id }) => id));
    }
  });
});
