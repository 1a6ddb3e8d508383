import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Network, PaperLayer } from '#model/network.ts';
import type { Language } from '#model/primitives.ts';
import {
  DEFAULT_LAYERS,
  type LabelBox,
  type MapCamera,
  type MapInsets,
  type MapLayers,
  type MapSelection,
  type NetworkFilter,
  NO_FILTER,
  NO_INSETS,
} from '#web/graph/map-types.ts';

/** Somebody chose a mark or a place name. */
export class NodeSelectEvent extends Event {
  readonly selection: MapSelection;
  constructor(selection: MapSelection) {
    super('node-select', { bubbles: true, composed: true });
    this.selection = selection;
  }
}

/** The pointer is over a mark, or over none (`null`). */
export class NodeHoverEvent extends Event {
  readonly selection: MapSelection | null;
  constructor(selection: MapSelection | null) {
    super('node-hover', { bubbles: true, composed: true });
    this.selection = selection;
  }
}

/** The camera came to rest somewhere else by a person's hand or by a method. */
export class CameraChangeEvent extends Event {
  readonly camera: MapCamera;
  constructor(camera: MapCamera) {
    super('camera-change', { bubbles: true, composed: true });
    this.camera = camera;
  }
}

/** A click on sea or land. */
export class BackgroundClickEvent extends Event {
  constructor() {
    super('background-click', { bubbles: true, composed: true });
  }
}

/** The first frame of a network has been drawn. */
export class MapReadyEvent extends Event {
  constructor() {
    super('map-ready', { bubbles: true, composed: true });
  }
}

/** The map cannot be drawn: this browser has no WebGL, or it lost it. */
export class MapErrorEvent extends Event {
  readonly reason: 'no-webgl' | 'context-lost';
  constructor(reason: 'no-webgl' | 'context-lost') {
    super('map-error', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/**
 * The people network as an atlas.
 * @fires node-select, node-hover, camera-change, background-click, map-ready, map-error
 * @slot error - shown instead of the map where WebGL is missing
 */
@customElement('network-view')
export class NetworkView extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      min-height: 8rem;
    }
  `;

  @property({ attribute: false }) network: Network | null = null;
  /** Papers as ◆; drawn when `layers.papers` is on. */
  @property({ attribute: false }) papersLayer: PaperLayer | null = null;
  @property() language: Language = 'en';
  @property({ reflect: true }) theme: 'light' | 'dark' = 'light';
  @property({ attribute: false }) selection: MapSelection | null = null;
  /** Person ids, from one end to the other. */
  @property({ attribute: false }) path: readonly string[] | null = null;
  /** Ids (of any kind) that keep full strength; `null` = all. */
  @property({ attribute: false }) highlight: ReadonlySet<string> | null = null;
  @property({ attribute: false }) visible: NetworkFilter = NO_FILTER;
  @property({ attribute: false }) layers: MapLayers = DEFAULT_LAYERS;
  @property({ attribute: false }) insets: MapInsets = NO_INSETS;
  /** Controls under which no name may be, in CSS pixels of this element. */
  @property({ attribute: false }) occluders: readonly DOMRect[] = [];
  /** Where the map is; `null` = fitted into the free area. */
  @property({ attribute: false }) camera: MapCamera | null = null;
  /** A community or region that the legend isolates. */
  @property() isolated: string | null = null;
  @property({ type: Boolean }) reducedMotion = false;

  /** Fits the whole map into the free area. */
  fit(): void {}

  zoomIn(): void {}

  zoomOut(): void {}

  /** Brings a person, topic, paper or community into the free area. */
  panTo(_id: string): void {}

  /** The names that stand on the map now. */
  labelBoxes(): LabelBox[] {
    return [];
  }

  override render(): TemplateResult {
    return html`<slot name="error"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-view': NetworkView;
  }
  interface HTMLElementEventMap {
    'node-select': NodeSelectEvent;
    'node-hover': NodeHoverEvent;
    'camera-change': CameraChangeEvent;
    'background-click': BackgroundClickEvent;
    'map-ready': MapReadyEvent;
    'map-error': MapErrorEvent;
  }
}
