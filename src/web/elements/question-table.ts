import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { QuestionId } from '#model/question-id.ts';
import { QUESTION_CAPS, QUESTIONS, type QuestionAnswer, type QuestionRow } from '#model/questions.ts';
import { questionsMessages } from '#web/locales/questions-messages.ts';
import { AnswerTask } from '#web/state/answer-task.ts';
import { setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { closeQuestion, openQuestion, sortQuestion } from '#web/state/question-changes.ts';
import { type AnswerColumn, answerColumns, sortedRows } from '#web/state/question-columns.ts';
import { saveQuestionCsv } from '#web/state/question-csv.ts';
import type { QuestionColumn } from '#web/state/view-state.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls } from '#web/styles/controls.ts';
import { pills } from '#web/styles/pills.ts';
import { questions } from '#web/styles/questions.ts';
import { table } from '#web/styles/table.ts';
import { base } from '#web/styles/tokens.ts';
import { cardLink, personLink } from './card-parts.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { localText } from './local-text.ts';
import { askedWords, questionParts, questionSentence } from './question-head.ts';
import { questionList } from './question-list.ts';
import { insteadOfRows } from './question-states.ts';
import { sortHeading } from './sort-heading.ts';

const AS_ANSWERED = { by: 'answered', descending: false } as const;

/** The answer of a question as a table: the twin of the panel over the map, with the same address but for the view. */
@customElement('question-table')
export class QuestionTable extends ExplorerElement {
  static override styles = [base, controls, pills, collaboratorsPanel, table, questions];

  readonly #task = new AnswerTask(this, () => QUESTION_CAPS.rows);

  protected override content(explorer: Explorer): TemplateResult {
    const { view, locale, href } = explorer;
    const words = questionsMessages(locale);
    const id = view.question?.id ?? null;
    return html`
      <p class="ways-out">
        <a href=${href(id === null ? setPage('map') : openQuestion(null))}>${id === null ? words.onMap : words.all}</a>
        ${id === null ? nothing : html`<a href=${href(setPage('map'))}>${words.onMap}</a>`}
        <a href=${href(closeQuestion())}>${words.allPeople}</a>
      </p>
      <h1>${id === null ? words.title : words.questions[id].name}</h1>
      ${id === null ? questionList(explorer) : this.#question(explorer, id)}
    `;
  }

  #question(explorer: Explorer, id: QuestionId): TemplateResult {
    const { answer } = this.#task;
    const instead = insteadOfRows(explorer, id, this.#task);
    return html`
      ${questionSentence(explorer, id, answer)}
      ${QUESTIONS[id].seesRoles && explorer.about?.audience === 'public' ? html`<p class="hint">${questionsMessages(explorer.locale).visible}</p>` : nothing}
      ${questionParts(explorer, id)} ${instead ?? (answer === null ? nothing : this.#table(explorer, answer))}
    `;
  }

  #table(explorer: Explorer, answer: QuestionAnswer): TemplateResult {
    const { locale, messages, view, navigate } = explorer;
    const words = questionsMessages(locale);
    const columns = answerColumns(explorer, words, answer, askedWords(explorer, answer));
    const sort = view.question?.sort ?? null;
    const rows = sortedRows(answer.rows, columns, sort, messages.format.compare);
    const heading = ({ column, label, isNumber, isSortable }: AnswerColumn): TemplateResult =>
      isSortable
        ? sortHeading<QuestionColumn | 'answered'>({ column, label, isNumber }, sort ?? AS_ANSWERED, messages, () =>
            navigate(sortQuestion(column), 'replace'),
          )
        : html`<th scope="col"><span class="sort">${label}</span></th>`;
    return html`
      <p class="lead" role="status">${words.found(rows.length, answer.total)}</p>
      <p class="tools">
        <button class="chip" @click=${() => saveQuestionCsv(explorer, columns, rows, answer.question)}>${icon('download')}${words.csv}</button>
      </p>
      <div class="wrap">
        <table>
          <caption class="visually-hidden">${words.caption}</caption>
          <thead><tr>${columns.map(heading)}</tr></thead>
          <tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(explorer, row, column))}</tr>`)}</tbody>
        </table>
      </div>
    `;
  }
}

function cell(explorer: Explorer, row: QuestionRow, { column, content, text, isNumber }: AnswerColumn): TemplateResult {
  if (content === 'topics') {
    const links = row.topics.map(
      ({ id, label }, i) =>
        html`${i === 0 ? nothing : ', '}${cardLink(explorer, { kind: 'topic', id }, localText(explorer, label))}`,
    );
    return html`<td class="topics">${links}</td>`;
  }
  if (content === 'first' || content === 'second') {
    const { person } = row.people[content === 'first' ? 0 : 1] ?? {};
    return html`<td class="who">${person === undefined ? nothing : personLink(explorer, person)}</td>`;
  }
  return html`<td class=${isNumber ? 'number' : column === 'people' ? 'mute' : nothing}>${text(row)}</td>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'question-table': QuestionTable;
  }
}
