import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SearchHit } from '#model/cards.ts';
import type { Messages } from '#web/locales/messages.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { glyph } from './glyph.ts';
import { OutwardEvent } from './outward-event.ts';

/** The text changed under a person's hand. */
export class ComboInputEvent extends OutwardEvent {
  readonly text: string;
  constructor(text: string) {
    super('combo-input');
    this.text = text;
  }
}

/** Somebody picked a hit. */
export class ComboPickEvent extends OutwardEvent {
  readonly hit: SearchHit;
  constructor(hit: SearchHit) {
    super('combo-pick');
    this.hit = hit;
  }
}

/**
 * A text field with a list of hits under it: the ARIA combobox with a listbox popup and manual selection.
 * @fires combo-input, combo-pick
 * @slot start - before the text; @slot end - after it
 * @slot empty - instead of the list, when there is something to say about having none
 */
@customElement('combo-box')
export class ComboBox extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        position: relative;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: var(--combo-padding, 0 6px 0 16px);
        height: var(--combo-height, 48px);
      }
      input {
        flex: 1;
        min-width: 0;
        height: 100%;
        padding: 0;
        border: 0;
        outline: 0;
        background: none;
        font-size: var(--combo-size, var(--reseau-size-l));
        text-overflow: ellipsis;
      }
      input:focus-visible {
        outline: none;
      }
      input::placeholder {
        color: var(--reseau-mute);
        opacity: 1;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      .popup {
        position: absolute;
        z-index: 5;
        inset: calc(100% + 6px) var(--combo-overhang, 0) auto 0;
        padding: 6px;
        background: var(--reseau-surface);
        border-radius: var(--reseau-radius);
        box-shadow: var(--reseau-shadow);
      }
      ul {
        max-height: min(60vh, 460px);
        overflow: auto;
        scrollbar-width: thin;
      }
      li {
        display: grid;
        grid-template-columns: 20px 1fr;
        gap: 0 10px;
        align-items: center;
        padding: 7px 10px;
        border-radius: 8px;
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--reseau-fill);
        box-shadow: inset 2px 0 0 var(--reseau-accent);
      }
      li:hover {
        background: var(--reseau-fill);
      }
      .text {
        overflow: hidden;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        font-weight: 500;
      }
      .detail {
        grid-column: 2;
        font-size: var(--reseau-size-s);
        color: var(--reseau-mute);
      }
    `,
  ];

  @query('input') private input!: HTMLInputElement;
  @state() private open = false;
  @state() private active = -1;
  @property() label = '';
  @property() placeholder = '';
  @property() value = '';
  @property({ attribute: false }) hits: readonly SearchHit[] = [];
  @property({ attribute: false }) messages: Messages | null = null;
  /** Says the list is complete: only then is an empty one worth a word. */
  @property({ type: Boolean }) settled = false;
  @property({ type: Boolean }) failed = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hits') && this.active >= this.hits.length) this.active = this.hits.length - 1;
  }

  override focus(): void {
    this.input?.focus();
    this.input?.select();
  }

  #type(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.value = event.target.value;
    this.open = true;
    this.active = -1;
    this.dispatchEvent(new ComboInputEvent(this.value));
  }

  #press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.#walk(step);
    } else if (event.key === 'Enter') {
      // Without a text nothing is meant but what was walked to.
      const hit = this.hits[this.value.trim() === '' ? this.active : Math.max(this.active, 0)];
      if (this.open && hit !== undefined) this.#pick(hit);
    } else if (event.key === 'Escape') {
      this.#escape(event);
    }
  }

  #walk(step: number): void {
    this.open = true;
    const count = this.hits.length;
    if (count === 0) return;
    this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
    this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  }

  /** First closes the list, then empties the field, then lets the page have the key. */
  #escape(event: KeyboardEvent): void {
    if (this.open && this.hits.length > 0) {
      event.stopPropagation();
      this.open = false;
    } else if (this.value !== '') {
      event.stopPropagation();
      this.value = '';
      this.dispatchEvent(new ComboInputEvent(''));
    }
  }

  #pick(hit: SearchHit): void {
    this.open = false;
    this.active = -1;
    this.dispatchEvent(new ComboPickEvent(hit));
  }

  override render(): TemplateResult {
    const shown = this.open && (this.hits.length > 0 || (this.value.trim() !== '' && this.settled));
    return html`
      <div class="field">
        <slot name="start"></slot>
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${this.label}
          aria-autocomplete="list"
          aria-expanded=${shown && this.hits.length > 0 ? 'true' : 'false'}
          aria-controls="list"
          aria-activedescendant=${shown && this.active >= 0 ? `hit-${this.active}` : nothing}
          placeholder=${this.placeholder}
          .value=${this.value}
          @input=${this.#type}
          @keydown=${this.#press}
          @click=${() => {
            this.open = true;
          }}
          @blur=${() => {
            this.open = false;
          }}
        />
        <slot name="end"></slot>
      </div>
      <div class="popup" ?hidden=${!shown} @pointerdown=${(event: Event) => event.preventDefault()}>
        <ul id="list" role="listbox" aria-label=${this.label} ?hidden=${this.hits.length === 0}>
          ${this.hits.map((hit, index) => this.#option(hit, index))}
        </ul>
        <slot name="empty" ?hidden=${this.hits.length > 0}></slot>
        <slot name="foot"></slot>
      </div>
      <div class="visually-hidden" role="status">${shown ? this.messages?.search.results(this.hits.length) : nothing}</div>
    `;
  }

  #option(hit: SearchHit, index: number): TemplateResult {
    return html`
      <li
        id="hit-${index}"
        role="option"
        aria-selected=${index === this.active ? 'true' : 'false'}
        @click=${() => this.#pick(hit)}
      >
        ${glyph(hit.kind, hit.detail.personKind)}
        <span class="text">${hit.text}</span>
        ${this.messages === null ? nothing : html`<span class="detail">${detailOf(hit, this.messages)}</span>`}
      </li>
    `;
  }
}

/** The second line of a hit: what it is and where. */
export function detailOf({ kind, detail }: SearchHit, messages: Messages): string {
  const language = messages.language;
  const place = detail.institution === null ? null : (detail.institution.shortName ?? detail.institution.name[language]);
  const what = detail.personKind === null ? messages.search.kinds[kind] : messages.kinds[detail.personKind];
  const parts = kind === 'paper' ? [what, detail.venue, detail.year === null ? null : String(detail.year)] : [what, place];
  return parts.filter((part) => part !== null).join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'combo-box': ComboBox;
  }
  interface HTMLElementEventMap {
    'combo-input': ComboInputEvent;
    'combo-pick': ComboPickEvent;
  }
}
