import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { filterNetwork, isOpenFilter } from '#web/graph/filter-network.ts';
import { NO_FILTER } from '#web/graph/map-types.ts';
import { closeCard, select, topCard } from '#web/state/changes.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { addSelected, arrangeSelected, clearSelected, onlySelected, toggleSelected } from '#web/state/selected-changes.ts';
import { summarise } from '#web/state/selected-summary.ts';
import { readView, writeView } from '#web/state/view-address.ts';
import { DEFAULT_VIEW, MOST_SELECTED } from '#web/state/view-state.ts';

const network = smallNetwork();
const index = createNetworkIndex(network);
const many = Array.from({ length: MOST_SELECTED + 20 }, (_, i) => `p-${i}`);

describe('choosing people', () => {
  it('adds each once, in order, and no more than there is room for', () => {
    const view = addSelected([...many, ...many])(addSelected(['p-7', 'p-7'])(DEFAULT_VIEW));
    expect(view.selected).toHaveLength(MOST_SELECTED);
    expect(new Set(view.selected).size).toBe(MOST_SELECTED);
    expect(view.selected[0]).toBe('p-7');
  });

  it('is no step where nothing changes', () => {
    const view = addSelected(['p-1'])(DEFAULT_VIEW);
    expect(addSelected(['p-1'])(view)).toBe(view);
    expect(addSelected([])(view)).toBe(view);
  });

  it('takes out whoever is chosen twice', () => {
    const view = toggleSelected('p-2')(addSelected(['p-1', 'p-2'])(DEFAULT_VIEW));
    expect(view.selected).toEqual(['p-1']);
    expect(toggleSelected('p-2')(view).selected).toEqual(['p-1', 'p-2']);
  });

  it('shows the list, which a card covers and closing clears', () => {
    const view = addSelected(['p-1'])(select({ kind: 'person', id: 'p-9' })(DEFAULT_VIEW));
    expect(topCard(view)).toBe('selected');
    const card = select({ kind: 'person', id: 'p-1' })(view);
    expect(topCard(card)).toBe('card');
    expect(topCard(closeCard()(card))).toBe('selected');
    expect(closeCard()(view).selected).toEqual([]);
    expect(clearSelected()(view).selected).toEqual([]);
  });

  it('survives a link, as far as a link may hold', () => {
    const view = addSelected(many)(DEFAULT_VIEW);
    expect(readView(writeView(view)).selected).toEqual(view.selected);
    expect(readView(`?selected=${many.join(',')},p-1`).selected).toHaveLength(MOST_SELECTED);
  });
});

describe('only these', () => {
  it('is a filter that leaves the people chosen and can be taken off', () => {
    const ids = ['p0', 'p5', 'p9'];
    const view = onlySelected(true)(addSelected(ids)(DEFAULT_VIEW));
    const { people } = filterNetwork(network, view.filter);
    expect(network.nodes.id.filter((_, i) => people[i])).toEqual(ids);
    expect(isOpenFilter(view.filter)).toBe(false);
    expect(onlySelected(false)(view).filter).toEqual(NO_FILTER);
    expect(readView(writeView(view)).filter).toEqual(view.filter);
  });

  it('is what arranging them starts from', () => {
    const view = arrangeSelected(true)(addSelected(['p0', 'p5', 'p9'])(DEFAULT_VIEW));
    expect(view).toMatchObject({ arranged: true, filter: { people: ['p0', 'p5', 'p9'] } });
    expect(arrangeSelected(false)(view)).toMatchObject({ arranged: false, filter: NO_FILTER });
  });
});

describe('what people have in common', () => {
  const ids = network.nodes.id.slice(0, 12);
  const summary = summarise(index, [...ids, 'gone']);

  it('counts everybody once by kind, and names whom the map does not know', () => {
    expect(summary.people.map(({ id }) => id)).toEqual(ids);
    expect(summary.unknown).toEqual(['gone']);
    expect(summary.kinds.reduce((sum, { people }) => sum + people, 0)).toBe(ids.length);
  });

  it('says topics of at least two, the most shared first', () => {
    const counts = summary.topics.map(({ people }) => people);
    expect(counts.every((count) => count >= 2 && count <= ids.length)).toBe(true);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('of one person shares nothing', () => {
    expect(summarise(index, ids.slice(0, 1)).topics).toEqual([]);
  });
});
