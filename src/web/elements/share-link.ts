import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type ShareMessages, shareMessages } from '#web/locales/share-messages.ts';
import { save } from '#web/picture/make-file.ts';
import { qrPath } from '#web/picture/qr-path.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { share } from '#web/styles/share.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';

type Copied = 'link' | 'embed' | null;

/** The view as a link, as a code for cameras, and as a tag for another page. */
@customElement('share-link')
export class ShareLink extends ExplorerElement {
  static override styles = [base, controls, share];

  @state() private copied: Copied = null;

  async #copy(what: Copied, text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = what;
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = shareMessages(explorer.locale);
    return html`
      <div class="link">
        <div>
          <h3>${words.link}</h3>
          <div class="copy">
            <input readonly aria-label=${words.link} .value=${location.href} />
            ${this.#copyButton('link', location.href, words.copyLink, explorer)}
          </div>
          <p class="hint">${words.linkHint}</p>
          <h3>${words.embed}</h3>
          ${explorer.about?.audience === 'public' ? this.#embed(explorer, words) : html`<p class="hint">${words.embedElsewhere}</p>`}
        </div>
        ${qrCode(words)}
      </div>
      <p class="visually-hidden" role="status">${this.copied === null ? '' : words.copied}</p>
    `;
  }

  /** Only from a public server: a tag on the web that points at a server of members or staff shows nothing, or too much. */
  #embed(explorer: Explorer, words: ShareMessages): TemplateResult {
    const code = embedCode(explorer, location.origin);
    return html`
      <div class="copy">
        <textarea class="embed" readonly rows="4" aria-label=${words.embed} .value=${code}></textarea>
        ${this.#copyButton('embed', code, words.copyEmbed, explorer)}
      </div>
      <p class="hint">${words.embedHint}</p>
    `;
  }

  #copyButton(what: Copied, text: string, label: string, { messages }: Explorer): TemplateResult {
    const copied = this.copied === what;
    return html`<button class="button" aria-label=${label} @click=${() => this.#copy(what, text)}>
      ${copied ? messages.app.copied : messages.app.copy}
    </button>`;
  }
}

/** Black on white in every theme: cameras read no other way round. */
function qrCode(words: ShareMessages): unknown {
  const code = qrPath(location.href);
  if (code === null) return nothing;
  const { path, side } = code;
  const file = (): void => {
    const inside = `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">${inside}</svg>`;
    save({ name: 'reseau-qr.svg', blob: new Blob([svg], { type: 'image/svg+xml' }) });
  };
  return html`
    <figure>
      <svg viewBox="0 0 ${side} ${side}" role="img" aria-label=${words.qr} shape-rendering="crispEdges">
        <rect width=${side} height=${side} fill="#fff"></rect>
        <path d=${path} fill="#000"></path>
      </svg>
      <button class="text-button" @click=${file}>${words.saveQr}</button>
    </figure>
  `;
}

/** The tag for a page that shows this person, with a link for readers without JavaScript. */
export function embedCode({ view, language, theme }: Pick<Explorer, 'view' | 'language' | 'theme'>, origin: string): string {
  const focus = view.selection?.kind === 'person' ? ` focus="${view.selection.id}"` : '';
  const themed = view.theme === null || view.theme === 'auto' ? 'auto' : theme;
  return [
    `<script type="module" src="${origin}/widget/reseau-graph.js"></script>`,
    `<reseau-graph src="${origin}/snapshot/"${focus} lang="${language}" theme="${themed}">`,
    `  <a href="${origin}/">Réseau</a>`,
    '</reseau-graph>',
  ].join('\n');
}

declare global {
  interface HTMLElementTagNameMap {
    'share-link': ShareLink;
  }
}
