import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type CollaboratorMessages, collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { closeCard, openCollaborators, openShortlist, select } from '#web/state/changes.ts';
import { openCompare } from '#web/state/compare-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { ShortlistController, type ShortlistEntry } from '#web/state/shortlist.ts';
import { shortlistCsv } from '#web/state/shortlist-csv.ts';
import { writeView } from '#web/state/view-address.ts';
import { DEFAULT_VIEW } from '#web/state/view-state.ts';
import { card } from '#web/styles/card.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls } from '#web/styles/controls.ts';
import { pills } from '#web/styles/pills.ts';
import { shortlist } from '#web/styles/shortlist.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { localText } from './local-text.ts';
import { PeopleListedEvent } from './people-listed-event.ts';
import { shortlistPapers } from './shortlist-papers.ts';
import './star-button.ts';
import './state-message.ts';

/**
 * The people one means to come back to, with notes; or a list that a link names, to look at and to keep.
 * @fires people-listed
 */
@customElement('shortlist-panel')
export class ShortlistPanel extends ExplorerElement {
  static override styles = [base, controls, pills, card, collaboratorsPanel, shortlist];

  protected override readonly subject = collaboratorMessages;
  readonly #shortlist = new ShortlistController(this);
  #listed: string | null = null;
  @query('h2') private heading!: HTMLElement | null;
  @state() private copied = false;
  /** How many years back their papers are exported; `null`: all. */
  @state() private years: number | null = null;
  /** Whether a card lies over it. */
  @property({ type: Boolean }) covered = false;

