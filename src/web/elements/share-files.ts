import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Moment } from '#web/graph/moment.ts';
import { type ShareMessages, shareMessages } from '#web/locales/share-messages.ts';
import { type DataKind, type MadeFile, makeData, makePicture, type PictureKind, save } from '#web/picture/make-file.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { seenCounts } from '#web/state/seen-part.ts';
import { controls } from '#web/styles/controls.ts';
import { share } from '#web/styles/share.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

const PICTURES: readonly PictureKind[] = ['png', 'svg'];
const DATA: readonly DataKind[] = ['gexf', 'graphml', 'people', 'ties', 'json', 'vosviewer'];

/** What is seen as files: pictures of the map, and the people and ties behind it. */
@customElement('share-files')
export class ShareFiles extends ExplorerElement {
  static override styles = [base, controls, share];

  @state() private making: PictureKind | DataKind | null = null;
  @state() private said = '';
  /** Asks the map what it shows; `null` where there is none. */
  @property({ attribute: false }) moment: () => Moment | null = () => null;

  async #make(kind: PictureKind | DataKind, make: () => Promise<MadeFile | null>, words: ShareMessages): Promise<void> {
    this.making = kind;
    try {
      const file = await make();
      if (file !== null) save(file);
      this.said = file === null ? words.failed : words.saved(file.name);
    } catch (cause) {
      this.said = words.failed;
      throw cause;
    } finally {
      this.making = null;
    }
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = shareMessages(explorer.locale);
    const { about, index } = explorer;
    const moment = this.moment();
    return html`
      ${
        about === null || about.audience === 'public'
          ? nothing
          : html`<p class="hint">${words.restricted(words.audiences[about.audience])}</p>`
      }
      <h3>${words.picture}</h3>
      ${
        moment === null
          ? html`<p class="hint">${words.noPicture}</p>`
          : html`<p class="hint">${words.pictureHint}</p>
            <div class="files">
              ${PICTURES.map((kind) => this.#button(kind, words[kind], () => makePicture(kind, explorer, moment), words))}
            </div>`
      }
      <h3>${words.data}</h3>
      <p class="hint">${dataHint(explorer, words)}</p>
      ${index?.network.pyramid ? html`<p class="hint">${words.dataPart}</p>` : nothing}
      <div class="files">
        ${DATA.map((kind) => this.#button(kind, words.files[kind], () => makeData(kind, explorer), words))}
      </div>
      <p class="hint" role="status">${this.said}</p>
    `;
  }

  #button(
    kind: PictureKind | DataKind,
    label: string,
    make: () => Promise<MadeFile | null>,
    words: ShareMessages,
  ): TemplateResult {
    return html`<button class="file" ?disabled=${this.making !== null} @click=${() => this.#make(kind, make, words)}>
      ${icon('download')}${label}
    </button>`;
  }
}

function dataHint(explorer: Explorer, words: ShareMessages): string {
  const { people, ties } = seenCounts(explorer);
  const { counts, format } = explorer.messages;
  return words.dataHint(counts.people(people), format.count(ties, words.ties));
}

declare global {
  interface HTMLElementTagNameMap {
    'share-files': ShareFiles;
  }
}
