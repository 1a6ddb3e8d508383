import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { exploreMessages } from '#web/locales/explore-messages.ts';
import { setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { menu } from '#web/styles/menu.ts';
import { base } from '#web/styles/tokens.ts';
import { EXPLORE_ENTRIES, ROW_ENTRIES } from './explore-entries.ts';
import { ExplorerElement } from './explorer-element.ts';
import { drawing } from './icons.ts';

/** The inside of the panel "Explore": other ways to look at the same people, each a link. */
@customElement('explore-menu')
export class ExploreMenu extends ExplorerElement {
  static override styles = [
    base,
    controls,
    menu,
    css`
      a {
        display: grid;
        grid-template-columns: 20px 1fr;
        align-items: center;
        gap: 0 12px;
        min-height: 52px;
      }
      .icon {
        grid-row: span 2;
        color: var(--reseau-accent);
      }
      b {
        font-weight: 550;
      }
      .foot {
        display: inline-flex;
        min-height: 44px;
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
      }
      .foot:hover {
        text-decoration: underline;
      }
      small {
        color: var(--reseau-mute);
        font-size: var(--reseau-size-s);
      }
    `,
  ];

  /** Those that have no room in the top row. */
  @property({ attribute: false }) views: readonly string[] = [];

  override async focus(): Promise<void> {
    await this.updateComplete;
    this.#links()[0]?.focus();
  }

  #links(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('a')];
  }

  /** The arrows walk through the entries and around, Home and End go to the first and the last. */
  #walk(event: KeyboardEvent): void {
    const links = this.#links();
    const at = links.findIndex((link) => event.composedPath().includes(link));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    links.at(to % links.length)?.focus();
  }

  protected override content({ locale, messages, href }: Explorer): TemplateResult {
    const words = exploreMessages(locale);
    return html`
      <ul @keydown=${this.#walk}>
        ${[...EXPLORE_ENTRIES, ...ROW_ENTRIES.filter(({ id }) => this.views.includes(id))].map(
          ({ id, svg, open }) => html`
            <li>
              <a class="plain" href=${href(open)}>${drawing(svg)}<b>${words[id].name}</b><small>${words[id].hint}</small></a>
            </li>
          `,
        )}
      </ul>
      <a class="plain foot" href=${href(setPage('accessibility'))}>${messages.views.accessibility}</a>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'explore-menu': ExploreMenu;
  }
}