  /** Names of a shared list that the map does not know. */
  readonly #names = new Task(this, {
    args: () => [this.explorer?.api ?? null, this.#unknown()] as const,
    task: async ([api, ids], { signal }): Promise<ReadonlyMap<string, string>> => {
      const cards = await Promise.allSettled(
        ids.split(' ').flatMap((id) => (id === '' || api === null ? [] : api.person(id, signal))),
      );
      return new Map(
        cards.flatMap((card) => (card.status === 'fulfilled' ? [[card.value.person.id, card.value.person.name ?? '']] : [])),
      );
    },
  });

  override firstUpdated(): void {
    if (!this.covered) void this.updateComplete.then(() => this.heading?.focus());
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.get('covered') === true && !this.covered) this.heading?.focus();
    const people = this.#entries().map(({ id }) => id);
    if (people.join(' ') === this.#listed) return;
    this.#listed = people.join(' ');
    this.dispatchEvent(new PeopleListedEvent('shortlist', people.length === 0 ? null : people));
  }

  /** Ids of a shared list that neither the map nor this browser has a name for, as one text. */
  #unknown(): string {
    const { view, index } = this.explorer ?? {};
    const unknown = (view?.shortlist ?? []).filter((id) => index?.person(id) === undefined && !this.#shortlist.list.has(id));
    return index === null ? '' : unknown.join(' ');
  }

  #isShared(): boolean {
    return (this.explorer?.view.shortlist ?? []).length > 0;
  }

  /** Those of the link, or one's own. */
  #entries(): readonly ShortlistEntry[] {
    const { entries } = this.#shortlist.list;
    if (!this.#isShared()) return entries;
    return (this.explorer?.view.shortlist ?? []).map((id) => {
      const own = entries.find((entry) => entry.id === id);
      return own ?? { id, name: this.#names.value?.get(id) ?? '', note: '' };
    });
  }

  #name({ index, locale }: Explorer, { id, name }: ShortlistEntry): string {
    return index?.person(id)?.name || name || collaboratorMessages(locale).shortlist.someone;
  }

  /** Whether a shared list names people of whom none has a name here, once all have been looked up. */
  #isNobodys(entries: readonly ShortlistEntry[]): boolean {
    const isLookedUp = this.explorer?.index !== null && this.#names.status === TaskStatus.COMPLETE;
    return this.#isShared() && isLookedUp && entries.every((entry) => !this.#isNamed(entry));
  }

  #isNamed({ id, name }: ShortlistEntry): boolean {
    return (this.explorer?.index?.person(id)?.name || name) !== '';
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, locale, navigate, href } = explorer;
    const words = collaboratorMessages(locale);
    const entries = this.#entries();
    const isShared = this.#isShared();
    return html`
      <header>
        ${icon('star')}
        <h2 tabindex="-1">${words.shortlist.title}</h2>
        <button class="icon-button" aria-label=${messages.app.close} title=${messages.app.close} @click=${() => navigate(closeCard())}>
          ${icon('close')}
        </button>
      </header>
      <p class="hint">${isShared ? words.shortlist.shared(entries.length) : words.shortlist.kept}</p>
      ${this.#shortlist.list.isKept ? nothing : html`<p class="notice" role="status">${words.shortlist.unsaved}</p>`}
      ${
        this.#isNobodys(entries)
          ? html`<state-message icon="star" heading=${words.shortlist.nobody} hint=${words.shortlist.nobodyHint}>
            <a class="button plain" href=${href(openShortlist())}>${words.shortlist.own}</a>
          </state-message>`
          : entries.length > 0
            ? this.#list(explorer, words, entries)
            : html`<state-message icon="star" heading=${words.shortlist.empty} hint=${words.shortlist.emptyHint}>
            <a class="button plain" href=${href(openCollaborators())}>${words.shortlist.emptyAction}</a>
          </state-message>`
      }
    `;
  }

  #list(explorer: Explorer, words: CollaboratorMessages, entries: readonly ShortlistEntry[]): TemplateResult {
    const said = words.shortlist;
    return html`
      <ul class="people" aria-label=${said.title}>
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) => this.#item(explorer, words, entry),
        )}
      </ul>
      ${this.#isShared() ? this.#keepAll(explorer, words, entries) : nothing}
      ${
        entries.length < 2
          ? nothing
          : html`<a
            class="button plain"
            href=${explorer.href(
              openCompare(
                'person',
                entries.map(({ id }) => id),
              ),
            )}
          >
            ${icon('compare')}${said.compare(entries.length)}
          </a>`
      }
      <div class="tools">
        <button class="text-button" @click=${() => this.#export(explorer, words)}>${icon('download')}${said.csv}</button>
        <button class="text-button" @click=${this.#copyLink}>
          ${icon(this.copied ? 'check' : 'link')}<span role="status">${this.copied ? said.linkCopied : said.link}</span>
        </button>
      </div>
      <p class="hint">${said.linkHint}</p>
      ${shortlistPapers(
        explorer,
        words,
        entries.map(({ id }) => id),
        this.years,
        (years) => {
          this.years = years;
        },
      )}
    `;
  }

  #item(explorer: Explorer, words: CollaboratorMessages, entry: ShortlistEntry): TemplateResult {
    const { messages, index, href } = explorer;
    const known = index?.person(entry.id);
    const name = this.#name(explorer, entry);
    const place = known?.institution == null ? nothing : html` · ${localText(explorer, known.institution.name)}`;
    const isOwn = this.#shortlist.list.has(entry.id);
    return html`<li>
      <div class="head">
        <a class="name" href=${href(select({ kind: 'person', id: entry.id }))}>${name}</a>
        ${isOwn && !this.#isShared() ? this.#removeButton(words.shortlist.remove(name), entry) : html`<star-button person=${entry.id} name=${name}></star-button>`}
      </div>
      ${known === undefined ? nothing : html`<p class="about">${messages.kinds[known.kind]}${place} · ${messages.counts.papers(known.papers)}</p>`}
      ${
        isOwn
          ? html`<textarea
            rows="1"
            aria-label=${words.shortlist.note(name)}
            placeholder=${words.shortlist.noteHint}
            .value=${entry.note}
            @input=${(event: Event) => this.#note(entry.id, event)}
          ></textarea>`
          : nothing
      }
    </li>`;
  }

  #removeButton(label: string, { id }: ShortlistEntry): TemplateResult {
    const remove = (): void => {
      this.#shortlist.list.remove(id);
      this.heading?.focus();
    };
    return html`<button class="icon-button" aria-label=${label} title=${label} @click=${remove}>${icon('close')}</button>`;
  }

  #note(id: string, event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.#shortlist.list.setNote(id, event.target.value);
  }

  #keepAll(explorer: Explorer, { shortlist: said }: CollaboratorMessages, entries: readonly ShortlistEntry[]): TemplateResult {
    const { list } = this.#shortlist;
    const named = entries.filter((entry) => this.#isNamed(entry));
    const missing = named.filter(({ id }) => !list.has(id));
    const keep = (): void => {
      for (const entry of missing) list.add(entry.id, this.#name(explorer, entry));
    };
    return html`<div class="tools">
      ${
        named.length === 0
          ? nothing
          : missing.length === 0
            ? html`<span role="status">${icon('check')}${said.allKept}</span>`
            : html`<button class="button" @click=${keep}>${said.keep}</button>`
      }
      <a href=${explorer.href(openShortlist())}>${said.own}</a>
    </div>`;
  }

  async #export(explorer: Explorer, words: CollaboratorMessages): Promise<void> {
    const { index, messages, language } = explorer;
    const home = `${location.origin}${location.pathname}`;
    const entries = this.#entries().map((entry) => ({ ...entry, name: this.#name(explorer, entry) }));
    const csv = await shortlistCsv(entries, { index, messages, words, language, home });
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${words.shortlist.file}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  /** The people and nothing else of the view. Where the browser gives no clipboard (a plain http page), the address bar has it. */
  readonly #copyLink = async (): Promise<void> => {
    const people = this.#entries().map(({ id }) => id);
    const address = writeView(openShortlist(people)(DEFAULT_VIEW));
    try {
      await navigator.clipboard.writeText(`${location.origin}${location.pathname}${address}`);
      this.copied = true;
      setTimeout(() => {
        this.copied = false;
      }, 2000);
    } catch {
      this.explorer?.navigate(openShortlist(people));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'shortlist-panel': ShortlistPanel;
  }
}
