import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { CommunityCard as Card } from '#model/cards.ts';
import type { Id } from '#model/primitives.ts';
import type { ApiClient } from '#web/api/client.ts';
import { isolate } from '#web/state/changes.ts';
import { openCompare } from '#web/state/compare-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { card } from '#web/styles/card.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { CardElement } from './card-element.ts';
import { cardLink, paperItem, personLink, section, topicChip } from './card-parts.ts';
import { icon } from './icons.ts';
import { localText } from './local-text.ts';
import { moreList } from './more-list.ts';
import { placeTrail, trailOf } from './place-trail.ts';
import { ShareRequestEvent } from './share-request-event.ts';

type Person = Card['people'][number];
type Bridge = Card['bridges'][number];

/** A region, community or group: who is in it, what they work on, and who joins it to its neighbours. */
@customElement('community-card')
export class CommunityCardElement extends CardElement<Card> {
  static override styles = [
    base,
    controls,
    rows,
    card,
    css`
      header h2 {
        font-family: var(--reseau-font-place);
        font-weight: 600;
      }
    `,
  ];

  protected override load(api: ApiClient, id: string, signal: AbortSignal): Promise<Card> {
    return api.community(id, signal);
  }

  protected override heading(explorer: Explorer, card: Card | null): unknown {
    const { counts } = explorer.messages;
    if (card !== null) {
      const figures = [counts.people(card.personCount), counts.papers(card.paperCount)];
      return head(explorer, { ...card, parent: card.parent?.id ?? null }, figures);
    }
    const community = explorer.index?.community(this.cardId);
    return community === undefined ? null : head(explorer, community, [counts.people(community.people)]);
  }

  protected override card(explorer: Explorer, card: Card): TemplateResult {
    const { messages } = explorer;
    return html`
      ${this.#actions(explorer)}
      ${
        card.topics.length === 0
          ? nothing
          : section(
              messages.card.topics,
              chips(card.topics.slice(0, 8).map(({ topic, papers }) => topicChip(explorer, topic, papers))),
            )
      }
      ${
        card.children.length === 0
          ? nothing
          : section(
              card.level === 'region' ? messages.card.communities : messages.card.groups,
              chips(card.children.map((child) => communityChip(explorer, child, child.people))),
            )
      }
      ${
        card.people.length === 0
          ? nothing
          : section(
              messages.card.people,
              moreList(card.people, 8, (person) => personItem(explorer, person)),
            )
      }
      ${
        card.bridges.length === 0
          ? nothing
          : section(
              messages.card.bridges,
              moreList(card.bridges, 5, (bridge) => bridgeItem(explorer, bridge)),
            )
      }
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

  #actions({ messages, view, navigate, href }: Explorer): TemplateResult {
    const alone = view.isolated === this.cardId;
    return html`
      <div class="actions">
        <button class="action" aria-pressed=${alone ? 'true' : 'false'} @click=${() => navigate(isolate(alone ? null : this.cardId))}>
          ${icon(alone ? 'check' : 'filter')}${messages.card.onlyThis}
        </button>
        <a class="action" href=${href(openCompare('community', [this.cardId]))}>${icon('compare')}${messages.views.compare}</a>
        <button class="action" @click=${() => this.dispatchEvent(new ShareRequestEvent())}>${icon('share')}${messages.card.share}</button>
      </div>
    `;
  }
}

function head(
  explorer: Explorer,
  { label, level, parent }: Pick<Card, 'label' | 'level'> & { readonly parent: Id | null },
  figures: readonly string[],
): TemplateResult {
  const { messages } = explorer;
  return html`<header>
    ${placeTrail(explorer, trailOf(explorer.index, parent))}
    <p class="overline">${messages.card[level]}</p>
    <h2>${localText(explorer, label)}</h2>
    <p>${figures.join(' · ')}</p>
  </header>`;
}

function chips(items: readonly TemplateResult[]): TemplateResult {
  return html`<div class="chips">${items}</div>`;
}

function communityChip(explorer: Explorer, { id, label }: Pick<Card, 'id' | 'label'>, people: number | null): TemplateResult {
  const figure = people === null ? nothing : html`<span class="mute">${explorer.messages.format.number(people)}</span>`;
  return cardLink(explorer, { kind: 'community', id }, html`${localText(explorer, label)} ${figure}`, 'chip');
}

function personItem(explorer: Explorer, { person, papers }: Person): TemplateResult {
  const { messages } = explorer;
  return html`
    <li>
      <span class="name">${personLink(explorer, person)}<span class="note">${messages.kinds[person.kind]}</span></span>
      <span class="figure">${messages.counts.papers(papers)}</span>
    </li>
  `;
}

/** The neighbour, and those who write on both sides. */
function bridgeItem(explorer: Explorer, { id, label, people }: Bridge): TemplateResult {
  const names = people.slice(0, 4).map((person, index) => html`${index === 0 ? nothing : ', '}${personLink(explorer, person)}`);
  return html`
    <li>
      <span class="name wide">${cardLink(explorer, { kind: 'community', id }, localText(explorer, label))}</span>
      <span class="wide byline mute">${names}</span>
    </li>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'community-card': CommunityCardElement;
  }
}
