import { describe, expect, it } from 'vitest';
import {
  askCollaborators,
  chooseWay,
  clearFilters,
  closeCard,
  hasCard,
  openCollaborators,
  openPath,
  openShortlist,
  openTab,
  select,
  setFilter,
  setLoad,
  setPage,
  sortLoad,
  sortTable,
  swapPath,
  toggleAvoided,
  toggleKind,
  toggleTopic,
  topCard,
} from '#web/state/changes.ts';
import { DEFAULT_VIEW, NO_QUESTION } from '#web/state/view-state.ts';

const ada = { kind: 'person', id: 'ada' } as const;

describe('changes of the view', () => {
  it('opens a card on its first tab and closes the directions', () => {
    const view = select(ada)(openTab('papers')(openPath('x', 'y')(DEFAULT_VIEW)));
    expect(view).toMatchObject({ selection: ada, tab: 'overview', path: null });
  });

  it.each([
    ['map', 'map'],
    ['table', 'table'],
    ['supervision', 'map'],
  ] as const)('opens a card from the %s on the %s', (from, to) => {
    expect(select(ada)(setPage(from)(DEFAULT_VIEW)).page).toBe(to);
  });

  it('keeps filters, camera and language when a card is opened and closed', () => {
    const before = {
      ...setFilter({ years: [2016, 2020] })(DEFAULT_VIEW),
      camera: { x: 1, y: 2, scale: 3 },
      language: 'fr',
    } as const;
    expect(closeCard()(select(ada)(before))).toEqual(before);
  });

  it('swaps the two ends, and twice is nothing', () => {
    const view = openPath('a', 'b')(DEFAULT_VIEW);
    expect(swapPath()(view).path).toEqual({ from: 'b', to: 'a', way: 1, others: [], avoid: [] });
    expect(swapPath()(swapPath()(view))).toEqual(view);
    expect(swapPath()(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
  });

  it('leaves somebody out of all ways and lets them in again, from the first way on', () => {
    const view = chooseWay(3)(openPath('a', 'b')(DEFAULT_VIEW));
    const without = toggleAvoided('c')(view);
    expect(without.path).toEqual({ from: 'a', to: 'b', way: 1, others: [], avoid: ['c'] });
    expect(swapPath()(without).path?.avoid).toEqual(['c']);
    expect(toggleAvoided('c')(without).path?.avoid).toEqual([]);
    expect(toggleAvoided('c')(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
  });

  it('chooses a way only where there are directions', () => {
    expect(chooseWay(2)(openPath('a', 'b')(DEFAULT_VIEW)).path?.way).toBe(2);
    expect(chooseWay(2)(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
  });

  it('ticks and unticks: twice the same is nothing', () => {
    const one = toggleTopic('stars')(DEFAULT_VIEW);
    expect(one.filter.topics).toEqual(['stars']);
    expect(toggleTopic('stars')(one)).toEqual(DEFAULT_VIEW);
    expect(toggleKind('faculty')(one).filter).toMatchObject({ topics: ['stars'], kinds: ['faculty'] });
  });

  it('takes all filters off, the isolated community too', () => {
    const view = { ...toggleTopic('stars')(DEFAULT_VIEW), isolated: 'c1' };
    expect(clearFilters()(view)).toEqual(DEFAULT_VIEW);
  });

  it('opens cards and directions over the lists, and closes them one by one', () => {
    const meet = openCollaborators({ person: 'ada' })(DEFAULT_VIEW);
    const list = openShortlist()(meet);
    const way = openPath('ada', 'bo')(select(ada)(list));
    expect([meet, list, select(ada)(list), way].map(topCard)).toEqual(['collaborators', 'shortlist', 'card', 'card']);
    expect(closeCard()(way)).toEqual(list);
    expect(closeCard()(list)).toEqual(meet);
    expect(closeCard()(meet)).toEqual(DEFAULT_VIEW);
    expect([DEFAULT_VIEW, meet, list, way].map(hasCard)).toEqual([false, true, true, true]);
  });

  it('asks one thing more, or begins a new question', () => {
    const asked = askCollaborators({ place: 'inside' })(openCollaborators({ topics: ['stars'] })(select(ada)(DEFAULT_VIEW)));
    expect(asked).toMatchObject({ selection: null, collaborators: { ...NO_QUESTION, topics: ['stars'], place: 'inside' } });
    expect(openCollaborators({ person: 'bo' })(asked).collaborators).toEqual({ ...NO_QUESTION, person: 'bo' });
  });

  it('sorts figures from the most, names from the first letter, and turns round at the second press', () => {
    expect(sortTable('name')(DEFAULT_VIEW).table).toEqual({ by: 'name', descending: false });
    expect(sortTable('coauthors')(DEFAULT_VIEW).table).toEqual({ by: 'coauthors', descending: true });
    expect(sortTable('papers')(DEFAULT_VIEW).table).toEqual({ by: 'papers', descending: false });
    expect(sortLoad('co')(DEFAULT_VIEW).load.sort).toEqual({ by: 'co', descending: true });
    expect(sortLoad('total')(DEFAULT_VIEW).load.sort).toEqual({ by: 'total', descending: false });
  });

  it('asks one question of the supervision view without forgetting the others', () => {
    const view = setLoad({ topic: 'stars' })(setLoad({ level: 'phd' })(DEFAULT_VIEW));
    expect(view.load).toMatchObject({ topic: 'stars', level: 'phd', date: null });
  });
});
