import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { colouringMeaning } from '#web/graph/key-name.ts';
import { isolate, select } from '#web/state/changes.ts';
import { highlightOf } from '#web/state/highlight.ts';
import { knownView } from '#web/state/known-view.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { DEFAULT_VIEW } from '#web/state/view-state.ts';

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
