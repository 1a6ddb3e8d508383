import type { GraphStore } from '#store/graph-store.ts';
import type { Published } from './published.ts';

/**
 * Asks a database one question of each kind, so that it has planned them before the first visitor asks: planning alone may take
 * longer than the deadline of a request. How it goes does not matter; a store that is away is found out by who needs it.
 */
export async function warmUp(store: GraphStore, published: Published): Promise<void> {
  const [place] = published.current()?.communities.values() ?? [];
  const person = place?.people[0]?.person.id ?? 'nobody';
  const questions = [
    () => store.person(person),
    () => store.people([person]),
    () => store.connections([person]),
    () => store.neighbourhood(person, { depth: 1, limit: 10 }),
    () => store.topic(place?.topics[0]?.topic.id ?? 'none'),
    () => store.paper(place?.papers[0]?.id ?? 'none'),
    () => store.search({ text: 'a', language: 'en', limit: 1 }),
  ];
  for (const ask of questions) await ask().catch(() => undefined);
}
