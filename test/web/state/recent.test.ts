import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { noteRecent, recentHits, recentItems } from '#web/state/recent.ts';
import { DEFAULT_VIEW } from '#web/state/view-state.ts';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('the latest comes first, each once, and old ones are forgotten', () => {
  for (let i = 0; i < 30; i++) noteRecent({ kind: 'person', id: `p${i}` });
  noteRecent({ kind: 'person', id: 'p25' });
  expect(recentItems().map(({ id }) => id)).toEqual([
    'p25',
    'p29',
    'p28',
    'p27',
    'p26',
    ...[24, 23, 22, 21, 20, 19, 18].map((i) => `p${i}`),
  ]);
});

test.each(['not json', '{"kind":"person"}', '[{"kind":"animal","id":"a"}]'])('%s counts as nothing kept', (text) => {
  kept.set('reseau-recent', text);
  expect(recentItems()).toEqual([]);
});

test('nobody’s name is kept, and who is no longer on the map, or open now, is not offered', () => {
  const index = createNetworkIndex(smallNetwork());
  noteRecent({ kind: 'person', id: 'p1' });
  noteRecent({ kind: 'community', id: 'region-0' });
  noteRecent({ kind: 'person', id: 'withdrawn' });
  noteRecent({ kind: 'topic', id: 'stars' });
  noteRecent({ kind: 'command', id: 'table' });
  const name = index.person('p1')?.name ?? expect.fail();
  expect([...kept.values()].join()).not.toContain(name);
  const explorer = {
    index,
    language: 'fr',
    view: { ...DEFAULT_VIEW, selection: { kind: 'topic', id: 'stars' } },
  } as unknown as Explorer;
  expect(recentHits(explorer, recentItems()).map(({ id }) => id)).toEqual(['region-0', 'p1']);
  expect(recentHits(explorer, recentItems())[1]?.text).toBe(name);
});
