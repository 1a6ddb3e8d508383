import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Network, PaperLayer } from '#model/network.ts';
import { DEFAULT_LAYERS, type MapLayers } from '#web/graph/map-types.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { controls } from '#web/styles/controls.ts';
import type { Theme } from '#web/styles/palette.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { icon } from './icons.ts';
import type { LayersSheet } from './layers-sheet.ts';

/**
 * The button at the bottom right, and the sheet it opens: its code comes then.
 * @fires layers-change, isolate-change, layers-toggle
 */
@customElement('layers-panel')
export class LayersPanel extends LitElement {
  static override styles = [
    base,
    floating,
    controls,
    css`
      :host {
        display: block;
        position: relative;
      }
      .open {
        display: grid;
        place-items: center;
        align-content: center;
        gap: 2px;
        width: 64px;
        height: 64px;
        padding: 0;
        border: 2px solid var(--reseau-surface);
        background: linear-gradient(160deg, var(--reseau-land), color-mix(in srgb, var(--reseau-hue-6) 22%, var(--reseau-land)));
        font-size: var(--reseau-size-xs);
        font-weight: 600;
      }
      @media (max-width: 600px) {
        .open {
          width: 48px;
          height: 48px;
        }
        /* Unseen, and still the button's name. */
        .open span:last-child {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  @query('.open') private button!: HTMLButtonElement;
  @query('layers-sheet') private sheet!: LayersSheet | null;
  @state() isOpen = false;
  @property({ attribute: false }) network: Network | null = null;
  /** The papers, where a layer needs them. */
  @property({ attribute: false }) papersLayer: PaperLayer | null = null;
  @property() language: LocaleCode = 'en';
  @property() theme: Theme = 'light';
  @property({ attribute: false }) layers: MapLayers = DEFAULT_LAYERS;
  @property() isolated: string | null = null;
  /** Whether papers can be had. */
  @property({ type: Boolean }) hasPapers = true;

  open(): void {
    if (!this.isOpen) void this.#toggle();
  }

  async #toggle(): Promise<void> {
    this.isOpen = !this.isOpen;
    if (this.isOpen) await import('./layers-sheet.ts');
    await this.updateComplete;
    await this.sheet?.updateComplete;
    this.dispatchEvent(new Event('layers-toggle', { bubbles: true }));
    if (this.isOpen) this.sheet?.focus();
    else this.button.focus();
  }

  /** Where the open panel is, in pixels of the window; `null` while it is closed. */
  panelBox(): DOMRect | null {
    return this.sheet?.getBoundingClientRect() ?? null;
  }

  #keys(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    void this.#toggle();
  }

  override render(): TemplateResult {
    const say = mapMessages(this.language);
    return html`
      <div @keydown=${this.#keys}>
        ${
          this.isOpen
            ? html`<layers-sheet
              .network=${this.network}
              .papersLayer=${this.papersLayer}
              .language=${this.language}
              .theme=${this.theme}
              .layers=${this.layers}
              .isolated=${this.isolated}
              .hasPapers=${this.hasPapers}
              @close-request=${this.#toggle}
            ></layers-sheet>`
            : ''
        }
        <button type="button" class="open floating" aria-expanded=${this.isOpen} @click=${this.#toggle}>
          ${icon('layers')}<span>${say.layers}</span>
        </button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layers-panel': LayersPanel;
  }
}
