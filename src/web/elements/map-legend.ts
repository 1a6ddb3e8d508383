import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DrawnCommunity, Network, PaperLayer } from '#model/network.ts';
import { colouringMeaning, colouringName, keyName } from '#web/graph/key-name.ts';
import { DEFAULT_LAYERS, type MapLayers } from '#web/graph/map-types.ts';
import { type ColourKey, markColours } from '#web/graph/mark-colours.ts';
import { sizeExamples } from '#web/graph/mark-sizes.ts';
import { createFormat } from '#web/locales/format.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { namesIn } from '#web/locales/texts.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { paletteOf, type Theme } from '#web/styles/palette.ts';
import { base } from '#web/styles/tokens.ts';
import { OutwardEvent } from './outward-event.ts';

/** Somebody asked to see one region or community alone, or all again (`null`). */
export class IsolateChangeEvent extends OutwardEvent {
  readonly isolated: string | null;
  constructor(isolated: string | null) {
    super('isolate-change');
    this.isolated = isolated;
  }
}

/** Longer lists say no more, but for regions: a line of theirs shows one alone. */
const MOST_KEYS = 12;

/**
 * Explains the colours and shapes of the map. A region's line shows it alone, and unfolds to its communities, which do the same.
 * @fires isolate-change
 */
