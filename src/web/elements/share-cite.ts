import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { creditLine, toBibtex, toCff, toCslJson } from '#analysis/export/citation.ts';
import { shareMessages } from '#web/locales/share-messages.ts';
import { citationHere } from '#web/picture/make-file.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { share } from '#web/styles/share.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';

const FORMS = { BibTeX: toBibtex, 'CSL-JSON': toCslJson, 'CITATION.cff': toCff } as const;

/** How the snapshot that is seen is cited. */
@customElement('share-cite')
export class ShareCite extends ExplorerElement {
  static override styles = [base, controls, share];

  @state() private copied: string | null = null;

  async #copy(name: string, text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = name;
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = shareMessages(explorer.locale);
    const citation = citationHere(explorer);
    if (citation === null) return html`<p class="hint">${words.nothingToCite}</p>`;
    const { app } = explorer.messages;
    return html`
      <p class="credit">${creditLine(citation)}</p>
      <p class="hint">${words.citeHint}</p>
      ${Object.entries(FORMS).map(([name, write]) => {
        const text = write(citation);
        return html`
          <h3>${name}</h3>
          <div class="copy">
            <textarea readonly rows="4" aria-label=${name} .value=${text}></textarea>
            <button class="button" aria-label=${words.copyCitation(name)} @click=${() => this.#copy(name, text)}>
              ${this.copied === name ? app.copied : app.copy}
            </button>
          </div>
        `;
      })}
      <p class="visually-hidden" role="status">${this.copied === null ? '' : words.copied}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-cite': ShareCite;
  }
}
