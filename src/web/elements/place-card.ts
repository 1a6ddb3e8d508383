import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { OutwardEvent } from './outward-event.ts';
import { nearestHeight, SHEET_HEIGHTS, type SheetHeight } from './sheet-heights.ts';

/** The sheet that one sees came to rest at a height. */
export class SheetHeightEvent extends OutwardEvent {
  readonly height: SheetHeight;
  constructor(height: SheetHeight) {
    super('sheet-height');
    this.height = height;
  }
}

/** A drag shorter than this is a tap on the handle. */
const TAP_PX = 6;

/**
 * The surface a card lies on: it slides under the search box on a desktop, and is a sheet of three heights on a phone, moved by
 * dragging its handle, by the handle's buttons or by the arrow keys.
 * @slot - the card
 * @fires sheet-height
 */
@customElement('place-card')
export class PlaceCard extends ExplorerElement {
  static override styles = [
    base,
    controls,
    floating,
    css`
      :host {
        display: block;
      }
      .surface {
        height: 100%;
        overflow: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
        scrollbar-color: var(--reseau-line) transparent;
      }
      .handle {
        display: none;
      }
      @media (min-width: 721px) {
        .surface {
          animation: slide 0.22s var(--reseau-ease);
        }
        @keyframes slide {
          from {
            transform: translateY(-12px);
            opacity: 0;
          }
        }
      }
      @media (max-width: 720px) {
        :host {
          --sheet-low: min(236px, 40vh);
          --sheet-half: 56vh;
          --sheet-full: calc(100vh - 72px);
          height: var(--sheet-low);
          transition: height 0.25s var(--reseau-ease);
        }
        :host([height='half']) {
          height: var(--sheet-half);
        }
        :host([height='full']) {
          height: var(--sheet-full);
        }
        @media (prefers-reduced-motion: reduce) {
          :host {
            transition: none;
          }
        }
        :host([dragging]) {
          transition: none;
        }
        .surface {
          display: flex;
          flex-direction: column;
          overflow: hidden;
          border-radius: 16px 16px 0 0;
        }
        .scroll {
          flex: 1;
          min-height: 0;
          overflow: auto;
          overscroll-behavior: contain;
        }
        .handle {
          display: grid;
          grid-template-columns: 56px 1fr 56px;
          align-items: center;
          flex: none;
          height: 44px;
          touch-action: none;
          cursor: grab;
        }
        .grip {
          grid-column: 2;
          justify-self: center;
          width: 36px;
          height: 4px;
          border-radius: 4px;
          background: var(--reseau-line);
        }
        .step {
          width: 56px;
          height: 44px;
          border: 0;
          padding: 0;
          background: none;
          color: var(--reseau-mute);
          grid-row: 1;
        }
        [aria-disabled='true'] {
          opacity: 0.35;
        }
        .step.lower {
          grid-column: 3;
        }
        .step.taller {
          grid-column: 1;
        }
      }
      @media print {
        :host,
        :host([height]) {
          height: auto;
        }
        .surface,
        .scroll {
          display: block;
          overflow: visible;
          height: auto;
          box-shadow: none;
          animation: none;
        }
        .handle {
          display: none;
        }
      }
    `,
  ];

  #drag: { readonly y: number; readonly height: number } | null = null;
  @property({ reflect: true }) height: SheetHeight = 'low';
  /** While another card lies over it. */
  @property({ type: Boolean, reflect: true }) override hidden = false;
  @property() label = '';

  override updated(changed: PropertyValues<this>): void {
    if (!this.hidden && (changed.has('height') || changed.has('hidden'))) this.dispatchEvent(new SheetHeightEvent(this.height));
  }

  /** The arrows on the handle's buttons, Home and End. */
  #press(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1, End: SHEET_HEIGHTS.length, Home: -SHEET_HEIGHTS.length }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#step(by);
  }

  #step(by: number): void {
    const at = SHEET_HEIGHTS.indexOf(this.height);
    this.height = SHEET_HEIGHTS[Math.min(Math.max(at + by, 0), SHEET_HEIGHTS.length - 1)] ?? 'low';
  }

  /** Or the browser would drag the link that comes into sight where the sheet was. */
  #hold(event: MouseEvent): void {
    if (!(event.target instanceof HTMLButtonElement)) event.preventDefault();
  }

  #grab(event: PointerEvent): void {
    if (!(event.currentTarget instanceof HTMLElement) || event.target instanceof HTMLButtonElement) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#drag = { y: event.clientY, height: this.getBoundingClientRect().height };
    this.toggleAttribute('dragging', true);
  }

  #move(event: PointerEvent): void {
    if (this.#drag === null) return;
    this.style.setProperty('height', `${this.#drag.height + this.#drag.y - event.clientY}px`);
  }

  /** Rests at the height nearest to where it was let go; a tap goes one up, and from the top to the bottom. */
  #release(event: PointerEvent): void {
    if (this.#drag === null) return;
    const moved = this.#drag.y - event.clientY;
    const wanted = this.#drag.height + moved;
    this.#drag = null;
    this.toggleAttribute('dragging', false);
    this.style.removeProperty('height');
    if (Math.abs(moved) < TAP_PX)
      this.height = this.height === 'full' ? 'low' : (SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(this.height) + 1] ?? 'low');
    else this.height = nearestHeight(wanted, innerHeight);
  }

  protected override content({ messages }: Explorer): TemplateResult {
    return html`
      <section class="surface floating" aria-label=${this.label || messages.card.sheet}>
        <div
          class="handle"
          @mousedown=${this.#hold}
          @pointerdown=${this.#grab}
          @pointermove=${this.#move}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
          @keydown=${this.#press}
        >
          ${this.#stepButton('taller', 1, messages.card.taller, this.height === 'full')}
          <span class="grip"></span>
          ${this.#stepButton('lower', -1, messages.card.lower, this.height === 'low')}
        </div>
        <div class="scroll"><slot></slot></div>
      </section>
    `;
  }

  #stepButton(name: 'taller' | 'lower', by: number, label: string, disabled: boolean): TemplateResult {
    return html`<button
      class="step ${name}"
      aria-label=${label}
      title=${label}
      aria-disabled=${disabled}
      @click=${() => this.#step(by)}
    >
      ${icon(name === 'taller' ? 'chevronUp' : 'chevronDown')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-card': PlaceCard;
  }
  interface HTMLElementEventMap {
    'sheet-height': SheetHeightEvent;
  }
}
