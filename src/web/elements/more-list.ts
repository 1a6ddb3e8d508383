import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Explorer } from '#web/state/explorer.ts';
import { card } from '#web/styles/card.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';

/** How many more a press brings. */
const STEP = 20;

/** A list that begins short and grows when asked. Items are drawn inside, so they share the cards' styles. */
@customElement('more-list')
export class MoreList extends ExplorerElement {
  static override styles = [
    base,
    controls,
    rows,
    card,
    css`
      :host {
        padding: 0;
      }
    `,
  ];

  @state() private extra = 0;
  @property({ attribute: false }) items: readonly unknown[] = [];
  @property({ type: Number }) first = STEP;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('first') && changed.get('first') !== undefined) this.extra = 0;
  }

  protected override content({ messages }: Explorer): TemplateResult {
    const shown = this.first + this.extra;
    const rest = Math.min(STEP, this.items.length - shown);
    return html`
      <ul class="rows">${this.items.slice(0, shown)}</ul>
      ${
        rest <= 0
          ? nothing
          : html`<button
            class="text-button"
            @click=${() => {
              this.extra += STEP;
            }}
          >
            ${messages.card.more(rest)}
          </button>`
      }
    `;
  }
}

/** The list as a template: `<li>`s made by `item`, the first `first` of them at once. */
export function moreList<T>(items: readonly T[], first: number, item: (value: T) => TemplateResult): TemplateResult {
  return html`<more-list .items=${items.map(item)} .first=${first}></more-list>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'more-list': MoreList;
  }
}
