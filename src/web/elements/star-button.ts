import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Explorer } from '#web/state/explorer.ts';
import { ShortlistController } from '#web/state/shortlist.ts';
import { MOST_SHORTLISTED } from '#web/state/view-state.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

/** A star: pressed while the person is in this browser's shortlist. */
@customElement('star-button')
export class StarButton extends ExplorerElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
      .icon-button {
        color: var(--reseau-mute);
      }
      [aria-pressed='true'] {
        color: var(--reseau-accent);
      }
      [aria-pressed='true'] svg {
        fill: currentColor;
      }
      :disabled {
        opacity: 0.5;
        cursor: default;
      }
    `,
  ];

  readonly #shortlist = new ShortlistController(this);
  @property() person = '';
  @property() name = '';

  protected override content({ messages }: Explorer): TemplateResult {
    const { list } = this.#shortlist;
    const isIn = list.has(this.person);
    const isFull = !isIn && list.isFull;
    const label = isFull ? messages.card.starFull(MOST_SHORTLISTED) : messages.card.star(this.name);
    return html`<button
      class="icon-button"
      aria-pressed=${isIn ? 'true' : 'false'}
      aria-label=${label}
      title=${label}
      ?disabled=${isFull}
      @click=${() => (isIn ? list.remove(this.person) : list.add(this.person, this.name))}
    >
      ${icon('star')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'star-button': StarButton;
  }
}
