import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Network, PaperLayer, Relief } from '#model/network.ts';
import type { Arrangement } from '#web/graph/arranged-scene.ts';
import { sameCamera } from '#web/graph/camera.ts';
import { ATLAS_FAMILIES, type LabelFamilies } from '#web/graph/label-faces.ts';
import { MapStage } from '#web/graph/map-stage.ts';
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
import type { Moment } from '#web/graph/moment.ts';
import { hasWebGl } from '#web/graph/renderer.ts';
import { type StageParts, type StageView, stageParts } from '#web/graph/stage-view.ts';
import { inTurns, nextTurn } from '#web/in-turns.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { hostPalette } from '#web/styles/host-palette.ts';
import { type Palette, paletteOf, type Theme } from '#web/styles/palette.ts';
import { base } from '#web/styles/tokens.ts';
import { AfterPaint } from './after-paint.ts';
import {
  BackgroundClickEvent,
  CameraChangeEvent,
  MapErrorEvent,
  MapLookEvent,
  MapReadyEvent,
  MapRestEvent,
  NodeHoverEvent,
  NodeSelectEvent,
} from './map-events.ts';

/**
 * The people network as an atlas: terrain, place names, people. For eyes and pointers; `map-walker` beside it is for the keyboard.
 * @fires node-select, node-hover, camera-change, background-click, map-ready, map-rest, map-look, map-error
 * @slot error - shown instead of the map where WebGL is missing, and over it while it is lost
 */
