import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { COMPARE_CAPS } from '#model/compare.ts';
import { type SelectedMessages, selectedMessages } from '#web/locales/selected-messages.ts';
import { select } from '#web/state/changes.ts';
import { openCompare } from '#web/state/compare-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { MapPerson } from '#web/state/network-index.ts';
import { peopleCsv } from '#web/state/people-csv.ts';
import { arrangeSelected, clearSelected, onlySelected, toggleSelected } from '#web/state/selected-changes.ts';
import { type SelectedSummary, summarise } from '#web/state/selected-summary.ts';
import { ShortlistController } from '#web/state/shortlist.ts';
import { MOST_SELECTED } from '#web/state/view-state.ts';
import { card } from '#web/styles/card.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { selected } from '#web/styles/selected.ts';
import { base } from '#web/styles/tokens.ts';
import { section, topicChip } from './card-parts.ts';
import { ExplorerElement } from './explorer-element.ts';
import { type IconName, icon } from './icons.ts';
import { localText } from './local-text.ts';
import { ShareRequestEvent } from './share-request-event.ts';
import './state-message.ts';

const SHOWN_TOPICS = 12;
/** Of two people there is nothing to arrange. */
const LEAST_ARRANGED = 3;

/** The people chosen with the lasso or the keyboard: who they are, what they share, and what can be done with all of them. */
@customElement('selected-panel')
export class SelectedPanel extends ExplorerElement {
  static override styles = [base, controls, rows, card, collaboratorsPanel, selected];

  readonly #shortlist = new ShortlistController(this);
  @query('h2') private heading!: HTMLElement | null;
  /** Whether a card lies over it. */
  @property({ type: Boolean }) covered = false;

  override updated(changed: PropertyValues<this>): void {
    if (changed.get('covered') === true && !this.covered) this.heading?.focus();
  }

  protected override content(explorer: Explorer): unknown {
    const { locale, index, view, navigate } = explorer;
    const ids = view.selected;
    if (index === null || ids.length === 0) return nothing;
    const say = selectedMessages(locale);
    const summary = summarise(index, ids);
    return html`
      <header>
        ${icon('users')}
        <h2 tabindex="-1">${say.title(ids.length)}</h2>
        <button class="icon-button" aria-label=${say.clear} title=${say.clear} @click=${() => navigate(clearSelected())}>
          ${icon('close')}
        </button>
      </header>
      <p class="visually-hidden" role="status">${say.title(ids.length)}</p>
      ${ids.length >= MOST_SELECTED ? html`<p class="notice">${say.full(MOST_SELECTED)}</p>` : nothing}
      ${summary.people.length === 0 ? this.#nobody(explorer, say, ids.length) : this.#found(explorer, say, summary)}
    `;
  }

