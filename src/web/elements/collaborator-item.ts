import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PersonRef } from '#model/cards.ts';
import type { Collaborator, Reason } from '#model/collaborators.ts';
import { collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { openPath, select } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { type Introduction, introductionMessage } from '#web/state/introduction.ts';
import { reasonSentence, type Segment } from '#web/state/reason-sentence.ts';
import { collaborators } from '#web/styles/collaborators.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { glyph } from './glyph.ts';
import { intakeChip } from './intake-chip.ts';
import { localText } from './local-text.ts';
import './star-button.ts';

/** Reasons at once; the others unfold. */
const SHOWN_REASONS = 3;

/** Somebody to meet: who they are, and why, each reason with links to what shows it. */
@customElement('collaborator-item')
export class CollaboratorItem extends ExplorerElement {
  static override styles = [base, controls, collaborators];

  @query('.name a') private link!: HTMLElement | null;
  @state() private introducing = false;
  @state() private copied = false;
  @property({ attribute: false }) suggestion: Collaborator | null = null;
  /** Who asks; `null` for a question of topics or a text alone. */
  @property({ attribute: false }) asker: PersonRef | null = null;
  /** Whether Tab comes here: one name of the list takes it, and the arrows go on to the others. */
  @property({ type: Boolean }) active = false;

  override focus(): void {
    this.link?.focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  protected override content(explorer: Explorer): unknown {
    const { suggestion } = this;
    if (suggestion === null) return nothing;
    const { person } = suggestion;
    const name = person.name ?? explorer.messages.app.unnamed;
    const [first, rest] = shownFirst(suggestion.reasons);
    return html`
      <div class="head">
        <span class="mark">${glyph('person', person.kind)}</span>
        <h3 class="name">
          <a href=${explorer.href(select({ kind: 'person', id: person.id }))} tabindex=${this.active ? '0' : '-1'}>${name}</a>
        </h3>
        <star-button person=${person.id} name=${name}></star-button>
      </div>
      ${this.#about(explorer, suggestion)}
      <ul class="reasons">
        ${first.map((reason) => this.#reason(explorer, reason, suggestion))}
      </ul>
      ${
        rest.length === 0
          ? nothing
          : html`<details>
            <summary>${collaboratorMessages(explorer.locale).allReasons(rest.length)}</summary>
            <ul class="reasons">
              ${rest.map((reason) => this.#reason(explorer, reason, suggestion))}
            </ul>
          </details>`
      }
    `;
  }

  /** "Faculty · Université Laurier-Nord · 12 papers · 2025", and the known tie where they were asked for. */
  #about(explorer: Explorer, { person, institution, paperCount, lastYear, known, takesStudents }: Collaborator): TemplateResult {
    const { messages, locale } = explorer;
    const figures = messages.counts.papersYears(paperCount, lastYear === null ? '' : String(lastYear));
    const place = institution === null ? nothing : html` · ${institution.shortName ?? localText(explorer, institution.name)}`;
    return html`<p class="about">
      ${messages.kinds[person.kind]}${place} · ${figures}
      ${known === null ? nothing : html`<span class="known">${collaboratorMessages(locale).known[known]}</span>`}
      ${intakeChip(explorer, takesStudents)}
    </p>`;
  }

  #reason(explorer: Explorer, reason: Reason, { person }: Collaborator): TemplateResult {
    const { messages, about } = explorer;
    const words = collaboratorMessages(explorer.locale);
    const context = { messages, words, asker: this.asker, them: person, supervision: about?.supervision === true };
    return html`<li>
      ${reasonSentence(reason, context).map((segment) => piece(explorer, segment))}
      ${reason.kind === 'introduction' && reason.person.name !== null ? this.#introduction(explorer, reason) : nothing}
    </li>`;
  }

  #introduction(explorer: Explorer, reason: Introduction): unknown {
    const { suggestion, asker } = this;
    if (suggestion === null) return nothing;
    const { messages } = explorer;
    const words = collaboratorMessages(explorer.locale);
    const said = words.introduce;
    const toggle = html`<button
      class="text-button"
      aria-expanded=${this.introducing ? 'true' : 'false'}
      @click=${() => {
        this.introducing = !this.introducing;
      }}
    >
      ${said.action}
    </button>`;
    if (!this.introducing) return toggle;
    const message = introductionMessage(suggestion, reason, asker, { messages, words });
    return html`${toggle}
      <div class="introduction">
        <label>
          <span>${said.heading(reason.person.name ?? messages.app.unnamed)}</span>
          <textarea rows="9" .value=${message} @keydown=${this.#leave}></textarea>
        </label>
        <p class="hint">${said.nothingSent}</p>
        <div class="row">
          ${asker === null ? nothing : html`<a href=${explorer.href(openPath(asker.id, suggestion.person.id))}>${said.way}</a>`}
          <button class="button" @click=${this.#copy}>
            <span role="status">${this.copied ? messages.app.copied : said.copy}</span>
          </button>
        </div>
      </div>`;
  }

  /** Escape closes the message alone, not the panel with all the others. */
  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.introducing = false;
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };

  /** Where the browser gives no clipboard (a plain http page), the text is selected, ready for a copy by hand. */
  readonly #copy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector('textarea');
    if (field === null) return;
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = true;
      setTimeout(() => {
        this.copied = false;
      }, 2000);
    } catch {
      field.select();
    }
  };
}

/** The strongest, and always the introduction: it is what one can do next. */
function shownFirst(reasons: readonly Reason[]): [first: readonly Reason[], rest: readonly Reason[]] {
  const introduction = reasons.findIndex(({ kind }) => kind === 'introduction');
  const isLate = introduction >= SHOWN_REASONS;
  const first = reasons.filter((_, i) => (isLate ? i < SHOWN_REASONS - 1 || i === introduction : i < SHOWN_REASONS));
  return [first, reasons.filter((reason) => !first.includes(reason))];
}

function piece(explorer: Explorer, { text, lang, evidence }: Segment): TemplateResult {
  if (evidence === null) return html`<span lang=${lang ?? nothing}>${text}</span>`;
  return html`<a lang=${lang ?? nothing} href=${explorer.href(evidence)}>${text}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'collaborator-item': CollaboratorItem;
  }
}
