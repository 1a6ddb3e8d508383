import '#web/styles/web-awesome.ts';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Moment } from '#web/graph/moment.ts';
import { shareMessages } from '#web/locales/share-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { card } from '#web/styles/card.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { tabList } from './card-tabs.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import './share-cite.ts';
import './share-files.ts';
import './share-link.ts';

type ShareTab = 'link' | 'files' | 'cite';

/**
 * The view to give away: as a link, as files, as a citation.
 * @fires share-done - it was closed
 */
@customElement('share-dialog')
export class ShareDialog extends ExplorerElement {
  static override styles = [
    base,
    controls,
    card,
    css`
      :host {
        padding: 0;
      }
      wa-dialog {
        --width: min(620px, calc(100vw - 24px));
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
      .tabs {
        margin: 8px 0 0;
        padding: 0;
      }
    `,
  ];

  protected override readonly subject = shareMessages;
  @state() private tab: ShareTab = 'link';
  /** Asks the map what it shows; `null` where there is none. */
  @property({ attribute: false }) moment: () => Moment | null = () => null;

  protected override content(explorer: Explorer): TemplateResult {
    const { close } = explorer.messages.app;
    const words = shareMessages(explorer.locale);
    const done = (event: Event): void => {
      if (event.target === event.currentTarget) this.dispatchEvent(new Event('share-done'));
    };
    const tabs = [
      { id: 'link', label: words.tabs.link, panel: () => html`<share-link></share-link>` },
      { id: 'files', label: words.tabs.files, panel: () => html`<share-files .moment=${this.moment}></share-files>` },
      { id: 'cite', label: words.tabs.cite, panel: () => html`<share-cite></share-cite>` },
    ] as const;
    return html`
      <wa-dialog open without-header light-dismiss label=${words.title} @wa-after-hide=${done}>
        <div class="head">
          <h2>${words.title}</h2>
          <button class="icon-button" data-dialog="close" autofocus aria-label=${close} title=${close}>${icon('close')}</button>
        </div>
        ${tabList<ShareTab>(tabs, this.tab, (id) => {
          this.tab = id;
        })}
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-dialog': ShareDialog;
  }
}
