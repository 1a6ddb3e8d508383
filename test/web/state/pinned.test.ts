import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { select, setLanguage, setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { openPin, pinnedHits, pinnedViews, pinOf, togglePin } from '#web/state/pinned.ts';
import { DEFAULT_VIEW } from '#web/state/view-state.ts';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const person = select({ kind: 'person', id: 'p1' })(DEFAULT_VIEW);

test('a view is pinned once, without language, look and camera, and comes back in those of now', () => {
  const seen = { ...setLanguage('fr')(person), theme: 'dark' as const, camera: { x: 1, y: 2, scale: 3 } };
  expect(pinOf(seen)).toBe(pinOf(person));
  togglePin(pinOf(seen));
  expect(pinnedViews()).toEqual(['?person=p1']);
  const opened = openPin('?person=p1')(setLanguage('en')(DEFAULT_VIEW));
  expect([opened.selection, opened.language, opened.theme, opened.camera]).toEqual([person.selection, 'en', null, null]);
  togglePin(pinOf(person));
  expect(pinnedViews()).toEqual([]);
});

test('the opening view has nothing to pin', () => {
  expect(pinOf(DEFAULT_VIEW)).toBe('');
});

test('of too many the oldest goes', () => {
  for (let i = 0; i < 20; i++) togglePin(`?person=p${i}`);
  expect(pinnedViews()[0]).toBe('?person=p8');
  expect(pinnedViews()).toHaveLength(12);
});

test('nobody’s name is kept, and who is no longer on the map is not offered', () => {
  const index = createNetworkIndex(smallNetwork());
  for (const pin of ['?person=p3', '?person=gone', pinOf(setPage('table')(DEFAULT_VIEW)), '?topic=rivers']) togglePin(pin);
  const hits = pinnedHits({ index, language: 'en', view: DEFAULT_VIEW } as Explorer);
  expect(hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['person p3', 'topic rivers']);
  expect(kept.get('reseau-pinned')).not.toContain(hits[0]?.text);
});

test.each(['not json', '{"a":1}', '[1]'])('%s counts as nothing kept', (text) => {
  kept.set('reseau-pinned', text);
  expect(pinnedViews()).toEqual([]);
});
