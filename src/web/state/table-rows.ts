import { compareText } from '#model/primitives.ts';
import { filterNetwork } from '#web/graph/filter-network.ts';
import type { Explorer } from './explorer.ts';
import type { MapPerson, NetworkIndex } from './network-index.ts';
import type { Sort, ViewState } from './view-state.ts';

/** The people of the map that pass the filters, sorted: the table says what the map draws. */
export function tableRows({ index, view, language, messages }: Explorer): MapPerson[] {
  if (index === null) return [];
  return sortRows(
    shownPeople(index, view).map((position) => index.personAt(position)),
    view.table,
    (row, column) => {
      if (column === 'name') return row.name;
      if (column === 'kind') return messages.kinds[row.kind];
      if (column === 'university') return row.institution?.name[language] ?? '';
      if (column === 'community') return row.community?.label[language] ?? '';
      return column === 'papers' ? row.papers : row.degree;
    },
    messages.format.compare,
  );
}

/** Who passes the filters, as indices: how many they are need not be sorted to be told. */
export function shownPeople({ network }: NetworkIndex, { filter, isolated }: Pick<ViewState, 'filter' | 'isolated'>): number[] {
  const { people } = filterNetwork(network, filter);
  const { nodes, communities } = network;
  const place = isolated === null ? null : communities.findIndex(({ id }) => id === isolated);
  const isIn = (i: number): boolean => nodes.region[i] === place || nodes.community[i] === place || nodes.group[i] === place;
  return people.flatMap((passes, i) => (passes && (place === null || isIn(i)) ? [i] : []));
}

/** Names of people, topics of a row: strongest first, as many as fit a cell. */
export function rowTopics({ network }: NetworkIndex, { index }: MapPerson, limit: number): NetworkIndex['network']['topics'] {
  return (network.nodes.topics[index] ?? []).slice(0, limit).flatMap((topic) => network.topics[topic] ?? []);
}

/** Nameless and blank cells go last whichever way one sorts; ties end in the order of ids. */
export function sortRows<Row extends { readonly id: string }, Column extends string>(
  rows: readonly Row[],
  { by, descending }: Sort<Column>,
  cell: (row: Row, column: Column) => string | number,
  compare: (a: string, b: string) => number,
): Row[] {
  const keyed = rows.map((row) => ({ row, value: cell(row, by) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1;
    const order =
      typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : compare(String(a.value), String(b.value));
    return turn * order || compareText(a.row.id, b.row.id);
  });
  return keyed.map(({ row }) => row);
}
