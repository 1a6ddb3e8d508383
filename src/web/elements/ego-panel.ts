import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type EgoMessages, egoMessages } from '#web/locales/ego-messages.ts';
import { closeCard, openCollaborators } from '#web/state/changes.ts';
import { selectInEgo, setRings, toggleNeighbours } from '#web/state/ego-changes.ts';
import { type EgoNetwork, type EgoPerson, type EgoRing, egoNetwork } from '#web/state/ego-network.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { type EgoView, RINGS } from '#web/state/view-state.ts';
import { card } from '#web/styles/card.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { ego } from '#web/styles/ego.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';

/** The people that the map has around somebody in rings, as a list of the same. */
@customElement('ego-panel')
export class EgoPanel extends ExplorerElement {
  static override styles = [base, controls, rows, card, collaboratorsPanel, ego];

  @query('h2') private heading!: HTMLElement | null;
  /** Whether a card lies over it. */
  @property({ type: Boolean }) covered = false;

  override firstUpdated(): void {
    if (!this.covered) void this.updateComplete.then(() => this.heading?.focus());
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.get('covered') === true && !this.covered) this.heading?.focus();
  }

  protected override content(explorer: Explorer): unknown {
    const { messages, locale, index, view, navigate } = explorer;
    if (view.ego === null) return nothing;
    const say = egoMessages(locale);
    const found = index === null ? null : egoNetwork(index, view.ego);
    const name = index?.person(view.ego.person)?.name || messages.app.unnamed;
    return html`
      <header>
        ${icon('network')}
        <h2 tabindex="-1">${say.title(name)}</h2>
        <button class="icon-button" aria-label=${messages.app.close} title=${messages.app.close} @click=${() => navigate(closeCard())}>
          ${icon('close')}
        </button>
      </header>
      ${found === null ? html`<p class="notice" role="status">${index?.network.pyramid ? say.loading : say.unknown}</p>` : this.#found(explorer, say, view.ego, found)}
    `;
  }

  #found(explorer: Explorer, say: EgoMessages, view: EgoView, { rings }: EgoNetwork): TemplateResult {
    const people = rings.reduce((sum, ring) => sum + ring.people.length, 0);
    return html`
      ${this.#rings(explorer, say, view)}
      <p class="hint" role="status">${say.changed(people)}</p>
      ${rings.length < 2 ? alone(explorer, say, view.person) : html`<p class="hint">${say.help}</p>`}
      ${rings.slice(1).map((ring, i) => this.#ring(explorer, say, ring, i + 1))}
      ${explorer.index?.network.pyramid && rings.length > 2 ? html`<p class="notice">${say.partLoaded}</p>` : nothing}
    `;
  }

  #rings({ navigate }: Explorer, say: EgoMessages, view: EgoView): TemplateResult {
    return html`<fieldset class="rings">
      <legend>${say.rings}</legend>
      ${RINGS.map(
        (rings) => html`<label title=${say.ring(rings)}>
          <input
            type="radio"
            name="rings"
            aria-label=${say.ring(rings)}
            .checked=${view.rings === rings}
            @change=${() => navigate(setRings(rings))}
          /><span aria-hidden="true">${rings}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #ring(explorer: Explorer, say: EgoMessages, { people, total }: EgoRing, ring: number): TemplateResult {
    return html`<section aria-label=${say.heading(ring)}>
      <h3>${say.heading(ring)} <span class="figure">${say.people(total)}</span></h3>
      ${total > people.length ? html`<p class="hint">${say.leftOut(people.length, total)}</p>` : nothing}
      <ul class="rows">
        ${repeat(
          people,
          ({ person }) => person,
          (person) => this.#person(explorer, say, person),
        )}
      </ul>
    </section>`;
  }

  #person({ index, messages, navigate, href }: Explorer, say: EgoMessages, found: EgoPerson): unknown {
    const person = index?.personAt(found.person);
    if (person === undefined) return nothing;
    const name = person.name || messages.app.unnamed;
    const via = index?.personAt(found.via).name || messages.app.unnamed;
    const said = found.papers === 0 ? say.supervision(via) : say.papersWith(found.papers, via);
    const label = found.isOpen ? say.hide(name) : say.show(name);
    return html`<li>
      <span class="name">
        ${person.name === '' ? html`<span class="mute">${name}</span>` : html`<a href=${href(selectInEgo({ kind: 'person', id: person.id }))}>${name}</a>`}
        <span class="note">${said}</span>
      </span>
      ${
        found.hasMore
          ? html`<button
            class="icon-button"
            aria-expanded=${found.isOpen}
            aria-label=${label}
            title=${label}
            @click=${() => navigate(toggleNeighbours(person.id, found.isOpen))}
          >
            ${icon(found.isOpen ? 'minus' : 'plus')}
          </button>`
          : nothing
      }
    </li>`;
  }
}

/** Nobody to show around them: who might come to be. */
function alone({ messages, index, href }: Explorer, say: EgoMessages, person: string): TemplateResult {
  const name = index?.person(person)?.name ?? messages.app.unnamed;
  return html`<p class="notice">${say.alone}</p>
    <p><a class="chip" href=${href(openCollaborators({ person }))}>${icon('meet')}${messages.card.meet(name)}</a></p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ego-panel': EgoPanel;
  }
}
