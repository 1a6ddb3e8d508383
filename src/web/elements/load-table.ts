import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LoadRow } from '#model/cards.ts';
import { sortLoad } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { loadCell, sortLoadRows } from '#web/state/load-rows.ts';
import type { LoadColumn } from '#web/state/view-state.ts';
import { personLink } from './card-parts.ts';
import { intakeChip } from './intake-chip.ts';
import { localText } from './local-text.ts';
import { type Heading, sortHeading } from './sort-heading.ts';

const BAR_HEIGHT = 12;

/** One row per faculty: the load as a bar and in figures, by role and by level. */
export function loadTable(explorer: Explorer, rows: readonly LoadRow[]): TemplateResult {
  const { messages, view, navigate } = explorer;
  const words = messages.supervision;
  const columns = figureColumns(explorer, rows);
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const heading = (one: Heading<LoadColumn>): TemplateResult =>
    sortHeading(one, view.load.sort, messages, (column) => navigate(sortLoad(column), 'replace'));
  return html`
    <div class="wrap">
      <table>
        <caption class="visually-hidden">${words.title(messages.format.date(view.load.date ?? explorer.about?.asOf ?? '2000'))}</caption>
        <thead>
          <tr>
            ${heading({ column: 'name', label: words.faculty })} ${heading({ column: 'university', label: words.university })}
            <th scope="col" class="load">${legend(explorer, rows)}</th>
            ${columns.map(heading)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            sortLoadRows(rows, explorer),
            ({ person }) => person.id,
            (row) => rowView(explorer, row, columns, most),
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** A column of zeros says nothing: "role unstated" and "other levels" appear where somebody has them. */
function figureColumns({ messages }: Explorer, rows: readonly LoadRow[]): Heading<LoadColumn>[] {
  const words = messages.supervision;
  const all: Heading<LoadColumn>[] = [
    { column: 'total', label: words.total },
    { column: 'alone', label: words.alone },
    { column: 'shared', label: words.withCo },
    { column: 'co', label: words.co },
    { column: 'unstated', label: words.unstated },
    { column: 'phd', label: messages.levels.phd },
    { column: 'masters', label: messages.levels.masters },
    { column: 'postdoc', label: messages.levels.postdoc },
    { column: 'other', label: words.otherLevels },
    { column: 'ending', label: words.endingSoon },
    { column: 'unknown', label: words.dates },
  ];
  const optional: ReadonlySet<LoadColumn> = new Set<LoadColumn>(['unstated', 'other']);
  return all
    .filter(({ column }) => !optional.has(column) || rows.some((row) => loadCell(row, column, 'en') !== 0))
    .map((heading) => ({ ...heading, isNumber: true }));
}

function legend({ messages }: Explorer, rows: readonly LoadRow[]): TemplateResult {
  const { legendAlone, legendWithCo, legendCo, legendUnstated } = messages.supervision;
  return html`<span class="legend">
    <i class="alone"></i>${legendAlone} <i class="shared"></i>${legendWithCo} <i class="co"></i>${legendCo}
    ${rows.some(({ unstated }) => unstated > 0) ? html`<i class="unstated"></i>${legendUnstated}` : nothing}
  </span>`;
}

function rowView(explorer: Explorer, row: LoadRow, columns: readonly Heading<LoadColumn>[], most: number): TemplateResult {
  const { messages } = explorer;
  const words = messages.supervision;
  return html`
    <tr>
      <th scope="row">${personLink(explorer, row.person)} ${intakeChip(explorer, row.takesStudents)}</th>
      <td class="mute place">${row.institution === null ? nothing : (row.institution.shortName ?? localText(explorer, row.institution.name))}</td>
      <td class="load">${bar(explorer, row, most)}</td>
      ${columns.map(({ column }) => {
        const value = Number(loadCell(row, column, explorer.language));
        if (column !== 'unknown')
          return html`<td class="number ${value === 0 ? 'mute' : ''}">${messages.format.number(value)}</td>`;
        return html`<td class="number mute">${value === 0 ? words.none : words.unknownCount(value)}</td>`;
      })}
    </tr>
  `;
}

function bar({ messages }: Explorer, { principalAlone, principalShared, co, unstated }: LoadRow, most: number): TemplateResult {
  const parts = [
    { name: 'alone', count: principalAlone },
    { name: 'shared', count: principalShared },
    { name: 'co', count: co },
    { name: 'unstated', count: unstated },
  ];
  let start = 0;
  const rects = parts.map(({ name, count }) => {
    const x = start;
    start += count;
    return count === 0
      ? nothing
      : svg`<rect class=${name} x=${x + 0.04} y="0.5" width=${count - 0.08} height=${BAR_HEIGHT - 1}></rect>`;
  });
  return html`<svg
    viewBox="0 0 ${most} ${BAR_HEIGHT}"
    preserveAspectRatio="none"
    role="img"
    aria-label=${messages.supervision.bar(principalAlone, principalShared, co, unstated)}
  >${rects}</svg>`;
}
