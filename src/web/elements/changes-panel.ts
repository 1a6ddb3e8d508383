import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { PersonChange, TieChange, TopicChange, YearChanges } from '#model/year-changes.ts';
import { type ChangesMessages, changesMessages } from '#web/locales/changes-messages.ts';
import { closeCard, setFilter } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { Patience } from '#web/state/patience.ts';
import { card } from '#web/styles/card.ts';
import { changesPanel } from '#web/styles/changes-panel.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { yearChoiceStyle } from '#web/styles/year-choice.ts';
import { cardLink, personLink } from './card-parts.ts';
import { ExplorerElement } from './explorer-element.ts';
import { failedMessage } from './failed-message.ts';
import { icon } from './icons.ts';
import { localText } from './local-text.ts';
import { moreList } from './more-list.ts';
import { PeopleListedEvent } from './people-listed-event.ts';
import { yearChoice } from './year-choice.ts';
import './state-message.ts';

/** Lines of each list before "more". */
const SHOWN = 5;
/** Years that are asked about where none are chosen. */
const USUAL_SPAN = 3;

/**
 * What changed in the years on the map, against as many years before them.
 * @fires people-listed
 */
@customElement('changes-panel')
export class ChangesPanel extends ExplorerElement {
  static override styles = [base, controls, rows, card, collaboratorsPanel, yearChoiceStyle, changesPanel];

  @query('h2') private heading!: HTMLElement | null;
  /** Whether a card lies over it. */
  @property({ type: Boolean }) covered = false;
  #listed: YearChanges | null = null;

  readonly #patience = new Patience(this);
  readonly #task = new Task(this, {
    args: () => [this.explorer?.api ?? null, this.explorer?.view.filter.years?.join('-') ?? ''] as const,
    task: async ([api, years], { signal }): Promise<YearChanges | null> => {
      const [from, to] = years.split('-').map(Number);
      return api === null || from === undefined || to === undefined
        ? null
        : this.#patience.with(api).changes({ from, to }, signal);
    },
  });

  override firstUpdated(): void {
    if (!this.covered) void this.updateComplete.then(() => this.heading?.focus());
    if (this.explorer !== null && this.explorer.view.filter.years === null) this.#showLast(this.explorer);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.get('covered') === true && !this.covered) this.heading?.focus();
    const found = this.#task.value ?? null;
    if (found === this.#listed) return;
    this.#listed = found;
    const { appeared = [], faded = [] } = found?.marked ?? {};
    this.dispatchEvent(new PeopleListedEvent('changes', found === null ? null : appeared, faded));
  }

  #years({ index }: Explorer): { first: number; last: number } | null {
    const years = index?.network.years ?? [];
    const [first, last] = [years[0]?.year, years.at(-1)?.year];
    return first === undefined || last === undefined ? null : { first, last };
  }

  #showLast(explorer: Explorer): void {
    const { last } = this.#years(explorer) ?? {};
    if (last !== undefined) explorer.navigate(setFilter({ years: [last - USUAL_SPAN + 1, last] }), 'replace');
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, locale, navigate } = explorer;
    const words = changesMessages(locale);
    const years = this.#years(explorer);
    return html`
      <header>
        ${icon('swap')}
        <h2 tabindex="-1">${messages.views.changes}</h2>
        <button class="icon-button" aria-label=${messages.app.close} title=${messages.app.close} @click=${() => navigate(closeCard())}>
          ${icon('close')}
        </button>
      </header>
      ${years === null ? nothing : yearChoice(explorer, years)}
      ${this.#task.render({
        pending: () => html`<p class="found" role="status">${this.#patience.said(words.loading)}</p>`,
        complete: (found) => (found === null ? this.#choose(explorer, words) : this.#found(explorer, words, found)),
        error: (error) => failedMessage(explorer, error, () => void this.#task.run()),
      })}
    `;
  }

  #choose(explorer: Explorer, words: ChangesMessages): TemplateResult {
    return html`<state-message icon="swap" heading=${words.choose} hint=${words.chooseHint}>
      <button class="button" @click=${() => this.#showLast(explorer)}>${words.lastYears}</button>
    </state-message>`;
  }

  #found(explorer: Explorer, words: ChangesMessages, found: YearChanges): TemplateResult {
    const { span, before, papers, undated } = found;
    const { messages } = explorer;
    return html`
      <p class="found" role="status">${words.against(span, before)}. ${words.papers(papers.now, papers.before)}</p>
      <p class="hint">${words.onMap}</p>
      ${found.isIncomplete ? html`<p class="notice">${words.incomplete(messages.format.date(found.asOf), Number(found.asOf.slice(0, 4)))}</p>` : nothing}
      ${part(words, words.appeared(found.appeared.count), words.appearedHint(span), found.appeared, (one) =>
        personItem(explorer, words, one, 'appeared'),
      )}
      ${part(words, words.faded(found.faded.count), words.fadedHint(span, before), found.faded, (one) =>
        personItem(explorer, words, one, 'faded'),
      )}
      ${part(words, words.rising(found.rising.count), words.topicsHint, found.rising, (one) => topicItem(explorer, words, one, papers))}
      ${part(words, words.fading(found.fading.count), words.topicsHint, found.fading, (one) => topicItem(explorer, words, one, papers))}
      ${part(words, words.newTies(found.newTies.count), words.newTiesHint(span), found.newTies, (one) => tieItem(explorer, words, one))}
      ${part(words, words.endedTies(found.endedTies.count), words.endedTiesHint(before), found.endedTies, (one) =>
        tieItem(explorer, words, one),
      )}
      ${undated.people + undated.papers === 0 ? nothing : html`<p class="hint">${words.undated(undated.people, undated.papers)}</p>`}
    `;
  }
}

function part<T>(
  words: ChangesMessages,
  title: string,
  hint: string,
  { count, items }: { readonly count: number; readonly items: readonly T[] },
  item: (one: T) => TemplateResult,
): TemplateResult {
  return html`<section>
    <h3>${title}</h3>
    <p class="hint">${hint} ${items.length < count ? words.first(items.length, count) : nothing}</p>
    ${items.length === 0 ? html`<p class="mute">${words.none}</p>` : moreList(items, SHOWN, item)}
  </section>`;
}

function personItem(
  explorer: Explorer,
  words: ChangesMessages,
  change: PersonChange,
  kind: 'appeared' | 'faded',
): TemplateResult {
  const { by, year, papers } = change;
  const [paper, role] = kind === 'appeared' ? [words.firstPaper, words.firstRole] : [words.lastPaper, words.lastRole];
  const said = by === 'paper' ? paper(year) : role(year);
  return html`<li>
    <span class="name">${personLink(explorer, change.person)}<span class="note">${said}</span></span>
    <span class="figure">${explorer.messages.counts.papers(papers)}</span>
  </li>`;
}

function topicItem(
  explorer: Explorer,
  words: ChangesMessages,
  { topic, before, now }: TopicChange,
  all: YearChanges['papers'],
): TemplateResult {
  return html`<li>
    <span class="name">${cardLink(explorer, { kind: 'topic', id: topic.id }, localText(explorer, topic.label))}</span>
    <span class="figure">${words.topic(before, now, all)}</span>
  </li>`;
}

function tieItem(explorer: Explorer, words: ChangesMessages, { a, b, papers, year }: TieChange): TemplateResult {
  return html`<li>
    <span class="name">${personLink(explorer, a)}${words.and}${personLink(explorer, b)}</span>
    <span class="figure">${words.tie(papers, year)}</span>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'changes-panel': ChangesPanel;
  }
}
