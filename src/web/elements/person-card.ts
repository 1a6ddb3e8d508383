import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { PersonCard as Card, Coauthor, RoleView } from '#model/cards.ts';
import { covers } from '#model/primitives.ts';
import type { ApiClient } from '#web/api/client.ts';
import { careerMessages } from '#web/locales/career-messages.ts';
import { arrangeable } from '#web/state/arrangement.ts';
import { arrange, openCollaborators, openPath } from '#web/state/changes.ts';
import { openCompare } from '#web/state/compare-changes.ts';
import { openEgo } from '#web/state/ego-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { card } from '#web/styles/card.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { CardElement } from './card-element.ts';
import { paperItem, personLink, section, topicChip, yearBars } from './card-parts.ts';
import { cardTabs } from './card-tabs.ts';
import { icon } from './icons.ts';
import { intakeChip } from './intake-chip.ts';
import { localText } from './local-text.ts';
import { moreList } from './more-list.ts';
import { placeTrail, trailOf } from './place-trail.ts';
import { ShareRequestEvent } from './share-request-event.ts';
import { supervisionPanel } from './supervision-panel.ts';
import './star-button.ts';

const SHOWN_TOPICS = 6;
const SHOWN_COAUTHORS = 8;

/** What is known about a person, as far as this audience may see it. */
@customElement('person-card')
export class PersonCardElement extends CardElement<Card> {
  static override styles = [base, controls, rows, card];

  protected override load(api: ApiClient, id: string, signal: AbortSignal): Promise<Card> {
    return api.person(id, signal);
  }

  protected override heading(explorer: Explorer, card: Card | null): unknown {
    const person = card?.person ?? explorer.index?.person(this.cardId);
    if (person === undefined) return null;
    const top = card === null ? glimpse(explorer, this.cardId) : header(explorer, card);
    return html`${top} ${this.#actions(explorer, person.id, person.name)}`;
  }

  protected override card(explorer: Explorer, card: Card): TemplateResult {
    const { messages } = explorer;
    const students = new Set(card.supervises.map(({ person }) => person.id)).size;
    const supervision = card.supervises.length + card.supervisedBy.length;
    const label =
      students > 0 ? `${messages.card.studentsTab} ${messages.format.number(students)}` : messages.card.supervisionTab;
    return html`
      ${cardTabs(explorer, [
        { id: 'overview', label: messages.card.overview, panel: () => overview(explorer, card) },
        {
          id: 'papers',
          label: `${messages.card.papersTab} ${messages.format.number(card.paperCount)}`,
          panel: () => papers(explorer, card),
        },
        ...(supervision === 0
          ? []
          : [
              {
                id: 'students' as const,
                label,
                panel: () => supervisionPanel(explorer, card),
              },
            ]),
        { id: 'career', label: careerMessages(explorer.locale).tab, panel: () => career(card) },
        { id: 'source', label: messages.card.sourceTab, panel: () => source(explorer, card) },
      ])}
    `;
  }

  #actions(explorer: Explorer, id: string, name: string | null): TemplateResult {
    const { messages, href, view, navigate } = explorer;
    return html`
      <div class="actions">
        <a class="action" href=${href(openPath(id, null))}>${icon('directions')}${messages.card.connect}</a>
        <a class="action" href=${href(openEgo(id))}>${icon('network')}${messages.card.network}</a>
        ${
          view.ego !== null || arrangeable(explorer.index, view) === null
            ? nothing
            : html`<button
              class="action"
              aria-pressed=${view.arranged}
              title=${view.arranged ? messages.card.backToMap : messages.card.arrangeHint}
              @click=${() => navigate(arrange(!view.arranged))}
            >
              ${icon('arrange')}${messages.card.arrange}
            </button>`
        }
        <a class="action" href=${href(openCompare('person', [id]))}>${icon('compare')}${messages.views.compare}</a>
        <button class="action" @click=${() => this.dispatchEvent(new ShareRequestEvent())}>
          ${icon('share')}${messages.card.share}
        </button>
      </div>
      ${
        name === null || name === ''
          ? nothing
          : html`<a class="meet plain" href=${href(openCollaborators({ person: id }))}>${icon('meet')}${messages.card.meet(name)}</a>`
      }
    `;
  }
}

/** What the map knows of somebody. */
function glimpse({ messages, index, language }: Explorer, id: string): unknown {
  const person = index?.person(id);
  if (person === undefined) return nothing;
  const line = [messages.kinds[person.kind], person.institution?.name[language]].filter((part) => part !== undefined).join(' · ');
  return html`
    <header>
      <div class="title"><h2>${person.name || messages.app.unnamed}</h2>${star(id, person.name)}</div>
      <p>${line}</p>
    </header>
  `;
}

