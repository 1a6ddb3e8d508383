import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { LANGUAGES } from '#web/locales/languages.ts';
import { setLanguage, setTheme } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { MediaQuery, PHONE } from '#web/state/media-query.ts';
import { remember, rememberedTheme } from '#web/state/preferences.ts';
import { Appearance } from '#web/state/view-state.ts';
import { controls } from '#web/styles/controls.ts';
import { isDark } from '#web/styles/palette.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { ShareRequestEvent } from './share-request-event.ts';

/** Language, appearance and sharing, top right; on a phone in a menu. */
@customElement('view-switch')
export class ViewSwitch extends ExplorerElement {
  static override styles = [
    base,
    controls,
    floating,
    css`
      :host {
        display: block;
      }
      .floating {
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 2px 4px 2px 8px;
        height: 40px;
      }
      button {
        min-width: 30px;
        height: 32px;
        padding: 0 6px;
        border: 0;
        border-radius: 8px;
        background: none;
        color: var(--reseau-mute);
      }
      button[aria-pressed='true'] {
        color: var(--reseau-ink);
        font-weight: 600;
      }
      button:hover {
        background: var(--reseau-fill);
      }
      label.theme {
        position: relative;
        display: grid;
        place-items: center;
        width: 30px;
        height: 32px;
        border-radius: 8px;
        color: var(--reseau-mute);
      }
      label.theme:hover {
        background: var(--reseau-fill);
      }
      label.theme:focus-within {
        outline: 2px solid var(--reseau-accent);
        outline-offset: -1px;
      }
      /* The browser's own list, under our sign. */
      .theme select {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }
      .theme option {
        background: var(--reseau-surface);
        color: var(--reseau-ink);
      }
      .theme svg {
        width: 16px;
        height: 16px;
      }
      .open,
      .word:not(.visually-hidden) {
        display: none;
      }
      /* One button beside the search box, and the rest below it, in words. */
      @media (max-width: 720px) {
        .open {
          display: grid;
          place-items: center;
          width: 48px;
          height: 48px;
          padding: 0;
          background: var(--reseau-surface);
          border-radius: var(--reseau-radius);
          box-shadow: var(--reseau-shadow);
        }
        .floating {
          position: fixed;
          inset: 64px 10px auto auto;
          flex-direction: column;
          align-items: stretch;
          width: 220px;
          height: auto;
          margin: 0;
          padding: 6px;
          border: 0;
          color: var(--reseau-ink);
        }
        .floating:not(:popover-open) {
          display: none;
        }
        .floating button,
        label.theme {
          display: flex;
          align-items: center;
          gap: 12px;
          text-align: start;
          width: auto;
          height: 44px;
          padding: 0 12px;
        }
        .code {
          width: 18px;
        }
        .word:not(.visually-hidden) {
          display: inline;
        }
        .word {
          position: static;
          width: auto;
          height: auto;
          clip-path: none;
        }
      }
    `,
  ];

  readonly #phone = new MediaQuery(this, PHONE);
  @query('#choices') private choices!: HTMLElement;

  /** Escape closes the browser's popover; the card beneath stays. */
  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#phone.matches) event.stopPropagation();
  }

  #share(): void {
    if (this.#phone.matches) this.choices.hidePopover();
    this.dispatchEvent(new ShareRequestEvent());
  }

  protected override content({ messages, locale, theme, view, navigate }: Explorer): TemplateResult {
    const asked = view.theme ?? rememberedTheme() ?? 'auto';
    const about = `${messages.app.language}, ${messages.app.theme}, ${messages.app.share}`;
    return html`
      <button class="open" popovertarget="choices" title=${about} aria-label=${about}>${icon('more')}</button>
      <div id="choices" class="floating" role="group" aria-label=${about} popover=${this.#phone.matches ? 'auto' : nothing} @keydown=${this.#press}>
        ${LANGUAGES.map(
          ({ code, name }) => html`
            <button
              lang=${code}
              title=${name}
              aria-pressed=${code === locale ? 'true' : 'false'}
              @click=${() => {
                remember('language', code);
                navigate(setLanguage(code));
              }}
            >
              <span class="code">${code.toUpperCase()}</span><span class="visually-hidden word"> ${name}</span>
            </button>
          `,
        )}
        <label class="theme" title=${messages.app.theme}>
          ${icon(theme.startsWith('contrast') ? 'contrast' : isDark(theme) ? 'moon' : 'sun')}
          <span class="word" aria-hidden="true">${messages.app.theme}</span>
          <select
            aria-label=${messages.app.theme}
            @change=${({ target }: Event) => {
              const chosen = Appearance.safeParse(target instanceof HTMLSelectElement ? target.value : '').data ?? 'auto';
              remember('theme', chosen);
              navigate(setTheme(chosen), 'replace');
            }}
          >
            ${Appearance.options.map(
              (option) => html`<option value=${option} ?selected=${option === asked}>${messages.app.themes[option]}</option>`,
            )}
          </select>
        </label>
        <button
          class="theme"
          title=${messages.app.share}
          aria-label=${messages.app.share}
          @click=${this.#share}
        >
          ${icon('share')}<span class="word" aria-hidden="true">${messages.app.share}</span>
        </button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'view-switch': ViewSwitch;
  }
}
