import type { Network } from '#model/network.ts';
import type { RoleKind } from '#model/person.ts';
import type { NetworkFilter } from './map-types.ts';
import { type InYears, inYearsOf } from './year-sums.ts';

/** Which people and edges pass a filter, as flags parallel to the network's columns. */
export interface FilteredNetwork {
  readonly people: readonly boolean[];
  readonly edges: readonly boolean[];
  /** How many people pass. */
  readonly count: number;
  /** What marks and ties weigh within the years of the filter; `null` where the years are open. */
  readonly inYears: InYears | null;
}

/** The last answer for each network: map, table and chips ask the same question. */
const latest = new WeakMap<Network, { readonly filter: NetworkFilter; readonly answer: FilteredNetwork }>();

/** Applies the filter. Somebody without any paper passes a filter of years only if the years are open. O(people + edges). */
export function filterNetwork(network: Network, filter: NetworkFilter): FilteredNetwork {
  const last = latest.get(network);
  if (last?.filter === filter) return last.answer;
  const answer = applyFilter(network, filter);
  latest.set(network, { filter, answer });
  return answer;
}

function applyFilter(network: Network, filter: NetworkFilter): FilteredNetwork {
  const { nodes, edges } = network;
  const inYears = inYearsOf(network, filter.years);
  const passes = personTest(network, filter, inYears);
  const people = nodes.id.map((_, index) => passes(index));
  const strong = edges.papers.map((papers, index) => (inYears?.edges[index] ?? papers) >= filter.minPapers);
  const together =
    filter.minPapers > 1 ? new Set(strong.flatMap((kept, i) => (kept ? [edges.source[i], edges.target[i]] : []))) : null;
  const kept = people.map((pass, index) => pass && (together === null || together.has(index)));
  const keptEdges = strong.map((pass, i) => pass && kept[edges.source[i] ?? -1] === true && kept[edges.target[i] ?? -1] === true);
  return { people: kept, edges: keptEdges, count: kept.filter(Boolean).length, inYears };
}

/** Whether the filter asks nothing: everybody passes. */
export function isOpenFilter(filter: NetworkFilter): boolean {
  const lists = filter.topics.length + filter.institutions.length + filter.kinds.length + filter.people.length;
  return filter.years === null && lists === 0 && filter.minPapers <= 1;
}

function personTest(network: Network, filter: NetworkFilter, inYears: InYears | null): (index: number) => boolean {
  const { nodes } = network;
  const kinds = new Set<RoleKind>(filter.kinds);
  const people = new Set(filter.people);
  const topics = indicesOf(network.topics, filter.topics);
  const institutions = indicesOf(network.institutions, filter.institutions);
  return (index) => {
    const kind = nodes.kind[index];
    if (people.size > 0 && !people.has(nodes.id[index] ?? '')) return false;
    if (kinds.size > 0 && (kind === undefined || !kinds.has(kind))) return false;
    if (institutions.size > 0 && !institutions.has(nodes.institution[index] ?? -1)) return false;
    if (topics.size > 0 && !(nodes.topics[index] ?? []).some((topic) => topics.has(topic))) return false;
    return inYears === null || (inYears.people[index] ?? 0) > 0;
  };
}

/** Ids that the network does not know match nobody. */
function indicesOf(list: readonly { id: string }[], ids: readonly string[]): ReadonlySet<number> {
  return new Set(ids.map((id) => list.findIndex((item) => item.id === id)).map((index) => (index < 0 ? -2 : index)));
}
