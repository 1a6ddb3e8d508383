import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Network, Relief } from '#model/network.ts';
import { SYSTEM_FAMILIES } from '#web/graph/label-faces.ts';
import type { MapCamera, MapSelection } from '#web/graph/map-types.ts';
import { type LoadRelief, ReliefLoader } from '#web/graph/relief-loader.ts';
import { type LoadTile, TileLoader } from '#web/graph/tile-loader.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { SystemTheme } from '#web/state/system-theme.ts';
import type { Theme } from '#web/styles/palette.ts';
import { base, tokens } from '#web/styles/tokens.ts';
import { type LoadedSnapshot, loadSnapshot } from '#web/widget/load-snapshot.ts';
import { claimCanvas, releaseCanvas } from '#web/widget/one-canvas.ts';
import { WIDGET_STYLES } from '#web/widget/styles.ts';
import type { MapErrorEvent, MapLookEvent, NodeSelectEvent } from './map-events.ts';
import type { NetworkView } from './network-view.ts';
import { OutwardEvent } from './outward-event.ts';
import { sameRects } from './same-rects.ts';
import { WithFrame } from './with-frame.ts';
import './network-view.ts';
import './map-walker.ts';

/** Somebody chose a person or a place on the map; a page may show more about them. */
export class ReseauSelectEvent extends OutwardEvent {
  readonly detail: MapSelection & { readonly name: string };
  constructor(detail: MapSelection & { readonly name: string }) {
    super('reseau-select');
    this.detail = detail;
  }
}

/** The network cannot be shown, and the fallback stays; or whom `focus` names cannot, and the whole map is shown. */
export class ReseauErrorEvent extends OutwardEvent {
  readonly message: string;
  constructor(message: string) {
    super('reseau-error');
    this.message = message;
  }
}

/** Neighbours that the view of one person makes room for. */
const NEAREST = 24;

/**
 * A network on somebody else's page. What stands between its tags is shown until the map is there, and stays if it cannot be.
 * @fires reseau-select, reseau-error
 * @slot - the fallback: a sentence and a link
 * @cssprop --reseau-height - 480px unless said
 */
@customElement('reseau-graph')
export class ReseauGraph extends LitElement {
  static override styles = [tokens, base, WIDGET_STYLES];

  readonly #system = new SystemTheme(this);
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #measuring = new WithFrame(() => this.#measure());
  readonly #resizes = new ResizeObserver(this.#measuring.ask);
  readonly #restyle = (): void => this.requestUpdate();
  readonly #sight = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '200px' });
  #loading: AbortController | null = null;
  #tiles: TileLoader | null = null;
  #land: ReliefLoader | null = null;
  /** Ends `drawn`. */
  #settle: () => void = () => {};
  drawn: Promise<void> = Promise.resolve();

