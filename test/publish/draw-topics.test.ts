import { describe, expect, test } from 'vitest';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { audienceFacts } from '#publish/audience-facts.ts';
import { drawTopics, topicsOfPeople } from '#publish/draw-topics.ts';
import { MemoryView } from '#store/memory/memory-view.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';

/** What is drawn of a Dataset, everybody standing somewhere. */
function factsOf(dataset: Dataset) {
  const places = dataset.people.map(({ id }, i) => ({
    person: id,
    x: i,
    y: -i,
    community: 'c',
    region: 'r',
    group: null,
    betweenness: 0,
  }));
  return audienceFacts(dataset, { places, communities: [] } as never);
}

describe.each([31, 32, 33, 34, 35, 36])('topics of random Dataset %i', (seed) => {
  const dataset = datasetFor(randomDataset(seed), 'public');
  const view = new MemoryView(dataset);
  const facts = factsOf(dataset);

  test('are drawn with the figures of their cards, those with topics below them too', () => {
    const drawn = new Map(drawTopics(facts).map((topic) => [topic.id, topic]));
    for (const { id } of dataset.topics) {
      const card = view.topic(id);
      const { papers, people } = drawn.get(id) ?? { papers: null, people: null };
      if (papers !== null) expect([id, papers, people]).toEqual([id, card?.paperCount, card?.personCount]);
      else expect(card?.people.every(({ count }) => count === 0)).toBe(true);
    }
  });

  test('choose everybody on their cards, and nobody else', () => {
    const people = [...topicsOfPeople(facts, Number.POSITIVE_INFINITY)];
    for (const { id } of dataset.topics) {
      const chosen = people.filter(([, topics]) => topics.includes(id)).map(([person]) => person);
      expect(chosen.sort()).toEqual(
        view
          .topic(id)
          ?.people.map(({ person }) => person.id)
          .sort(),
      );
    }
  });

  test('above somebody’s own come after these, and are never cut off', () => {
    const whole = topicsOfPeople(facts, Number.POSITIVE_INFINITY);
    for (const [person, topics] of topicsOfPeople(facts, 1)) {
      const [first, ...rest] = whole.get(person) ?? [];
      expect(topics[0]).toBe(first);
      expect(topics.slice(1).every((id) => rest.includes(id) && dataset.topics.some(({ parent }) => parent === id))).toBe(true);
    }
  });
});
