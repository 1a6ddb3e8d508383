import { ContextProvider } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { createApi } from '#web/api/client.ts';
import type { MapSelection } from '#web/graph/map-types.ts';
import type { Moment } from '#web/graph/moment.ts';
import { messagesFor } from '#web/locales/messages.ts';
import { namesIn } from '#web/locales/texts.ts';
import { type Change, closeCard, hasCard, setPage } from '#web/state/changes.ts';
import type { PageDeed } from '#web/state/commands.ts';
import { type Explorer, explorerContext, isStoreAway, sameExplorer } from '#web/state/explorer.ts';
import { isFirstVisit } from '#web/state/first-visit.ts';
import { linkedView } from '#web/state/follow-links.ts';
import { knownView } from '#web/state/known-view.ts';
import { LargeMap } from '#web/state/large-map.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { pageKey } from '#web/state/page-keys.ts';
import { preferredLanguage, rememberedTheme } from '#web/state/preferences.ts';
import { noteRecent } from '#web/state/recent.ts';
import { SpokenLocale } from '#web/state/spoken-locale.ts';
import { SystemTheme } from '#web/state/system-theme.ts';
import { ViewHistory } from '#web/state/view-history.ts';
import { hasRoomForCards, type ViewState } from '#web/state/view-state.ts';
import { app } from '#web/styles/app.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import type { PaletteDoneEvent } from './command-palette.ts';
import type { FilterChips } from './filter-chips.ts';
import type { MapErrorEvent, MapLookEvent } from './map-events.ts';
import type { MapPage } from './map-page.ts';
import { mapShown } from './map-shown.ts';
import { openCard } from './open-card.ts';
import { noMap, noNetwork, openPage } from './open-page.ts';
import { pageTitle } from './page-title.ts';
import type { SheetHeightEvent } from './place-card.ts';
import { sameRects } from './same-rects.ts';
import type { SearchBox } from './search-box.ts';
import type { SheetHeight } from './sheet-heights.ts';
import type { StepRequestEvent } from './step-tools.ts';
import { ToldPeople } from './told-people.ts';
import { WithFrame } from './with-frame.ts';
import './filter-chips.ts';
import './map-page.ts';
import './search-box.ts';
import './view-switch.ts';

/** While the server is away, or has nothing published, ask again so often: it may be restarting. */
const RETRY_MS = 5000;

/** What floats over the map. */
const FLOATS = 'search-box, filter-chips, view-switch, year-histogram, place-card, first-visit, .banner, .foot';

/** The explorer: it owns the view, loads the network, and gives every element inside one `Explorer`. */
@customElement('reseau-app')
export class ReseauApp extends LitElement {
  static override styles = [base, controls, app];