  @query('network-view') private map!: NetworkView | null;
  @state() private network: Network | null = null;
  @state() private phase: 'waiting' | 'live' | 'still' | 'failed' = 'waiting';
  @state() private isDrawn = false;
  @state() private isBusy = false;
  @state() private isLandBusy = false;
  @state() private reliefs: readonly Relief[] = [];
  @state() private selection: MapSelection | null = null;
  /** What the name and the buttons cover of the map. */
  @state() private covered: readonly DOMRect[] = [];
  @state() private poster: HTMLCanvasElement | null = null;
  /** Where the map was when it was frozen. */
  @state() private left: MapCamera | null = null;
  /** The snapshot folder: a server's `/snapshot/` or a static copy of it. */
  @property() src = '';
  /** The person in the middle; without one the whole map is shown. */
  @property({ attribute: 'focus' }) focusPerson = '';
  /** `en` or `fr`; else the language of the page around. */
  @property() override lang = '';
  @property({ reflect: true }) theme: Theme | 'auto' = 'auto';
  /** Address of an explorer, for a link from whoever is chosen to their card. */
  @property() explorer = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
    this.#resizes.observe(this);
    this.#still.addEventListener('change', this.#restyle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#resizes.disconnect();
    this.#measuring.cancel();
    this.#still.removeEventListener('change', this.#restyle);
    this.#loading?.abort();
    this.#loading = null;
    this.#leave();
    this.#settle();
    releaseCanvas(this);
    this.phase = 'waiting';
    this.isDrawn = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('src') && changed.get('src') !== undefined && this.#loading !== null) void this.#load();
    this.#measuring.ask();
  }

  #measure(): void {
    const map = this.map?.getBoundingClientRect();
    if (map === undefined) return;
    const rects = [...this.renderRoot.querySelectorAll('.bar, .zoom')].map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return new DOMRect(left - map.left, top - map.top, width, height);
    });
    if (!sameRects(rects, this.covered)) this.covered = rects;
  }

  /** Gives up its WebGL context and leaves a picture: another network on the page is being used. */
  freeze(): void {
    this.poster = this.map?.poster() ?? null;
    this.left = this.map?.currentCamera ?? null;
    this.phase = this.poster === null ? 'waiting' : 'still';
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (entries.some((entry) => entry.isIntersecting) && this.#loading === null) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const { network, loadTile, loadRelief, findTile } = await loadSnapshot(new URL(this.src, document.baseURI), loading.signal);
      this.network = network;
      this.#follow(network, loadTile, loadRelief);
      this.selection = this.#focused(this.network);
      if (this.selection === null && this.focusPerson !== '') void this.#find(findTile, loading.signal);
      await this.#wake();
    } catch (error) {
      if (loading.signal.aborted) return;
      this.phase = 'failed';
      this.#settle();
      this.dispatchEvent(new ReseauErrorEvent(error instanceof Error ? error.message : String(error)));
    }
  }

  /** Somebody below the first picture: their tile comes, and the map goes to them. */
  async #find(findTile: LoadedSnapshot['findTile'], signal: AbortSignal): Promise<void> {
    const id = this.focusPerson;
    const tile = await findTile(id, signal).catch(() => null);
    if (signal.aborted || id !== this.focusPerson) return;
    if (tile) {
      this.#tiles?.pin([tile]);
      this.selection = { kind: 'person', id };
      return;
    }
    const why = tile === null ? 'the file that says where they are could not be read' : 'nobody on this map has that id';
    this.dispatchEvent(new ReseauErrorEvent(`focus="${id}" cannot be shown: ${why}. The whole map is.`));
  }

  /** A large map brings its people as one comes near them. */
  #follow(head: Network, loadTile: LoadTile, loadRelief: LoadRelief): void {
    this.#leave();
    this.#land = new ReliefLoader(head.reliefs, loadRelief, {
      changed: (reliefs) => {
        this.reliefs = reliefs;
      },
      busy: (isBusy) => {
        this.isLandBusy = isBusy;
      },
    });
    this.#tiles =
      head.pyramid === null
        ? null
        : new TileLoader(head, loadTile, {
            composed: (network) => {
              this.network = network;
            },
            busy: (isBusy) => {
              this.isBusy = isBusy;
            },
            missing: () => {},
          });
  }

  #leave(): void {
    this.#tiles?.end();
    this.#land?.end();
    this.#tiles = null;
    this.#land = null;
    this.reliefs = [];
  }

  async #wake(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.drawn = promise;
    this.#settle = resolve;
    await claimCanvas(this);
    if (!this.isConnected) return resolve();
    this.phase = 'live';
    this.poster = null;
  }

  #focused({ nodes }: Network): MapSelection | null {
    const id = this.focusPerson;
    return nodes.id.includes(id) ? { kind: 'person', id } : null;
  }

  #ready(): void {
    const { network, selection, map, isDrawn } = this;
    // Woken from its picture, a map is where it was left: only the first sight is framed.
    if (network !== null && selection?.kind === 'person' && !isDrawn) map?.frame(egoOf(network, selection.id), { eased: false });
    this.isDrawn = true;
    this.#settle();
  }

  #choose(selection: MapSelection): void {
    this.selection = selection;
    const name = this.network === null ? null : nameOf(this.network, selection, this.#language());
    this.dispatchEvent(new ReseauSelectEvent({ ...selection, name: name ?? '' }));
  }

  #failed({ reason }: MapErrorEvent): void {
    this.#settle();
    if (reason === 'no-webgl') this.phase = 'failed';
    this.dispatchEvent(new ReseauErrorEvent(reason));
  }

  #language(): 'en' | 'fr' {
    const said = this.lang || this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    return said.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  }

  #bar(network: Network, language: 'en' | 'fr'): TemplateResult {
    const say = mapMessages(language);
    const { selection } = this;
    const name = selection === null ? null : nameOf(network, selection, language);
    const link =
      this.explorer === '' || selection === null
        ? null
        : explorerLink(new URL(this.explorer, document.baseURI), selection, language);
    return html`
      <div class="bar">
        <strong>${name ?? network.name[language]}</strong>
        ${link === null ? '' : html`<a href=${link} target="_blank" rel="noopener">${say.openExplorer}</a>`}
      </div>
      <div class="zoom" role="group" aria-label=${say.label}>
        <button type="button" aria-label=${say.zoomIn} @click=${() => this.map?.zoomIn()}>+</button>
        <button type="button" aria-label=${say.zoomOut} @click=${() => this.map?.zoomOut()}>−</button>
        <button type="button" aria-label=${say.fit} @click=${() => this.map?.fit()}>⤢</button>
      </div>
    `;
  }

  #mapView(network: Network, language: 'en' | 'fr'): TemplateResult {
    return html`
      <network-view
        cooperative
        .network=${network}
        .language=${language}
        .theme=${this.#system.themeOf(this.theme)}
        .selection=${this.selection}
        .families=${SYSTEM_FAMILIES}
        .insets=${INSETS}
        .occluders=${this.covered}
        .camera=${this.left}
        .reducedMotion=${this.#still.matches}
        .reliefs=${this.reliefs}
        .loading=${this.isBusy || this.isLandBusy}
        @map-look=${({ camera, size }: MapLookEvent) => {
          this.#tiles?.look(camera, size);
          this.#land?.look(camera, size);
        }}
        @map-ready=${this.#ready}
        @map-error=${this.#failed}
        @node-select=${({ selection }: NodeSelectEvent) => this.#choose(selection)}
        @background-click=${() => {
          this.selection = null;
        }}
      ></network-view>
      <map-walker .network=${network} .language=${language} .map=${this.#walked}></map-walker>
    `;
  }

  readonly #walked = {
    panBy: (dx: number, dy: number) => this.map?.panBy(dx, dy),
    zoomIn: () => this.map?.zoomIn(),
    zoomOut: () => this.map?.zoomOut(),
    fit: () => this.map?.fit(),
    panTo: (id: string) => this.map?.panTo(id),
    point: (id: string | null) => this.map?.point(id),
    select: (selection: MapSelection) => this.#choose(selection),
  };

  override render(): TemplateResult {
    const { network, phase } = this;
    const language = this.#language();
    const isShown = network !== null && ((phase === 'live' && this.isDrawn) || phase === 'still');
    return html`
      <div class="fallback" ?hidden=${isShown}><slot></slot></div>
      ${
        network === null || phase === 'failed' || phase === 'waiting'
          ? ''
          : html`
              <section class=${isShown ? 'map' : 'map coming'} lang=${language} aria-label=${network.name[language]}>
                ${
                  phase === 'still'
                    ? html`<button type="button" class="poster" aria-label=${mapMessages(language).label} @click=${this.#wake}>
                        ${this.poster}
                      </button>`
                    : this.#mapView(network, language)
                }
                ${this.#bar(network, language)}
              </section>
            `
      }
    `;
  }
}

