import '#web/styles/web-awesome.ts';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

type Copied = 'link' | 'embed' | null;

/**
 * The view as a link, and as a tag for another page.
 * @fires share-done - it was closed
 */
@customElement('share-dialog')
export class ShareDialog extends ExplorerElement {
  static override styles = [
    base,
    controls,
    css`
      wa-dialog {
        --width: min(480px, calc(100vw - 24px));
      }
      wa-dialog::part(dialog) {
        color: var(--reseau-ink);
        background: var(--reseau-surface);
        border-radius: var(--reseau-radius);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        font-size: var(--reseau-size-l);
        font-weight: 600;
      }
      .copy {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
        align-items: start;
      }
      input,
      textarea {
        width: 100%;
        min-height: 36px;
        padding: 8px 10px;
        border: 1px solid var(--reseau-line);
        border-radius: var(--reseau-radius-s);
        background: var(--reseau-fill);
        color: inherit;
        font: 12px / 1.5 ui-monospace, monospace;
        resize: none;
      }
      .hint {
        margin-top: 4px;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
      }
    `,
  ];

  @state() private copied: Copied = null;

  async #copy(what: Copied, text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = what;
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages } = explorer;
    const words = messages.share;
    const done = (event: Event): void => {
      if (event.target === event.currentTarget) this.dispatchEvent(new Event('share-done'));
    };
    return html`
      <wa-dialog open without-header light-dismiss label=${words.title} @wa-after-hide=${done}>
        <div class="head">
          <h2>${words.title}</h2>
          <button class="icon-button" data-dialog="close" autofocus aria-label=${messages.app.close} title=${messages.app.close}>
            ${icon('close')}
          </button>
        </div>
        <h3>${words.link}</h3>
        <div class="copy">
          <input readonly aria-label=${words.link} .value=${location.href} />
          ${this.#copyButton('link', location.href, words.copyLink, explorer)}
        </div>
        <p class="hint">${words.linkHint}</p>
        <h3>${words.embed}</h3>
        ${explorer.about?.audience === 'public' ? this.#embed(explorer) : html`<p class="hint">${words.embedElsewhere}</p>`}
        <p class="visually-hidden" role="status">${this.copied === null ? '' : words.copied}</p>
      </wa-dialog>
    `;
  }

  /** Only from a public server: a tag on the web that points at a server of members or staff shows nothing, or too much. */
  #embed(explorer: Explorer): TemplateResult {
    const { share } = explorer.messages;
    const code = embedCode(explorer, location.origin);
    return html`
      <div class="copy">
        <textarea readonly rows="4" aria-label=${share.embed} .value=${code}></textarea>
        ${this.#copyButton('embed', code, share.copyEmbed, explorer)}
      </div>
      <p class="hint">${share.embedHint}</p>
    `;
  }

  #copyButton(what: Copied, text: string, label: string, { messages }: Explorer): TemplateResult {
    const copied = this.copied === what;
    return html`<button class="button" aria-label=${label} @click=${() => this.#copy(what, text)}>
      ${copied ? messages.app.copied : messages.app.copy}
    </button>`;
  }
}

/** The tag for a page that shows this person, with a link for readers without JavaScript. */
export function embedCode({ view, language, theme }: Pick<Explorer, 'view' | 'language' | 'theme'>, origin: string): string {
  const focus = view.selection?.kind === 'person' ? ` focus="${view.selection.id}"` : '';
  const themed = view.theme === null ? 'auto' : theme;
  return [
    `<script type="module" src="${origin}/widget/reseau-graph.js"></script>`,
    `<reseau-graph src="${origin}/snapshot/"${focus} lang="${language}" theme="${themed}">`,
    `  <a href="${origin}/">Réseau</a>`,
    '</reseau-graph>',
  ].join('\n');
}

declare global {
  interface HTMLElementTagNameMap {
    'share-dialog': ShareDialog;
  }
}