  readonly #history = new ViewHistory(this);
  readonly #api = createApi();
  readonly #about = new Task(this, { args: () => [], task: (_, { signal }) => this.#api.about(signal) });
  readonly #network = new Task(this, {
    args: () => [],
    task: async (_, { signal }) => createNetworkIndex(await this.#api.network(signal)),
  });
  readonly #large = new LargeMap(this, this.#api);
  /** What the address leaves open, as it was when the page came: going back must bring back what one saw. */
  readonly #preferred = { language: preferredLanguage(), theme: rememberedTheme() };
  readonly #locale = new SpokenLocale(this);
  readonly #system = new SystemTheme(this);
  readonly #provider = new ContextProvider(this, { context: explorerContext });
  #explorer: Explorer | null = null;
  #noted: MapSelection | null = null;
  readonly #told = new ToldPeople(this);
  readonly #measuring = new WithFrame(() => this.#measureFloats());
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  @query('search-box') private searchBox!: SearchBox;
  @query('filter-chips') private filterChips!: FilterChips | null;
  @query('map-page') private mapPage!: MapPage | null;
  @state() private sheet: SheetHeight = 'low';
  @state() private mapError: MapErrorEvent['reason'] | null = null;
  @state() private dialog: 'share' | 'palette' | null = null;
  @state() private isNew = isFirstVisit(location.search);
  @state() private occluders: readonly DOMRect[] = [];
  /** The last step undone or done again, for those who do not see it. */
  @state() private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void mapShown
      .then(() => Promise.all([import('./year-histogram.ts'), import('./step-tools.ts'), import('./printed-map.ts')]))
      .then(this.#measuring.ask);
    this.addEventListener('click', this.#followLink);
    document.addEventListener('keydown', this.#press);
    addEventListener('resize', this.#measuring.ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#followLink);
    document.removeEventListener('keydown', this.#press);
    removeEventListener('resize', this.#measuring.ask);
    clearTimeout(this.#retryTimer);
    this.#measuring.cancel();
  }

  override willUpdate(): void {
    const index = this.#large.indexOf(this.#network.value ?? null);
    const view = knownView(this.#history.view, index);
    const locale = this.#locale.speak(view.language ?? this.#preferred.language);
    if (locale === null) return;
    const theme = this.#system.themeOf(view.theme ?? this.#preferred.theme ?? 'auto');
    const next: Explorer = {
      view,
      locale,
      language: namesIn(locale),
      theme,
      messages: messagesFor(locale),
      api: this.#api,
      about: this.#about.value ?? null,
      index,
      steps: this.#history.entry,
      navigate: (change, mode) => this.#history.navigate(change, mode),
      href: (change) => this.#history.href(change),
    };
    this.#large.want(this.#told.named(view));
    if (this.#explorer === null || !sameExplorer(this.#explorer, next)) {
      this.#explorer = next;
      this.#provider.setValue(next);
    }
    const isCovered = hasCard(view) && hasRoomForCards(view.page);
    this.toggleAttribute('card', isCovered);
    this.toggleAttribute('panel', isCovered && view.selection === null);
    this.setAttribute('page', view.page);
    this.toggleAttribute('away', isStoreAway(next));
    sayOnRoot('lang', locale);
    sayOnRoot('theme', theme);
    document.title = pageTitle(this.#explorer);
    this.#noteSelection(view);
    this.#scheduleRetry();
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#measuring.ask();
  }

  /** What is opened, by whatever way, is offered first in the palette. */
  #noteSelection({ selection }: ViewState): void {
    if (selection === this.#noted) return;
    this.#noted = selection;
    if (selection !== null && selection.kind !== 'paper') noteRecent({ kind: selection.kind, id: selection.id });
  }

  #scheduleRetry(): void {
    clearTimeout(this.#retryTimer);
    if (this.#network.error !== undefined) this.#retryTimer = setTimeout(this.#retry, RETRY_MS);
  }

  readonly #retry = (): void => {
    void this.#about.run();
    void this.#network.run();
  };

  /** Names on the map keep clear of what floats over it. Only real changes are told, or the map would redraw for nothing. */
  #measureFloats(): void {
    const floats = [...this.renderRoot.querySelectorAll(FLOATS)].map((element) => element.getBoundingClientRect());
    const panel = this.filterChips?.panelBox() ?? null;
    const rects = [...floats, ...(panel === null ? [] : [panel])].filter(({ width }) => width > 0);
    if (!sameRects(rects, this.occluders)) this.occluders = rects;
  }

  readonly #followLink = (event: MouseEvent): void => {
    const view = linkedView(event, location);
    if (view === undefined) return;
    event.preventDefault();
    this.#history.navigate(() => view);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const key = pageKey(event);
    if (key === null || (this.dialog !== null && key !== 'palette')) return;
    if (key === 'close') this.#closeTop();
    else event.preventDefault();
    if (key === 'palette') this.#open('palette');
    if (key === 'search') this.searchBox.focus();
    if (key === 'undo' || key === 'redo') void this.#step(key === 'undo' ? -1 : 1);
  };

  #closeTop(): void {
    if (!this.hasAttribute('card')) return;
    this.#history.navigate(closeCard());
    // A list that comes back takes the focus itself.
    if (!hasCard(this.#history.view)) void this.updateComplete.then(() => this.searchBox.focus());
  }

  override render(): unknown {
    const explorer = this.#explorer;
    if (explorer === null) return nothing;
    const { messages, view, index } = explorer;
    return html`
      <button class="skip" @click=${() => this.searchBox.focus()}>${messages.app.skipToSearch}</button>
      ${
        view.page === 'map'
          ? html`<button class="skip" @click=${() => this.mapPage?.focusMap()}>${messages.app.skipToMap}</button>`
          : nothing
      }
      <div
        @sheet-height=${({ height }: SheetHeightEvent) => {
          this.sheet = height;
        }}
        @share-request=${() => this.#open('share')}
        @palette-request=${() => this.#open('palette')}
        @panel-change=${this.#measuring.ask}
        @step-request=${({ by }: StepRequestEvent) => this.#step(by)}
      >
        <header class="top">
          <search-box></search-box>
          <filter-chips></filter-chips>
          <view-switch></view-switch>
        </header>
        ${this.#hint(explorer)} ${openCard(explorer)}
        <main>
          ${this.#page(explorer)} ${view.page === 'map' && index !== null ? html`<year-histogram></year-histogram>` : nothing}
          ${this.#banner(explorer)}
          ${view.page === 'map' ? html`<a class="foot" href=${explorer.href(setPage('accessibility'))}>${messages.views.accessibility}</a>` : nothing}
        </main>
        ${this.#openDialog()}
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>
    `;
  }

  /** Once the map is there; whoever opens something needs no hint. */
  #hint({ view, index }: Explorer): unknown {
    if (!this.isNew || index === null || view.page !== 'map' || hasCard(view)) return nothing;
    void mapShown.then(() => import('./first-visit.ts'));
    return html`<first-visit
      @first-visit-search=${() => this.searchBox.focus()}
      @first-visit-end=${() => {
        this.isNew = false;
      }}
    ></first-visit>`;
  }

  /** Says also that there is nothing more: silence would leave one pressing. */
  async #step(by: -1 | 1): Promise<void> {
    const step = this.#history.step(by);
    const { stepMessages } = await import('#web/locales/step-messages.ts');
    const say = stepMessages(this.#explorer?.locale ?? 'en');
    if (step === null) this.said = by < 0 ? say.nothingToUndo : say.nothingToRedo;
    else this.said = by < 0 ? say.undone(step) : say.redone(step);
  }

  #banner(explorer: Explorer): unknown {
    const { states } = explorer.messages;
    const said = isStoreAway(explorer) ? states.storeAway : this.#large.missing > 0 ? states.missing : null;
    return said === null ? nothing : html`<p class="banner" role="status">${said}</p>`;
  }

  /** One dialog at a time. */
  #open(dialog: 'share' | 'palette'): void {
    if (this.dialog !== null || this.#explorer === null) return;
    void (dialog === 'share' ? import('./share-dialog.ts') : import('./command-palette.ts'));
    this.dialog = dialog;
  }

  #openDialog(): unknown {
    if (this.dialog === 'palette') return html`<command-palette @palette-done=${this.#endPalette}></command-palette>`;
    return this.dialog === 'share'
      ? html`<share-dialog .moment=${this.#moment} @share-done=${this.#endShare}></share-dialog>`
      : nothing;
  }

  readonly #moment = (): Moment | null => this.mapPage?.moment() ?? null;

  readonly #endShare = (): void => {
    this.dialog = null;
  };

  readonly #endPalette = ({ deed }: PaletteDoneEvent): void => {
    this.dialog = null;
    if (deed !== null) this.#do(deed);
  };

  #do(deed: Change | PageDeed): void {
    if (typeof deed === 'function') this.#history.navigate(deed);
    else if (deed === 'share') this.#open('share');
    else if (deed === 'undo' || deed === 'redo') void this.#step(deed === 'undo' ? -1 : 1);
    else if (deed === 'lasso') this.mapPage?.startLasso();
    else if (deed === 'fit') this.mapPage?.fit();
    else this.mapPage?.openLayers();
  }

  #page(explorer: Explorer): unknown {
    const { error, value } = this.#network;
    const { page } = explorer.view;
    if (!hasRoomForCards(page)) return openPage(explorer);
    if (value === undefined && error !== undefined) return noNetwork(explorer, error, this.#retry);
    if (page === 'table') return openPage(explorer);
    return html`
      <map-page
        .sheet=${this.sheet}
        .way=${this.#told.way}
        .lit=${this.#told.lit(explorer)}
        .hollow=${this.#told.hollow(explorer.view)}
        .occluders=${this.occluders}
        .reliefs=${this.#large.reliefs}
        .loading=${this.#large.isBusy}
        @map-look=${({ camera, size }: MapLookEvent) => this.#large.look(camera, size)}
        @map-error=${({ reason }: MapErrorEvent) => {
          this.mapError = reason;
        }}
        @map-ready=${() => {
          this.mapError = null;
        }}
      >
        ${this.mapError === null ? nothing : noMap(explorer, this.mapError)}
        <step-tools slot="tools"></step-tools>
      </map-page>
      <printed-map .moment=${this.#moment}></printed-map>
    `;
  }
}

/** Only when it is something new: browsers style the whole page again for it, same value or not. */
function sayOnRoot(attribute: 'lang' | 'theme', value: string): void {
  const root = document.documentElement;
  if (root.getAttribute(attribute) !== value) root.setAttribute(attribute, value);
}

declare global {
  interface HTMLElementTagNameMap {
    'reseau-app': ReseauApp;
  }
}
