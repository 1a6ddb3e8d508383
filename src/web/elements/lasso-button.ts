import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import lasso from 'lucide-static/icons/lasso.svg?raw';
import { selectedMessages } from '#web/locales/selected-messages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { toolColumn } from '#web/styles/tool-column.ts';
import { drawing } from './icons.ts';
import './lasso-layer.ts';

/**
 * Switches the lasso on and off.
 * @fires lasso-toggle
 */
@customElement('lasso-button')
export class LassoButton extends LitElement {
  static override styles = [base, floating, controls, toolColumn];

  @property() language: LocaleCode = 'en';
  @property({ type: Boolean }) active = false;

  override render(): TemplateResult {
    const say = selectedMessages(this.language);
    return html`
      <div class="floating">
        <button
          type="button"
          aria-label=${say.lasso}
          title=${this.active ? say.lassoOn : say.lasso}
          aria-pressed=${this.active}
          @click=${() => this.dispatchEvent(new Event('lasso-toggle'))}
        >
          ${drawing(lasso)}
        </button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lasso-button': LassoButton;
  }
}
