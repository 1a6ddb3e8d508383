import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LANGUAGES } from '#web/locales/languages.ts';
import { setLanguage, setTheme } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { remember } from '#web/state/preferences.ts';
import type { Theme } from '#web/state/view-state.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ShareRequestEvent } from './card-element.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

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
      .theme svg {
        width: 16px;
        height: 16px;
      }
      @media (max-width: 720px) {
        .floating {
          height: 34px;
          padding-inline: 6px 2px;
          border-radius: var(--reseau-radius-chip);
        }
      }
    `,
  ];

  protected override content({ messages, locale, theme, navigate }: Explorer): TemplateResult {
    const other: Theme = theme === 'dark' ? 'light' : 'dark';
    const themeLabel = `${messages.app.theme}: ${messages.app.themes[other]}`;
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
        <button
          class="theme"
          title=${themeLabel}
          aria-label=${themeLabel}
          @click=${() => {
            remember('theme', other);
            navigate(setTheme(other), 'replace');
          }}
        >
          ${icon(theme === 'dark' ? 'sun' : 'moon')}
        </button>
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
