import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '#web/locales/messages.ts';
import type { Sort } from '#web/state/view-state.ts';
import { icon } from './icons.ts';

export interface Heading<Column extends string> {
  readonly column: Column;
  readonly label: string;
  readonly isNumber?: boolean;
}

/** The heading of a column that a press sorts by; the one sorted by says so, to eyes and to screen readers. */
export function sortHeading<Column extends string>(
  { column, label, isNumber = false }: Heading<Column>,
  sort: Sort<Column>,
  messages: Messages,
  choose: (column: Column) => void,
): TemplateResult {
  const isSorted = sort.by === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return html`
    <th scope="col" class=${isNumber ? 'number' : nothing} aria-sort=${isSorted ? direction : nothing}>
      <button class="sort" title=${messages.table.sortBy(label)} @click=${() => choose(column)}>
        ${label}${isSorted ? icon(sort.descending ? 'arrowDown' : 'arrowUp') : nothing}
      </button>
    </th>
  `;
}
