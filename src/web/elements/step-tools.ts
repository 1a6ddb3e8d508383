import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { stepMessages } from '#web/locales/step-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { toolColumn } from '#web/styles/tool-column.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { OutwardEvent } from './outward-event.ts';

/** Somebody wants to go a step back (−1) or on again (1). */
export class StepRequestEvent extends OutwardEvent {
  readonly by: -1 | 1;
  constructor(by: -1 | 1) {
    super('step-request');
    this.by = by;
  }
}

/**
 * Undo and redo as two buttons over the map's own; on a phone the palette, which has both.
 * @fires step-request
 */
@customElement('step-tools')
export class StepTools extends ExplorerElement {
  static override styles = [
    base,
    floating,
    controls,
    toolColumn,
    css`
      /* On a phone no key opens it, and the thumb is down here. */
      .palette {
        display: none;
      }
      @media (max-width: 720px) {
        .palette {
          display: grid;
        }
      }
      /* The map is what a phone has room for: its own way back, and the palette, undo too. */
      @media (max-width: 720px) and (min-height: 481px) {
        [role='group'] {
          display: none;
        }
      }
      @media (max-height: 480px) {
        .palette {
          display: none;
        }
      }
    `,
  ];

  /** Not `disabled`: whoever undoes the last step by keyboard would lose the focus. */
  #button(by: -1 | 1, name: 'undo' | 'redo', label: string, isPossible: boolean): TemplateResult {
    return html`<button
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${!isPossible}
      @click=${() => isPossible && this.dispatchEvent(new StepRequestEvent(by))}
    >
      ${icon(name)}
    </button>`;
  }

  protected override content({ locale, messages, steps: { at, top, undo, redo } }: Explorer): TemplateResult {
    const say = stepMessages(locale);
    return html`
      <button
        type="button"
        class="floating palette"
        title=${messages.search.palette}
        aria-label=${messages.search.palette}
        @click=${() => this.dispatchEvent(new OutwardEvent('palette-request'))}
      >
        ${icon('search')}
      </button>
      <div class="floating" role="group" aria-label=${say.label}>
        ${this.#button(-1, 'undo', at > 0 ? say.undo(undo) : say.undo(null), at > 0)}
        ${this.#button(1, 'redo', at < top ? say.redo(redo) : say.redo(null), at < top)}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'step-tools': StepTools;
  }
  interface HTMLElementEventMap {
    'step-request': StepRequestEvent;
  }
}
