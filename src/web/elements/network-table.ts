import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { clearFilters, sortTable } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { MapPerson } from '#web/state/network-index.ts';
import { rowTopics, tableRows } from '#web/state/table-rows.ts';
import type { TableColumn } from '#web/state/view-state.ts';
import { controls } from '#web/styles/controls.ts';
import { table } from '#web/styles/table.ts';
import { base } from '#web/styles/tokens.ts';
import { cardLink } from './card-parts.ts';
import { ExplorerElement } from './explorer-element.ts';
import { localText } from './local-text.ts';
import { type Heading, sortHeading } from './sort-heading.ts';
import './state-message.ts';

/** Rows drawn at once; more on request, so that four thousand people do not make four thousand rows nobody reads. */
const STEP = 100;
const SHOWN_TOPICS = 3;

/** The twin of the map: the same people, filters and address, as a table that can be sorted and read aloud. */
@customElement('network-table')
export class NetworkTable extends ExplorerElement {
  static override styles = [base, controls, table];

  #rows: { readonly key: unknown; readonly rows: readonly MapPerson[] } = { key: null, rows: [] };
  @state() private shown = STEP;

  override willUpdate(changed: PropertyValues<this>): void {
    const explorer = this.explorer;
    if (!changed.has('explorer') || explorer === null) return;
    const { index, view, language } = explorer;
    const key = [index, view.filter, view.isolated, view.table, language];
    const old = this.#rows.key;
    if (Array.isArray(old) && old.every((part, i) => part === key[i])) return;
    this.#rows = { key, rows: tableRows(explorer) };
    this.shown = STEP;
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, index, navigate, view } = explorer;
    const { rows } = this.#rows;
    const words = messages.table;
    const loaded = index?.network.nodes.id.length ?? 0;
    const all = index?.network.pyramid?.people ?? loaded;
    const headings: Heading<TableColumn>[] = [
      { column: 'name', label: words.name },
      { column: 'kind', label: words.kind },
      { column: 'university', label: words.university },
      { column: 'community', label: words.community },
    ];
    const figures: Heading<TableColumn>[] = [
      { column: 'papers', label: words.papers, isNumber: true },
      { column: 'coauthors', label: words.coauthors, isNumber: true },
    ];
    const heading = (one: Heading<TableColumn>): TemplateResult =>
      sortHeading(one, view.table, messages, (column) => navigate(sortTable(column), 'replace'));
    return html`
      <h1>${words.title}</h1>
      <p class="lead" role="status">${words.showing(Math.min(this.shown, rows.length), rows.length)}${
        rows.length < loaded ? html` · ${messages.filters.shown(rows.length, loaded)}` : nothing
      }${loaded < all ? html` · ${words.covers(loaded, all)}` : nothing}</p>
      ${rows.length === 0 && index !== null ? this.#nobody(explorer) : nothing}
      <div class="wrap" ?hidden=${rows.length === 0}>
        <table>
          <caption class="visually-hidden">${words.caption}</caption>
          <thead>
            <tr>${headings.map(heading)}<th scope="col"><span class="sort">${words.topics}</span></th>${figures.map(heading)}</tr>
          </thead>
          <tbody>${rows.slice(0, this.shown).map((row) => this.#row(explorer, row))}</tbody>
        </table>
      </div>
      ${
        rows.length <= this.shown
          ? nothing
          : html`<p><button
            class="text-button"
            @click=${() => {
              this.shown += STEP;
            }}
          >${words.showMore(Math.min(STEP, rows.length - this.shown))}</button></p>`
      }
    `;
  }

  #row(explorer: Explorer, row: MapPerson): TemplateResult {
    const { messages, index } = explorer;
    const topics = index === null ? [] : rowTopics(index, row, SHOWN_TOPICS);
    return html`
      <tr>
        <th scope="row">${cardLink(explorer, { kind: 'person', id: row.id }, row.name || messages.app.unnamed)}</th>
        <td>${messages.kinds[row.kind]}</td>
        <td>${row.institution === null ? html`<span class="mute">${messages.table.noUniversity}</span>` : localText(explorer, row.institution.name)}</td>
        <td>${row.community === null ? nothing : cardLink(explorer, { kind: 'community', id: row.community.id }, localText(explorer, row.community.label))}</td>
        <td class="topics mute">
          ${topics.map(({ id, label }, i) => html`${i === 0 ? nothing : ', '}${cardLink(explorer, { kind: 'topic', id }, localText(explorer, label))}`)}
        </td>
        <td class="number">${messages.format.number(row.papers)}</td>
        <td class="number">${messages.format.number(row.degree)}</td>
      </tr>
    `;
  }

  #nobody({ messages, href }: Explorer): TemplateResult {
    return html`<state-message icon="search" heading=${messages.filters.nobody}>
      <a class="button plain" href=${href(clearFilters())}>${messages.filters.clearAll}</a>
    </state-message>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-table': NetworkTable;
  }
}
