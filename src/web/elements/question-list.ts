import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionId } from '#model/question-id.ts';
import { questionsMessages } from '#web/locales/questions-messages.ts';
import { mayAsk } from '#web/state/ask-question.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { openQuestion } from '#web/state/question-changes.ts';

const GROUPS = [
  { name: 'bridges', questions: ['between', 'bridges', 'topic-bridges', 'strong-pairs'] },
  { name: 'risk', questions: ['one-deep', 'faded-pairs'] },
  { name: 'change', questions: ['newcomers', 'who-left'] },
  { name: 'supervision', questions: ['one-supervisor', 'supervise-not-publish', 'most-cosupervision', 'end-passed'] },
] as const;

/** Every question that this audience may ask, each a link; where it may not, why. */
export function questionList(explorer: Explorer): TemplateResult {
  const { locale, about, href } = explorer;
  const words = questionsMessages(locale);
  const link = (id: QuestionId): TemplateResult =>
    html`<li><a class="plain" href=${href(openQuestion(id))}>${words.questions[id].name}</a></li>`;
  return html`
    <p class="hint">${words.lead}</p>
    ${GROUPS.map(({ name, questions }) => {
      const open = questions.filter((id) => about !== null && mayAsk(id, about.audience));
      return html`
        <h3>${words.groups[name]}</h3>
        ${open.length === 0 ? nothing : html`<ul class="questions">${open.map(link)}</ul>`}
        ${about === null || open.length === questions.length ? nothing : html`<p class="hint">${words.onlyFor.members}</p>`}
      `;
    })}
  `;
}
