import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isOpenFilter } from '#web/graph/filter-network.ts';
import { arrangeable } from '#web/state/arrangement.ts';
import { arrange, clearFilters, hasCard, isolate, openCollaborators, openShortlist, setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { type FilterName, type FilterPill, filterPills } from '#web/state/filter-pills.ts';
import type { RowPart } from '#web/state/fit-row.ts';
import { MediaQuery, NO_YEARS_BESIDE_CARD, PHONE } from '#web/state/media-query.ts';
import { ShortlistController } from '#web/state/shortlist.ts';
import { shownPeople } from '#web/state/table-rows.ts';
import { hasRoomForCards } from '#web/state/view-state.ts';
import { controls } from '#web/styles/controls.ts';
import { filterChips, PANEL_MARGIN, PANEL_WIDTH } from '#web/styles/filter-chips.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import type { FilterPickEvent } from './filter-list.ts';
import { type IconName, icon } from './icons.ts';
import { localText } from './local-text.ts';
import { OutwardEvent } from './outward-event.ts';
import { RowFit } from './row-fit.ts';

/** A panel under the row: of a filter, of the list of them, or of the other ways to explore. */
type PanelName = FilterName | 'filters' | 'explore';

/** The panel of a filter opened, closed, moved or changed its size: nothing may lie under it. */
export class PanelChangeEvent extends OutwardEvent {
  constructor() {
    super('panel-change');
  }
}

/**
 * Chips under or beside the search box, in one row: the filters, the other views of the same data, and how to take filters off.
 * What has no room goes into the menus "Filters" and "Explore".
 * @fires panel-change
 */
@customElement('filter-chips')
export class FilterChips extends ExplorerElement {
  static override styles = [base, controls, floating, filterChips];

  readonly #phone = new MediaQuery(this, PHONE);
  readonly #fit = new RowFit(this, () => this.explorer?.view.page === 'table');
  readonly #shortlist = new ShortlistController(this);
  readonly #narrow = new MediaQuery(this, NO_YEARS_BESIDE_CARD);
  /** Hears of closing too: what is taken off the page shrinks to nothing. */
  readonly #sizes = new ResizeObserver(() => this.dispatchEvent(new PanelChangeEvent()));
  @state() private open: PanelName | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#outside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#outside);
    this.#sizes.disconnect();
  }

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = null;
  };

  /** Where the open panel is, in pixels of the page. */
  panelBox(): DOMRect | null {
    return this.renderRoot.querySelector('.panel')?.getBoundingClientRect() ?? null;
  }

  async #toggle(name: PanelName, event: Event): Promise<void> {
    this.open = this.open === name ? null : name;
    if (this.open === null || !(event.currentTarget instanceof HTMLElement)) return;
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    await this.updateComplete;
    this.#place(left, bottom);
    await this.#focusPanel(name);
  }

  async #focusPanel(name: PanelName): Promise<void> {
    if (name === 'explore') await import('./explore-menu.ts');
    else await (name === 'filters' ? import('./filter-list.ts') : import('./filter-menu.ts'));
    this.renderRoot.querySelector<HTMLElement>('.panel > :last-child')?.focus();
  }

  /** From the list of filters to one of them and back, in the same place. */
  async #turn(to: FilterName | 'filters'): Promise<void> {
    this.open = to;
    await this.updateComplete;
    await this.#focusPanel(to);
  }

  /** By hand: the content security policy lets scripts set single properties, not style attributes. */
  #place(left: number, bottom: number): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    const width = Math.min(PANEL_WIDTH, innerWidth - 2 * PANEL_MARGIN);
    panel?.style.setProperty('left', `${Math.max(PANEL_MARGIN, Math.min(left, innerWidth - width - PANEL_MARGIN))}px`);
    panel?.style.setProperty('top', `${bottom + 8}px`);
    if (panel !== null) this.#sizes.observe(panel);
    this.dispatchEvent(new PanelChangeEvent());
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.open === null) return;
    event.stopPropagation();
    this.#close();
  }

  #close(): void {
    const { left } = this.#fit;
    const name = this.open === 'explore' ? this.open : left.has('apart') ? 'filters' : this.open;
    this.open = null;
    this.renderRoot.querySelector<HTMLElement>(`[data-filter="${name}"]`)?.focus();
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, view } = explorer;
    // The table of an answer is of everybody: no filter is in it.
    const isAnswer = view.page === 'table' && view.question !== null;
    const filters = hasRoomForCards(view.page) && !isAnswer ? filterPills(explorer, this.#hasNoHistogram(explorer)) : [];
    const isFiltered = filters.length > 0 && (!isOpenFilter(view.filter) || view.isolated !== null);
    const isMap = view.page === 'map';
    const arranging = this.#arrangeChip(explorer);
    const takenOff = isFiltered ? html`${this.#isolatedChip(explorer)}${this.#clearChip(explorer)}` : nothing;
    return html`
      <div role="group" aria-label=${messages.filters.label} @keydown=${this.#press}>
        <div class="row">
          ${this.#filters(filters, explorer)} ${isMap ? nothing : takenOff} ${this.#views(explorer)} ${this.#lists(explorer)}
        </div>
        ${
          isMap && (isFiltered || arranging !== nothing)
            ? html`<div class="row">${isFiltered ? this.#shown(explorer) : nothing} ${takenOff} ${arranging}</div>`
            : nothing
        }
      </div>
      ${this.#panel(explorer, filters)}
    `;
  }

  /** Each filter's pill, and the one that joins them: which of the two is seen depends on the room. */
  #filters(filters: readonly FilterPill[], explorer: Explorer): unknown {
    if (filters.length === 0) return nothing;
    const words = explorer.messages.filters;
    const on = filters.filter(({ isOn }) => isOn).length;
    return html`
      ${filters.map(({ name, label, isOn }) => this.#pill(name, label, isOn, explorer, 'apart'))}
      ${this.#pill('filters', on === 0 ? words.label : words.chosen(words.label, on), on > 0, explorer, 'joined')}
    `;
  }

  #panel({ messages, view }: Explorer, filters: readonly FilterPill[]): TemplateResult | typeof nothing {
    const { open } = this;
    if (open === null) return nothing;
    const { left } = this.#fit;
    const panel = (name: string, inside: TemplateResult): TemplateResult =>
      html`<div class="panel floating" role="dialog" aria-label=${name} @keydown=${this.#press} @click=${this.#follow}>${inside}</div>`;
    if (open === 'explore') {
      const folded = (['table', 'supervision', 'meet'] as const).filter((name) => left.has(name) && name !== view.page);
      return panel(messages.views.explore, html`<explore-menu .views=${folded}></explore-menu>`);
    }
    if (open === 'filters') {
      const pick = ({ filter }: FilterPickEvent): Promise<void> => this.#turn(filter);
      return panel(messages.filters.label, html`<filter-list .pills=${filters} @filter-pick=${pick}></filter-list>`);
    }
    const back = html`<button class="back" @click=${() => this.#turn('filters')}>
      ${icon('chevronLeft')}${messages.filters.label}
    </button>`;
    return panel(
      messages.filters[open],
      html`${left.has('apart') ? back : nothing}<filter-menu .filter=${open} @filter-done=${() => this.#close()}></filter-menu>`,
    );
  }

  /** What a link opens takes the focus itself, or the page keeps it. */
  #follow(event: Event): void {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) this.open = null;
  }

  /** Where the years stand nowhere else on the page, they are a chip. */
  #hasNoHistogram({ view }: Explorer): boolean {
    return view.page === 'table' || this.#phone.matches || (hasCard(view) && this.#narrow.matches);
  }

  /** How many are left; where nobody is, what to do about it. */
  #shown(explorer: Explorer): TemplateResult {
    const { messages, index, view } = explorer;
    const shown = index === null ? 0 : shownPeople(index, view).length;
    const loaded = index?.network.nodes.id.length ?? 0;
    const all = index?.network.pyramid?.people ?? loaded;
    const said = all > loaded ? messages.filters.shownLoaded(shown, loaded, all) : messages.filters.shown(shown, all);
    const hint = shown === 0 ? messages.filters.nobodyHint : '';
    return html`<span class="shown" role="status" title=${hint}>
      ${shown === 0 ? `${messages.filters.nobody}. ${hint}` : said}
    </span>`;
  }

  #pill(name: PanelName, label: string, isOn: boolean, explorer: Explorer, part: RowPart | undefined): TemplateResult {
    const { left } = this.#fit;
    const isOpen = this.open === name || (name === 'filters' && this.open !== 'explore' && this.open !== null);
    return html`
      <button
        class="pill ${isOn ? 'on' : ''}"
        data-filter=${name}
        data-part=${part ?? nothing}
        ?hidden=${part !== undefined && left.has(part)}
        aria-haspopup="dialog"
        aria-expanded=${isOpen ? 'true' : 'false'}
        ?disabled=${name !== 'explore' && explorer.index === null}
        @click=${(event: Event) => this.#toggle(name, event)}
      >
        ${label}${icon('chevronDown')}
      </button>
    `;
  }

  /** A community shown alone is a filter too, so it can be taken off here. */
  #isolatedChip(explorer: Explorer): unknown {
    const { view, index, messages } = explorer;
    const community = view.isolated === null ? undefined : index?.community(view.isolated);
    if (community === undefined) return nothing;
    return html`<a class="pill on plain" data-part="off" ?hidden=${this.#hidesOff(explorer)} href=${explorer.href(isolate(null))} title=${messages.filters.clear}>
      ${localText(explorer, community.label)}${icon('close')}
    </a>`;
  }

  /** Below the map's row there is room for it. */
  #hidesOff({ view }: Explorer): boolean {
    return view.page !== 'map' && this.#fit.left.has('off');
  }

  /** Beside a table the pills of the filters need the room. */
  #clearChip(explorer: Explorer): TemplateResult {
    const { messages, href, view } = explorer;
    const { clear, clearAll } = messages.filters;
    const text = view.page === 'table' && !this.#phone.matches ? nothing : clear;
    return html`<a class="pill plain" data-part="off" ?hidden=${this.#hidesOff(explorer)} href=${href(clearFilters())} aria-label=${clearAll} title=${clearAll}>${icon('close')}${text}</a>`;
  }

  /** Whom the filters leave may be laid out for themselves; a chosen person's card has its own button. */
  #arrangeChip({ view, index, messages, navigate }: Explorer): unknown {
    const isAbout =
      view.page === 'map' && view.selection?.kind !== 'person' && (view.arranged || arrangeable(index, view) !== null);
    if (!isAbout) return nothing;
    return html`<button
      class="pill ${view.arranged ? 'on' : ''}"
      aria-pressed=${view.arranged}
      title=${messages.filters.arrangeHint}
      @click=${() => navigate(arrange(!view.arranged))}
    >
      ${icon('arrange')}${messages.filters.arrange}
    </button>`;
  }

  #views(explorer: Explorer): TemplateResult {
    const { view, messages, href } = explorer;
    const { left } = this.#fit;
    const link = (page: 'table' | 'supervision', name: IconName): unknown =>
      view.page === page
        ? nothing
        : html`<a class="pill plain" data-part=${page} ?hidden=${left.has(page)} href=${href(setPage(page))}>${icon(name)}${messages.views[page]}</a>`;
    return html`
      ${view.page === 'map' ? nothing : html`<a class="pill plain" href=${href(setPage('map'))}>${icon('map')}${messages.views.map}</a>`}
      ${link('table', 'table')} ${link('supervision', 'staff')}
      <a class="pill plain" data-part="meet" ?hidden=${left.has('meet')} href=${href(openCollaborators())}>
        ${icon('meet')}${messages.views.meet}
      </a>
    `;
  }

  /** The shortlist is offered once there is somebody in it. */
  #lists(explorer: Explorer): TemplateResult {
    const { messages, href } = explorer;
    const { length } = this.#shortlist.list.entries;
    const shortlist = html`<a class="pill plain" data-part="shortlist" ?hidden=${this.#fit.left.has('shortlist')} href=${href(openShortlist())}>
      ${icon('star')}${messages.views.shortlistOf(length)}
    </a>`;
    return html`${this.#pill('explore', messages.views.explore, false, explorer, undefined)} ${length === 0 ? nothing : shortlist}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-chips': FilterChips;
  }
  interface HTMLElementEventMap {
    'panel-change': PanelChangeEvent;
  }
}
