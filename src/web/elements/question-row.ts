import { html, nothing, type TemplateResult } from 'lit';
import type { Figure, QuestionId } from '#model/question-id.ts';
import { QUESTIONS, type QuestionRow } from '#model/questions.ts';
import { joined } from '#web/locales/format.ts';
import type { AskedWords } from '#web/locales/questions-en.ts';
import { type QuestionsMessages, questionsMessages } from '#web/locales/questions-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { cardLink, personLink } from './card-parts.ts';
import { localText } from './local-text.ts';

/** A row of an answer at the side of the map: who, on what, and the figures in words. */
export function questionRow(explorer: Explorer, id: QuestionId, row: QuestionRow, asked: AskedWords): TemplateResult {
  const { messages } = explorer;
  const words = questionsMessages(explorer.locale);
  const [first, second] = row.people;
  const about = [first, second].map((one) =>
    one === undefined
      ? ''
      : joined([messages.kinds[one.person.kind], one.institution?.shortName ?? one.institution?.name[explorer.language] ?? '']),
  );
  const topics = row.topics.map(
    ({ id: topic, label }, i) =>
      html`${i === 0 ? nothing : ' · '}${cardLink(explorer, { kind: 'topic', id: topic }, localText(explorer, label))}`,
  );
  return html`
    <li>
      ${row.topics.length > 0 ? html`<p class="topics">${topics}</p>` : nothing}
      <p class="who">
        ${first === undefined ? nothing : personLink(explorer, first.person)}${
          second === undefined ? nothing : html` <span class="mute">${words.and}</span> ${personLink(explorer, second.person)}`
        }
      </p>
      <p class="hint">${[...new Set(about)].filter((text) => text !== '').join(' / ')}</p>
      <p class="figures">${joined(figuresOf(words, id, row, asked))}</p>
    </li>
  `;
}

/** Figures as they are said: two places by their names, years together, a day instead of its year. */
function figuresOf(words: QuestionsMessages, id: QuestionId, { figures, date }: QuestionRow, { a, b }: AskedWords): string[] {
  const value = (name: Figure): number | null => figures[QUESTIONS[id].figures.indexOf(name)] ?? null;
  const sides =
    id === 'between'
      ? [
          words.papersWith(value('papersA') ?? 0, value('peopleA') ?? 0, a ?? ''),
          words.papersWith(value('papersB') ?? 0, value('peopleB') ?? 0, b ?? ''),
        ]
      : [];
  const said = QUESTIONS[id].figures.flatMap((name) => {
    const number = value(name);
    if (name === 'papersA' || name === 'papersB' || name === 'peopleA' || name === 'peopleB') return [];
    const isInDate = date !== null && (name === 'since' || name === 'until');
    const saysNothing = name === 'papersBoth' && number === 0;
    return number === null || isInDate || saysNothing ? [] : [words.figures[name].say(number)];
  });
  return [...sides, date === null ? '' : words.day(id, date), ...said];
}
