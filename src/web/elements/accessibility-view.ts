import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type AccessibilityMessages, accessibilityMessages } from '#web/locales/accessibility-messages.ts';
import { setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';

/** What was tested for everybody's use, what was not, and whom to tell. */
@customElement('accessibility-view')
export class AccessibilityView extends ExplorerElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        max-width: 44rem;
        margin-inline: auto;
        padding-bottom: 32px;
        font-size: var(--reseau-size-l);
        line-height: 1.55;
      }
      h1 {
        margin: 8px 0 12px;
        font-size: var(--reseau-size-xxl);
        line-height: 1.2;
      }
      h2 {
        margin: 28px 0 8px;
        font-size: var(--reseau-size-xl);
        line-height: 1.25;
      }
      ul {
        margin-top: 6px;
        padding-inline-start: 20px;
        list-style: disc;
      }
      li {
        margin-top: 4px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8rem, max-content) 1fr;
        gap: 6px 20px;
        margin-top: 12px;
      }
      dt {
        font-weight: 600;
      }
      a {
        color: var(--reseau-accent);
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      @media (max-width: 520px) {
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }
        dd {
          margin-bottom: 8px;
        }
      }
    `,
  ];

  protected override readonly subject = accessibilityMessages;

  protected override content(explorer: Explorer): TemplateResult {
    const words = accessibilityMessages(explorer.locale);
    return html`
      <h1>${words.title}</h1>
      <p>${words.aim}</p>
      <p>${words.twins}</p>
      <ul>
        <li><a href=${explorer.href(setPage('table'))}>${words.table}</a></li>
        <li>${words.walk}</li>
        <li>${words.cards}</li>
      </ul>
      <h2>${words.keysTitle}</h2>
      <dl>
        ${words.keys.map(([keys, does]) => html`<dt>${keys}</dt><dd>${does}</dd>`)}
      </dl>
      <p>${words.reach}</p>
      ${listed(words.testedTitle, words.tested)} ${listed(words.untestedTitle, words.untested)}
      ${listed(words.limitsTitle, words.limits)}
      <h2>${words.contactTitle}</h2>
      ${contact(explorer, words)}
    `;
  }
}

function listed(title: string, items: readonly string[]): TemplateResult {
  return html`<h2>${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** The address that the operator gave, a page's or a mailbox's. */
function contact({ about }: Explorer, words: AccessibilityMessages): unknown {
  if (about === null) return nothing;
  const { contact } = about;
  if (contact === null) return html`<p>${words.noContact}</p>`;
  const isPage = contact.startsWith('https:');
  return html`<p>${words.contact} <a href=${isPage ? contact : `mailto:${contact}`}>${contact}</a></p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'accessibility-view': AccessibilityView;
  }
}