@customElement('map-legend')
export class MapLegend extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ul {
        list-style: none;
        margin: 0 0 8px;
        padding: 0;
      }
      h3 {
        margin: 12px 0 4px;
        padding: 0 8px;
        font-size: var(--reseau-size-xs);
        font-weight: 600;
        letter-spacing: 0.05em;
        text-transform: uppercase;
        color: var(--reseau-mute);
      }
      .key {
        display: grid;
        grid-template-columns: 14px 1fr auto;
        gap: 8px;
        align-items: center;
        width: 100%;
        min-height: 28px;
        padding: 2px 8px;
        border: 0;
        border-radius: var(--reseau-radius-s);
        background: none;
        font-size: var(--reseau-size-s);
        text-align: start;
      }
      button.key:hover {
        background: var(--reseau-fill);
      }
      .key[aria-pressed='true'] {
        background: var(--reseau-fill);
        font-weight: 600;
      }
      .figure {
        color: var(--reseau-mute);
        font-variant-numeric: tabular-nums;
        font-weight: 400;
      }
      svg {
        width: 14px;
        height: 14px;
        display: block;
      }
      .region {
        display: grid;
        grid-template-columns: 1fr 28px;
      }
      .region > ul {
        grid-column: 1 / -1;
        margin: 0 0 4px 22px;
      }
      .unfold {
        display: grid;
        place-items: center;
        padding: 0;
        border: 0;
        border-radius: var(--reseau-radius-s);
        background: none;
        color: var(--reseau-mute);
      }
      .unfold:hover {
        background: var(--reseau-fill);
      }
      .unfold[aria-expanded='true'] svg {
        rotate: 90deg;
      }
      .region > ul .key {
        grid-template-columns: 1fr auto;
        font-family: var(--reseau-font-place);
        font-style: italic;
      }
      .region > ul .figure {
        font-family: var(--reseau-font);
        font-style: normal;
      }
      .all {
        border: 0;
        background: none;
        padding: 4px 8px;
        font-size: var(--reseau-size-s);
        font-weight: 500;
        color: var(--reseau-accent);
      }
      .sizes {
        display: flex;
        gap: 4px;
        margin-top: 4px;
        padding: 0 4px;
      }
      .sizes li {
        flex: 1;
        display: grid;
        justify-items: center;
        align-content: end;
        text-align: center;
        font-size: var(--reseau-size-xs);
        color: var(--reseau-mute);
      }
      .sizes svg {
        width: 34px;
        height: 34px;
      }
      p {
        margin: 0 0 4px;
        padding: 0 8px;
        font-size: var(--reseau-size-s);
        color: var(--reseau-mute);
      }
    `,
  ];

  @property({ attribute: false }) network: Network | null = null;
  /** For colours by a topic. */
  @property({ attribute: false }) papersLayer: PaperLayer | null = null;
  @property() language: LocaleCode = 'en';
  @property() theme: Theme = 'light';
  @property({ attribute: false }) layers: MapLayers = DEFAULT_LAYERS;
  @property() isolated: string | null = null;
  /** Regions whose communities are listed. */
  @state() private unfolded: ReadonlySet<string> = new Set();

  #key(key: ColourKey, network: Network): TemplateResult {
    const say = { ...mapMessages(this.language), ...layerMessages(this.language) };
    const name = keyName(network, this.layers.colour, key, this.language);
    const number = createFormat(this.language).number(key.people);
    const inside = html`
      <svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6" fill=${key.colour}></circle></svg>
      <span>${name}</span><span class="figure" title=${say.people(key.people)}>${number}</span>
    `;
    if (this.layers.colour !== 'community') return html`<li><div class="key">${inside}</div></li>`;
    const children = network.communities.filter(({ parent, people }) => parent === key.id && people > 0);
    const isOpen = this.unfolded.has(key.id);
    return html`<li class=${children.length > 0 ? 'region' : nothing}>
      ${this.#alone(key.id, name, inside)}
      ${
        children.length === 0
          ? nothing
          : html`<button
            type="button"
            class="unfold"
            aria-expanded=${isOpen}
            aria-label=${say.communitiesOf(name)}
            title=${say.communitiesOf(name)}
            @click=${() => this.#unfold(key.id)}
          >
            <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M5 3l4 4l-4 4" fill="none" stroke="currentColor" stroke-width="1.6"></path></svg>
          </button>`
      }
      ${isOpen ? html`<ul>${children.map((child) => this.#child(child))}</ul>` : nothing}
    </li>`;
  }

  #child({ id, label, people }: DrawnCommunity): TemplateResult {
    const name = label[namesIn(this.language)];
    const figure = createFormat(this.language).number(people);
    const said = mapMessages(this.language).people(people);
    return html`<li>${this.#alone(id, name, html`<span>${name}</span><span class="figure" title=${said}>${figure}</span>`)}</li>`;
  }

  /** A line that shows its place alone, and again all of them. */
  #alone(id: string, name: string, inside: TemplateResult): TemplateResult {
    const say = layerMessages(this.language);
    const isPressed = this.isolated === id;
    return html`<button
      type="button"
      class="key"
      aria-pressed=${isPressed}
      title=${isPressed ? say.showAll : say.isolate(name)}
      @click=${() => this.dispatchEvent(new IsolateChangeEvent(isPressed ? null : id))}
    >
      ${inside}
    </button>`;
  }

  #unfold(id: string): void {
    const next = new Set(this.unfolded);
    if (!next.delete(id)) next.add(id);
    this.unfolded = next;
  }

  override render(): TemplateResult {
    const { network, layers } = this;
    const say = layerMessages(this.language);
    if (network === null) return html``;
    const { keys } = markColours(network, layers, paletteOf(this.theme), this.papersLayer);
    const shape = (path: string, label: string): TemplateResult => html`
      <li class="key">
        <svg viewBox="0 0 14 14" aria-hidden="true"><path d=${path} fill="currentColor"></path></svg><span>${label}</span>
      </li>
    `;
    return html`
      <h3>${colouringName(network, layers.colour, layers.score, this.language)}</h3>
      <p>${colouringMeaning(network, layers.colour, this.language)}</p>
      <ul>
        ${keys.slice(0, layers.colour === 'community' ? undefined : MOST_KEYS).map((key) => this.#key(key, network))}
      </ul>
      ${network.pyramid === null || layers.colour === 'community' ? nothing : html`<p class="scope">${say.countsLoaded}</p>`}
      ${
        this.isolated === null
          ? ''
          : html`<button type="button" class="all" @click=${() => this.dispatchEvent(new IsolateChangeEvent(null))}>
              ${say.showAll}
            </button>`
      }
      <h3>${say.shapes}</h3>
      <ul>
        ${shape('M7 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10z', say.disc)} ${shape('M7 1.5L13 12H1z', say.triangle)}
        ${layers.topics ? shape('M2.5 2.5h9v9h-9z', say.square) : ''} ${layers.papers ? shape('M7 1L13 7L7 13L1 7z', say.diamond) : ''}
      </ul>
      <h3>${say.sizes[layers.size]}</h3>
      <p>${say.sizeMeans[layers.size]}</p>
      ${this.#examples(network)}
    `;
  }

  /** Marks of round figures, twice as large as on the whole map. */
  #examples(network: Network): TemplateResult {
    const { size } = this.layers;
    const say = layerMessages(this.language);
    return html`<ul class="sizes">
      ${sizeExamples(network, size).map(
        ({ figure, radius }) => html`<li>
          <svg viewBox="-17 -17 34 34" aria-hidden="true"><circle r=${2 * radius} fill="currentColor"></circle></svg>${say.figure[size](figure)}
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'map-legend': MapLegend;
  }
  interface HTMLElementEventMap {
    'isolate-change': IsolateChangeEvent;
  }
}
