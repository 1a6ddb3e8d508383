import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { askingAgain, MOST_TRIES } from '#web/api/ask-again.ts';
import type { ApiClient } from '#web/api/client.ts';
import { waitingMessages } from '#web/locales/waiting-messages.ts';
import type { Explorer } from './explorer.ts';

/** For questions whose answer the server may first have to read everything for: they are asked again until their element is gone. */
export class Patience implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly explorer: Explorer | null };
  #gone = new AbortController();
  #number = 1;

  constructor(host: ReactiveControllerHost & { readonly explorer: Explorer | null }) {
    this.#host = host;
    host.addController(this);
  }

  /** The API for the next question, of which there is one at a time. */
  with(api: ApiClient): ApiClient {
    this.#number = 1;
    const onTry = (number: number): void => {
      this.#number = number;
      this.#host.requestUpdate();
    };
    return api.through((fetch) => askingAgain(fetch, { onTry, signal: this.#gone.signal }));
  }

  /** Whether the question had to be asked again. */
  get isAsking(): boolean {
    return this.#number > 1;
  }

  /** What is said while an answer is awaited; the usual as long as the server was asked once. */
  said(usual: string): string {
    const { explorer } = this.#host;
    if (explorer === null || !this.isAsking) return usual;
    return waitingMessages(explorer.locale).again(this.#number, MOST_TRIES);
  }

  hostConnected(): void {
    if (this.#gone.signal.aborted) this.#gone = new AbortController();
  }

  hostDisconnected(): void {
    this.#gone.abort();
  }
}
