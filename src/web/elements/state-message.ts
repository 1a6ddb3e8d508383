import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { type IconName, icon } from './icons.ts';

/**
 * What to say when there is nothing to show: what is the matter, and what to do.
 * @slot - a command to run, or a button
 */
@customElement('state-message')
export class StateMessage extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        max-width: 26rem;
        padding: 24px;
        text-align: center;
        margin-inline: auto;
      }
      .icon {
        width: 48px;
        height: 48px;
        margin-bottom: 8px;
        border-radius: 99px;
        background: var(--reseau-fill);
        color: var(--reseau-accent);
      }
      h2 {
        font-size: var(--reseau-size-l);
        font-weight: 600;
      }
      p {
        margin-top: 6px;
        color: var(--reseau-mute);
      }
      div {
        margin-top: 16px;
      }
    `,
  ];

  @property() icon: IconName = 'alert';
  @property() heading = '';
  @property() hint = '';

  override render(): TemplateResult {
    return html`
      ${icon(this.icon)}
      <h2>${this.heading}</h2>
      ${this.hint === '' ? nothing : html`<p>${this.hint}</p>`}
      <div><slot></slot></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'state-message': StateMessage;
  }
}
