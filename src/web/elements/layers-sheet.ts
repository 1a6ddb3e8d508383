import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Network, PaperLayer } from '#model/network.ts';
import { DEFAULT_LAYERS, MAP_COLOURINGS, MAP_SIZES, type MapLayers, type MapSize } from '#web/graph/map-types.ts';
import { createFormat } from '#web/locales/format.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { namesIn } from '#web/locales/texts.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { controls } from '#web/styles/controls.ts';
import type { Theme } from '#web/styles/palette.ts';
import { base } from '#web/styles/tokens.ts';
import { icon } from './icons.ts';
import './map-legend.ts';
import { OutwardEvent } from './outward-event.ts';

/** Somebody switched a layer, a colouring or a size. */
export class LayersChangeEvent extends OutwardEvent {
  readonly layers: MapLayers;
  constructor(layers: MapLayers) {
    super('layers-change');
    this.layers = layers;
  }
}

const SWITCHES = ['terrain', 'edges', 'topics', 'papers'] as const;

/**
 * What the map shows, in which colours and sizes, and what they mean.
 * @fires layers-change, isolate-change, close-request
 */
@customElement('layers-sheet')
export class LayersSheet extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        position: absolute;
        right: 0;
        bottom: calc(100% + 8px);
        width: 312px;
        max-width: calc(100vw - 20px);
        max-height: min(70vh, calc(100vh - 84px), 640px);
        overflow: auto;
        padding: 12px;
        border-radius: var(--reseau-radius);
        background: var(--reseau-surface);
        box-shadow: var(--reseau-shadow);
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
        display: grid;
        grid-template-columns: 1fr 1fr;
        margin: 0 0 4px;
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
      .topic {
        grid-column: 1 / -1;
        width: calc(100% - 16px);
        min-height: 32px;
        margin: 2px 8px 8px;
        padding: 2px 6px;
        border: 1px solid var(--reseau-line);
        border-radius: var(--reseau-radius-s);
        background: var(--reseau-surface);
        font-size: var(--reseau-size-s);
      }
      @media (max-width: 600px) {
        label,
        .topic {
          min-height: 44px;
        }
      }
    `,
  ];

  @query('button') private first!: HTMLButtonElement | null;
  @property({ attribute: false }) network: Network | null = null;
  @property({ attribute: false }) papersLayer: PaperLayer | null = null;
  @property() language: LocaleCode = 'en';
  @property() theme: Theme = 'light';
  @property({ attribute: false }) layers: MapLayers = DEFAULT_LAYERS;
  @property() isolated: string | null = null;
  /** Whether papers can be had. */
  @property({ type: Boolean }) hasPapers = true;

  override focus(): void {
    this.first?.focus();
  }

  #change(layers: Partial<MapLayers>): void {
    this.dispatchEvent(new LayersChangeEvent({ ...this.layers, ...layers }));
  }

  /** A topic is chosen with the question about one: the largest, until somebody says another. */
  #colour(colour: MapLayers['colour']): void {
    const topics = this.network?.topics ?? [];
    const largest = topics.reduce<(typeof topics)[number] | null>(
      (most, topic) => (most === null || topic.papers > most.papers ? topic : most),
      null,
    );
    this.#change(colour === 'topic' ? { colour, score: this.layers.score ?? largest?.id ?? null } : { colour, score: null });
  }

  #colours(): TemplateResult {
    const say = layerMessages(this.language);
    const offered = MAP_COLOURINGS.filter(
      (colour) => colour !== 'topic' || (this.hasPapers && (this.network?.topics.length ?? 0) > 0),
    );
    return html`<fieldset>
      <legend>${say.colourBy}</legend>
      ${offered.map(
        (colour) => html`<label>
          <input type="radio" name="colour" .checked=${this.layers.colour === colour} @change=${() => this.#colour(colour)} />
          <span>
            ${say.colourings[colour]} ${colour === 'topic' && this.network?.pyramid ? html`<small>${say.papersLoaded}</small>` : nothing}
          </span>
        </label>`,
      )}
      ${this.layers.colour === 'topic' ? this.#topics() : nothing}
    </fieldset>`;
  }

  #topics(): TemplateResult {
    const say = layerMessages(this.language);
    const { compare } = createFormat(this.language);
    const topics = (this.network?.topics ?? []).map(({ id, label }) => ({ id, name: label[namesIn(this.language)] }));
    topics.sort((a, b) => compare(a.name, b.name));
    const choose = ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) this.#change({ score: target.value });
    };
    return html`<select class="topic" aria-label=${say.topic} @change=${choose}>
      ${topics.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.layers.score}>${name}</option>`)}
    </select>`;
  }

  /** Students only where this audience knows of any. */
  #sizes(): TemplateResult {
    const say = layerMessages(this.language);
    const isKnown = (size: MapSize): boolean => size !== 'students' || (this.network?.supervisions.supervisor.length ?? 0) > 0;
    return html`<fieldset>
      <legend>${say.sizeBy}</legend>
      ${MAP_SIZES.filter(isKnown).map(
        (size) => html`<label>
          <input type="radio" name="size" .checked=${this.layers.size === size} @change=${() => this.#change({ size })} />
          ${say.sizes[size]}
        </label>`,
      )}
    </fieldset>`;
  }

  #switches(): TemplateResult {
    const { layers } = this;
    const say = layerMessages(this.language);
    return html`<fieldset>
      <legend>${say.show}</legend>
      ${SWITCHES.filter((name) => name !== 'papers' || this.hasPapers).map(
        (name) => html`<label>
          <input type="checkbox" .checked=${layers[name]} @change=${() => this.#change({ [name]: !layers[name] })} />
          <span>
            ${say[name]} ${name === 'papers' && this.network?.pyramid ? html`<small>${say.papersLoaded}</small>` : nothing}
          </span>
        </label>`,
      )}
    </fieldset>`;
  }

  override render(): TemplateResult {
    const say = mapMessages(this.language);
    const close = (): unknown => this.dispatchEvent(new Event('close-request'));
    return html`
      <section aria-label=${say.layers}>
        <header>
          <h2>${say.layers}</h2>
          <button type="button" class="icon-button" aria-label=${say.close} @click=${close}>${icon('close')}</button>
        </header>
        ${this.#colours()} ${this.#sizes()} ${this.#switches()}
        <map-legend
          .network=${this.network}
          .papersLayer=${this.papersLayer}
          .language=${this.language}
          .theme=${this.theme}
          .layers=${this.layers}
          .isolated=${this.isolated}
        ></map-legend>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layers-sheet': LayersSheet;
  }
  interface HTMLElementEventMap {
    'layers-change': LayersChangeEvent;
  }
}
