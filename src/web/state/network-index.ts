import type { DrawnCommunity, Network } from '#model/network.ts';
import type { RoleKind } from '#model/person.ts';
import { compareText, type Id, type LocalText } from '#model/primitives.ts';

/** A person as the map knows them: what is left of a card when the database is away. */
export interface MapPerson {
  readonly index: number;
  readonly id: Id;
  readonly name: string;
  readonly kind: RoleKind;
  readonly papers: number;
  readonly degree: number;
  readonly institution: { readonly id: Id; readonly name: LocalText; readonly shortName: string | null } | null;
  readonly community: DrawnCommunity | null;
  readonly region: DrawnCommunity | null;
}

/** Look-ups over the drawn network, built once per snapshot. */
export interface NetworkIndex {
  readonly network: Network;
  person(id: Id): MapPerson | undefined;
  personAt(index: number): MapPerson;
  community(id: Id): DrawnCommunity | undefined;
  topic(id: Id): Network['topics'][number] | undefined;
  /** Co-authors of a person, strongest first. */
  neighbours(index: number): readonly { readonly person: number; readonly papers: number; readonly weight: number }[];
}

export function createNetworkIndex(network: Network): NetworkIndex {
  const people = new Map(network.nodes.id.map((id, index) => [id, index]));
  const communities = new Map(network.communities.map((community) => [community.id, community]));
  const topics = new Map(network.topics.map((topic) => [topic.id, topic]));
  const personAt = (index: number): MapPerson => readPerson(network, index);
  return {
    network,
    personAt,
    person: (id) => {
      const index = people.get(id);
      return index === undefined ? undefined : personAt(index);
    },
    community: (id) => communities.get(id),
    topic: (id) => topics.get(id),
    neighbours: (index) => neighboursOf(network, index),
  };
}

function readPerson({ nodes, institutions, communities }: Network, index: number): MapPerson {
  return {
    index,
    id: nodes.id[index] ?? '',
    name: nodes.label[index] ?? '',
    kind: nodes.kind[index] ?? 'external',
    papers: nodes.papers[index] ?? 0,
    degree: nodes.degree[index] ?? 0,
    institution: institutions[nodes.institution[index] ?? -1] ?? null,
    community: communities[nodes.community[index] ?? -1] ?? null,
    region: communities[nodes.region[index] ?? -1] ?? null,
  };
}

function neighboursOf({ edges, nodes }: Network, index: number): { person: number; papers: number; weight: number }[] {
  const found = edges.source.flatMap((source, edge) => {
    const target = edges.target[edge] ?? -1;
    if (source !== index && target !== index) return [];
    return [{ person: source === index ? target : source, papers: edges.papers[edge] ?? 0, weight: edges.weight[edge] ?? 0 }];
  });
  return found.sort(
    (a, b) => b.weight - a.weight || b.papers - a.papers || compareText(nodes.id[a.person] ?? '', nodes.id[b.person] ?? ''),
  );
}
