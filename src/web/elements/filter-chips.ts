import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isOpenFilter } from '#web/graph/filter-network.ts';
import { arrangeable } from '#web/state/arrangement.ts';
import { arrange, clearFilters, hasCard, isolate, openCollaborators, openShortlist, setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { MediaQuery, NO_YEARS_BESIDE_CARD, PHONE } from '#web/state/media-query.ts';
import { ShortlistController } from '#web/state/shortlist.ts';
import { shownPeople } from '#web/state/table-rows.ts';
import { hasRoomForCards } from '#web/state/view-state.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { localText } from './local-text.ts';

/** What a chip opens a panel for. */
export type FilterName = 'topics' | 'institutions' | 'kinds' | 'minPapers' | 'years';

/** A panel under the row: of a filter, or of the other ways to explore. */
type PanelName = FilterName | 'explore';

/** The panel of a filter opened, closed, moved or changed its size: nothing may lie under it. */
export class PanelChangeEvent extends Event {
  constructor() {
    super('panel-change', { bubbles: true, composed: true });
  }
}

const PANEL_WIDTH = 320;
const MARGIN = 10;

/**
 * Chips under or beside the search box: the filters, the other views of the same data, and how to take filters off.
 * @fires panel-change
 */
@customElement('filter-chips')
export class FilterChips extends ExplorerElement {
  static override styles = [
    base,
    controls,
    floating,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .pill {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        height: 36px;
        padding: 0 11px;
        border: 0;
        border-radius: var(--reseau-radius-chip);
        background: var(--reseau-surface);
        box-shadow: var(--reseau-shadow);
        font-weight: 550;
        white-space: nowrap;
        flex: none;
        pointer-events: auto;
        text-decoration: none;
      }
      .pill:hover {
        text-decoration: none;
        background: color-mix(in srgb, var(--reseau-surface), var(--reseau-ink) 5%);
      }
      .pill svg {
        width: 15px;
        height: 15px;
      }
      .pill.on {
        background: var(--reseau-accent);
        color: var(--reseau-on-accent);
      }
      .shown {
        align-self: center;
        max-width: 26rem;
        padding: 6px 12px;
        border-radius: 18px;
        background: color-mix(in srgb, var(--reseau-surface), transparent 15%);
        font-size: var(--reseau-size-s);
        font-variant-numeric: tabular-nums;
        pointer-events: auto;
      }
      .panel {
        position: fixed;
        z-index: 20;
        width: min(${PANEL_WIDTH}px, calc(100vw - ${2 * MARGIN}px));
        pointer-events: auto;
      }
      @media (max-width: 720px) {
        .bar {
          flex-wrap: nowrap;
          overflow-x: auto;
          scrollbar-width: none;
          margin: -8px -4px -14px -10px;
          padding: 8px 4px 14px 10px;
          pointer-events: auto;
          mask-image: linear-gradient(to left, transparent, #000 24px);
        }
        .shown {
          flex: none;
          white-space: nowrap;
        }
        .pill {
          height: 44px;
          padding: 0 14px;
        }
      }
    `,
  ];

  readonly #phone = new MediaQuery(this, PHONE);
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
    await (name === 'explore' ? import('./explore-menu.ts') : import('./filter-menu.ts'));
    this.renderRoot.querySelector<HTMLElement>('.panel > *')?.focus();
  }

  /** By hand: the content security policy lets scripts set single properties, not style attributes. */
  #place(left: number, bottom: number): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    const width = Math.min(PANEL_WIDTH, innerWidth - 2 * MARGIN);
    panel?.style.setProperty('left', `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`);
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
    const name = this.open;
    this.open = null;
    this.renderRoot.querySelector<HTMLElement>(`[data-filter="${name}"]`)?.focus();
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, view } = explorer;
    const { filter } = view;
    const words = messages.filters;
    // The table of an answer is of everybody: no filter is in it.
    const isAnswer = view.page === 'table' && view.question !== null;
    const filtered = !isAnswer && (!isOpenFilter(filter) || view.isolated !== null);
    const years = filter.years === null ? words.years : messages.histogram.range(filter.years[0], filter.years[1]);
    return html`
      <div class="bar" role="group" aria-label=${words.label} @keydown=${this.#press}>
        ${this.#phone.matches ? this.#lists(explorer) : nothing}
        ${
          !hasRoomForCards(view.page) || isAnswer
            ? nothing
            : html`
              ${this.#chip('topics', this.#count(words.topics, filter.topics.length), filter.topics.length > 0, explorer)}
              ${this.#chip('institutions', this.#count(words.institutions, filter.institutions.length), filter.institutions.length > 0, explorer)}
              ${this.#chip('kinds', this.#count(words.kinds, filter.kinds.length), filter.kinds.length > 0, explorer)}
              ${this.#chip('minPapers', filter.minPapers > 1 ? words.minPapersChip(filter.minPapers) : words.minPapers, filter.minPapers > 1, explorer)}
              ${this.#hasNoHistogram(explorer) ? this.#chip('years', years, filter.years !== null, explorer) : nothing}
              ${this.#isolatedChip(explorer)}
            `
        }
        ${
          filtered && hasRoomForCards(view.page)
            ? html`<a class="pill plain" href=${explorer.href(clearFilters())} aria-label=${words.clearAll} title=${words.clearAll}>
              ${icon('close')}${words.clear}
            </a>`
            : nothing
        }
        ${this.#arrangeChip(explorer)} ${this.#views(explorer)} ${filtered && view.page === 'map' ? this.#shown(explorer) : nothing}
      </div>
      ${this.#panel(explorer)}
    `;
  }

  #panel({ messages }: Explorer): TemplateResult | typeof nothing {
    if (this.open === null) return nothing;
    if (this.open === 'explore') {
      return html`<div class="panel floating" role="dialog" aria-label=${messages.views.explore} @keydown=${this.#press} @click=${this.#follow}>
        <explore-menu></explore-menu>
      </div>`;
    }
    return html`<div class="panel floating" role="dialog" aria-label=${messages.filters[this.open]} @keydown=${this.#press}>
      <filter-menu .filter=${this.open} @filter-done=${() => this.#close()}></filter-menu>
    </div>`;
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

  #count(name: string, chosen: number): string {
    return chosen === 0 || this.explorer === null ? name : this.explorer.messages.filters.chosen(name, chosen);
  }

  #chip(name: FilterName, label: string, on: boolean, { index }: Explorer): TemplateResult {
    return html`
      <button
        class="pill ${on ? 'on' : ''}"
        data-filter=${name}
        aria-haspopup="dialog"
        aria-expanded=${this.open === name ? 'true' : 'false'}
        ?disabled=${index === null}
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
    return html`<a class="pill on plain" href=${explorer.href(isolate(null))} title=${messages.filters.clear}>
      ${localText(explorer, community.label)}${icon('close')}
    </a>`;
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
    const link = (page: 'map' | 'table' | 'supervision', name: 'map' | 'table' | 'staff'): TemplateResult =>
      html`<a class="pill plain" href=${href(setPage(page))}>${icon(name)}${messages.views[page]}</a>`;
    return html`
      ${view.page === 'map' ? nothing : link('map', 'map')} ${view.page === 'table' ? nothing : link('table', 'table')}
      ${view.page === 'supervision' ? nothing : link('supervision', 'staff')} ${this.#phone.matches ? nothing : this.#lists(explorer)}
    `;
  }

  /** The shortlist is offered once there is somebody in it. On a phone, where the row scrolls, they come first. */
  #lists({ messages, href }: Explorer): TemplateResult {
    const { views } = messages;
    const { length } = this.#shortlist.list.entries;
    return html`
      <a class="pill plain" href=${href(openCollaborators())}>${icon('meet')}${views.meet}</a>
      <button
        class="pill"
        data-filter="explore"
        aria-haspopup="dialog"
        aria-expanded=${this.open === 'explore' ? 'true' : 'false'}
        @click=${(event: Event) => this.#toggle('explore', event)}
      >
        ${views.explore}${icon('chevronDown')}
      </button>
      ${
        length === 0
          ? nothing
          : html`<a class="pill plain" href=${href(openShortlist())}>${icon('star')}${views.shortlistOf(length)}</a>`
      }
    `;
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
