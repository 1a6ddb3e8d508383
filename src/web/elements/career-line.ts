import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Career } from '#model/career.ts';
import { type CareerMessages, careerMessages } from '#web/locales/career-messages.ts';
import { type CareerRow, careerRows, careerYears } from '#web/state/career-rows.ts';
import { setFilter } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { Patience } from '#web/state/patience.ts';
import { card } from '#web/styles/card.ts';
import { career as careerStyle } from '#web/styles/career.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { yearChoiceStyle } from '#web/styles/year-choice.ts';
import { cardLink, personLink, section } from './card-parts.ts';
import { careerYearItem } from './career-year.ts';
import { drawCareer } from './draw-career.ts';
import { ExplorerElement } from './explorer-element.ts';
import { localText } from './local-text.ts';
import { moreList } from './more-list.ts';
import { skeleton } from './skeleton.ts';
import { yearChoice } from './year-choice.ts';
import './state-message.ts';

/** Years listed before "more". */
const SHOWN_YEARS = 6;
/** As wide as the style sheet's column. */
const WIDTH = 192;

/** When somebody did what: one drawing on an axis of years, and the same year by year as a list. */
@customElement('career-line')
export class CareerLine extends ExplorerElement {
  static override styles = [base, controls, rows, card, yearChoiceStyle, careerStyle];

  @property() person = '';
  /** Every line, or as many as can be taken in at a look. */
  @state() private isWhole = false;
  #anchor: number | null = null;

  readonly #patience = new Patience(this);
  readonly #task = new Task(this, {
    args: () => [this.explorer?.api ?? null, this.person] as const,
    task: ([api, person], { signal }): Promise<Career> | null =>
      api === null ? null : this.#patience.with(api).career(person, signal),
  });

  readonly #drawing = new Task(this, {
    args: () =>
      [this.#task.value ?? null, this.explorer?.locale, String(this.explorer?.view.filter.years ?? ''), this.isWhole] as const,
    task: async ([career, locale, , isWhole]) => {
      const { explorer } = this;
      if (career === null || explorer === null || locale === undefined) return null;
      const { messages, view } = explorer;
      const words = careerMessages(locale);
      return drawCareer({ career, rows: careerRows(career, isWhole), years: view.filter.years, width: WIDTH, words, messages });
    },
  });

  protected override content(explorer: Explorer): unknown {
    const words = careerMessages(explorer.locale);
    return this.#task.render({
      pending: () => skeleton(3, explorer.messages.app.loading, this.#patience),
      complete: (career) => (career === null ? nothing : this.#career(explorer, words, career)),
      error: () => html`<state-message icon="alert" heading=${words.failed}>
        <button class="button" @click=${() => this.#task.run()}>${explorer.messages.app.retry}</button>
      </state-message>`,
    });
  }

  #career(explorer: Explorer, words: CareerMessages, career: Career): TemplateResult {
    const { messages } = explorer;
    const { span, asOf, undatedPapers } = career;
    if (span === null)
      return html`<state-message icon="search" heading=${words.nothing} hint=${words.nothingHint}></state-message>`;
    const lines = careerRows(career, this.isWhole);
    const today = Number(asOf.slice(0, 4));
    return html`
      ${yearChoice(explorer, span)}
      <div class="line">
        <ul class="names">${lines.map((line) => html`<li class=${line.kind}>${name(explorer, words, line)}</li>`)}</ul>
        <div class="drawing" @pointerdown=${this.#grab} @pointermove=${this.#drag} @pointerup=${this.#release} @pointercancel=${this.#release}>
          ${this.#drawing.value ?? nothing}
        </div>
      </div>
      ${
        careerRows(career, true).length === careerRows(career, false).length
          ? nothing
          : html`<button
              class="text-button"
              aria-expanded=${this.isWhole ? 'true' : 'false'}
              @click=${() => {
                this.isWhole = !this.isWhole;
              }}
            >
              ${this.isWhole ? words.fewerLines : words.allLines}
            </button>`
      }
      <p class="hint">${words.hint} ${words.legend}</p>
      ${hidesDates(career) && explorer.about?.audience !== 'staff' ? html`<p class="hint">${words.notShown}</p>` : nothing}
      ${undatedPapers === 0 ? nothing : html`<p class="hint">${words.undated(undatedPapers)}</p>`}
      ${span.last === today ? html`<p class="hint">${words.stillComing(messages.format.date(asOf), today)}</p>` : nothing}
      ${section(
        words.byYear,
        moreList(careerYears(career), SHOWN_YEARS, (year) => careerYearItem(explorer, words, year)),
      )}
    `;
  }

  /** The year under the pointer, on the axis that the drawing has. */
  #yearAt(event: PointerEvent): number | null {
    const span = this.#task.value?.span;
    const box = this.renderRoot.querySelector('.drawing svg')?.getBoundingClientRect();
    if (span == null || box === undefined) return null;
    const [first, last] = [span.first, Math.max(span.last + 1, span.first + 4)];
    const margin = (6 / WIDTH) * box.width;
    const share = (event.clientX - box.left - margin) / (box.width - 2 * margin);
    return Math.min(Math.max(Math.floor(first + share * (last - first)), first), span.last);
  }

  #grab(event: PointerEvent): void {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#anchor = this.#yearAt(event);
  }

  #drag(event: PointerEvent): void {
    const year = this.#yearAt(event);
    if (this.#anchor === null || year === null || year === this.#anchor) return;
    this.#show(this.#anchor, year);
  }

  #release(event: PointerEvent): void {
    const year = this.#yearAt(event);
    if (this.#anchor !== null && year !== null) this.#show(this.#anchor, year);
    this.#anchor = null;
  }

  #show(a: number, b: number): void {
    this.explorer?.navigate(setFilter({ years: [Math.min(a, b), Math.max(a, b)] }), 'replace');
  }
}

/** Who is at the beginning of a line. */
function name(explorer: Explorer, words: CareerMessages, line: CareerRow): unknown {
  const { messages } = explorer;
  if (line.kind === 'heading') {
    const { section, shown, all } = line;
    return html`<span>${words.sections[section]}${shown < all ? ` · ${words.cut(shown, all)}` : nothing}</span>`;
  }
  if (line.kind === 'papers') return html`<span>${messages.counts.papers(line.papers)}</span>`;
  if (line.kind === 'topic') {
    const { id, label } = line.topic.topic;
    return cardLink(explorer, { kind: 'topic', id }, localText(explorer, label));
  }
  if (line.kind === 'coauthor') return personLink(explorer, line.coauthor.person);
  if (line.kind === 'tie') return personLink(explorer, line.entry.person);
  const { title, kind, institution } = line.role;
  const what = title === null ? messages.kinds[kind] : localText(explorer, title);
  const place =
    institution === null
      ? nothing
      : html`<span class="mute">${institution.shortName ?? localText(explorer, institution.name)}</span>`;
  const note = line.bar === null ? html`<span class="mute">${words.noDates}</span>` : nothing;
  return html`<span>${what}</span> ${place} ${note}`;
}

/** Other audiences than staff see that somebody is a student or supervised, and not since when. */
function hidesDates({ roles, supervises, supervisedBy }: Career): boolean {
  return supervises.length + supervisedBy.length > 0 || roles.some(({ kind, start }) => kind !== 'faculty' && start === null);
}

declare global {
  interface HTMLElementTagNameMap {
    'career-line': CareerLine;
  }
}
