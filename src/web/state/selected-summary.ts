import type { Network } from '#model/network.ts';
import type { RoleKind } from '#model/person.ts';
import { compareText, type Id, type LocalText } from '#model/primitives.ts';
import type { MapPerson, NetworkIndex } from './network-index.ts';

export interface SelectedSummary {
  /** Those whom the map knows, in the order in which they were chosen. */
  readonly people: readonly MapPerson[];
  /** Ids of those it does not know (yet). */
  readonly unknown: readonly Id[];
  readonly kinds: readonly { readonly kind: RoleKind; readonly people: number }[];
  readonly universities: readonly { readonly id: Id; readonly name: LocalText; readonly people: number }[];
  /** Topics of at least two of them: whose they are most of, then the largest. */
  readonly topics: readonly { readonly topic: Network['topics'][number]; readonly people: number }[];
}

/** What some people have in common, out of the map alone. O(people · topics of each). */
export function summarise(index: NetworkIndex, ids: readonly Id[]): SelectedSummary {
  const people = ids.flatMap((id) => index.person(id) ?? []);
  const { topics, nodes } = index.network;
  const shared = countBy(people.flatMap((person) => [...new Set(nodes.topics[person.index] ?? [])]));
  const institutions = new Map(
    people.flatMap(({ institution }) => (institution === null ? [] : [[institution.id, institution.name]])),
  );
  const universities = countBy(people.flatMap(({ institution }) => institution?.id ?? []));
  return {
    people,
    unknown: ids.filter((id) => index.person(id) === undefined),
    kinds: [...countBy(people.map(({ kind }) => kind))]
      .map(([kind, count]) => ({ kind, people: count }))
      .sort((a, b) => b.people - a.people || compareText(a.kind, b.kind)),
    universities: [...universities]
      .flatMap(([id, count]) => {
        const name = institutions.get(id);
        return name === undefined ? [] : [{ id, name, people: count }];
      })
      .sort((a, b) => b.people - a.people || compareText(a.id, b.id)),
    topics: [...shared]
      .flatMap(([topic, count]) => {
        const drawn = topics[topic];
        return drawn === undefined || count < 2 ? [] : [{ topic: drawn, people: count }];
      })
      .sort((a, b) => b.people - a.people || b.topic.papers - a.topic.papers || compareText(a.topic.id, b.topic.id)),
  };
}

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
