import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SearchHit } from '#model/cards.ts';
import { closeCard, openPath, select } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { HitSearch } from '#web/state/hit-search.ts';
import { pinnedHits } from '#web/state/pinned.ts';
import { recentHits, recentItems } from '#web/state/recent.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import type { ComboBox, ComboInputEvent, ComboPickEvent } from './combo-box.ts';
import './combo-box.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { OutwardEvent } from './outward-event.ts';

const MOST_LATELY = 8;
const KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

/** The search box, always there: people, topics, papers and communities as one types. `/` brings one here from anywhere. */
@customElement('search-box')
export class SearchBox extends ExplorerElement {
  static override styles = [
    base,
    controls,
    floating,
    css`
      :host {
        display: block;
      }
      .floating:focus-within {
        box-shadow: 0 0 0 2px var(--reseau-accent), var(--reseau-shadow);
      }
      .search-icon {
        display: grid;
        color: var(--reseau-mute);
      }
      .hint {
        padding: 10px 10px 8px;
      }
      .hint p + p {
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
        margin-top: 4px;
      }
      .keys {
        flex: none;
        padding: 4px 7px;
        border: 1px solid var(--reseau-line);
        border-radius: 6px;
        background: none;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-xs);
        white-space: nowrap;
      }
      .keys:hover {
        background: var(--reseau-fill);
      }
      .keys kbd {
        font: inherit;
      }
      @media (max-width: 720px), (pointer: coarse) {
        .keys {
          display: none;
        }
      }
      .foot {
        padding: 8px 10px 4px;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
      }
    `,
  ];

  readonly #search = new HitSearch(this);
  #shownSelection = '';
  @query('combo-box') private combo!: ComboBox;
  @state() private text = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('explorer') && this.explorer !== null) this.#followSelection(this.explorer);
    this.#search.text = this.text;
  }

  override focus(): void {
    this.combo?.focus();
  }

  /** The box shows the name of what is open, as a map application does; closing the card empties it. */
  #followSelection({ view, index, language }: Explorer): void {
    const { selection } = view;
    const key = selection === null ? '' : `${selection.kind} ${selection.id} ${language} ${index === null}`;
    if (key === this.#shownSelection) return;
    this.#shownSelection = key;
    if (selection === null) this.text = '';
    else if (selection.kind === 'person') this.text = index?.person(selection.id)?.name ?? this.text;
    else if (selection.kind === 'topic') this.text = index?.topic(selection.id)?.label[language] ?? this.text;
    else if (selection.kind === 'community') this.text = index?.community(selection.id)?.label[language] ?? this.text;
  }

  /** Before anything is typed: what is pinned, then what was opened last. */
  #lately(explorer: Explorer): SearchHit[] {
    const pinned = pinnedHits(explorer);
    const recent = recentHits(explorer, recentItems()).filter(({ id }) => !pinned.some((hit) => hit.id === id));
    return [...pinned, ...recent].slice(0, MOST_LATELY);
  }

  #pick({ hit }: ComboPickEvent): void {
    this.text = hit.text;
    this.explorer?.navigate(select({ kind: hit.kind, id: hit.id }));
  }

  #clear(): void {
    this.text = '';
    this.explorer?.navigate(closeCard());
    this.combo.focus();
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, view } = explorer;
    const words = messages.search;
    return html`
      <div class="floating" role="search">
        <combo-box
          .label=${words.label}
          .placeholder=${words.placeholder}
          .messages=${messages}
          .value=${this.text}
          .hits=${this.text.trim() === '' ? this.#lately(explorer) : this.#search.hits(explorer)}
          .settled=${this.#search.settled}
          @combo-input=${(event: ComboInputEvent) => {
            this.text = event.text;
          }}
          @combo-pick=${this.#pick}
        >
          <span slot="start" class="search-icon">${icon('search')}</span>
          ${this.text === '' ? this.#paletteButton(words.palette) : this.#clearButton(words.clear)}
          <a
            slot="end"
            class="icon-button plain"
            href=${explorer.href(openPath(view.selection?.kind === 'person' ? view.selection.id : null, null))}
            title=${words.directions}
            aria-label=${words.directions}
            >${icon('directions')}</a
          >
          <div slot="empty" class="hint"><p>${words.nothing(this.text.trim())}</p><p>${words.nothingHint}</p></div>
          ${this.#search.failed ? html`<div slot="foot" class="foot">${words.localOnly}</div>` : nothing}
        </combo-box>
      </div>
    `;
  }

  #paletteButton(label: string): TemplateResult {
    return html`<button
      slot="end"
      class="keys"
      title=${label}
      aria-label="${label}: ${KEYS}"
      @click=${() => this.dispatchEvent(new OutwardEvent('palette-request'))}
    >
      <kbd>${KEYS}</kbd>
    </button>`;
  }

  #clearButton(label: string): TemplateResult {
    return html`<button slot="end" class="icon-button" title=${label} aria-label=${label} @click=${this.#clear}>
      ${icon('close')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}
