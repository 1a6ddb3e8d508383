import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { ToldPeople } from '#web/elements/told-people.ts';
import { openCollaborators, select } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { DEFAULT_VIEW, type ViewState } from '#web/state/view-state.ts';

const index = createNetworkIndex(smallNetwork());
const ids = index.network.nodes.id;
const explorer = (view: ViewState): Explorer => ({ view, index }) as unknown as Explorer;

/** An element that has it, and how often it was asked to draw itself anew. */
function elementWithIt() {
  const host = Object.assign(new EventTarget(), {
    updates: 0,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      host.updates++;
    },
    updateComplete: Promise.resolve(true),
  });
  const told = new ToldPeople(host);
  const tell = (name: string, what: object): void => void host.dispatchEvent(Object.assign(new Event(name), what));
  return { host, told, tell };
}

describe('whom cards and lists tell of', () => {
  it('are lit up and asked for while their list is the one that is read', () => {
    const { host, told, tell } = elementWithIt();
    const listed = ids.slice(0, 12);
    const view = openCollaborators({ person: 'me' })(DEFAULT_VIEW);
    tell('people-listed', { list: 'collaborators', people: [...listed, 'nobody-here'], hollow: null });
    expect(host.updates).toBe(1);
    expect(told.lit(explorer(view))).toEqual(new Set(listed));
    expect(told.named(view)).toEqual(['me', ...listed.slice(0, 10)]);
    expect(told.lit(explorer(DEFAULT_VIEW))).toBeNull();
    const under = select({ kind: 'person', id: 'p' })(view);
    expect(told.lit(explorer(under))).toBeNull();
    expect(told.named(under)).toEqual(['p']);
  });

  it('are hollow where they are no more, and only under what changed', () => {
    const { told, tell } = elementWithIt();
    tell('people-listed', { list: 'changes', people: ids.slice(0, 2), hollow: ids.slice(0, 1) });
    tell('people-listed', { list: 'question', people: ids.slice(0, 2), hollow: null });
    expect(told.hollow({ ...DEFAULT_VIEW, changes: true })).toEqual(ids.slice(0, 1));
    expect(told.hollow(DEFAULT_VIEW)).toBeUndefined();
  });

  it('are the authors of the chosen paper, if one of them is on the map', () => {
    const { told, tell } = elementWithIt();
    const people = new Set(ids.slice(0, 2));
    const lit = (paper: string) => told.lit(explorer(select({ kind: 'paper', id: paper })(DEFAULT_VIEW)));
    tell('authors-shown', { paper: 'one', people });
    expect(lit('one')).toBe(people);
    expect(lit('other')).toBeNull();
    tell('authors-shown', { paper: 'one', people: new Set(['nobody-here']) });
    expect(lit('one')).toBeNull();
  });

  it('are a way for as long as directions are open', () => {
    const { told, tell } = elementWithIt();
    const view: ViewState = { ...DEFAULT_VIEW, path: { from: 'a', to: 'b', way: 1, others: [], avoid: [] } };
    expect(told.named(view)).toEqual(['a', 'b']);
    tell('way-shown', { people: ['a', 'm', 'b'] });
    expect([told.way, told.named(view)]).toEqual([
      ['a', 'm', 'b'],
      ['a', 'm', 'b'],
    ]);
    told.named(DEFAULT_VIEW);
    expect(told.way).toBeNull();
  });
});
