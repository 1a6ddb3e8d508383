import { css, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Moment } from '#web/graph/moment.ts';
import { captionOf } from '#web/picture/make-file.ts';
import { canvasMeasure, toSvg } from '#web/picture/make-picture.ts';
import { momentIn } from '#web/picture/moment-in.ts';
import { paletteOf } from '#web/styles/palette.ts';
import { ExplorerElement } from './explorer-element.ts';

/** The map on paper: the picture of it that Share makes, with legend and credit, light in every theme, drawn when the browser is about to print. */
@customElement('printed-map')
export class PrintedMap extends ExplorerElement {
  static override styles = css`
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
        break-inside: avoid;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        max-height: 250mm;
      }
    }
  `;

  /** The map as it is just now. */
  @property({ attribute: false }) moment: () => Moment | null = () => null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#draw);
    addEventListener('afterprint', this.#clear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#draw);
    removeEventListener('afterprint', this.#clear);
  }

  /** At once: the browser waits for nothing. */
  readonly #draw = (): void => {
    const moment = this.moment();
    if (moment === null || this.explorer === null) return;
    const paper = paletteOf(this.explorer.theme.startsWith('contrast') ? 'contrast-light' : 'light');
    const svg = toSvg(momentIn(paper, moment), captionOf(this.explorer), canvasMeasure());
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    this.renderRoot.replaceChildren(document.importNode(documentElement, true));
  };

  readonly #clear = (): void => this.renderRoot.replaceChildren();

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return !this.hasUpdated;
  }

  protected override content(): null {
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'printed-map': PrintedMap;
  }
}
