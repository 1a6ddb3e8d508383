import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isOpenFilter } from '#web/graph/filter-network.ts';
import { clearFilters } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { FilterName, FilterPill } from '#web/state/filter-pills.ts';
import { controls } from '#web/styles/controls.ts';
import { menu } from '#web/styles/menu.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

/** One of the filters was asked for. */
export class FilterPickEvent extends Event {
  readonly filter: FilterName;

  constructor(filter: FilterName) {
    super('filter-pick');
    this.filter = filter;
  }
}

/**
 * The inside of the panel "Filters", where they have no room in a row: each with what it is set to.
 * @fires filter-pick
 */
@customElement('filter-list')
export class FilterList extends ExplorerElement {
  static override styles = [
    base,
    controls,
    menu,
    css`
      button,
      a {
        display: flex;
        justify-content: space-between;
        align-items: center;
        width: 100%;
        border: 0;
        background: none;
        font-weight: 550;
        text-align: start;
      }
      button.on {
        color: var(--reseau-accent);
      }
      .icon {
        transform: rotate(-90deg);
        color: var(--reseau-mute);
      }
    `,
  ];

  @property({ attribute: false }) pills: readonly FilterPill[] = [];

  override async focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override content({ messages, view, href }: Explorer): TemplateResult {
    const off = html`<li><a class="plain" href=${href(clearFilters())}>${messages.filters.clearAll}${icon('close')}</a></li>`;
    return html`<ul>
      ${this.pills.map(
        ({ name, label, isOn }) => html`<li>
          <button class=${isOn ? 'on' : ''} @click=${() => this.dispatchEvent(new FilterPickEvent(name))}>
            ${label}${icon('chevronDown')}
          </button>
        </li>`,
      )}
      ${isOpenFilter(view.filter) && view.isolated === null ? nothing : off}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-list': FilterList;
  }
  interface HTMLElementEventMap {
    'filter-pick': FilterPickEvent;
  }
}
