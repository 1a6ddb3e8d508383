import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PersonRef } from '#model/cards.ts';
import { COLLABORATOR_CAPS, type Collaborator, CollaboratorQuestion, type Collaborators } from '#model/collaborators.ts';
import { failureKind } from '#web/api/api-error.ts';
import { type CollaboratorMessages, collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { askCollaborators, closeCard, openShortlist } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { MediaQuery, PHONE } from '#web/state/media-query.ts';
import { Patience } from '#web/state/patience.ts';
import { type CollaboratorsView, NO_QUESTION } from '#web/state/view-state.ts';
import { card } from '#web/styles/card.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls } from '#web/styles/controls.ts';
import { pills } from '#web/styles/pills.ts';
import { base } from '#web/styles/tokens.ts';
import { section, topicChip } from './card-parts.ts';
import { collaboratorFilters, filtersOn, unfiltered } from './collaborator-filters.ts';
import { CollaboratorItem } from './collaborator-item.ts';
import { ExplorerElement } from './explorer-element.ts';
import type { HitPickEvent } from './hit-picker.ts';
import { icon } from './icons.ts';
import { PeopleListedEvent } from './people-listed-event.ts';
import type { TextAskedEvent } from './question-text.ts';
import './hit-picker.ts';
import './question-text.ts';
import './state-message.ts';
import './topics-picker.ts';

/** How many are suggested before one asks for more. */
const FIRST_PEOPLE = 20;

/** An answer goes on being shown while the next is on its way, and knows what it answers. */
type Answered = Collaborators & { readonly question: CollaboratorQuestion };

/**
 * Who to meet: a question of a person, topics, a text or any of them, and the people it leads to with their reasons. It stays,
 * hidden, under the cards that are opened from it, so that coming back finds it as it was.
 * @fires people-listed
 */
@customElement('collaborators-panel')
export class CollaboratorsPanel extends ExplorerElement {
  static override styles = [base, controls, card, pills, collaboratorsPanel];

  protected override readonly subject = collaboratorMessages;
  readonly #patience = new Patience(this);
  readonly #phone = new MediaQuery(this, PHONE);
  #listed: string | null = null;
  /** A text was asked about, and its answer is not seen yet. */
  #isSought = false;
  @query('h2') private heading!: HTMLElement | null;
  @state() private text = '';
  @state() private limit = FIRST_PEOPLE;
  /** The person whose name takes the Tab key: the one last walked to. */
  @state() private active: string | null = null;
  /** Whether a card lies over it. */
  @property({ type: Boolean }) covered = false;

  /** The question as one text: equal texts are equal questions. Empty for none. */
  readonly #task = new Task(this, {
    args: () => [this.explorer?.api ?? null, this.#question()] as const,
    task: async ([api, asked], { signal }): Promise<Answered | null> => {
      if (api === null || asked === '') return null;
      const question = CollaboratorQuestion.parse(JSON.parse(asked));
      return { ...(await this.#patience.with(api).collaborators(question, signal)), question };
    },
  });

  override firstUpdated(): void {
    if (!this.covered) void this.updateComplete.then(() => this.heading?.focus());
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.get('covered') === true && !this.covered) this.#returnFocus();
    if (this.#isSought && this.#task.status === TaskStatus.COMPLETE) this.#reveal();
    const people = this.#task.value?.people.map(({ person }) => person.id) ?? [];
    if (people.join(' ') === this.#listed) return;
    this.#listed = people.join(' ');
    this.dispatchEvent(new PeopleListedEvent('collaborators', people.length === 0 ? null : people));
  }

  /** On a phone the answer is below what was written. */
  #reveal(): void {
    this.#isSought = false;
    const answer = this.renderRoot.querySelector('.question + *');
    const sheet = this.assignedSlot?.parentElement;
    if (!this.#phone.matches || answer === null || !sheet) return;
    // Not into view: that would scroll the page behind the sheet as well.
    sheet.scrollTop += answer.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
  }

  /** The public may know where somebody said so to everybody, which the first answer tells. */
  #knowsIntake({ about }: Explorer): boolean {
    return this.#task.value?.knowsIntake ?? about?.audience !== 'public';
  }

  #question(): string {
    const asked = this.explorer?.view.collaborators ?? NO_QUESTION;
    if (asked.person === null && asked.topics.length === 0 && this.text === '') return '';
    return JSON.stringify({ ...asked, text: this.text, lang: this.explorer?.language, limit: this.limit });
  }

  #returnFocus(): void {
    const item = this.#items().find(({ active }) => active);
    if (item === undefined) this.heading?.focus();
    else item.focus();
  }

  #items(): CollaboratorItem[] {
    return [...this.renderRoot.querySelectorAll('collaborator-item')];
  }

  /** The arrows walk from name to name, wherever in an item one is; Home and End go to the ends of the list. */
  #walk(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    if (target instanceof HTMLTextAreaElement) return;
    const items = this.#items();
    const at = items.findIndex((item) => event.composedPath().includes(item));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const item = to === undefined ? undefined : items[to];
    if (to === undefined) return;
    event.preventDefault();
    item?.focus();
  }

  /** Who was last in hand is where one comes back to. */
  #touch(event: Event): void {
    const item = event.composedPath().find((target) => target instanceof CollaboratorItem);
    this.active = item?.suggestion?.person.id ?? this.active;
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, locale, view, navigate, href } = explorer;
    const words = collaboratorMessages(locale);
    const asked = view.collaborators ?? NO_QUESTION;
    const on = filtersOn(asked);
    return html`
      <header>
        ${icon('meet')}
        <h2 tabindex="-1">${words.title}</h2>
        <a class="icon-button plain" href=${href(openShortlist())} aria-label=${words.shortlist.title} title=${words.shortlist.title}>
          ${icon('star')}
        </a>
        <button class="icon-button" aria-label=${messages.app.close} title=${messages.app.close} @click=${() => navigate(closeCard())}>
          ${icon('close')}
        </button>
      </header>
      <div class="question">
        <span class="end" aria-hidden="true">${words.for}</span>
        <hit-picker
          .label=${words.person}
          .hint=${words.personHint}
          .chosen=${asked.person ?? ''}
          @hit-pick=${({ id }: HitPickEvent) => navigate(askCollaborators({ person: id }))}
        ></hit-picker>
        <span class="end" aria-hidden="true">${words.on}</span>
        <topics-picker .known=${this.#task.value?.topics ?? []}></topics-picker>
        <question-text
          @text-asked=${({ text }: TextAskedEvent) => {
            this.text = text;
            this.#isSought = text !== '';
          }}
        ></question-text>
        <details>
          <summary>${on === 0 ? words.filters : words.filtersOn(on)}</summary>
          ${collaboratorFilters(explorer, words, asked, this.#knowsIntake(explorer))}
        </details>
      </div>
      ${this.#answer(explorer, words, asked)}
    `;
  }

  #answer(explorer: Explorer, words: CollaboratorMessages, asked: CollaboratorsView): unknown {
    if (this.#question() === '')
      return html`<state-message icon="meet" heading=${words.empty} hint=${words.emptyHint}></state-message>`;
    return this.#task.render({
      initial: () => waiting(words.waiting),
      pending: () =>
        this.#task.value == null
          ? waiting(this.#patience.said(words.waiting))
          : this.#people(explorer, words, asked, this.#task.value, true),
      complete: (answer) => (answer === null ? nothing : this.#people(explorer, words, asked, answer, false)),
      error: (error) => this.#failed(explorer, words, error),
    });
  }

  #people(
    explorer: Explorer,
    words: CollaboratorMessages,
    asked: CollaboratorsView,
    { people, considered, topics, unknownWords, question }: Answered,
    isBusy: boolean,
  ): TemplateResult {
    if (people.length === 0 && !isBusy) return this.#nobody(explorer, words, asked);
    const active = people.some(({ person }) => person.id === this.active) ? this.active : people[0]?.person.id;
    const more = Math.min(COLLABORATOR_CAPS.people, considered) - people.length;
    return html`
      ${this.text === '' || topics.length === 0 ? nothing : section(words.understood, html`<div class="chips">${topics.map((topic) => topicChip(explorer, topic, null))}</div>`)}
      ${unknownWords.length === 0 ? nothing : html`<p class="hint">${words.unknownWords(unknownWords.join(', '))}</p>`}
      <p class="found" role="status">${isBusy ? this.#patience.said(words.waiting) : words.found(people.length, considered)}</p>
      <p class="visually-hidden">${words.keys}</p>
      <ol aria-label=${words.list} aria-busy=${isBusy ? 'true' : 'false'} @keydown=${this.#walk} @focusin=${this.#touch} @click=${this.#touch}>
        ${repeat(
          people,
          ({ person }) => person.id,
          (suggestion) => this.#item(suggestion, askerOf(explorer, question.person), suggestion.person.id === active),
        )}
      </ol>
      ${
        more <= 0
          ? nothing
          : html`<button
            class="text-button"
            @click=${() => {
              this.limit = COLLABORATOR_CAPS.people;
            }}
          >
            ${words.more(more)}
          </button>`
      }
    `;
  }

  #item(suggestion: Collaborator, asker: PersonRef | null, isActive: boolean): TemplateResult {
    return html`<li>
      <collaborator-item .suggestion=${suggestion} .asker=${asker} .active=${isActive}></collaborator-item>
    </li>`;
  }

  #nobody({ navigate }: Explorer, words: CollaboratorMessages, asked: CollaboratorsView): TemplateResult {
    const isFiltered = filtersOn(asked) > 0;
    const hint = isFiltered ? words.nobodyFiltered : this.text === '' ? words.nobodyPerson : words.nobodyText;
    return html`<state-message icon="meet" heading=${words.nobody} hint=${hint}>
      ${isFiltered ? html`<button class="button" @click=${() => navigate(askCollaborators(unfiltered(asked)))}>${words.clearFilters}</button>` : nothing}
    </state-message>`;
  }

  #failed({ messages }: Explorer, words: CollaboratorMessages, error: unknown): TemplateResult {
    const [heading = '', hint = ''] = words.errors[failureKind(error)];
    return html`<div role="alert">
      <state-message icon="alert" heading=${heading} hint=${hint}>
        <button class="button" @click=${() => this.#task.run()}>${messages.app.retry}</button>
      </state-message>
    </div>`;
  }
}

/** As high as the items that are on their way, so that nothing jumps. */
function waiting(said: string): TemplateResult {
  return html`
    <p class="found" role="status">${said}</p>
    <div class="skeleton" aria-hidden="true">${[0, 1, 2, 3].map(() => html`<div><i></i><i></i><i></i><i></i></div>`)}</div>
  `;
}

/** The map knows the name of whoever asks; sentences go without where it does not. */
function askerOf({ index }: Explorer, person: string | null): PersonRef | null {
  if (person === null) return null;
  const known = index?.person(person);
  return { id: person, name: known?.name || null, kind: known?.kind ?? 'external' };
}

declare global {
  interface HTMLElementTagNameMap {
    'collaborators-panel': CollaboratorsPanel;
  }
}
