import type { NetworkFilter } from '#web/graph/map-types.ts';
import type { NetworkIndex } from './network-index.ts';
import type { ViewState } from './view-state.ts';

/** One value per view, or everything would be drawn anew for nothing. What a large map loads may make more of it known. */
const latest = new WeakMap<ViewState, ViewState>();

/** The view without what narrows the map and is not on it: an address may name places, topics, universities and people of before. */
export function knownView(view: ViewState, index: NetworkIndex | null): ViewState {
  if (index === null) return view;
  const known = withoutUnknown(view, index);
  const last = latest.get(view) ?? view;
  if (sameNarrowing(known, last)) return last;
  latest.set(view, known);
  return known;
}

function withoutUnknown(view: ViewState, { network, community, topic, person }: NetworkIndex): ViewState {
  const { filter, isolated } = view;
  const known: NetworkFilter = {
    ...filter,
    topics: filter.topics.filter(topic),
    institutions: filter.institutions.filter((id) => network.institutions.some((each) => each.id === id)),
    // Those of a large map may be yet to come.
    people: network.pyramid === null ? filter.people.filter(person) : filter.people,
  };
  return { ...view, filter: known, isolated: isolated !== null && community(isolated) === undefined ? null : isolated };
}

function sameNarrowing(a: ViewState, b: ViewState): boolean {
  const said = ({ filter: { topics, institutions, people }, isolated }: ViewState): string =>
    JSON.stringify([topics, institutions, people, isolated]);
  return said(a) === said(b);
}
