import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Network } from '#model/network.ts';
import { RoleKind } from '#model/person.ts';
import type { Language } from '#model/primitives.ts';
import { DEFAULT_LAYERS, type MapLayers } from '#web/graph/map-types.ts';
import { type ColourKey, markColours } from '#web/graph/mark-colours.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { paletteOf, type Theme } from '#web/styles/palette.ts';
import { base } from '#web/styles/tokens.ts';

/** Somebody asked to see one region or community alone, or all again (`null`). */
export class IsolateChangeEvent extends Event {
  readonly isolated: string | null;
  constructor(isolated: string | null) {
    super('isolate-change', { bubbles: true, composed: true });
    this.isolated = isolated;
  }
}

/** Longer lists say no more: what follows is "Others". */
const MOST_KEYS = 12;

/**
 * Explains the colours and shapes of the map; a region's line shows it alone.
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
      .all {
        border: 0;
        background: none;
        padding: 4px 8px;
        font-size: var(--reseau-size-s);
        font-weight: 500;
        color: var(--reseau-accent);
      }
      p {
        margin: 0;
        padding: 0 8px;
        font-size: var(--reseau-size-s);
        color: var(--reseau-mute);
      }
    `,
  ];

  @property({ attribute: false }) network: Network | null = null;
  @property() language: Language = 'en';
  @property() theme: Theme = 'light';
  @property({ attribute: false }) layers: MapLayers = DEFAULT_LAYERS;
  @property() isolated: string | null = null;

  #nameOf(key: ColourKey, network: Network): string {
    const say = mapMessages(this.language);
    if (this.layers.colour === 'community') return network.communities[key.index]?.label[this.language] ?? say.others;
    if (this.layers.colour === 'institution') return network.institutions[key.index]?.name[this.language] ?? say.others;
    const kind = RoleKind.safeParse(key.id);
    return kind.success ? say.kinds[kind.data] : say.since(key.id);
  }

  #key(key: ColourKey, network: Network): TemplateResult {
    const say = mapMessages(this.language);
    const name = this.#nameOf(key, network);
    const number = new Intl.NumberFormat(this.language === 'fr' ? 'fr-CA' : 'en-CA').format(key.people);
    const inside = html`
      <svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6" fill=${key.colour}></circle></svg>
      <span>${name}</span><span class="figure" title=${say.people(key.people)}>${number}</span>
    `;
    if (this.layers.colour !== 'community') return html`<li><div class="key">${inside}</div></li>`;
    const isPressed = this.isolated === key.id;
    return html`<li>
      <button
        type="button"
        class="key"
        aria-pressed=${isPressed}
        title=${isPressed ? say.showAll : say.isolate(name)}
        @click=${() => this.dispatchEvent(new IsolateChangeEvent(isPressed ? null : key.id))}
      >
        ${inside}
      </button>
    </li>`;
  }

  override render(): TemplateResult {
    const { network, layers } = this;
    const say = mapMessages(this.language);
    if (network === null) return html``;
    const { keys } = markColours(network, layers.colour, paletteOf(this.theme));
    const shape = (path: string, label: string): TemplateResult => html`
      <li class="key">
        <svg viewBox="0 0 14 14" aria-hidden="true"><path d=${path} fill="currentColor"></path></svg><span>${label}</span>
      </li>
    `;
    return html`
      <h3>${say.colourings[layers.colour]}</h3>
      <ul>
        ${keys.slice(0, MOST_KEYS).map((key) => this.#key(key, network))}
      </ul>
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
      <p>${say.size}</p>
    `;
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