@customElement('network-view')
export class NetworkView extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
        overflow: hidden;
        min-height: 8rem;
        background: var(--reseau-map-ground, var(--reseau-sea, #eef2f3));
      }
      .stage {
        position: absolute;
        inset: 0;
        overflow: hidden;
        touch-action: none;
        user-select: none;
        cursor: grab;
      }
      :host([cooperative]) .stage {
        touch-action: pan-y;
      }
      slot[name='error'] {
        position: relative;
      }
    `,
  ];

  #stage: MapStage | null = null;
  /** Ends the stage, also while it is made. */
  #making: AbortController | null = null;
  /** No stage could be made of it, so none is tried again at each update. */
  #undrawable: Network | null = null;
  #palette: Palette = paletteOf('light');
  /** The camera last told to the world: hearing it back moves nothing. */
  #told: MapCamera | null = null;
  #atRest = false;
  #isSentElsewhere = false;
  readonly #following = new AfterPaint(() => this.#show());
  readonly #resizes = new ResizeObserver(() => this.#resize());

  @state() private failed: MapErrorEvent['reason'] | null = null;

  @property({ attribute: false }) network: Network | null = null;
  /** Papers as ◆; drawn when `layers.papers` is on. */
  @property({ attribute: false }) papersLayer: PaperLayer | null = null;
  @property() language: LocaleCode = 'en';
  @property({ reflect: true }) theme: Theme = 'light';
  @property({ attribute: false }) selection: MapSelection | null = null;
  /** Person ids, from one end to the other. */
  @property({ attribute: false }) path: readonly string[] | null = null;
  /** Ids (of any kind) that keep full strength; `null` = all. */
  @property({ attribute: false }) highlight: ReadonlySet<string> | null = null;
  /** People drawn as a rim alone: who is no more. */
  @property({ attribute: false }) hollow: readonly string[] = [];
  @property({ attribute: false }) visible: NetworkFilter = NO_FILTER;
  @property({ attribute: false }) layers: MapLayers = DEFAULT_LAYERS;
  @property({ attribute: false }) insets: MapInsets = NO_INSETS;
  /** Controls under which no name may be, in CSS pixels of this element. */
  @property({ attribute: false }) occluders: readonly DOMRect[] = [];
  /** Where the map is; `null` = fitted into the free area. */
  @property({ attribute: false }) camera: MapCamera | null = null;
  /** A community or region that the legend isolates. */
  @property() isolated: string | null = null;
  /** A few people laid out for themselves; `null` for the map. */
  @property({ attribute: false }) arrangement: Arrangement | null = null;
  /** Radii of people by something else than papers, in the network's order; see `markSizes`. */
  @property({ attribute: false }) sizes: readonly number[] | null = null;
  @property({ type: Boolean }) reducedMotion = false;
  /** Finer land, drawn where it is in place of the network's own. */
  @property({ attribute: false }) reliefs: readonly Relief[] = [];
  /** More of the network is on its way: the map does not rest yet. */
  @property({ type: Boolean }) loading = false;
  /** On somebody else's page: the wheel zooms only with ctrl or ⌘, and one finger scrolls the page. */
  @property({ type: Boolean, reflect: true }) cooperative = false;
  /** Fonts of the names; the widget gives system faces. */
  @property({ attribute: false }) families: LabelFamilies = ATLAS_FAMILIES;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#drop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (changed.has('network') && !isSameMap(changed.get('network') ?? null, this.network)) this.#drop();
    if (changed.has('theme') || (this.#stage === null && this.#making === null)) this.#readPalette();
    if (this.#stage === null) {
      this.#isSentElsewhere ||= changed.has('camera');
      this.#create();
    } else this.#follow(changed);
  }

  /** Fits the whole map into the free area. */
  fit(): void {
    this.#upToDate()?.fit();
  }

  zoomIn(): void {
    this.#stage?.zoom(1);
  }

  zoomOut(): void {
    this.#stage?.zoom(-1);
  }

  /** Moves the view by screen pixels. */
  panBy(dx: number, dy: number): void {
    this.#stage?.panBy(dx, dy);
  }

  /** Brings a person, topic, paper or community into the free area. */
  panTo(id: string): void {
    this.#upToDate()?.panTo(id);
  }

  /** Fits these people, topics, papers or communities into the free area. */
  frame(ids: readonly string[], { eased = true } = {}): void {
    this.#upToDate()?.frame(ids, eased);
  }

  /** A still picture of the map as it is now, for when its WebGL context is given up. */
  poster(): HTMLCanvasElement | null {
    return this.#upToDate()?.poster() ?? null;
  }

  /** What is seen now, for a picture of it; `null` while nothing is drawn. */
  moment(): Moment | null {
    return this.#upToDate()?.moment() ?? null;
  }

  /** Shows somebody as if the pointer were over them; `null` ends it. */
  point(id: string | null): void {
    this.#upToDate()?.point(id);
  }

  /** The names that stand on the map now. */
  labelBoxes(): LabelBox[] {
    return this.#upToDate()?.labelBoxes() ?? [];
  }

  /** Whether all is drawn as it will stay; `map-rest` tells of it. */
  get atRest(): boolean {
    return this.#atRest;
  }

  /** Where the map is now. */
  get currentCamera(): MapCamera | null {
    return this.#stage?.camera ?? null;
  }

  /** Where something stands and how large it is drawn, in CSS pixels of this element; `null` if it is not on the map. */
  screenPlaceOf(id: string): { x: number; y: number; radius: number } | null {
    return this.#upToDate()?.screenPlaceOf(id) ?? null;
  }

  #create(): void {
    const host = this.renderRoot.querySelector<HTMLElement>('.stage');
    const { network } = this;
    if (network === null || host === null || host.clientWidth === 0 || host.clientHeight === 0) return;
    if (this.#making !== null || network === this.#undrawable) return;
    this.#told = this.camera;
    this.#isSentElsewhere = false;
    const making = new AbortController();
    this.#making = making;
    this.#make(host, this.#view(network), making.signal).catch((cause: unknown) => {
      if (making.signal.aborted) return;
      this.#drop();
      host.replaceChildren();
      this.#undrawable = network;
      // Asked only now: a trial context costs every opening some ten milliseconds.
      const isPossible = hasWebGl();
      this.#fail(isPossible ? 'context-lost' : 'no-webgl');
      if (isPossible) throw cause;
    });
  }

  /** In steps, between which the page answers. */
  async #make(host: HTMLElement, view: StageView, signal: AbortSignal): Promise<void> {
    const parts = await inTurns(stageParts(view), signal);
    const stage = this.#stageIn(host, parts);
    signal.addEventListener('abort', () => stage.destroy(), { once: true });
    await nextTurn();
    signal.throwIfAborted();
    await inTurns(stage.begin(), signal);
    this.#stage = stage;
    this.#show();
  }

  #stageIn(host: HTMLElement, parts: StageParts): MapStage {
    return new MapStage(host, parts, this.#told, {
      select: (selection) => this.dispatchEvent(new NodeSelectEvent(selection)),
      hover: (selection) => this.dispatchEvent(new NodeHoverEvent(selection)),
      background: () => this.dispatchEvent(new BackgroundClickEvent()),
      rest: (camera, fitted) => {
        this.#told = camera;
        this.dispatchEvent(new CameraChangeEvent(camera, fitted));
      },
      look: (camera, size) => {
        this.#atRest = false;
        this.dispatchEvent(new MapLookEvent(camera, size));
      },
      settled: () => this.#rest(),
      ready: () => this.dispatchEvent(new MapReadyEvent()),
      lost: () => this.#fail('context-lost'),
      restored: () => {
        this.failed = null;
        this.#drop();
        this.requestUpdate();
      },
    });
  }

  /** While more is on its way, the next view of the network asks again. */
  #rest(): void {
    if (this.loading || this.#atRest) return;
    this.#atRest = true;
    this.dispatchEvent(new MapRestEvent());
  }

  /** Drawing the map takes longer than anything else on a page: it follows what was pressed by a frame. */
  #follow(changed: PropertyValues<this>): void {
    this.#atRest = false;
    this.#isSentElsewhere ||= changed.has('camera');
    this.#following.ask();
  }

  #show(): void {
    const stage = this.#stage;
    if (stage === null) return;
    if (this.network !== null) stage.setView(this.#view(this.network));
    const isSent = this.#isSentElsewhere && !sameCamera(this.camera, this.#told);
    this.#isSentElsewhere = false;
    if (!isSent) return;
    this.#told = this.camera;
    stage.moveTo(this.camera);
  }

  /** The stage with all that it was told, for those who ask it or send it somewhere. */
  #upToDate(): MapStage | null {
    this.#following.flush();
    return this.#stage;
  }

  /** Asked for seldom: reading computed styles makes the browser lay the page out. */
  #readPalette(): void {
    const style = getComputedStyle(this);
    this.#palette = hostPalette(this.theme, (name) => style.getPropertyValue(name));
  }

  #view(network: Network): StageView {
    const { papersLayer, language, selection, path, highlight, visible, layers, insets, occluders } = this;
    const { isolated, arrangement, sizes, reliefs, reducedMotion, families, cooperative, hollow } = this;
    return {
      ...{ network, papersLayer, language, palette: this.#palette, selection, path, highlight, visible, layers },
      ...{ insets, occluders, isolated, arrangement, sizes, reliefs, reducedMotion, families, cooperative, hollow },
    };
  }

  #resize(): void {
    if (this.#stage === null) this.requestUpdate();
    else this.#stage.resize();
  }

  #drop(): void {
    this.#following.cancel();
    // What is made, or half made, goes with it.
    this.#making?.abort();
    this.#making = null;
    this.#stage = null;
  }

  #fail(reason: MapErrorEvent['reason']): void {
    if (this.failed === reason) return;
    this.failed = reason;
    this.dispatchEvent(new MapErrorEvent(reason));
  }

  override render(): TemplateResult {
    if (this.failed === 'no-webgl') return html`<slot name="error"></slot>`;
    const error = this.failed === null ? nothing : html`<slot name="error"></slot>`;
    return html`<div class="stage" aria-hidden="true"></div>${error}`;
  }
}

/** A network of the same map with more or fewer people of it loaded. Its bounds are the whole map's. */
function isSameMap(a: Network | null, b: Network | null): boolean {
  return a !== null && b !== null && JSON.stringify([a.name, a.asOf, a.bounds]) === JSON.stringify([b.name, b.asOf, b.bounds]);
}

declare global {
  interface HTMLElementTagNameMap {
    'network-view': NetworkView;
  }
}
