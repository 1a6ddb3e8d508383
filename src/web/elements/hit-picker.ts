import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SearchHit } from '#model/cards.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { HitSearch } from '#web/state/hit-search.ts';
import { picker } from '#web/styles/picker.ts';
import { base } from '#web/styles/tokens.ts';
import type { ComboBox, ComboInputEvent, ComboPickEvent } from './combo-box.ts';
import './combo-box.ts';
import { ExplorerElement } from './explorer-element.ts';

/** Something was chosen, or `null` when the field was emptied. */
export class HitPickEvent extends Event {
  readonly id: string | null;
  constructor(id: string | null) {
    super('hit-pick');
    this.id = id;
  }
}

/**
 * A field that holds one person, topic or community.
 * @fires hit-pick
 */
@customElement('hit-picker')
export class HitPicker extends ExplorerElement {
  static override styles = [base, picker];

  readonly #search = new HitSearch(this);
  @query('combo-box') private combo!: ComboBox;
  @state() private text = '';
  @property() kind: SearchHit['kind'] = 'person';
  @property() label = '';
  /** Says what to do in the empty field. */
  @property() hint = '';
  /** Id of what is chosen; empty for nothing. */
  @property() chosen = '';
  /** Its name, once an answer that knows it has come. */
  @property() name = '';

  override willUpdate(changed: PropertyValues<this>): void {
    const isLate = this.text === '' && changed.has('explorer') && this.chosen !== '';
    if (changed.has('chosen') || changed.has('name') || changed.has('kind') || isLate) {
      this.text = this.chosen === '' ? '' : (this.#knownName() ?? this.name);
    }
    this.#search.kind = this.kind;
    this.#search.text = this.text;
  }

  override async focus(): Promise<void> {
    await this.updateComplete;
    await this.combo.updateComplete;
    this.combo.focus();
  }

  /** As the map knows it. */
  #knownName(): string | undefined {
    const { index, language } = this.explorer ?? {};
    if (index == null || language === undefined) return undefined;
    if (this.kind === 'person') return index.person(this.chosen)?.name;
    const place = this.kind === 'topic' ? index.topic(this.chosen) : index.community(this.chosen);
    return place?.label[language];
  }

  #type({ text }: ComboInputEvent): void {
    this.text = text;
    if (text === '' && this.chosen !== '') this.dispatchEvent(new HitPickEvent(null));
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
          this.dispatchEvent(new HitPickEvent(hit.id));
        }}
      >
        <p slot="empty">${messages.search.nothing(this.text.trim())}</p>
      </combo-box>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit-picker': HitPicker;
  }
  interface HTMLElementEventMap {
    'hit-pick': HitPickEvent;
  }
}
