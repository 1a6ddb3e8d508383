import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { mapMessages } from '#web/locales/map-messages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { toolColumn } from '#web/styles/tool-column.ts';
import { type IconName, icon } from './icons.ts';
import type { NetworkView } from './network-view.ts';

/** Zoom, fit and full screen, in one column. */
@customElement('map-controls')
export class MapControls extends LitElement {
  static override styles = [
    base,
    floating,
    controls,
    toolColumn,
    css`
      /* The browser gives a phone's map all there is. */
      @media (max-width: 720px) and (min-height: 481px) {
        .full {
          display: none;
        }
      }
      @media (max-height: 480px) {
        .floating {
          grid-template-columns: 1fr 1fr;
          width: max-content;
        }
      }
    `,
  ];

  readonly #watchFullScreen = (): void => {
    this.isFull = document.fullscreenElement !== null;
  };

  @state() private isFull = false;
  @property() language: LocaleCode = 'en';
  /** The map that is moved. */
  @property({ attribute: false }) map: NetworkView | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.#watchFullScreen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.#watchFullScreen);
  }

  #toggleFullScreen(): void {
    const change = this.isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // A browser may refuse, e.g. inside a frame that does not allow it: the map then stays as it is.
    change.catch(() => {});
  }

  override render(): TemplateResult {
    const say = mapMessages(this.language);
    const button = (name: IconName, label: string, act: () => void, kind = ''): TemplateResult => html`
      <button type="button" class=${kind} aria-label=${label} title=${label} @click=${act}>${icon(name)}</button>
    `;
    return html`
      <div class="floating" role="group" aria-label=${say.label}>
        ${button('plus', say.zoomIn, () => this.map?.zoomIn())}
        ${button('minus', say.zoomOut, () => this.map?.zoomOut())}
        ${button('fit', say.fit, () => this.map?.fit())}
        ${
          document.fullscreenEnabled
            ? button(
                this.isFull ? 'leaveFullScreen' : 'fullScreen',
                this.isFull ? say.leaveFullScreen : say.fullScreen,
                () => this.#toggleFullScreen(),
                'full',
              )
            : ''
        }
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'map-controls': MapControls;
  }
}
