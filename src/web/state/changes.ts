import type { RoleKind } from '#model/person.ts';
import type { Id } from '#model/primitives.ts';
import { type MapCamera, type MapLayers, type MapSelection, type NetworkFilter, NO_FILTER } from '#web/graph/map-types.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import {
  type Appearance,
  type CardTab,
  type CollaboratorsView,
  hasRoomForCards,
  type LoadColumn,
  type LoadView,
  NO_QUESTION,
  type Page,
  type PathView,
  type Sort,
  type TableColumn,
  type ViewState,
} from './view-state.ts';

/** A step from one view to the next; pure, so that a link can be made from it as well as a click. */
export type Change = (view: ViewState) => ViewState;

/** Lays out for themselves whom the card or the filter shows, or puts them back on the map. */
export function arrange(arranged: boolean): Change {
  return (view) => ({ ...view, arranged });
}

/** Opens a card; from a page that has no room for one, on the map. */
export function select(selection: MapSelection): Change {
  return (view) => ({
    ...view,
    selection,
    tab: 'overview',
    path: null,
    arranged: false,
    ego: null,
    page: hasRoomForCards(view.page) ? view.page : 'map',
  });
}

/** Whether anything lies over the map at the side: a card, directions, or a list of people. */
export function hasCard(view: ViewState): boolean {
  return topCard(view) !== null;
}

/** Lists of people that lie at the side, uppermost first. */
export type PeopleList = 'selected' | 'ego' | 'compare' | 'changes' | 'shortlist' | 'collaborators' | 'question';

/**
 * What one reads at the side: a card or directions lie over the people chosen, they over a network in rings, that over what the map compares, that over what
 * changed, that over the shortlist, these over "Who to meet", all over a question. A question that is read as a table has the page
 * for itself.
 */
export function topCard(view: ViewState): 'card' | PeopleList | null {
  const { selection, path, collaborators, shortlist, compare, page, ego, question, changes, selected } = view;
  if (selection !== null || path !== null) return 'card';
  if (selected.length > 0) return 'selected';
  if (ego !== null) return 'ego';
  if (compare !== null && page === 'map') return 'compare';
  if (changes) return 'changes';
  if (shortlist !== null) return 'shortlist';
  if (collaborators !== null) return 'collaborators';
  return question === null || page === 'table' ? null : 'question';
}

/** Closes what lies on top. Under a card opened from a list the list comes back. */
export function closeCard(): Change {
  return (view) => {
    const top = topCard(view);
    if (top === 'selected') return { ...view, selected: [] };
    if (top === 'ego') return { ...view, ego: null };
    if (top === 'compare') return { ...view, compare: null };
    if (top === 'changes') return { ...view, changes: false };
    if (top === 'shortlist') return { ...view, shortlist: null };
    if (top === 'collaborators') return { ...view, collaborators: null };
    if (top === 'question') return { ...view, question: null };
    return { ...view, selection: null, tab: 'overview', path: null, arranged: false };
  };
}

/** Asks whom to meet; what is not said stands as it usually does. */
export function openCollaborators(asked: Partial<CollaboratorsView> = {}): Change {
  return (view) => ({ ...uncovered(view), shortlist: null, collaborators: { ...NO_QUESTION, ...asked } });
}

export function askCollaborators(part: Partial<CollaboratorsView>): Change {
  return (view) => ({ ...view, collaborators: { ...(view.collaborators ?? NO_QUESTION), ...part } });
}

/** The shortlist of this browser, or the people that a link names. */
export function openShortlist(people: readonly Id[] = []): Change {
  return (view) => ({ ...uncovered(view), shortlist: people });
}

/** What changed in the years chosen: people, topics and ties, against as many years before. */
export function openChanges(): Change {
  return (view) => ({ ...uncovered(view), page: 'map', changes: true });
}

