import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { QuestionId } from '#model/question-id.ts';
import { QUESTION_CAPS, QUESTIONS, type QuestionAnswer } from '#model/questions.ts';
import { questionsMessages } from '#web/locales/questions-messages.ts';
import { AnswerTask } from '#web/state/answer-task.ts';
import { closeCard, setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { openQuestion } from '#web/state/question-changes.ts';
import { card } from '#web/styles/card.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls } from '#web/styles/controls.ts';
import { pills } from '#web/styles/pills.ts';
import { questions } from '#web/styles/questions.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { PeopleListedEvent } from './people-listed-event.ts';
import { askedWords, questionParts, questionSentence } from './question-head.ts';
import { questionList } from './question-list.ts';
import { questionRow } from './question-row.ts';
import { insteadOfRows } from './question-states.ts';
import { ShareRequestEvent } from './share-request-event.ts';

/**
 * A question about everybody, over the map: what was asked, how it is counted, and who it is, lit on the map. Without a question,
 * the list of them. It stays, hidden, under the cards that are opened from it.
 * @fires people-listed, share-request
 */
@customElement('question-panel')
export class QuestionPanel extends ExplorerElement {
  static override styles = [base, controls, card, pills, collaboratorsPanel, questions];

  readonly #task = new AnswerTask(this, () => this.limit);
  #listed: string | null = null;
  #asked: QuestionId | null = null;
  @query('h2') private heading!: HTMLElement | null;
  @state() private limit: number = QUESTION_CAPS.usual;
  /** Whether a card lies over it. */
  @property({ type: Boolean }) covered = false;

  override willUpdate(): void {
    const id = this.explorer?.view.question?.id ?? null;
    if (id !== this.#asked) this.limit = QUESTION_CAPS.usual;
  }

  override updated(changed: PropertyValues<this>): void {
    const id = this.explorer?.view.question?.id ?? null;
    const isUncovered = changed.get('covered') === true;
    if (!this.covered && (isUncovered || id !== this.#asked || !this.hasUpdated)) this.heading?.focus();
    this.#asked = id;
    const people = this.#people();
    if (people.join(' ') === this.#listed) return;
    this.#listed = people.join(' ');
    this.dispatchEvent(new PeopleListedEvent('question', people.length === 0 ? null : people));
  }

  override firstUpdated(): void {
    if (!this.covered) void this.updateComplete.then(() => this.heading?.focus());
  }

  #people(): string[] {
    const rows = this.#task.answer?.rows ?? [];
    return [...new Set(rows.flatMap(({ people }) => people.map(({ person }) => person.id)))];
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, locale, navigate, view, href } = explorer;
    const words = questionsMessages(locale);
    const id = view.question?.id ?? null;
    return html`
      <header>
        ${icon('network')}
        <h2 tabindex="-1">${id === null ? words.title : words.questions[id].name}</h2>
        <button class="icon-button" aria-label=${messages.app.close} title=${messages.app.close} @click=${() => navigate(closeCard())}>
          ${icon('close')}
        </button>
      </header>
      ${
        id === null
          ? questionList(explorer)
          : html`<a class="all" href=${href(openQuestion(null))}>${icon('chevronLeft')}${words.all}</a> ${this.#question(explorer, id)}`
      }
    `;
  }

  #question(explorer: Explorer, id: QuestionId): TemplateResult {
    const { answer } = this.#task;
    const instead = insteadOfRows(explorer, id, this.#task);
    return html`
      ${questionParts(explorer, id)} ${questionSentence(explorer, id, answer)}
      ${QUESTIONS[id].seesRoles && explorer.about?.audience === 'public' ? html`<p class="hint">${questionsMessages(explorer.locale).visible}</p>` : nothing}
      ${instead ?? (answer === null ? nothing : this.#rows(explorer, answer))}
    `;
  }

  #rows(explorer: Explorer, answer: QuestionAnswer): TemplateResult {
    const { href, locale } = explorer;
    const words = questionsMessages(locale);
    const asked = askedWords(explorer, answer);
    const left = Math.min(answer.total, QUESTION_CAPS.rows) - answer.rows.length;
    return html`
      <p class="found" role="status">${words.found(answer.rows.length, answer.total)}</p>
      <div class="tools">
        <a class="chip" href=${href(setPage('table'))}>${icon('table')}${words.asTable}</a>
        <button class="chip" @click=${() => this.dispatchEvent(new ShareRequestEvent())}>${icon('share')}${words.share}</button>
      </div>
      <ol class="rows" aria-busy=${this.#task.isWaiting ? 'true' : 'false'}>
        ${answer.rows.map((row) => questionRow(explorer, answer.question, row, asked))}
      </ol>
      ${
        left <= 0
          ? nothing
          : html`<p><button
            class="text-button"
            @click=${() => {
              this.limit += QUESTION_CAPS.usual;
            }}
          >${words.more(Math.min(left, QUESTION_CAPS.usual))}</button></p>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-panel': QuestionPanel;
  }
}
