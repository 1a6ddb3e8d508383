import { Task, TaskStatus } from '@lit/task';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { failureKind } from '#web/api/api-error.ts';
import type { ApiClient } from '#web/api/client.ts';
import { closeCard } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { ExplorerElement } from './explorer-element.ts';
import { failedWords } from './failed-message.ts';
import { skeleton } from './skeleton.ts';
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

  /**
   * What stands above the rest: of the answer, or as much as can be said before it is here and without one. Apart from the rest, so
   * that its controls stay, and keep the focus, when the answer comes.
   */
  protected heading(_explorer: Explorer, _card: Card | null): unknown {
    return null;
  }

  /** Whoever sees the map come back need not press for the card. */
  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isBack = changed.get('explorer')?.index === null && this.explorer?.index !== null;
    if (isBack && this.task.status === TaskStatus.ERROR && !isGone(this.task)) void this.task.run();
  }

  protected override content(explorer: Explorer): unknown {
    const card = this.task.status === TaskStatus.COMPLETE ? (this.task.value ?? null) : null;
    const heading = isGone(this.task) ? null : this.heading(explorer, card);
    const rest = this.task.render({
      initial: () => waiting(explorer),
      pending: () => waiting(explorer),
      complete: (answer) => this.card(explorer, answer),
      error: (error) => this.#failed(explorer, error, heading !== null),
    });
    return html`${heading}${rest}`;
  }

  #failed(explorer: Explorer, error: unknown, hasHeading: boolean): TemplateResult {
    const { card, states, app } = explorer.messages;
    if (explorer.about?.snapshot === null) {
      return html`<state-message icon="map" heading=${states.empty} hint=${states.emptyHint}></state-message>`;
    }
    if (isGone(this.task)) {
      const close = html`<button class="button" @click=${() => explorer.navigate(closeCard())}>${card.goneBack}</button>`;
      return html`<state-message icon="search" heading=${card.gone} hint=${card.goneHint}>${close}</state-message>`;
    }
    const retry = html`<button class="button" @click=${() => this.task.run()}>${app.retry}</button>`;
    if (hasHeading) return html`<p class="notice" role="status">${card.mapOnly}</p><p>${retry}</p>`;
    const { heading, hint } = failedWords(explorer, error);
    return html`<state-message icon="alert" heading=${heading} hint=${hint}>${retry}</state-message>`;
  }
}

function isGone({ status, error }: Task): boolean {
  return status === TaskStatus.ERROR && failureKind(error) === 'not-found';
}

function waiting({ messages }: Explorer): TemplateResult {
  return skeleton(4, messages.app.loading);
}
