import type { ReactiveControllerHost } from 'lit';
import { THEMES, type Theme, themeFor } from '#web/styles/palette.ts';
import { MediaQuery } from './media-query.ts';

/** What the system asks for: darkness, more contrast. Forced colours leave the map alone, so it takes the most contrast it has. */
export class SystemTheme {
  readonly #dark: MediaQuery;
  readonly #contrast: MediaQuery;

  constructor(host: ReactiveControllerHost) {
    this.#dark = new MediaQuery(host, '(prefers-color-scheme: dark)');
    this.#contrast = new MediaQuery(host, '(prefers-contrast: more), (forced-colors: active)');
  }

  /** The theme that was asked for by name, else the system's. */
  themeOf(asked: string): Theme {
    return THEMES.find((theme) => theme === asked) ?? themeFor({ dark: this.#dark.matches, contrast: this.#contrast.matches });
  }
}
