import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Change } from './changes.ts';
import { readView, type ViewState, writeView } from './view-state.ts';

export type HistoryMode = 'push' | 'replace';

/** The view and the address bar, kept equal. Pushes what one would want to come back to, replaces the rest. */
export class ViewHistory implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #view: ViewState = readView(location.search);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get view(): ViewState {
    return this.#view;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#readAddress);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#readAddress);
  }

  navigate(change: Change, mode: HistoryMode = 'push'): void {
    const next = change(this.#view);
    if (next === this.#view) return;
    this.#view = next;
    const address = writeView(next) || location.pathname;
    if (address !== (location.search || location.pathname)) {
      if (mode === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    this.#host.requestUpdate();
  }

  href(change: Change): string {
    return writeView(change(this.#view)) || '?';
  }

  readonly #readAddress = (): void => {
    this.#view = readView(location.search);
    this.#host.requestUpdate();
  };
}
