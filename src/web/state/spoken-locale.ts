import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadLanguage } from '#web/locales/languages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';

/** The language that is spoken: the one last asked for whose texts are here. */
export class SpokenLocale implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #loaded = new Set<LocaleCode>();
  #asked: LocaleCode | null = null;
  #spoken: LocaleCode | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** `code`, or the language before it while its texts come; `null` while the first come. */
  speak(code: LocaleCode): LocaleCode | null {
    if (this.#loaded.has(code)) this.#spoken = code;
    else if (this.#asked !== code) void this.#load(code);
    this.#asked = code;
    return this.#spoken;
  }

  async #load(code: LocaleCode): Promise<void> {
    try {
      await loadLanguage(code);
      this.#loaded.add(code);
    } catch {
      // The code of an older page is gone, and the page renews itself; or the network is: the next wish asks again.
      this.#asked = null;
      return;
    }
    this.#host.requestUpdate();
  }
}
