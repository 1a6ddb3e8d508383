import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Network } from '#model/network.ts';
import { DEFAULT_LAYERS, type MapColouring, type MapLayers } from '#web/graph/map-types.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { controls } from '#web/styles/controls.ts';
import type { Theme } from '#web/styles/palette.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { icon } from './icons.ts';

/** Somebody switched a layer or a colouring. */
export class LayersChangeEvent extends Event {
  readonly layers: MapLayers;
  constructor(layers: MapLayers) {
    super('layers-change', { bubbles: true, composed: true });
    this.layers = layers;
  }
}

const COLOURINGS: readonly MapColouring[] = ['community', 'institution', 'kind', 'firstYear'];
const SWITCHES = ['terrain', 'edges', 'topics', 'papers'] as const;

/**
 * The button at the bottom right, and the panel it opens: what the map shows, in which colours, and what they mean.
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
      .panel {
        position: absolute;
        right: 0;
        bottom: calc(100% + 8px);
        width: 288px;
        max-height: min(70vh, 640px);
        overflow: auto;
        padding: 12px;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        font-size: var(--reseau-size-l);
        padding-inline-start: 8px;
      }
      fieldset {
        margin: 0 0 8px;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 8px;
        margin: 8px 0 4px;
        font-size: var(--reseau-size-xs);
        font-weight: 600;
        letter-spacing: 0.05em;
        text-transform: uppercase;
        color: var(--reseau-mute);
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
        padding: 2px 8px;
        border-radius: var(--reseau-radius-s);
        font-size: var(--reseau-size-m);
      }
      label:hover {
        background: var(--reseau-fill);
      }
      small {
        display: block;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
      }
      input {
        flex: none;
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--reseau-accent);
      }
      @media (max-width: 600px) {
        .open {
          width: 48px;
          height: 48px;
        }
        .open span:last-child {
          display: none;
        }
      }
    `,
  ];

  @query('.open') private button!: HTMLButtonElement;
  @query('.panel') private panel!: HTMLElement | null;
  @state() private isOpen = false;
  @property({ attribute: false }) network: Network | null = null;
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
    if (this.isOpen) void import('./map-legend.ts');
    await this.updateComplete;
    this.dispatchEvent(new Event('layers-toggle', { bubbles: true }));
    if (this.isOpen) this.panel?.querySelector<HTMLElement>('button')?.focus();
    else this.button.focus();
  }

  /** Where the open panel is, in pixels of the window; `null` while it is closed. */
  panelBox(): DOMRect | null {
    return this.panel?.getBoundingClientRect() ?? null;
  }

  #change(layers: Partial<MapLayers>): void {
    this.dispatchEvent(new LayersChangeEvent({ ...this.layers, ...layers }));
  }

  #keys(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    void this.#toggle();
  }

  #panel(): TemplateResult {
    const { layers } = this;
    const say = mapMessages(this.language);
    return html`
      <section class="panel floating" aria-label=${say.layers}>
        <header>
          <h2>${say.layers}</h2>
          <button type="button" class="icon-button" aria-label=${say.close} @click=${this.#toggle}>${icon('close')}</button>
        </header>
        <fieldset>
          <legend>${say.colourBy}</legend>
          ${COLOURINGS.map(
            (colour) => html`<label>
              <input type="radio" name="colour" .checked=${layers.colour === colour} @change=${() => this.#change({ colour })} />
              ${say.colourings[colour]}
            </label>`,
          )}
        </fieldset>
        <fieldset>
          <legend>${say.show}</legend>
          ${SWITCHES.filter((name) => name !== 'papers' || this.hasPapers).map(
            (name) => html`<label>
              <input type="checkbox" .checked=${layers[name]} @change=${() => this.#change({ [name]: !layers[name] })} />
              <span>
                ${say[name]} ${name === 'papers' && this.network?.pyramid ? html`<small>${say.papersLoaded}</small>` : nothing}
              </span>
            </label>`,
          )}
        </fieldset>
        <map-legend
          .network=${this.network}
          .language=${this.language}
          .theme=${this.theme}
          .layers=${layers}
          .isolated=${this.isolated}
        ></map-legend>
      </section>
    `;
  }

  override render(): TemplateResult {
    const say = mapMessages(this.language);
    return html`
      <div @keydown=${this.#keys}>
        ${this.isOpen ? this.#panel() : ''}
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
  interface HTMLElementEventMap {
    'layers-change': LayersChangeEvent;
  }
}