const INSETS = { top: 8, right: 8, bottom: 40, left: 8 };

/** A person and the strongest co-authors. Edges come strongest first. */
function egoOf({ nodes, edges }: Network, id: string): string[] {
  const centre = nodes.id.indexOf(id);
  const near = edges.source.flatMap((source, edge) => {
    const target = edges.target[edge] ?? -1;
    if (source === centre) return [target];
    return target === centre ? [source] : [];
  });
  return [centre, ...near.slice(0, NEAREST)].flatMap((index) => nodes.id[index] ?? []);
}

function nameOf(network: Network, { kind, id }: MapSelection, language: 'en' | 'fr'): string | null {
  if (kind === 'person') return network.nodes.label[network.nodes.id.indexOf(id)] || mapMessages(language).unnamed;
  const list = kind === 'topic' ? network.topics : network.communities;
  return list.find((item) => item.id === id)?.label[language] ?? null;
}

/** The explorer's own address of a card. Only web addresses: a `javascript:` one would run on the host page. */
function explorerLink(address: URL, { kind, id }: MapSelection, language: 'en' | 'fr'): string | null {
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  address.searchParams.set(kind, id);
  address.searchParams.set('lang', language);
  return address.href;
}

declare global {
  interface HTMLElementTagNameMap {
    'reseau-graph': ReseauGraph;
  }
  interface HTMLElementEventMap {
    'reseau-select': ReseauSelectEvent;
    'reseau-error': ReseauErrorEvent;
  }
}