/** No card over the lists, and a page that has room for them. */
export function uncovered(view: ViewState): ViewState {
  const page = hasRoomForCards(view.page) ? view.page : 'map';
  return {
    ...view,
    page,
    selection: null,
    tab: 'overview',
    path: null,
    compare: null,
    arranged: false,
    ego: null,
    changes: false,
    selected: [],
  };
}

export function openTab(tab: CardTab): Change {
  return (view) => ({ ...view, tab });
}

/** How two people are connected; `others` are joined with them. */
export function openPath(from: Id | null, to: Id | null, others: readonly Id[] = []): Change {
  return (view) => ({
    ...view,
    page: 'map',
    selection: null,
    tab: 'overview',
    arranged: false,
    ego: null,
    path: { from, to, way: 1, others, avoid: [] },
  });
}

export function swapPath(): Change {
  return (view) => changePath(view, ({ from, to }) => ({ from: to, to: from, way: 1 }));
}

/** Joins these with the two ends as well. */
export function joinOthers(others: readonly Id[]): Change {
  return (view) => changePath(view, () => ({ others: [...new Set(others)], way: 1 }));
}

/** Leaves somebody out of all ways, or lets them be passed through again. */
export function toggleAvoided(person: Id): Change {
  return (view) => changePath(view, ({ avoid }) => ({ avoid: toggle(avoid, person), way: 1 }));
}

export function chooseWay(way: number): Change {
  return (view) => changePath(view, () => ({ way }));
}

function changePath(view: ViewState, change: (path: PathView) => Partial<PathView>): ViewState {
  return view.path === null ? view : { ...view, path: { ...view.path, ...change(view.path) } };
}

export function setPage(page: Page): Change {
  return (view) => ({ ...view, page });
}

export function setLanguage(language: LocaleCode): Change {
  return (view) => ({ ...view, language });
}

export function setTheme(theme: Appearance): Change {
  return (view) => ({ ...view, theme });
}

export function setFilter(part: Partial<NetworkFilter>): Change {
  return (view) => ({ ...view, filter: { ...view.filter, ...part }, arranged: staysArranged(view) });
}

export function toggleTopic(id: Id): Change {
  return (view) => setFilter({ topics: toggle(view.filter.topics, id) })(view);
}

export function toggleInstitution(id: Id): Change {
  return (view) => setFilter({ institutions: toggle(view.filter.institutions, id) })(view);
}

export function toggleKind(kind: RoleKind): Change {
  return (view) => setFilter({ kinds: toggle(view.filter.kinds, kind) })(view);
}

export function clearFilters(): Change {
  return (view) => ({ ...view, filter: NO_FILTER, isolated: null, arranged: staysArranged(view) });
}

export function isolate(community: Id | null): Change {
  return (view) => ({ ...view, isolated: community, arranged: staysArranged(view) });
}

export function setLayers(layers: MapLayers): Change {
  return (view) => ({ ...view, layers });
}

export function moveCamera(camera: MapCamera | null): Change {
  return (view) => ({ ...view, camera });
}

/** The same column again turns the order round; another starts with the order that is read first. */
export function sortTable(by: TableColumn): Change {
  return (view) => ({ ...view, table: nextSort(view.table, by, by === 'papers' || by === 'coauthors') });
}

export function sortLoad(by: LoadColumn): Change {
  return (view) => ({
    ...view,
    load: { ...view.load, sort: nextSort(view.load.sort, by, by !== 'name' && by !== 'university') },
  });
}

export function setLoad(part: Partial<LoadView>): Change {
  return (view) => ({ ...view, load: { ...view.load, ...part } });
}

/** A filter moves nothing: somebody's co-authors stay where they are, and an arrangement of other people ends. */
function staysArranged({ arranged, selection }: ViewState): boolean {
  return arranged && selection?.kind === 'person';
}

function nextSort<T extends string>(sort: Sort<T>, by: T, descendingFirst: boolean): Sort<T> {
  return { by, descending: sort.by === by ? !sort.descending : descendingFirst };
}

function toggle<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
