import '#web/styles/web-awesome.ts';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { foldWords } from '#analysis/fold-text.ts';
import { setFilter } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { type FilterOption, filterOptions } from '#web/state/filter-options.ts';
import type { FilterName } from '#web/state/filter-pills.ts';
import { controls } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import './year-histogram.ts';

/** More joint papers than this hardly anybody has; the slider keeps its steps wide enough for a finger. */
const MOST_JOINT_PAPERS = 20;

/** Lists longer than this get a field to find something in them. */
const LONG_LIST = 12;

/**
 * The inside of a filter's panel: a list to tick, a slider, or the years.
 * @fires filter-done
 */
@customElement('filter-menu')
export class FilterMenu extends ExplorerElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: 10px;
      }
      .find {
        width: 100%;
        height: 34px;
        padding: 0 10px;
        margin-bottom: 6px;
        border: 1px solid var(--reseau-line);
        border-radius: var(--reseau-radius-s);
        background: none;
      }
      ul {
        max-height: min(48vh, 380px);
        overflow: auto;
        scrollbar-width: thin;
      }
      li {
        display: flex;
        align-items: center;
        border-radius: 8px;
      }
      li:hover {
        background: var(--reseau-fill);
      }
      wa-checkbox {
        flex: 1;
        padding: 5px 8px;
      }
      .count {
        padding-inline: 8px;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
        font-variant-numeric: tabular-nums;
      }
      .slider {
        display: grid;
        gap: 10px;
        padding: 8px 10px 0;
        font-weight: 500;
      }
      .slider input {
        width: 100%;
        height: 24px;
        margin: 0;
        accent-color: var(--reseau-accent);
      }
      .foot {
        display: flex;
        justify-content: space-between;
        align-items: center;
        padding: 8px 8px 0;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
      }
    `,
  ];

  @state() private wanted = '';
  @property({ attribute: false }) filter: FilterName = 'topics';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter')) this.wanted = '';
  }

  override async focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.find, wa-checkbox, [type="range"]')?.focus();
  }

  protected override content(explorer: Explorer): TemplateResult {
    if (this.filter === 'minPapers') return this.#jointPapers(explorer);
    if (this.filter === 'years') return html`<year-histogram></year-histogram>`;
    return this.#list(explorer);
  }

  #list(explorer: Explorer): TemplateResult {
    const { messages } = explorer;
    const all = filterOptions(explorer, this.filter);
    const words = foldWords(this.wanted);
    const shown = all.filter(({ label }) => {
      const found = foldWords(label);
      return words.every((word) => found.some((part) => part.startsWith(word)));
    });
    return html`
      ${all.length > LONG_LIST ? this.#find(messages.filters.find) : nothing}
      <ul>
        ${repeat(
          shown,
          ({ id }) => id,
          (option) => this.#option(explorer, option),
        )}
      </ul>
      ${shown.length === 0 ? html`<p class="mute">${messages.filters.none}</p>` : nothing}
    `;
  }

  #find(label: string): TemplateResult {
    const type = (event: Event): void => {
      if (event.target instanceof HTMLInputElement) this.wanted = event.target.value;
    };
    return html`<input class="find" type="search" aria-label=${label} placeholder=${label} .value=${this.wanted} @input=${type} />`;
  }

  #option({ messages, navigate }: Explorer, { label, lang, people, chosen, toggle }: FilterOption): TemplateResult {
    return html`
      <li>
        <wa-checkbox .checked=${chosen} lang=${lang ?? nothing} @change=${() => navigate(toggle)}>${label}</wa-checkbox>
        <span class="count" title=${messages.counts.people(people)}>${messages.format.number(people)}</span>
      </li>
    `;
  }

  #jointPapers({ messages, view, navigate }: Explorer): TemplateResult {
    const { minPapers } = view.filter;
    const change = (event: Event): void => {
      if (event.target instanceof HTMLInputElement) navigate(setFilter({ minPapers: event.target.valueAsNumber }), 'gesture');
    };
    return html`
      <label class="slider">
        <span>${messages.filters.minPapersLabel(minPapers)}</span>
        <input
          type="range"
          min="1"
          max=${MOST_JOINT_PAPERS}
          step="1"
          aria-valuetext=${messages.filters.minPapersLabel(minPapers)}
          .value=${String(minPapers)}
          @input=${change}
        />
      </label>
      <div class="foot"><span>1</span><span>${MOST_JOINT_PAPERS}</span></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-menu': FilterMenu;
  }
}
