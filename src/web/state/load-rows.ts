import type { LoadRow } from '#model/cards.ts';
import type { Level } from '#model/person.ts';
import { compareText } from '#model/primitives.ts';
import type { Explorer } from './explorer.ts';
import { sortRows } from './table-rows.ts';
import type { LoadColumn } from './view-state.ts';

/** Levels with a column of their own; the rest add up to "other". */
export const MAIN_LEVELS: readonly Level[] = ['phd', 'masters', 'postdoc'];

export function levelCount({ byLevel }: LoadRow, level: Level): number {
  return byLevel[level] ?? 0;
}

export function otherLevels({ byLevel }: LoadRow): number {
  return Object.entries(byLevel).reduce(
    (sum, [level, count]) => (MAIN_LEVELS.some((main) => main === level) ? sum : sum + count),
    0,
  );
}

export function sortLoadRows(rows: readonly LoadRow[], { view, language, messages }: Explorer): LoadRow[] {
  const keyed = rows.map((row) => ({ id: row.person.id, row }));
  const sorted = sortRows(keyed, view.load.sort, ({ row }, column) => loadCell(row, column, language), messages.format.compare);
  return sorted.map(({ row }) => row);
}

export function loadCell(row: LoadRow, column: LoadColumn, language: 'en' | 'fr'): string | number {
  switch (column) {
    case 'name':
      return row.person.name ?? '';
    case 'university':
      return row.institution?.name[language] ?? '';
    case 'total':
      return row.total;
    case 'alone':
      return row.principalAlone;
    case 'shared':
      return row.principalShared;
    case 'co':
      return row.co;
    case 'unstated':
      return row.unstated;
    case 'phd':
    case 'masters':
    case 'postdoc':
      return levelCount(row, column);
    case 'other':
      return otherLevels(row);
    case 'ending':
      return row.endingSoon;
    case 'unknown':
      return row.unknownEnds;
  }
}

/** Choices of the view's filters: what occurs in the network, by name. */
export function loadTopics({ index, language, messages }: Explorer): { id: string; label: string }[] {
  return (index?.network.topics ?? [])
    .map(({ id, label }) => ({ id, label: label[language] }))
    .sort((a, b) => messages.format.compare(a.label, b.label) || compareText(a.id, b.id));
}

export function loadInstitutions({ index, language, messages }: Explorer): { id: string; label: string }[] {
  return (index?.network.institutions ?? [])
    .map(({ id, name }) => ({ id, label: name[language] }))
    .sort((a, b) => messages.format.compare(a.label, b.label) || compareText(a.id, b.id));
}
