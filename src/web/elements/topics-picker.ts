import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TopicRef } from '#model/cards.ts';
import { COLLABORATOR_CAPS } from '#model/collaborators.ts';
import { collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { askCollaborators } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { HitSearch } from '#web/state/hit-search.ts';
import { controls } from '#web/styles/controls.ts';
import { picker } from '#web/styles/picker.ts';
import { base } from '#web/styles/tokens.ts';
import type { ComboBox, ComboInputEvent, ComboPickEvent } from './combo-box.ts';
import { localText } from './local-text.ts';
import './combo-box.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

/** The topics of a question: those chosen as chips, and a field for the next. */
@customElement('topics-picker')
export class TopicsPicker extends ExplorerElement {
  static override styles = [
    base,
    controls,
    picker,
    css`
      .chips {
        padding: 6px 6px 0;
      }
      .chip svg {
        width: 13px;
        height: 13px;
      }
    `,
  ];

  readonly #search = new HitSearch(this, 'topic');
  @query('combo-box') private combo!: ComboBox;
  @state() private text = '';
  /** Names of topics that the map may not know, as answers said them. */
  @property({ attribute: false }) known: readonly TopicRef[] = [];

  override willUpdate(): void {
    this.#search.text = this.text;
  }

  #pick({ hit }: ComboPickEvent): void {
    const chosen = this.explorer?.view.collaborators?.topics ?? [];
    this.text = '';
    if (!chosen.includes(hit.id)) this.explorer?.navigate(askCollaborators({ topics: [...chosen, hit.id] }));
  }

  #remove(id: string): void {
    const chosen = this.explorer?.view.collaborators?.topics ?? [];
    this.explorer?.navigate(askCollaborators({ topics: chosen.filter((topic) => topic !== id) }));
    this.combo?.focus();
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, view } = explorer;
    const words = collaboratorMessages(explorer.locale);
    const chosen = view.collaborators?.topics ?? [];
    return html`
      ${chosen.length === 0 ? nothing : html`<div class="chips">${chosen.map((id) => this.#chip(explorer, id))}</div>`}
      ${
        chosen.length >= COLLABORATOR_CAPS.topics
          ? nothing
          : html`<combo-box
            .label=${words.topics}
            .placeholder=${words.topicsHint}
            .messages=${messages}
            .value=${this.text}
            .hits=${this.#search.hits(explorer).filter(({ id }) => !chosen.includes(id))}
            .settled=${this.#search.settled}
            @combo-input=${({ text }: ComboInputEvent) => {
              this.text = text;
            }}
            @combo-pick=${this.#pick}
          >
            <p slot="empty">${messages.search.nothing(this.text.trim())}</p>
          </combo-box>`
      }
    `;
  }

  #chip(explorer: Explorer, id: string): TemplateResult {
    const label = (explorer.index?.topic(id) ?? this.known.find((topic) => topic.id === id))?.label;
    const remove = collaboratorMessages(explorer.locale).removeTopic(label?.[explorer.language] ?? id);
    return html`<button class="chip" aria-label=${remove} title=${remove} @click=${() => this.#remove(id)}>
      <span>${label === undefined ? id : localText(explorer, label)}</span>${icon('close')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'topics-picker': TopicsPicker;
  }
}
