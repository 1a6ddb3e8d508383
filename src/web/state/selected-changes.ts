import type { Id } from '#model/primitives.ts';
import { type Change, setFilter } from './changes.ts';
import { MOST_SELECTED } from './view-state.ts';

/** More people beside those chosen, as many as there is room for. */
export function addSelected(people: readonly Id[]): Change {
  return (view) => {
    const selected = [...new Set([...view.selected, ...people])].slice(0, MOST_SELECTED);
    return selected.length === view.selected.length ? view : { ...view, selected, selection: null, tab: 'overview', path: null };
  };
}

/** Chooses somebody, or no longer. */
export function toggleSelected(person: Id): Change {
  return (view) => {
    if (!view.selected.includes(person)) return addSelected([person])(view);
    return { ...view, selected: view.selected.filter((id) => id !== person) };
  };
}

export function clearSelected(): Change {
  return (view) => ({ ...view, selected: [] });
}

/** A filter that leaves the people chosen, or lets all be seen again. */
export function onlySelected(isOnly: boolean): Change {
  return (view) => ({ ...setFilter({ people: isOnly ? view.selected : [] })(view), arranged: false });
}

/** The people chosen, laid out for themselves, or all at their places again. */
export function arrangeSelected(isArranged: boolean): Change {
  return (view) => ({ ...onlySelected(isArranged)({ ...view, selection: null, ego: null }), arranged: isArranged });
}
