import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether a media query matches, redrawing its host when that changes. */
export class MediaQuery implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: MediaQueryList;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#list = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.#list.matches;
  }

  hostConnected(): void {
    this.#list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#list.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}

/** Where the card becomes a sheet; the style sheets say the same number. */
export const PHONE = '(max-width: 720px)';

/** Where a card leaves no room for the years under the map; the style sheet says the same number. */
export const NO_YEARS_BESIDE_CARD = '(max-width: 1080px)';
