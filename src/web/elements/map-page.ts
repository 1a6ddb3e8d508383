import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Relief } from '#model/network.ts';
import { Arranger } from '#web/arrange/arranger.ts';
import type { Arrangement } from '#web/graph/arranged-scene.ts';
import type { MapInsets, MapSelection } from '#web/graph/map-types.ts';
import type { Moment } from '#web/graph/moment.ts';
import { arrangeable, graphAmong } from '#web/state/arrangement.ts';
import { type Change, closeCard, hasCard, isolate, moveCamera, select, setLayers } from '#web/state/changes.ts';
import { selectInEgo, toggleNeighbours } from '#web/state/ego-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { highlightOf } from '#web/state/highlight.ts';
import { MediaQuery, PHONE } from '#web/state/media-query.ts';
import { addSelected, toggleSelected } from '#web/state/selected-changes.ts';
import { mapPage } from '#web/styles/map-page.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import type { LassoDoneEvent } from './lasso-layer.ts';
import type { LayersChangeEvent } from './layers-sheet.ts';
import type { CameraChangeEvent, NodeSelectEvent } from './map-events.ts';
import type { IsolateChangeEvent } from './map-legend.ts';
import { mapShown } from './map-shown.ts';
import type { MapWalker } from './map-walker.ts';
import type { NetworkView } from './network-view.ts';
import { sameRects } from './same-rects.ts';
import { type SheetHeight, sheetHeights } from './sheet-heights.ts';
import { WithFrame } from './with-frame.ts';
import './layers-panel.ts';
import './map-controls.ts';
import './network-view.ts';

/** One list for as long as it is empty, or the map would redraw for nothing. */
const NOBODY: readonly string[] = [];

/** A hand on the map sends many positions; the address bar gets the one where it rests. */
const CAMERA_PAUSE_MS = 300;

/**
 * The map with what belongs to it, told how much of it is free.
 * @slot error - shown instead of the map where WebGL is missing
 * @slot tools - buttons over those of the map
 */
@customElement('map-page')
export class MapPage extends ExplorerElement {
  static override styles = [base, mapPage];

