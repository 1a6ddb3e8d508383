import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LANGUAGES } from '#web/locales/languages.ts';
import { setLanguage, setTheme } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { remember, rememberedTheme } from '#web/state/preferences.ts';
import { Appearance } from '#web/state/view-state.ts';
import { controls } from '#web/styles/controls.ts';
import { isDark } from '#web/styles/palette.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { ShareRequestEvent } from './share-request-event.ts';

/** Language, appearance and sharing, top right. */
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
      @media (max-width: 720px) {
        .floating {
          height: 44px;
          gap: 0;
          padding-inline: 2px;
          border-radius: var(--reseau-radius-chip);
        }
        button,
        label.theme {
          min-width: 44px;
          width: 44px;
          height: 44px;
        }
      }
    `,
  ];

  protected override content({ messages, locale, theme, view, navigate }: Explorer): TemplateResult {
    const asked = view.theme ?? rememberedTheme() ?? 'auto';
    return html`
      <div class="floating" role="group" aria-label="${messages.app.language}, ${messages.app.theme}">
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
              ${code.toUpperCase()}<span class="visually-hidden"> ${name}</span>
            </button>
          `,
        )}
        <label class="theme" title=${messages.app.theme}>
          ${icon(theme.startsWith('contrast') ? 'contrast' : isDark(theme) ? 'moon' : 'sun')}
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
          @click=${() => this.dispatchEvent(new ShareRequestEvent())}
        >
          ${icon('share')}
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
