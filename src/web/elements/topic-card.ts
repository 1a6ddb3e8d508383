import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { TopicCard as Card, TopicPerson } from '#model/cards.ts';
import type { ApiClient } from '#web/api/client.ts';
import { openCollaborators, toggleTopic } from '#web/state/changes.ts';
import { openCompare } from '#web/state/compare-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { card } from '#web/styles/card.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { CardElement } from './card-element.ts';
import { cardLink, paperItem, personLink, section, topicChip, yearBars } from './card-parts.ts';
import { icon } from './icons.ts';
import { localText } from './local-text.ts';
import { moreList } from './more-list.ts';
import { ShareRequestEvent } from './share-request-event.ts';

/** Who works on a topic, with the papers that say so, and what lies beside it. */
@customElement('topic-card')
export class TopicCardElement extends CardElement<Card> {
  static override styles = [base, controls, rows, card];

  protected override load(api: ApiClient, id: string, signal: AbortSignal): Promise<Card> {
    return api.topic(id, signal);
  }

  protected override heading(explorer: Explorer, card: Card | null): unknown {
    const { counts } = explorer.messages;
    if (card !== null) {
      return head(explorer, localText(explorer, card.topic.label), [
        counts.people(card.personCount),
        counts.papers(card.paperCount),
      ]);
    }
    const topic = explorer.index?.topic(this.cardId);
    if (topic === undefined) return null;
    return head(explorer, localText(explorer, topic.label), [counts.people(topic.people), counts.papers(topic.papers)]);
  }

  protected override card(explorer: Explorer, card: Card): TemplateResult {
    const { messages } = explorer;
    return html`
      ${this.#actions(explorer)}
      ${
        card.parent === null
          ? nothing
          : section(messages.card.parentTopic, html`<div class="chips">${topicChip(explorer, card.parent, null)}</div>`)
      }
      ${
        card.children.length === 0
          ? nothing
          : section(
              messages.card.childTopics,
              html`<div class="chips">${card.children.map((child) => topicChip(explorer, child, null))}</div>`,
            )
      }
      ${
        card.people.length === 0
          ? nothing
          : section(
              messages.card.people,
              moreList(card.people, 10, (person) => personItem(explorer, person)),
            )
      }
      ${
        card.neighbours.length === 0
          ? nothing
          : section(
              messages.card.neighbours,
              html`<div class="chips">${card.neighbours.slice(0, 10).map(({ topic, papers }) => topicChip(explorer, topic, papers))}</div>`,
            )
      }
      ${yearBars(explorer, card.papersByYear)}
      ${
        card.papers.length === 0
          ? nothing
          : section(
              messages.card.papers,
              moreList(card.papers, 5, (paper) => paperItem(explorer, paper)),
            )
      }
    `;
  }

  #actions({ messages, view, href, navigate }: Explorer): TemplateResult {
    const filtered = view.filter.topics.includes(this.cardId);
    return html`
      <div class="actions">
        <button class="action" aria-pressed=${filtered ? 'true' : 'false'} @click=${() => navigate(toggleTopic(this.cardId))}>
          ${icon(filtered ? 'check' : 'filter')}${messages.card.filterBy}
        </button>
        <a class="action" href=${href(openCompare('topic', [this.cardId]))}>${icon('compare')}${messages.views.compare}</a>
        <button class="action" @click=${() => this.dispatchEvent(new ShareRequestEvent())}>${icon('share')}${messages.card.share}</button>
      </div>
      <a class="meet plain" href=${href(openCollaborators({ topics: [this.cardId] }))}>${icon('meet')}${messages.card.meetOnTopic}</a>
    `;
  }
}

function head({ messages }: Explorer, name: unknown, figures: readonly string[]): TemplateResult {
  return html`<header>
    <p class="overline">${messages.search.kinds.topic}</p>
    <h2>${name}</h2>
    <p>${figures.join(' · ')}</p>
  </header>`;
}

function personItem(explorer: Explorer, { person, count, last, declared, papers }: TopicPerson): TemplateResult {
  const { messages } = explorer;
  const figure =
    count === 0 && declared ? messages.card.declared : messages.counts.papersYears(count, last === null ? '' : String(last));
  return html`
    <li>
      <span class="name">${personLink(explorer, person)}<span class="note">${messages.kinds[person.kind]}</span></span>
      <span class="figure">${figure}</span>
      ${papers
        .slice(0, 1)
        .map(({ id, title }) => html`<span class="wide byline mute">${cardLink(explorer, { kind: 'paper', id }, title)}</span>`)}
    </li>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'topic-card': TopicCardElement;
  }
}
