import type { Id } from '#model/primitives.ts';
import type { MapSelection } from '#web/graph/map-types.ts';
import type { Change } from './changes.ts';
import type { EgoView, Rings, ViewState } from './view-state.ts';

/** Puts somebody in the middle of their network. */
export function openEgo(person: Id): Change {
  return (view) => ({
    ...view,
    page: 'map',
    selection: null,
    tab: 'overview',
    path: null,
    arranged: false,
    selected: [],
    ego: { person, rings: 1, open: [], shut: [] },
  });
}

/** Another number of rings starts with all of them as they usually are. */
export function setRings(rings: Rings): Change {
  return (view) => changeEgo(view, () => ({ rings, open: [], shut: [] }));
}

/** Shows somebody's neighbours, or takes them away. */
export function toggleNeighbours(person: Id, isOpen: boolean): Change {
  return (view) =>
    changeEgo(view, ({ open, shut }) => ({
      open: isOpen ? open.filter((id) => id !== person) : [...open.filter((id) => id !== person), person],
      shut: isOpen ? [...shut.filter((id) => id !== person), person] : shut.filter((id) => id !== person),
    }));
}

/** A card over the network, which stays as it is. */
export function selectInEgo(selection: MapSelection): Change {
  return (view) => ({ ...view, selection, tab: 'overview' });
}

function changeEgo(view: ViewState, change: (ego: EgoView) => Partial<EgoView>): ViewState {
  return view.ego === null ? view : { ...view, ego: { ...view.ego, ...change(view.ego) } };
}
