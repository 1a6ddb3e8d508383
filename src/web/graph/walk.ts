import { foldWords } from '#analysis/fold-text.ts';
import type { Network } from '#model/network.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { namesIn } from '#web/locales/texts.ts';
import type { LocaleCode } from '#web/locales/translation.ts';

/** One stop of the walk: a place or a person, with what is said about it. */
export interface WalkItem {
  readonly kind: 'community' | 'person';
  readonly id: string;
  /** Index in the network's communities or people. */
  readonly index: number;
  readonly name: string;
  readonly note: string;
}

/** Where the walker stands: the whole map (`items` empty), or one of several neighbours, with the way back. */
export interface WalkState {
  readonly items: readonly WalkItem[];
  readonly position: number;
  readonly parent: WalkState | null;
}

export const WALK_START: WalkState = { items: [], position: 0, parent: null };

/** People at one stop; a community of thousands is not walked to its end. */
const MOST_ITEMS = 400;

export function currentItem(state: WalkState): WalkItem | null {
  return state.items[state.position] ?? null;
}

/** Regions, then a region's communities, their groups, then people, then somebody's co-authors, and so on. */
export function descend(network: Network, language: LocaleCode, state: WalkState): WalkState {
  const items = itemsUnder(network, language, currentItem(state));
  return items.length === 0 ? state : { items, position: 0, parent: state };
}

export function ascend(state: WalkState): WalkState {
  return state.parent ?? state;
}

/** One on, one back; the ends hold. */
export function step(state: WalkState, delta: number): WalkState {
  const last = Math.max(state.items.length - 1, 0);
  return { ...state, position: Math.min(Math.max(state.position + delta, 0), last) };
}

/**
 * To the nearest neighbour, from here on and round again, of whose name a word begins with the text; where none does one stays. A
 * single letter goes on from the next, so that the same letter again finds the next.
 */
export function typeAhead(state: WalkState, text: string): WalkState {
  const wanted = foldWords(text).join(' ');
  const { items, position } = state;
  if (wanted === '') return state;
  const start = wanted.length === 1 ? position + 1 : position;
  for (let i = 0; i < items.length; i++) {
    const at = (start + i) % items.length;
    const words = foldWords(items[at]?.name ?? '');
    if (words.some((_, from) => words.slice(from).join(' ').startsWith(wanted))) return { ...state, position: at };
  }
  return state;
}

/** The sentence for where the walker stands: name, note, position and count. */
export function spokenStop(network: Network, language: LocaleCode, state: WalkState): string {
  const say = mapMessages(language);
  const item = currentItem(state);
  if (item === null) {
    const regions = network.communities.filter(({ level }) => level === 'region').length;
    return say.walkMap(network.nodes.id.length, regions);
  }
  return `${item.name}, ${item.note}, ${say.walkPosition(state.position + 1, state.items.length)}`;
}

function itemsUnder(network: Network, language: LocaleCode, item: WalkItem | null): WalkItem[] {
  if (item === null) return places(network, language, null);
  if (item.kind === 'person') return coauthors(network, language, item.index);
  const inside = places(network, language, item.id);
  return inside.length > 0 ? inside : members(network, language, item.index);
}

function places(network: Network, language: LocaleCode, parent: string | null): WalkItem[] {
  const say = mapMessages(language);
  return network.communities.flatMap((community, index) => {
    if (community.parent !== parent || community.people === 0) return [];
    const note = `${say.levels[community.level]}, ${say.people(community.people)}`;
    return [{ kind: 'community', id: community.id, index, name: community.label[namesIn(language)], note }];
  });
}

function members({ nodes }: Network, language: LocaleCode, community: number): WalkItem[] {
  const say = mapMessages(language);
  const found: WalkItem[] = [];
  for (let index = 0; index < nodes.id.length && found.length < MOST_ITEMS; index++) {
    if (![nodes.region[index], nodes.community[index], nodes.group[index]].includes(community)) continue;
    found.push(person(nodes, language, index, say.coauthors(nodes.degree[index] ?? 0)));
  }
  return found;
}

/** Edges come strongest first, so co-authors do too. */
function coauthors({ nodes, edges }: Network, language: LocaleCode, from: number): WalkItem[] {
  const say = mapMessages(language);
  return edges.source.flatMap((source, edge) => {
    const target = edges.target[edge] ?? -1;
    if (source !== from && target !== from) return [];
    return [person(nodes, language, source === from ? target : source, say.jointPapers(edges.papers[edge] ?? 0))];
  });
}

function person(nodes: Network['nodes'], language: LocaleCode, index: number, note: string): WalkItem {
  const name = nodes.label[index] ?? '';
  return {
    kind: 'person',
    id: nodes.id[index] ?? '',
    index,
    name: name === '' ? mapMessages(language).unnamed : name,
    note,
  };
}