  readonly #phone = new MediaQuery(this, PHONE);
  readonly #still = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  readonly #papers = new Task(this, {
    args: () => [needsPapers(this.explorer) ? this.explorer?.api : null, this.#mapOf(this.explorer)] as const,
    task: async ([api], { signal }) => api?.paperLayer(signal) ?? null,
  });
  readonly #arranger = new Arranger();
  readonly #arrangement = new Task(this, {
    args: () => [this.#toArrange()] as const,
    task: ([ids], { signal }) => this.#arrange(ids, signal),
  });
  readonly #rings = new Task(this, {
    args: () => [this.explorer?.view.ego ?? null, this.explorer?.index ?? null] as const,
    task: async ([ego, index]) => {
      if (ego === null || index === null) return null;
      const { arrangeRings } = await import('#web/arrange/arrange-rings.ts');
      return arrangeRings(index, ego);
    },
  });
  readonly #sizes = new Task(this, {
    args: () => [this.explorer?.view.layers.size ?? 'papers', this.explorer?.index?.network ?? null] as const,
    task: async ([size, network]) => {
      if (size === 'papers' || network === null) return null;
      const { markSizes } = await import('#web/graph/mark-sizes.ts');
      return { network, radii: markSizes(network, size) };
    },
  });
  #cameraTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #measuring = new WithFrame(() => this.#measureCorner());
  @query('network-view') private view!: NetworkView;
  @query('map-walker') private walker!: MapWalker;
  @state() private map: NetworkView | null = null;
  /** The occluders and the corner's own. */
  @state() private covered: readonly DOMRect[] = [];
  /** Whether a line is being drawn around people, and the press that began it where it was no button. */
  @state() private lasso: { readonly begun: PointerEvent | null } | null = null;
  @property({ attribute: false }) sheet: SheetHeight = 'low';
  /** Finer land of the present view. */
  @property({ attribute: false }) reliefs: readonly Relief[] = [];
  /** Parts of the present view are on their way. */
  @property({ type: Boolean }) loading = false;
  /** People of the way that the directions panel shows. */
  @property({ attribute: false }) way: readonly string[] | null = null;
  /** Who is lit up where no choice does: authors of the chosen paper, the people of a list. */
  @property({ attribute: false }) lit: ReadonlySet<string> | null = null;
  /** Who is drawn as a rim alone. */
  @property({ attribute: false }) hollow: readonly string[] | undefined;
  /** Rectangles of the controls that float over the map, in its pixels. */
  @property({ attribute: false }) occluders: readonly DOMRect[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#cameraTimer);
    this.#measuring.cancel();
    this.#arranger.end();
  }

  /** Ids of those who are to be laid out for themselves, as one text: equal texts are equal people. */
  #toArrange(): string | null {
    const { view, index } = this.explorer ?? {};
    if (view?.arranged !== true || index === undefined || index === null) return null;
    return (
      arrangeable(index, view)
        ?.map((person) => index.network.nodes.id[person])
        .join(' ') ?? null
    );
  }

  async #arrange(ids: string | null, signal: AbortSignal): Promise<Arrangement | null> {
    const index = this.explorer?.index;
    if (ids === null || index === undefined || index === null) return null;
    const people = ids.split(' ').flatMap((id) => index.person(id)?.index ?? []);
    const { x, y } = await this.#arranger.arrange(graphAmong(index.network, people), signal);
    return { places: new Map(people.map((person, i) => [index.network.nodes.id[person] ?? '', { x: x[i] ?? 0, y: y[i] ?? 0 }])) };
  }

  override firstUpdated(): void {
    void mapShown.then(() => Promise.all([import('./map-walker.ts'), import('./lasso-button.ts')]));
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.view !== null) this.map = this.view;
    const view = this.explorer?.view;
    this.toggleAttribute('covered', view !== undefined && hasCard(view));
    this.#measuring.ask();
  }

  /** Names keep clear of the buttons in the corner and of the panel that they open. Only real changes are told. */
  #measureCorner(): void {
    this.toggleAttribute('layering', this.renderRoot.querySelector('layers-panel')?.isOpen === true);
    const corner = this.renderRoot.querySelector('.corner');
    const panel = this.renderRoot.querySelector('layers-panel')?.panelBox() ?? null;
    const rects = [corner?.getBoundingClientRect(), panel].flatMap((rect) => (rect && rect.width > 0 ? [rect] : []));
    const all = [...this.occluders, ...rects];
    if (!sameRects(all, this.covered)) this.covered = all;
  }

  /** Who clicked on the map may go on by keyboard: the arrows move it, Enter goes into its regions. */
  #takeUp(): void {
    // It may not be here yet.
    if (this.view.currentCamera !== null) this.walker.focusQuietly?.();
  }

  /** The same for as long as the map is, however much of it is loaded. */
  #mapOf(explorer: Explorer | null): unknown {
    return explorer?.index?.network.pyramid ?? explorer?.index;
  }

  /** For the keys that move it and walk on it. */
  focusMap(): void {
    this.walker.focus();
  }

  fit(): void {
    this.view?.fit();
  }

  moment(): Moment | null {
    return this.view?.moment() ?? null;
  }

  startLasso(): void {
    this.lasso = { begun: null };
  }

  openLayers(): void {
    // Over a card on a phone the button is away, and comes for as long as what it opens.
    this.toggleAttribute('layering', true);
    this.renderRoot.querySelector('layers-panel')?.open();
  }

  /** A fitted map is the opening view: the address says nothing about it. */
  #moved({ camera, fitted }: CameraChangeEvent): void {
    clearTimeout(this.#cameraTimer);
    this.#cameraTimer = setTimeout(() => this.explorer?.navigate(moveCamera(fitted ? null : camera), 'replace'), CAMERA_PAUSE_MS);
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { view, index, locale, theme, navigate } = explorer;
    return html`
      <network-view
        .network=${index?.network ?? null}
        .papersLayer=${this.#papers.value ?? null}
        .language=${locale}
        .theme=${theme}
        .selection=${view.selection}
        .path=${this.way}
        .highlight=${highlightOf(explorer) ?? this.lit}
        .hollow=${this.hollow ?? NOBODY}
        .visible=${view.filter}
        .layers=${view.layers}
        .sizes=${this.#sizes.value?.network === index?.network ? (this.#sizes.value?.radii ?? null) : null}
        .insets=${this.#insets(explorer)}
        .occluders=${this.covered}
        .camera=${view.camera}
        .isolated=${view.isolated}
        .reducedMotion=${this.#still.matches}
        .arrangement=${(view.ego === null ? this.#arrangement.value : this.#rings.value?.arrangement) ?? null}
        .reliefs=${this.reliefs}
        .loading=${this.loading}
        @node-select=${({ selection }: NodeSelectEvent) => navigate(this.#choice(explorer, selection))}
        @background-click=${() => view.selection !== null && navigate(closeCard())}
        @camera-change=${this.#moved}
        @click=${this.#takeUp}
        @pointerdown=${this.#shiftPress}
      >
        <slot name="error" slot="error"></slot>
      </network-view>
      ${this.#walker(explorer)}
      ${
        this.lasso === null
          ? nothing
          : html`<lasso-layer
            .begun=${this.lasso.begun}
            @lasso-done=${({ line, reach }: LassoDoneEvent) => this.#drawn(explorer, line, reach)}
            @lasso-end=${this.#endLasso}
          ></lasso-layer>`
      }
      ${this.#corner(explorer)}
    `;
  }

  /** Shift and drag draws a lasso at once; Shift and click chooses one person. */
  readonly #shiftPress = {
    capture: true,
    handleEvent: (event: PointerEvent): void => {
      if (!event.shiftKey || event.button !== 0 || this.map === null) return;
      event.stopPropagation();
      this.lasso = { begun: event };
    },
  };

  readonly #endLasso = (): void => {
    this.lasso = null;
  };

  /** A finger may press one person after another; a line is drawn once. */
  async #drawn({ navigate }: Explorer, line: LassoDoneEvent['line'], reach: number): Promise<void> {
    const isTool = this.lasso !== null && this.lasso.begun === null;
    const { peopleInside, personAt } = await import('#web/graph/lasso.ts');
    const moment = this.moment();
    const [first] = line;
    if (moment === null || first === undefined) return;
    const pressed = line.length === 1 ? personAt(moment, first, reach) : null;
    if (pressed !== null) navigate(toggleSelected(pressed));
    else if (line.length > 1) navigate(addSelected(peopleInside(moment, line)));
    if (pressed === null || !isTool) this.#endLasso();
  }

  /** In a network in rings a click shows or hides whom somebody works with, and the middle opens its card. */
  #choice({ view: { ego } }: Explorer, selection: MapSelection): Change {
    if (ego === null) return select(selection);
    if (selection.kind !== 'person' || selection.id === ego.person) return selectInEgo(selection);
    return toggleNeighbours(selection.id, this.#rings.value?.open.has(selection.id) === true);
  }

  #walker({ index, locale, navigate, view: { ego, selected } }: Explorer): TemplateResult {
    const map = this.map;
    const walked =
      map === null
        ? null
        : {
            panBy: (dx: number, dy: number) => map.panBy(dx, dy),
            zoomIn: () => map.zoomIn(),
            zoomOut: () => map.zoomOut(),
            fit: () => map.fit(),
            panTo: (id: string) => map.panTo(id),
            point: (id: string | null) => map.point(id),
            select: (selection: MapSelection) => navigate(ego === null ? select(selection) : selectInEgo(selection)),
            choose: (id: string) => navigate(toggleSelected(id)),
          };
    return html`<map-walker
      .network=${index?.network ?? null}
      .language=${locale}
      .map=${walked}
      .chosen=${selected}
    ></map-walker>`;
  }

  #corner({ view, index, locale, theme, navigate }: Explorer): TemplateResult {
    return html`
      <div class="corner" @layers-toggle=${this.#measuring.ask}>
        <slot name="tools"></slot>
        <lasso-button
          .language=${locale}
          ?active=${this.lasso !== null}
          @lasso-toggle=${() => {
            this.lasso = this.lasso === null ? { begun: null } : null;
          }}
        ></lasso-button>
        <map-controls .language=${locale} .map=${this.map}></map-controls>
        <layers-panel
          .network=${index?.network ?? null}
          .language=${locale}
          .theme=${theme}
          .papersLayer=${this.#papers.value ?? null}
          .layers=${view.layers}
          .isolated=${view.isolated}
          @layers-change=${({ layers }: LayersChangeEvent) => navigate(setLayers(layers))}
          @isolate-change=${({ isolated }: IsolateChangeEvent) => navigate(isolate(isolated))}
        ></layers-panel>
      </div>
    `;
  }

  /** What cards, chips and the sheet cover: the map fits into the rest. */
  #insets({ view }: Explorer): MapInsets {
    const isCovered = hasCard(view);
    if (!this.#phone.matches) return { top: 76, right: 84, bottom: 100, left: isCovered ? 392 : 24 };
    const sheet = Math.min(sheetHeights(innerHeight)[this.sheet], sheetHeights(innerHeight).half);
    return { top: 112, right: 8, bottom: isCovered ? sheet : 24, left: 8 };
  }
}

/** Papers come when they are drawn, or colours count them. */
function needsPapers(explorer: Explorer | null): boolean {
  const { papers, colour } = explorer?.view.layers ?? {};
  return papers === true || colour === 'topic';
}

declare global {
  interface HTMLElementTagNameMap {
    'map-page': MapPage;
  }
}
