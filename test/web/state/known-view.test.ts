import { describe, expect, it } from 'vitest';
import type { Network } from '#model/network.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { filterNetwork } from '#web/graph/filter-network.ts';
import { colouringMeaning } from '#web/graph/key-name.ts';
import { isolate, select } from '#web/state/changes.ts';
import { highlightOf } from '#web/state/highlight.ts';
import { knownView } from '#web/state/known-view.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { DEFAULT_VIEW, type ViewState } from '#web/state/view-state.ts';

const index = createNetworkIndex(smallNetwork());
const [community] = index.network.communities;
const [topic] = index.network.topics;

describe('an address that names what is not on the map', () => {
  it('shows no place alone, as long as the place is not there, and is one and the same view', () => {
    const view = isolate('nowhere')(DEFAULT_VIEW);
    const known = knownView(view, index);
    expect(known).toEqual({ ...view, isolated: null });
    expect(knownView(view, index)).toBe(known);
    expect(knownView(view, null)).toBe(view);
  });

  it('shows a place alone that is there', () => {
    const view = isolate(community?.id ?? '')(DEFAULT_VIEW);
    expect(knownView(view, index)).toBe(view);
  });

  it.each([
    ['topics', topic?.id],
    ['institutions', index.network.institutions[0]?.id],
    ['people', index.network.nodes.id[0]],
  ] as const)('filters by the %s that are there, and by none where none is', (name, there) => {
    const filtered = (ids: readonly string[]): ViewState => ({
      ...DEFAULT_VIEW,
      filter: { ...DEFAULT_VIEW.filter, [name]: ids },
    });
    const stale = filtered(['gone', there ?? '', 'nobody']);
    expect(knownView(stale, index)).toEqual(filtered([there ?? '']));
    expect(knownView(stale, index)).toBe(knownView(stale, createNetworkIndex(smallNetwork())));
    const empty = knownView(filtered(['gone']), index);
    expect(empty).toEqual(DEFAULT_VIEW);
    expect(filterNetwork(index.network, empty.filter).count).toBe(index.network.nodes.id.length);
    const known = filtered([there ?? '']);
    expect(knownView(known, index)).toBe(known);
  });

  it('filters by people of a large map who may be yet to come, and by topics as they come', () => {
    const few = {
      ...index.network,
      topics: [],
      pyramid: { origin: [0, 0], size: 1, levels: 1, tiles: [] },
    } as unknown as Network;
    const view = { ...DEFAULT_VIEW, filter: { ...DEFAULT_VIEW.filter, topics: [topic?.id ?? ''], people: ['p-below'] } };
    expect(knownView(view, createNetworkIndex(few)).filter).toEqual({ ...view.filter, topics: [] });
    expect(knownView(view, createNetworkIndex({ ...few, topics: index.network.topics })).filter).toEqual(view.filter);
  });

  it('lights nobody for a topic that is not there, so that nobody fades', () => {
    const lit = (id: string) => highlightOf({ view: select({ kind: 'topic', id })(DEFAULT_VIEW), index });
    expect(lit('nothing')).toBeNull();
    expect(lit(topic?.id ?? '')?.size).toBeGreaterThan(1);
  });
});

describe('what colours mean', () => {
  it.each(['en', 'fr'])('is told of grey regions where there are some, in %s', (language) => {
    const few = smallNetwork({ regions: 3 });
    const many = { ...few, communities: few.communities.map((each, i) => (i === 0 ? { ...each, hue: 8 } : each)) };
    expect(colouringMeaning(many, 'community', language)).toContain(colouringMeaning(few, 'community', language));
    expect(colouringMeaning(many, 'community', language)).toMatch(/grey|grises/);
    expect(colouringMeaning(many, 'kind', language)).not.toMatch(/grey|grises/);
  });
});
