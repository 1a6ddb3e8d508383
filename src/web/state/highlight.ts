import type { Explorer } from './explorer.ts';
import type { NetworkIndex } from './network-index.ts';

/** One value per choice, so that the map is not told of a change where there is none. */
const cache = new WeakMap<NetworkIndex, Map<string, ReadonlySet<string>>>();

/** The people that a chosen topic lights up. Persons, communities and paths the map lights by itself; `null` for those, and for a topic that is not on the map, whose card says so. */
export function highlightOf({ view, index }: Pick<Explorer, 'view' | 'index'>): ReadonlySet<string> | null {
  const { selection } = view;
  if (index === null || selection?.kind !== 'topic' || index.topic(selection.id) === undefined) return null;
  const known = cache.get(index) ?? new Map<string, ReadonlySet<string>>();
  cache.set(index, known);
  const found = known.get(selection.id) ?? peopleOfTopic(index, selection.id);
  known.set(selection.id, found);
  return found;
}

function peopleOfTopic({ network }: NetworkIndex, id: string): ReadonlySet<string> {
  const topic = network.topics.findIndex((candidate) => candidate.id === id);
  const people = network.nodes.id.filter((_, index) => network.nodes.topics[index]?.includes(topic) === true);
  return new Set([id, ...people]);
}
