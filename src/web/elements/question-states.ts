import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionId } from '#model/question-id.ts';
import { QUESTIONS } from '#model/questions.ts';
import { failureKind } from '#web/api/api-error.ts';
import { questionsMessages } from '#web/locales/questions-messages.ts';
import type { AnswerTask } from '#web/state/answer-task.ts';
import { isComplete, mayAsk } from '#web/state/ask-question.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { askQuestion } from '#web/state/question-changes.ts';
import { NO_PARTS } from '#web/state/view-state.ts';
import { skeleton } from './skeleton.ts';
import './state-message.ts';

/** Places offered where there is no answer. */
const MOST_PLACES = 4;

/** What is said where there are no rows: what is missing, why not here, what failed, or that nobody is it; `null` where rows are. */
export function insteadOfRows(explorer: Explorer, id: QuestionId, task: AnswerTask): TemplateResult | null {
  const { locale, view, about } = explorer;
  const words = questionsMessages(locale);
  const asked = view.question ?? NO_PARTS;
  if (about !== null && !mayAsk(id, about.audience)) {
    return html`<state-message icon="staff" heading=${words.notHere} hint=${QUESTIONS[id].audience === 'staff' ? words.onlyFor.staff : words.onlyFor.members}></state-message>`;
  }
  if (!isComplete(asked)) {
    const isTwice = asked.a !== null && asked.a === asked.b;
    const [heading, hint] = isTwice ? [words.same, words.sameHint] : [words.choose, words.chooseHint];
    return html`<state-message icon="network" heading=${heading} hint=${hint}></state-message>`;
  }
  if (task.error !== undefined) return failed(explorer, task);
  const { answer } = task;
  if (answer === null) {
    return skeleton(3, words.waiting, task.patience);
  }
  if (answer.total > 0) return null;
  return html`<state-message icon="search" heading=${words.nothing} hint=${words.questions[id].empty}>
    ${QUESTIONS[id].parts.includes('place') && asked.a === null ? largestPlaces(explorer) : nothing}
  </state-message>`;
}

/** What is broad everywhere may be thin at one university: the largest, to ask about them alone. */
function largestPlaces({ index, language, href }: Explorer): TemplateResult {
  const { institutions = [], nodes } = index?.network ?? {};
  const people = institutions.map(() => 0);
  for (const at of nodes?.institution ?? []) if (at !== null) people[at] = (people[at] ?? 0) + 1;
  const largest = institutions
    .map((institution, i) => ({ institution, people: people[i] ?? 0 }))
    .sort((a, b) => b.people - a.people || (a.institution.id < b.institution.id ? -1 : 1))
    .slice(0, MOST_PLACES);
  return html`<p class="chips">
    ${largest.map(({ institution: { id, name } }) => html`<a class="chip" href=${href(askQuestion({ a: id }))}>${name[language]}</a>`)}
  </p>`;
}

function failed({ locale, messages }: Explorer, task: AnswerTask): TemplateResult {
  const [heading, hint] = questionsMessages(locale).errors[failureKind(task.error)];
  return html`<state-message icon="alert" heading=${heading} hint=${hint}>
    <button class="button" @click=${() => task.again()}>${messages.app.retry}</button>
  </state-message>`;
}
