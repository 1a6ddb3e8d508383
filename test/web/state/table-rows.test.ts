import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { messagesFor } from '#web/locales/messages.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { sortRows, tableRows } from '#web/state/table-rows.ts';
import { DEFAULT_VIEW, TableColumn, type ViewState } from '#web/state/view-state.ts';

const index = createNetworkIndex(smallNetwork());
const rowsOf = (part: Partial<ViewState>) => {
  const view = { ...DEFAULT_VIEW, ...part };
  return tableRows({ index, view, language: 'en', messages: messagesFor('en') } as never);
};

describe('tableRows', () => {
  it('has everybody of the map, once', () => {
    expect(
      rowsOf({})
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...index.network.nodes.id].sort());
  });

  it('holds the same people as the filtered map', () => {
    const rows = rowsOf({ filter: { ...DEFAULT_VIEW.filter, kinds: ['student'] } });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ kind }) => kind === 'student')).toBe(true);
  });

  it('turns round: descending is ascending backwards, but for ties', () => {
    for (const by of TableColumn.options) {
      const up = rowsOf({ table: { by, descending: false } });
      const down = rowsOf({ table: { by, descending: true } });
      expect(down.map(({ id }) => id).sort()).toEqual(up.map(({ id }) => id).sort());
    }
  });

  it('shows an isolated community alone', () => {
    const community = index.network.communities[0];
    const rows = rowsOf({ isolated: community?.id ?? '' });
    expect(rows.every((row) => row.community?.id === community?.id || row.region?.id === community?.id)).toBe(true);
  });
});

describe('sortRows', () => {
  const rows = [
    { id: 'a', name: 'Élodie' },
    { id: 'b', name: '' },
    { id: 'c', name: 'Eve' },
    { id: 'd', name: 'Zoé' },
  ];
  const sorted = (descending: boolean): string[] =>
    sortRows(rows, { by: 'name', descending }, (row) => row.name, messagesFor('fr').format.compare).map(({ id }) => id);

  it('sorts accents where a reader looks for them, and blanks last whichever way', () => {
    expect(sorted(false)).toEqual(['a', 'c', 'd', 'b']);
    expect(sorted(true)).toEqual(['d', 'c', 'a', 'b']);
  });
});
