import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { PaperCard as Card } from '#model/cards.ts';
import type { ApiClient } from '#web/api/client.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { card } from '#web/styles/card.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { CardElement } from './card-element.ts';
import { personLink, section, topicChip } from './card-parts.ts';
import { icon } from './icons.ts';
import { moreList } from './more-list.ts';
import { OutwardEvent } from './outward-event.ts';
import { ShareRequestEvent } from './share-request-event.ts';

/** Who wrote the paper whose card is open, for the map to light. */
export class AuthorsShownEvent extends OutwardEvent {
  readonly paper: string;
  readonly people: ReadonlySet<string>;
  constructor(paper: string, people: ReadonlySet<string>) {
    super('authors-shown');
    this.paper = paper;
    this.people = people;
  }
}

/**
 * A paper: its byline as this audience may read it, where it appeared, what it is about.
 * @fires authors-shown
 */
@customElement('paper-card')
export class PaperCardElement extends CardElement<Card> {
  static override styles = [
    base,
    controls,
    rows,
    card,
    css`
      header h2 {
        font-size: 18px;
        line-height: 1.3;
      }
      .abstract {
        line-height: 1.55;
      }
    `,
  ];

  protected override async load(api: ApiClient, id: string, signal: AbortSignal): Promise<Card> {
    const card = await api.paper(id, signal);
    const authors = new Set(card.paper.authors.map((author) => author.id));
    if (!signal.aborted) this.dispatchEvent(new AuthorsShownEvent(id, authors));
    return card;
  }

  protected override card(explorer: Explorer, card: Card): TemplateResult {
    const { messages } = explorer;
    const { paper } = card;
    const date = card.date ?? (paper.year === null ? null : String(paper.year));
    const where = [paper.venue, date === null ? null : messages.format.date(date)].filter((part) => part !== null);
    const rest =
      paper.othersHidden > 0 ? html`<p class="byline mute">${messages.counts.others(paper.othersHidden)}</p>` : nothing;
    return html`
      <header>
        <p class="overline">${messages.search.kinds.paper}</p>
        <h2>${paper.title}</h2>
        <p>${where.join(' · ')}</p>
      </header>
      ${this.#actions(explorer, card)}
      ${section(
        messages.card.authors,
        html`${moreList(
          paper.authors,
          12,
          (author) =>
            html`<li><span class="name">${personLink(explorer, author)}</span><span class="figure">${messages.kinds[author.kind]}</span></li>`,
        )}${rest}${paper.bylineComplete ? nothing : html`<p class="byline mute">${messages.card.bylinePartial}</p>`}`,
      )}
      ${
        card.topics.length === 0
          ? nothing
          : section(
              messages.card.topics,
              html`<div class="chips">${card.topics.map(({ topic }) => topicChip(explorer, topic, null))}</div>`,
            )
      }
      ${
        card.keywords.length === 0
          ? nothing
          : section(messages.card.keywords, html`<p class="mute">${messages.format.list(card.keywords)}</p>`)
      }
      ${card.abstract === null ? nothing : section(messages.card.abstract, html`<p class="abstract">${card.abstract}</p>`)}
      ${section(messages.card.sourceOf, html`<p class="mute">${card.source}</p>`)}
    `;
  }

  #actions({ messages }: Explorer, { paper }: Card): TemplateResult {
    return html`
      <div class="actions">
        ${
          paper.url === null
            ? nothing
            : html`<a class="action" href=${paper.url} target="_blank" rel="noopener noreferrer">${icon('external')}${messages.card.readAt}</a>`
        }
        <button class="action" @click=${() => this.dispatchEvent(new ShareRequestEvent())}>${icon('share')}${messages.card.share}</button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paper-card': PaperCardElement;
  }
  interface HTMLElementEventMap {
    'authors-shown': AuthorsShownEvent;
  }
}
