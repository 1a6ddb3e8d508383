import { html, nothing, type TemplateResult } from 'lit';
import type { Connection, PersonRef } from '#model/cards.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { cardLink, personLink } from './card-parts.ts';

/** Everything that ties two neighbours of a way, strongest first, with the papers or students behind it. */
export function tieView(
  explorer: Explorer,
  ties: readonly Connection[],
  next: PersonRef | undefined,
  weakest: boolean,
): TemplateResult {
  const { messages } = explorer;
  const lines = ties.map((tie) => tieLine(explorer, tie, next));
  const papers = ties.flatMap((tie) => (tie.kind === 'coauthor' ? tie.papers : []));
  const students = ties.flatMap((tie) => (tie.kind === 'cosupervision' ? tie.students.filter(({ name }) => name !== null) : []));
  return html`
    <p class="tie">
      ${lines.map((line, index) => html`${index === 0 ? nothing : ' · '}${line}`)}
      ${weakest ? html`<span class="weakest"> — ${messages.path.weakest}</span>` : nothing}
    </p>
    ${
      papers.length + students.length === 0
        ? nothing
        : html`<details>
          <summary>${messages.path.evidence}</summary>
          <ul>
            ${papers.map(
              ({ id, title, year }) =>
                html`<li>${cardLink(explorer, { kind: 'paper', id }, title)}${year === null ? nothing : html` <span class="mute">${year}</span>`}</li>`,
            )}
            ${students.map((student) => html`<li>${personLink(explorer, student)}</li>`)}
          </ul>
        </details>`
    }
  `;
}

function tieLine({ messages }: Explorer, tie: Connection, next: PersonRef | undefined): string {
  const years = messages.format.years(tie.first, tie.last);
  if (tie.kind === 'coauthor') return messages.path.together(tie.paperCount, tie.last);
  if (tie.kind === 'cosupervision') return messages.path.cosupervise(tie.students.length, years);
  const level = tie.level === null || tie.level === 'unstated' ? '' : messages.levels[tie.level];
  const name = next?.name ?? messages.app.unnamed;
  return tie.supervisor === next?.id
    ? messages.path.supervisedBy(name, level, years)
    : messages.path.supervises(name, level, years);
}