function header(explorer: Explorer, { person, roles, takesStudents }: Card): TemplateResult {
  const { messages, about } = explorer;
  const today = about?.asOf ?? '9999-12-31';
  const current = roles.filter((role) => covers(role, today)).slice(0, 2);
  const lines = current.length > 0 ? current : roles.slice(0, 1);
  return html`
    <header>
      <div class="title"><h2>${person.name ?? messages.app.unnamed}</h2>${star(person.id, person.name)}</div>
      ${lines.length === 0 ? html`<p>${messages.kinds[person.kind]}</p>` : lines.map((role) => html`<p>${roleLine(explorer, role)}</p>`)}
      ${takesStudents === null ? nothing : html`<p>${intakeChip(explorer, takesStudents)}</p>`}
    </header>
  `;
}

/** Nobody can be come back to by no name. */
function star(id: string, name: string | null): unknown {
  return name === null || name === '' ? nothing : html`<star-button person=${id} name=${name}></star-button>`;
}

/** "Associate Professor · Université Laurier-Nord · since 2019". */
function roleLine(explorer: Explorer, role: RoleView): unknown {
  const { messages } = explorer;
  const { format } = messages;
  const what = role.title === null ? messages.kinds[role.kind] : localText(explorer, role.title);
  const since = role.start === null ? null : messages.card.since(format.date(role.start));
  const until = role.until === null ? null : messages.card.until(format.date(role.until));
  const level = role.level === null || role.level === 'unstated' ? null : messages.levels[role.level];
  const place = role.institution === null ? null : localText(explorer, role.institution.name);
  return [what, level, place, since, until]
    .filter((part) => part !== null)
    .map((part, index) => html`${index === 0 ? nothing : ' · '}${part}`);
}

function overview(explorer: Explorer, card: Card): TemplateResult {
  const { messages } = explorer;
  const worked = card.topics.filter(({ papers }) => papers > 0).slice(0, SHOWN_TOPICS);
  const declared = card.topics.filter(({ declared, papers }) => declared && papers === 0);
  return html`
    ${
      worked.length === 0
        ? nothing
        : section(
            messages.card.topics,
            html`<div class="chips">${worked.map(({ topic, papers }) => topicChip(explorer, topic, papers))}</div>`,
          )
    }
    ${
      declared.length === 0
        ? nothing
        : section(
            messages.card.declaredTopics(declared.length),
            html`<div class="chips">${declared.map(({ topic }) => topicChip(explorer, topic, null))}</div>`,
          )
    }
    ${section(
      messages.card.closest,
      card.coauthors.length === 0
        ? html`<p class="mute">${messages.card.noCoauthors}</p>`
        : moreList(card.coauthors, SHOWN_COAUTHORS, (coauthor) => coauthorItem(explorer, coauthor)),
    )}
    ${yearBars(explorer, card.papersByYear)} ${places(explorer, card)}
  `;
}

function coauthorItem(explorer: Explorer, { person, papers, first, last }: Coauthor): TemplateResult {
  const { messages } = explorer;
  return html`
    <li>
      <span class="name">${personLink(explorer, person)}<span class="note">${messages.kinds[person.kind]}</span></span>
      <span class="figure">${messages.counts.papersYears(papers, messages.format.years(first, last))}</span>
    </li>
  `;
}

/** Where on the map: the region, the community and the group, as links. */
function places(explorer: Explorer, card: Card): unknown {
  const trail = trailOf(explorer.index, card.group ?? card.community ?? card.region);
  return trail.length === 0 ? nothing : section(explorer.messages.card.trail, placeTrail(explorer, trail));
}

function papers(explorer: Explorer, card: Card): TemplateResult {
  const { messages } = explorer;
  if (card.papers.length === 0) return html`<p class="notice">${messages.card.noPapers}</p>`;
  const cut = card.papers.length < card.paperCount;
  return html`
    ${cut ? html`<p class="notice">${messages.card.moreThan(card.papers.length, card.paperCount)}</p>` : nothing}
    ${moreList(card.papers, 20, (paper) => paperItem(explorer, paper))}
  `;
}

function career({ person }: Card): TemplateResult {
  void import('./career-line.ts');
  return html`<career-line person=${person.id}></career-line>`;
}

function source(explorer: Explorer, card: Card): TemplateResult {
  const { messages } = explorer;
  const aliases = card.aliases.map(({ value }) => value).filter((value) => value !== card.person.name);
  return html`
    ${section(messages.card.sourceOf, html`<p>${card.source}</p>`)}
    ${aliases.length === 0 ? nothing : section(messages.card.alsoKnown, html`<p>${messages.format.list(aliases)}</p>`)}
    ${
      card.roles.length === 0
        ? nothing
        : section(
            messages.card.roles,
            html`<ul class="rows">${card.roles.map((role) => html`<li><span class="wide">${roleLine(explorer, role)}</span></li>`)}</ul>`,
          )
    }
    ${
      card.externalIds.length === 0
        ? nothing
        : section(
            messages.card.elsewhere,
            html`<ul class="rows">${card.externalIds.map(({ scheme, value }) => html`<li><span>${value}</span><span class="figure">${scheme}</span></li>`)}</ul>`,
          )
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'person-card': PersonCardElement;
  }
}
