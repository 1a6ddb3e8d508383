import type { NetworkIndex } from './network-index.ts';
import type { ViewState } from './view-state.ts';

/** One value per view, or everything would be drawn anew for nothing. */
const withoutPlace = new WeakMap<ViewState, ViewState>();

/** The view without a place to show alone that is not on the map: an address may name one of before. */
export function knownView(view: ViewState, index: NetworkIndex | null): ViewState {
  if (view.isolated === null || index === null || index.community(view.isolated) !== undefined) return view;
  const known = withoutPlace.get(view) ?? { ...view, isolated: null };
  withoutPlace.set(view, known);
  return known;
}
