import { COMPARE_CAPS, type CompareKind } from '#model/compare.ts';
import type { Id } from '#model/primitives.ts';
import type { MapSelection } from '#web/graph/map-types.ts';
import type { Change } from './changes.ts';

/** Opens the comparison page; with fewer than two chosen it asks for more. */
export function openCompare(kind: CompareKind, ids: readonly Id[] = []): Change {
  return (view) => ({
    ...view,
    page: 'compare',
    selection: null,
    tab: 'overview',
    path: null,
    arranged: false,
    ego: null,
    compare: { kind, ids: [...new Set(ids)].slice(0, COMPARE_CAPS.sides) },
  });
}

/** Opens the page with what a card is about as the first to compare; papers are not compared. */
export function compareWith({ kind, id }: MapSelection): Change | undefined {
  return kind === 'paper' ? undefined : openCompare(kind, [id]);
}

/** Puts another in the place of one side, adds one behind the last, or takes one away. */
export function changeSide(place: number, id: Id | null): Change {
  return (view) => {
    const { kind, ids } = view.compare ?? { kind: 'person', ids: [] };
    const next = id === null ? ids.toSpliced(place, 1) : ids.toSpliced(place, 1, id);
    return openCompare(kind, next)(view);
  };
}

/** The same comparison on the map, where both sides and who bridges them light up. */
export function showCompared(): Change {
  return (view) => ({ ...view, page: 'map', shortlist: null, collaborators: null, camera: null });
}
