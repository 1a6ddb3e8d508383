import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { failureKind } from '#web/api/api-error.ts';
import type { ApiClient } from '#web/api/client.ts';
import { closeCard } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { ExplorerElement } from './explorer-element.ts';
import './state-message.ts';

/** A card about one thing: asks the server for it, and shows each of the four states of asking. */
export abstract class CardElement<Card> extends ExplorerElement {
  @property({ attribute: 'card-id' }) cardId = '';

  /** The api as an argument: cards wait for the explorer, and a new snapshot asks again. */
  protected readonly task = new Task(this, {
    args: () => [this.explorer?.api ?? null, this.cardId] as const,
    task: ([api, id], { signal }) => {
      if (api === null || id === '') throw new Error('a card was drawn before it knew what of');
      return this.load(api, id, signal);
    },
  });

  protected abstract load(api: ApiClient, id: string, signal: AbortSignal): Promise<Card>;

  protected abstract card(explorer: Explorer, card: Card): unknown;

  /** What can be said before the answer is here, or without one. */
  protected glimpse(_explorer: Explorer): unknown {
    return null;
  }

  protected override content(explorer: Explorer): unknown {
    return this.task.render({
      initial: () => this.#waiting(explorer),
      pending: () => this.#waiting(explorer),
      complete: (card) => this.card(explorer, card),
      error: (error) => this.#failed(explorer, error),
    });
  }

  #waiting(explorer: Explorer): TemplateResult {
    return html`
      ${this.glimpse(explorer)}
      <div class="skeleton" role="status" aria-label=${explorer.messages.app.loading}><i></i><i></i><i></i><i></i></div>
    `;
  }

  #failed(explorer: Explorer, error: unknown): TemplateResult {
    const { card, states, app } = explorer.messages;
    const kind = failureKind(error);
    if (kind === 'not-found') {
      const close = html`<button class="button" @click=${() => explorer.navigate(closeCard())}>${card.goneBack}</button>`;
      return html`<state-message icon="search" heading=${card.gone} hint=${card.goneHint}>${close}</state-message>`;
    }
    const retry = html`<button class="button" @click=${() => this.task.run()}>${app.retry}</button>`;
    const glimpse = this.glimpse(explorer);
    if (glimpse !== null) return html`${glimpse}<p class="notice" role="status">${card.mapOnly}</p><p>${retry}</p>`;
    const [heading, hint] = kind === 'unreadable' ? [states.broken, states.brokenHint] : [states.away, states.storeAway];
    return html`<state-message icon="alert" heading=${heading} hint=${hint}>${retry}</state-message>`;
  }
}