  #nobody({ navigate }: Explorer, say: SelectedMessages, count: number): TemplateResult {
    return html`<state-message icon="users" heading=${say.unknown(count)}>
      <button class="button" @click=${() => navigate(clearSelected())}>${say.clear}</button>
    </state-message>`;
  }

  #found(explorer: Explorer, say: SelectedMessages, summary: SelectedSummary): TemplateResult {
    return html`
      ${this.#actions(explorer, say, summary)} ${this.#about(explorer, say, summary)}
      ${summary.unknown.length === 0 ? nothing : html`<p class="notice">${say.unknown(summary.unknown.length)}</p>`}
      <section>
        <h3>${say.people}</h3>
        <ul class="rows">
          ${repeat(
            summary.people,
            ({ id }) => id,
            (person) => this.#person(explorer, say, person, explorer.messages.app.unnamed),
          )}
        </ul>
      </section>
    `;
  }

  #actions(explorer: Explorer, say: SelectedMessages, { people }: SelectedSummary): TemplateResult {
    const { view, navigate, href } = explorer;
    const ids = view.selected;
    const isOnly = view.filter.people.length > 0;
    const isComparable = ids.length >= 2 && ids.length <= COMPARE_CAPS.sides;
    const named = people.filter(({ name }) => name !== '');
    const missing = named.filter(({ id }) => !this.#shortlist.list.has(id));
    const button = (name: IconName, text: string, act: () => void, isPressed?: boolean): TemplateResult => html`
      <button class="tool" aria-pressed=${isPressed ?? nothing} @click=${act}>${icon(name)}${text}</button>
    `;
    return html`
      <div class="tools">
        ${button('filter', isOnly ? say.all : say.only, () => navigate(onlySelected(!isOnly)), isOnly)}
        ${
          people.length < LEAST_ARRANGED
            ? nothing
            : button(
                view.arranged ? 'map' : 'arrange',
                view.arranged ? say.unarrange : say.arrange,
                () => navigate(arrangeSelected(!view.arranged)),
                view.arranged,
              )
        }
        ${
          named.length === 0
            ? nothing
            : missing.length === 0
              ? html`<span class="tool done" role="status">${icon('check')}${say.kept}</span>`
              : button('star', say.keep, () => {
                  for (const { id, name } of missing) this.#shortlist.list.add(id, name);
                })
        }
        ${
          isComparable
            ? html`<a class="tool plain" href=${href(openCompare('person', ids))}>${icon('compare')}${say.compare}</a>`
            : html`<span class="tool off" title=${say.compareHint}>${icon('compare')}${say.compareHint}</span>`
        }
        ${button('download', say.csv, () => void this.#export(explorer, say, people))}
        ${button('share', say.link, () => this.dispatchEvent(new ShareRequestEvent()))}
      </div>
    `;
  }

  async #export(explorer: Explorer, say: SelectedMessages, people: readonly MapPerson[]): Promise<void> {
    const { messages, locale, language } = explorer;
    const home = `${location.origin}${location.pathname}`;
    const text = await peopleCsv(people, { messages, locale, language, headings: say.headings, home });
    const { save } = await import('#web/picture/make-file.ts');
    save({ name: say.file, blob: new Blob([text], { type: 'text/csv' }) });
  }

  #about(explorer: Explorer, say: SelectedMessages, { kinds, universities, topics }: SelectedSummary): TemplateResult {
    const { messages } = explorer;
    const line = (name: unknown, people: number): TemplateResult => html`
      <li><span>${name}</span><span class="figure">${messages.format.number(people)}</span></li>
    `;
    return html`
      ${section(say.kinds, html`<ul class="rows">${kinds.map(({ kind, people }) => line(messages.kinds[kind], people))}</ul>`)}
      ${
        universities.length === 0
          ? nothing
          : section(
              say.universities,
              html`<ul class="rows">${universities.map(({ name, people }) => line(localText(explorer, name), people))}</ul>`,
            )
      }
      ${section(
        say.topics,
        topics.length === 0
          ? html`<p class="mute">${say.noTopics}</p>`
          : html`<div class="chips">
            ${topics.slice(0, SHOWN_TOPICS).map(({ topic, people }) => topicChip(explorer, topic, people))}
          </div>`,
      )}
    `;
  }

  #person(
    { messages, language, href, navigate }: Explorer,
    say: SelectedMessages,
    person: MapPerson,
    unnamed: string,
  ): TemplateResult {
    const name = person.name || unnamed;
    const note = [messages.kinds[person.kind], person.institution?.name[language]]
      .filter((part) => part !== undefined)
      .join(' · ');
    return html`<li>
      <span class="name">
        ${person.name === '' ? html`<span class="mute">${name}</span>` : html`<a href=${href(select({ kind: 'person', id: person.id }))}>${name}</a>`}
        <span class="note">${note}</span>
      </span>
      <button class="icon-button" aria-label=${say.remove(name)} title=${say.remove(name)} @click=${() => navigate(toggleSelected(person.id))}>
        ${icon('close')}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selected-panel': SelectedPanel;
  }
}
