import { html, nothing, type TemplateResult } from 'lit';
import type { RoleView, SupervisionEntry } from '#model/cards.ts';
import type { CareerMessages } from '#web/locales/career-messages.ts';
import type { CareerYear } from '#web/state/career-rows.ts';
import { setFilter } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { cardLink, personLink } from './card-parts.ts';
import { localText } from './local-text.ts';

/** One year of a career in words: what the drawing shows, for everybody. */
export function careerYearItem(explorer: Explorer, words: CareerMessages, year: CareerYear): TemplateResult {
  const { messages, navigate } = explorer;
  const show = (): void => navigate(setFilter({ years: [year.year, year.year] }), 'replace');
  const times = (papers: number): unknown =>
    papers > 1 ? html` <span class="mute">${messages.format.number(papers)}</span>` : nothing;
  return html`
    <li>
      <span class="name"><button class="text-button" title=${words.showYear(year.year)} @click=${show}>
        ${year.year}<span class="visually-hidden"> : ${words.showYear(year.year)}</span>
      </button></span>
      <span class="figure">${year.papers === 0 ? nothing : messages.counts.papers(year.papers)}</span>
      ${year.begun.map((role) => html`<span class="wide byline">${roleName(explorer, role)} <span class="mute">${words.begins}</span></span>`)}
      ${year.ended.map((role) => html`<span class="wide byline">${roleName(explorer, role)} <span class="mute">${words.ends}</span></span>`)}
      ${year.studentsBegun.map((entry) => student(explorer, words.startsSupervising, entry))}
      ${year.studentsEnded.map((entry) => student(explorer, words.endsSupervising, entry))}
      ${list(
        words.topics,
        year.topics.map(({ topic, papers }) => {
          const { id, label } = topic.topic;
          return html`${cardLink(explorer, { kind: 'topic', id }, localText(explorer, label))}${times(papers)}`;
        }),
      )}
      ${list(
        words.coauthors,
        year.coauthors.map(
          ({ coauthor, papers, isNew }) =>
            html`${personLink(explorer, coauthor.person)}${times(papers)}${isNew ? html` <span class="note">${words.isNew}</span>` : nothing}`,
        ),
      )}
    </li>
  `;
}

function roleName(explorer: Explorer, { title, kind, institution }: RoleView): TemplateResult {
  const what = title === null ? explorer.messages.kinds[kind] : localText(explorer, title);
  return html`${what}${institution === null ? nothing : html` · ${localText(explorer, institution.name)}`}`;
}

function student(explorer: Explorer, what: string, entry: SupervisionEntry): TemplateResult {
  const { messages } = explorer;
  const level = entry.level === 'unstated' ? nothing : html` · ${messages.levels[entry.level]}`;
  return html`<span class="wide byline">
    <span class="mute">${what}</span> ${personLink(explorer, entry.person)}
    <span class="mute">${messages.roleLine[entry.loadRole]}${level}</span>
  </span>`;
}

function list(title: string, items: readonly TemplateResult[]): unknown {
  if (items.length === 0) return nothing;
  return html`<span class="wide byline"><span class="mute">${title}</span> ${items.map((item, i) => html`${i === 0 ? nothing : ', '}${item}`)}</span>`;
}
