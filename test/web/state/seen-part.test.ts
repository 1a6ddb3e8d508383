import { expect, test } from 'vitest';
import { toDrawnGraph } from '#analysis/export/drawn-graph.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { NO_FILTER } from '#web/graph/map-types.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { seenCounts, seenPart } from '#web/state/seen-part.ts';
import { DEFAULT_VIEW, type ViewState } from '#web/state/view-state.ts';
import { LIGHT } from '#web/styles/palette.ts';

const network = smallNetwork();
const index = createNetworkIndex(network);

function seen(view: Partial<ViewState>) {
  const choice = seenPart({ view: { ...DEFAULT_VIEW, ...view }, index, language: 'en' }, 'credit');
  return toDrawnGraph(network, choice ?? expect.fail());
}

test('everybody is exported where nothing is filtered', () => {
  const { nodes, edges } = seen({});
  expect([nodes.length, edges.length]).toEqual([network.nodes.id.length, network.edges.source.length]);
});

test('a filter and "only this" leave out the same people as on the map, and their ties', () => {
  const { nodes, edges } = seen({ filter: { ...NO_FILTER, kinds: ['student'] }, isolated: 'region-1' });
  const { people, ties } = seenCounts({
    view: { ...DEFAULT_VIEW, filter: { ...NO_FILTER, kinds: ['student'] }, isolated: 'region-1' },
    index,
    language: 'en',
  });
  expect([people, ties]).toEqual([nodes.length, edges.length]);
  expect(new Set(nodes.map(({ kind, region }) => `${kind} ${region}`))).toEqual(new Set(['student region-1']));
  const ids = new Set(nodes.map(({ id }) => id));
  expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
});

test('colours are those of the chosen question', () => {
  const { nodes } = seen({ layers: { ...DEFAULT_VIEW.layers, colour: 'institution' } });
  expect(new Set(nodes.map(({ institution, color }) => `${institution} ${color}`)).size).toBe(3);
  for (const { color } of nodes) expect(LIGHT.hues).toContain(color);
});
