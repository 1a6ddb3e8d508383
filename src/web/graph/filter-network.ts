import type { Network } from '#model/network.ts';
import type { RoleKind } from '#model/person.ts';
import type { NetworkFilter } from './map-types.ts';

/** Which people and edges pass a filter, as flags parallel to the network's columns. */
export interface FilteredNetwork {
  readonly people: readonly boolean[];
  readonly edges: readonly boolean[];
  /** How many people pass. */
  readonly count: number;
}

/** Papers of a flat [year, papers, …] list that fall into the years. */
export function papersWithin(papersByYear: readonly number[], years: NetworkFilter['years']): number {
  let sum = 0;
  for (let i = 0; i + 1 < papersByYear.length; i += 2) {
    const year = papersByYear[i] ?? 0;
    if (years === null || (year >= years[0] && year <= years[1])) sum += papersByYear[i + 1] ?? 0;
  }
  return sum;
}

/** Applies the filter. Somebody without any paper passes a filter of years only if the years are open. */
export function filterNetwork(network: Network, filter: NetworkFilter): FilteredNetwork {
  const { nodes, edges } = network;
  const passes = personTest(network, filter);
  const people = nodes.id.map((_, index) => passes(index));
  const strong = edges.source.map((_, index) => edgePapers(network, index, filter) >= filter.minPapers);
  const together =
    filter.minPapers > 1 ? new Set(strong.flatMap((kept, i) => (kept ? [edges.source[i], edges.target[i]] : []))) : null;
  const kept = people.map((pass, index) => pass && (together === null || together.has(index)));
  const keptEdges = strong.map((pass, i) => pass && kept[edges.source[i] ?? -1] === true && kept[edges.target[i] ?? -1] === true);
  return { people: kept, edges: keptEdges, count: kept.filter(Boolean).length };
}

/** Whether the filter asks nothing: everybody passes. */
export function isOpenFilter(filter: NetworkFilter): boolean {
  const lists = filter.topics.length + filter.institutions.length + filter.kinds.length;
  return filter.years === null && lists === 0 && filter.minPapers <= 1;
}

function edgePapers(network: Network, edge: number, filter: NetworkFilter): number {
  if (filter.years === null) return network.edges.papers[edge] ?? 0;
  return papersWithin(network.edges.papersByYear[edge] ?? [], filter.years);
}

function personTest(network: Network, filter: NetworkFilter): (index: number) => boolean {
  const { nodes } = network;
  const kinds = new Set<RoleKind>(filter.kinds);
  const topics = indicesOf(network.topics, filter.topics);
  const institutions = indicesOf(network.institutions, filter.institutions);
  return (index) => {
    const kind = nodes.kind[index];
    if (kinds.size > 0 && (kind === undefined || !kinds.has(kind))) return false;
    if (institutions.size > 0 && !institutions.has(nodes.institution[index] ?? -1)) return false;
    if (topics.size > 0 && !(nodes.topics[index] ?? []).some((topic) => topics.has(topic))) return false;
    return filter.years === null || papersWithin(nodes.papersByYear[index] ?? [], filter.years) > 0;
  };
}

/** Ids that the network does not know match nobody, so a stale link shows nothing rather than everything. */
function indicesOf(list: readonly { id: string }[], ids: readonly string[]): ReadonlySet<number> {
  return new Set(ids.map((id) => list.findIndex((item) => item.id === id)).map((index) => (index < 0 ? -2 : index)));
}
