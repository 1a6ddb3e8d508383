import type { Network } from '#model/network.ts';
import type { GraphToArrange } from '#web/arrange/arrange-graph.ts';
import { isOpenFilter } from '#web/graph/filter-network.ts';
import type { NetworkIndex } from './network-index.ts';
import { shownPeople } from './table-rows.ts';
import type { ViewState } from './view-state.ts';

/** More would be another map, and take longer than one waits for. */
export const MOST_ARRANGED = 2000;
/** Of two people there is nothing to arrange. */
const LEAST_ARRANGED = 3;

type Question = Pick<ViewState, 'selection' | 'filter' | 'isolated' | 'path'>;

/**
 * Whom "arrange just these" would arrange: the chosen person with all co-authors, else those who pass a filter, as indices;
 * `null` where that is nobody in particular, too few or too many.
 */
export function arrangeable(index: NetworkIndex | null, view: Question): readonly number[] | null {
  if (index === null || view.path !== null) return null;
  const people = peopleOf(index, view);
  return people === null || people.length < LEAST_ARRANGED || people.length >= MOST_ARRANGED ? null : people;
}

function peopleOf(index: NetworkIndex, view: Question): readonly number[] | null {
  if (view.selection?.kind === 'person') {
    const centre = index.person(view.selection.id);
    return centre === undefined ? null : [centre.index, ...index.neighbours(centre.index).map(({ person }) => person)];
  }
  return isOpenFilter(view.filter) && view.isolated === null ? null : shownPeople(index, view);
}

/** The graph among these people, numbered in their order. O(edges). */
export function graphAmong({ edges, nodes }: Network, people: readonly number[]): GraphToArrange {
  const at = new Int32Array(nodes.id.length).fill(-1);
  people.forEach((person, i) => {
    at[person] = i;
  });
  const inside = edges.source.flatMap((source, edge) => {
    const target = edges.target[edge] ?? -1;
    return (at[source] ?? -1) >= 0 && (at[target] ?? -1) >= 0 ? [edge] : [];
  });
  return {
    order: people.length,
    sources: Int32Array.from(inside, (edge) => at[edges.source[edge] ?? 0] ?? 0),
    targets: Int32Array.from(inside, (edge) => at[edges.target[edge] ?? 0] ?? 0),
    weights: Float64Array.from(inside, (edge) => edges.weight[edge] ?? 0),
  };
}
