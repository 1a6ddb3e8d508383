import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Change } from './changes.ts';
import { readView, writeView } from './view-address.ts';
import type { ViewState } from './view-state.ts';

export type HistoryMode = 'push' | 'replace';

/** Browsers refuse an address bar that is written more than some hundred times in 30 s, which a drag over the years would do. */
const WRITE_MS = 350;

/** The view and the address bar, kept equal. Pushes what one would want to come back to, replaces the rest. */
export class ViewHistory implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #view: ViewState = readView(location.search);
  #writeTimer: ReturnType<typeof setTimeout> | undefined;
  #writtenAt = Number.NEGATIVE_INFINITY;

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
    clearTimeout(this.#writeTimer);
  }

  navigate(change: Change, mode: HistoryMode = 'push'): void {
    const next = change(this.#view);
    if (next === this.#view) return;
    if (mode === 'push') this.#replace();
    this.#view = next;
    if (mode === 'push') this.#push();
    else this.#replaceSoon();
    this.#host.requestUpdate();
  }

  #push(): void {
    const address = writeView(this.#view) || location.pathname;
    if (address !== (location.search || location.pathname)) history.pushState(null, '', address);
  }

  /** At once, unless it was just written: then when the hand pauses. */
  #replaceSoon(): void {
    clearTimeout(this.#writeTimer);
    const wait = this.#writtenAt + WRITE_MS - performance.now();
    if (wait <= 0) this.#replace();
    else this.#writeTimer = setTimeout(() => this.#replace(), wait);
  }

  #replace(): void {
    clearTimeout(this.#writeTimer);
    const address = writeView(this.#view) || location.pathname;
    if (address === (location.search || location.pathname)) return;
    history.replaceState(null, '', address);
    this.#writtenAt = performance.now();
  }

  href(change: Change): string {
    return writeView(change(this.#view)) || '?';
  }

  readonly #readAddress = (): void => {
    clearTimeout(this.#writeTimer);
    this.#view = readView(location.search);
    this.#host.requestUpdate();
  };
}
