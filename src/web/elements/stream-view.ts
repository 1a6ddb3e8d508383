import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type TopicStream, TopicStreamQuery } from '#model/topic-stream.ts';
import { failureKind } from '#web/api/api-error.ts';
import { type StreamMessages, streamMessages } from '#web/locales/stream-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { MediaQuery, PHONE } from '#web/state/media-query.ts';
import { Patience } from '#web/state/patience.ts';
import { namedBands } from '#web/state/stream-bands.ts';
import { setStream, USUAL_BANDS } from '#web/state/stream-view.ts';
import { controls } from '#web/styles/controls.ts';
import { pills } from '#web/styles/pills.ts';
import { stream as streamStyle } from '#web/styles/stream.ts';
import { table } from '#web/styles/table.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { failedMessage } from './failed-message.ts';
import { icon } from './icons.ts';
import { streamFilters } from './stream-filters.ts';
import { streamTable } from './stream-table.ts';
import './state-message.ts';
import './stream-chart.ts';

/** Topics over time: papers of each year by topic, area or region, as bands and as a table. */
@customElement('stream-view')
export class StreamPage extends ExplorerElement {
  static override styles = [base, controls, table, pills, streamStyle];

  readonly #phone = new MediaQuery(this, PHONE);
  readonly #patience = new Patience(this);
  /** The question as one text: equal texts are equal questions. */
  readonly #task = new Task(this, {
    args: () => [this.explorer?.api ?? null, JSON.stringify(this.#question())] as const,
    task: async ([api, asked], { signal }): Promise<TopicStream | null> =>
      api === null ? null : this.#patience.with(api).stream(TopicStreamQuery.parse(JSON.parse(asked)), signal),
  });

  #usual(): number {
    return this.#phone.matches ? USUAL_BANDS.phone : USUAL_BANDS.desk;
  }

  #question(): TopicStreamQuery {
    const { by = 'area', top = null, topic, institution, community } = this.explorer?.view.stream ?? {};
    return {
      by,
      top: top ?? this.#usual(),
      topic: topic ?? undefined,
      institution: institution ?? undefined,
      community: community ?? undefined,
    };
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = streamMessages(explorer.locale);
    const { messages } = explorer;
    return html`
      <h1>${messages.views.stream}</h1>
      ${this.#task.render({
        pending: () => {
          const before = this.#task.value ?? null;
          return before === null
            ? html`<p role="status" class="lead">${this.#patience.said(messages.app.loading)}</p>${streamFilters(explorer, words, this.#usual())}`
            : this.#answer(explorer, words, before);
        },
        complete: (stream) => (stream === null ? nothing : this.#answer(explorer, words, stream)),
        error: (error) =>
          failureKind(error) === 'not-found'
            ? nothingHere(explorer, words)
            : failedMessage(explorer, error, () => void this.#task.run()),
      })}
    `;
  }

  #answer(explorer: Explorer, words: StreamMessages, stream: TopicStream): TemplateResult {
    const { messages, api, about, language } = explorer;
    const { years, totals, undated, by } = stream;
    const today = Number(about?.asOf.slice(0, 4));
    const all = totals.reduce((a, b) => a + b, 0);
    const bands = namedBands(stream, explorer, words);
    return html`
      <p class="lead" role="status">${words.lead(all, years[0] ?? today, years.at(-1) ?? today)}</p>
      ${streamFilters(explorer, words, this.#usual())}
      ${
        all === 0
          ? nothingHere(explorer, words)
          : html`
            <stream-chart .stream=${stream} .bands=${bands}></stream-chart>
            <p class="hint">
              ${words.counted[by]} ${undated === 0 ? nothing : words.undated(undated)}
              ${about !== null && years.at(-1) === today ? words.stillComing(messages.format.date(about.asOf), today) : nothing}
            </p>
            <h2>${words.table}</h2>
            <p class="csv">
              <a class="chip" href=${api.streamCsv(this.#question(), language)} download>${icon('download')}${words.csv}</a>
            </p>
            ${streamTable(explorer, words, stream, bands)}
          `
      }
    `;
  }
}

/** No paper of that topic or place, or no such place: everything is there. */
function nothingHere({ navigate }: Explorer, words: StreamMessages): TemplateResult {
  return html`<state-message icon="search" heading=${words.nothing} hint=${words.nothingHint}>
    <button class="button" @click=${() => navigate(setStream({ topic: null, institution: null, community: null }))}>
      ${words.clear}
    </button>
  </state-message>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'stream-view': StreamPage;
  }
}
