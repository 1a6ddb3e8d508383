import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Explorer } from '#web/state/explorer.ts';
import { HitSearch } from '#web/state/hit-search.ts';
import { base } from '#web/styles/tokens.ts';
import type { ComboBox, ComboInputEvent, ComboPickEvent } from './combo-box.ts';
import './combo-box.ts';
import { ExplorerElement } from './explorer-element.ts';

/** A person was chosen, or `null` when the field was emptied. */
export class PersonPickEvent extends Event {
  readonly person: string | null;
  constructor(person: string | null) {
    super('person-pick');
    this.person = person;
  }
}

/**
 * A field that holds one person.
 * @fires person-pick
 */
@customElement('person-picker')
export class PersonPicker extends ExplorerElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        border: 1px solid var(--reseau-line);
        border-radius: var(--reseau-radius-s);
        --combo-height: 34px;
        --combo-padding: 0 10px;
        --combo-size: var(--reseau-size-m);
      }
      :host(:focus-within) {
        border-color: var(--reseau-accent);
        box-shadow: inset 0 0 0 1px var(--reseau-accent);
      }
      p {
        margin: 8px 10px;
        color: var(--reseau-mute);
      }
    `,
  ];

  readonly #search = new HitSearch(this, 'person');
  @query('combo-box') private combo!: ComboBox;
  @state() private text = '';
  @property() label = '';
  /** Says what to do in the empty field, where that is not to choose a person. */
  @property() hint = '';
  /** Id of the person chosen; empty for nobody. */
  @property() person = '';
  /** Their name, once an answer that knows it has come. */
  @property() name = '';

  override willUpdate(changed: PropertyValues<this>): void {
    const known = this.explorer?.index?.person(this.person)?.name ?? this.name;
    if (changed.has('person') || changed.has('name') || (this.text === '' && changed.has('explorer') && this.person !== '')) {
      this.text = this.person === '' ? '' : known;
    }
    this.#search.text = this.text;
  }

  override async focus(): Promise<void> {
    await this.updateComplete;
    await this.combo.updateComplete;
    this.combo.focus();
  }

  #type({ text }: ComboInputEvent): void {
    this.text = text;
    if (text === '' && this.person !== '') this.dispatchEvent(new PersonPickEvent(null));
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages } = explorer;
    return html`
      <combo-box
        .label=${this.label}
        .placeholder=${this.hint || messages.path.pick}
        .messages=${messages}
        .value=${this.text}
        .hits=${this.#search.hits(explorer)}
        .settled=${this.#search.settled}
        @combo-input=${this.#type}
        @combo-pick=${({ hit }: ComboPickEvent) => {
          this.text = hit.text;
          this.dispatchEvent(new PersonPickEvent(hit.id));
        }}
      >
        <p slot="empty">${messages.search.nothing(this.text.trim())}</p>
      </combo-box>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'person-picker': PersonPicker;
  }
  interface HTMLElementEventMap {
    'person-pick': PersonPickEvent;
  }
}
