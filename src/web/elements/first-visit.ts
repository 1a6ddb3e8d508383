import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type HintMessages, hintMessages } from '#web/locales/hint-messages.ts';
import { openCollaborators, select } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { endFirstVisit } from '#web/state/first-visit.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

const STEPS = ['search', 'regions', 'meet'] as const;

/**
 * Three things worth knowing, in the corner of a first visit. It takes no focus, covers nothing in the middle, and does not come again.
 * @fires first-visit-end - it was read or closed; first-visit-search - the search box was asked for
 */
@customElement('first-visit')
export class FirstVisit extends ExplorerElement {
  static override styles = [
    base,
    controls,
    floating,
    css`
      :host {
        display: block;
      }
      section {
        padding: 12px 14px 12px 16px;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      h2 {
        font-size: var(--reseau-size-l);
      }
      p {
        margin: 4px 0 10px;
        color: var(--reseau-mute);
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .chip {
        min-height: 36px;
        padding-inline: 14px;
        font-weight: 500;
      }
      @media (max-width: 720px), (pointer: coarse) {
        .keys {
          display: none;
        }
        .chip,
        .button,
        .icon-button {
          min-height: 44px;
          min-width: 44px;
        }
      }
      .count {
        flex: 1;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override readonly subject = hintMessages;
  @state() private step: (typeof STEPS)[number] = 'search';

  #end(): void {
    endFirstVisit();
    this.dispatchEvent(new Event('first-visit-end'));
  }

  #next(): void {
    const next = STEPS[STEPS.indexOf(this.step) + 1];
    if (next === undefined) this.#end();
    else this.step = next;
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = hintMessages(explorer.locale);
    const { title, text } = words[this.step];
    const at = STEPS.indexOf(this.step) + 1;
    return html`
      <section class="floating" aria-label=${words.label}>
        <header>
          <h2 aria-live="polite">${title}</h2>
          <button class="icon-button" title=${words.close} aria-label=${words.close} @click=${this.#end}>${icon('close')}</button>
        </header>
        <p>${text} ${this.step === 'search' ? html`<span class="keys">${words.search.keys}</span>` : nothing}</p>
        <footer>
          <span class="count">${words.step(at, STEPS.length)}</span>
          ${this.#act(explorer, words)}
          <button class="button" @click=${this.#next}>${at === STEPS.length ? words.done : words.next}</button>
        </footer>
      </section>
    `;
  }

  #act(explorer: Explorer, words: HintMessages): unknown {
    if (this.step === 'search') {
      const ask = (): boolean => this.dispatchEvent(new Event('first-visit-search'));
      return html`<button class="chip" @click=${ask}>${words.search.act}</button>`;
    }
    if (this.step === 'meet') {
      return html`<a class="chip" href=${explorer.href(openCollaborators())} @click=${this.#end}>${words.meet.act}</a>`;
    }
    const largest = explorer.index?.network.communities
      .filter(({ level }) => level === 'region')
      .reduce((a, b) => (b.people > a.people ? b : a));
    if (largest === undefined) return;
    const to = explorer.href(select({ kind: 'community', id: largest.id }));
    return html`<a class="chip" href=${to} @click=${this.#end}>${words.regions.act(String(largest.label[explorer.language]))}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'first-visit': FirstVisit;
  }
}
