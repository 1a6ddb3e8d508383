import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MapInsets } from '#web/graph/map-types.ts';
import { closeCard, moveCamera, select } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { highlightOf } from '#web/state/highlight.ts';
import { MediaQuery, PHONE } from '#web/state/media-query.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import type { CameraChangeEvent, MapErrorEvent, NetworkView, NodeSelectEvent } from './network-view.ts';
import './network-view.ts';
import { type SheetHeight, sheetHeights } from './place-card.ts';

/** A hand on the map sends many positions; the address bar gets the one where it rests. */
const CAMERA_PAUSE_MS = 300;

/** The map with what belongs to it, told how much of it is free. */
@customElement('map-page')
export class MapPage extends ExplorerElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: absolute;
        inset: 0;
      }
      network-view {
        position: absolute;
        inset: 0;
      }
    `,
  ];

  readonly #phone = new MediaQuery(this, PHONE);
  readonly #still = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  #cameraTimer: ReturnType<typeof setTimeout> | undefined;
  @query('network-view') private map!: NetworkView;
  @state() private path: readonly string[] | null = null;
  @property({ attribute: false }) sheet: SheetHeight = 'low';
  /** People of the way that the directions panel shows. */
  @property({ attribute: false }) way: readonly string[] | null = null;
  /** Rectangles of the controls that float over the map, in its pixels. */
  @property({ attribute: false }) occluders: readonly DOMRect[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#cameraTimer);
  }

  panTo(id: string): void {
    this.map?.panTo(id);
  }

  #moved({ camera }: CameraChangeEvent): void {
    clearTimeout(this.#cameraTimer);
    this.#cameraTimer = setTimeout(() => this.explorer?.navigate(moveCamera(camera), 'replace'), CAMERA_PAUSE_MS);
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { view, index, language, theme, navigate } = explorer;
    return html`
      <network-view
        .network=${index?.network ?? null}
        .language=${language}
        .theme=${theme}
        .selection=${view.selection}
        .path=${this.way}
        .highlight=${highlightOf(explorer)}
        .visible=${view.filter}
        .layers=${view.layers}
        .insets=${this.#insets(explorer)}
        .occluders=${this.occluders}
        .camera=${view.camera}
        .isolated=${view.isolated}
        .reducedMotion=${this.#still.matches}
        @node-select=${({ selection }: NodeSelectEvent) => navigate(select(selection))}
        @background-click=${() => view.selection !== null && navigate(closeCard())}
        @camera-change=${this.#moved}
      >
        <slot name="error" slot="error"></slot>
      </network-view>
    `;
  }

  /** What cards, chips and the sheet cover: the map fits into the rest. */
  #insets({ view }: Explorer): MapInsets {
    const hasCard = view.selection !== null || view.path !== null;
    if (this.#phone.matches) {
      return {
        top: 116,
        right: 12,
        bottom: hasCard ? Math.min(sheetHeights(innerHeight)[this.sheet], innerHeight * 0.56) : 24,
        left: 12,
      };
    }
    return { top: 76, right: 72, bottom: 104, left: hasCard ? 392 : 16 };
  }
}

export type { MapErrorEvent };

declare global {
  interface HTMLElementTagNameMap {
    'map-page': MapPage;
  }
}
