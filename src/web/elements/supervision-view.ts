import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { SupervisionLoad } from '#model/cards.ts';
import { setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { pills } from '#web/styles/pills.ts';
import { supervision } from '#web/styles/supervision.ts';
import { table } from '#web/styles/table.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { failedMessage } from './failed-message.ts';
import { icon } from './icons.ts';
import { loadFilters } from './load-filters.ts';
import { loadTable } from './load-table.ts';
import './load-chart.ts';
import './state-message.ts';

/** Who supervises how many, of what kind, on a day. For staff; other audiences are told so, and nothing is asked for them. */
@customElement('supervision-view')
export class SupervisionView extends ExplorerElement {
  static override styles = [base, controls, table, pills, supervision];

  readonly #task = new Task(this, {
    args: () => {
      const explorer = this.explorer;
      const load = explorer?.view.load;
      const isAllowed = explorer?.about?.supervision === true;
      return [
        isAllowed ? explorer.api : null,
        explorer?.language,
        load?.date,
        load?.topic,
        load?.institution,
        load?.level,
      ] as const;
    },
    task: async ([api, language, date, topic, institution, level], { signal }): Promise<SupervisionLoad | null> => {
      if (api === null || language === undefined) return null;
      const question = { date: date ?? null, topic: topic ?? null, institution: institution ?? null, level: level ?? null };
      return api.supervision(question, language, signal);
    },
  });

  protected override content(explorer: Explorer): unknown {
    const { messages, about, href } = explorer;
    if (about === null) return html`<p role="status" class="mute">${messages.app.loading}</p>`;
    if (!about.supervision) {
      const { staffOnly, staffOnlyHint } = messages.supervision;
      return html`<h1 class="visually-hidden">${messages.views.supervision}</h1>
        <state-message icon="staff" heading=${staffOnly} hint=${staffOnlyHint}>
          <a class="button plain" href=${href(setPage('map'))}>${messages.card.backToMap}</a>
        </state-message>`;
    }
    const load = this.#task.value ?? null;
    if (this.#task.error !== undefined) return failedMessage(explorer, this.#task.error, () => void this.#task.run());
    return load === null ? html`<p role="status" class="mute">${messages.app.loading}</p>` : this.#answer(explorer, load);
  }

  #answer(explorer: Explorer, load: SupervisionLoad): TemplateResult {
    const { messages, api, view, language } = explorer;
    const words = messages.supervision;
    const { totals, rows } = load;
    const lead = [words.summary(totals.faculty, totals.students), words.shared(totals.shared)].join(messages.app.semicolon);
    return html`
      <h1>${words.title(messages.format.date(load.date))}</h1>
      <p class="lead" role="status">${lead}. ${totals.unknownEnds === 0 ? nothing : `${words.unknownEnds(totals.unknownEnds)}.`}</p>
      ${loadFilters(explorer, load.date)}
      <div class="summary">
        <dl class="figures">
          ${figure(messages.format.decimal(totals.medianPerFaculty), words.median)}
          ${figure(messages.format.number(totals.endingSoon), words.finishing)}
          ${figure(messages.format.number(totals.shared), words.cosupervised)}
          ${figure(messages.format.number(totals.unknownEnds), words.unknown)}
        </dl>
        <load-chart .years=${totals.byYear} .messages=${messages}></load-chart>
      </div>
      <p class="csv">
        <a class="chip" href=${api.supervisionCsv(view.load, language)} download>${icon('download')}${words.csv}</a>
      </p>
      ${rows.length === 0 ? html`<state-message icon="search" heading=${words.nobody}></state-message>` : loadTable(explorer, rows)}
    `;
  }
}

function figure(value: string, label: string): TemplateResult {
  return html`<div><dd>${value}</dd><dt>${label}</dt></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'supervision-view': SupervisionView;
  }
}
