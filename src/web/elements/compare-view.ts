import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Comparison } from '#model/compare.ts';
import { failureKind } from '#web/api/api-error.ts';
import { type CompareMessages, compareMessages } from '#web/locales/compare-messages.ts';
import { openCollaborators, openPath } from '#web/state/changes.ts';
import { showCompared } from '#web/state/compare-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { Patience } from '#web/state/patience.ts';
import { compare } from '#web/styles/compare.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { pills } from '#web/styles/pills.ts';
import { base } from '#web/styles/tokens.ts';
import { comparePairs } from './compare-pairs.ts';
import { compareQuestion } from './compare-question.ts';
import { compareTable } from './compare-table.ts';
import { compareTask } from './compare-task.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { skeleton } from './skeleton.ts';
import './state-message.ts';

/** People, topics or communities side by side: what they share, what is of one alone, and who bridges them. */
@customElement('compare-view')
export class CompareView extends ExplorerElement {
  static override styles = [base, controls, rows, pills, compare];

  readonly #patience = new Patience(this);
  readonly #task = compareTask(this, this.#patience);

  /** Who comes with one person chosen goes on with the other. */
  override firstUpdated(): void {
    if ((this.explorer?.view.compare?.ids.length ?? 0) > 1) return;
    void this.updateComplete.then(() => {
      const fields = [...this.renderRoot.querySelectorAll('hit-picker')];
      void fields.find(({ chosen }) => chosen === '')?.focus();
    });
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = compareMessages(explorer.locale);
    const answer = this.#answer(explorer);
    return html`
      <header>
        <h1>${words.title}</h1>
        ${answer === null ? nothing : html`<a class="button plain" href=${explorer.href(showCompared())}>${icon('map')}${words.onMap}</a>`}
      </header>
      ${compareQuestion(explorer, words, answer)} ${this.#body(explorer, words, answer)}
    `;
  }

  /** The answer to what is chosen now, not to what was chosen before. */
  #answer({ view }: Explorer): Comparison | null {
    const { value } = this.#task;
    return value != null && value.kind === view.compare?.kind && view.compare.ids.length >= 2 ? value : null;
  }

  #body(explorer: Explorer, words: CompareMessages, answer: Comparison | null): unknown {
    const { messages, view } = explorer;
    const kind = view.compare?.kind ?? 'person';
    if ((view.compare?.ids.length ?? 0) < 2) {
      return html`<state-message icon="users" heading=${words.start[kind]} hint=${words.startHint[kind]}></state-message>`;
    }
    if (this.#task.error !== undefined) return this.#failed(explorer, words, this.#task.error);
    if (answer === null) return skeleton(4, messages.app.loading, this.#patience);
    return html`
      ${isNothingShared(answer) ? nothingShared(explorer, words, answer) : nothing}
      ${compareTable(explorer, words, answer)} ${comparePairs(explorer, words, answer)}
    `;
  }

  #failed({ messages }: Explorer, words: CompareMessages, error: unknown): TemplateResult {
    const [heading, hint] = words.errors[failureKind(error)];
    return html`<state-message icon="alert" heading=${heading ?? ''} hint=${hint ?? ''}>
      <button class="button" @click=${() => this.#task.run()}>${messages.app.retry}</button>
    </state-message>`;
  }
}

function isNothingShared({ topicCount, peopleCount, venueCount, pairs }: Comparison): boolean {
  const isJoined = pairs.some(({ paperCount, studentCount, crossing }) => paperCount + studentCount + crossing.length > 0);
  return topicCount + peopleCount + venueCount === 0 && !isJoined;
}

/** What to do about it: the way between two people, whom to meet on the topics, or the map. */
function nothingShared({ view, href }: Explorer, words: CompareMessages, { kind }: Comparison): TemplateResult {
  const ids = view.compare?.ids ?? [];
  const next = {
    person: { change: openPath(ids[0] ?? null, ids[1] ?? null), said: words.ways },
    topic: { change: openCollaborators({ topics: [...ids] }), said: words.meet },
    community: { change: showCompared(), said: words.onMap },
  }[kind];
  return html`<state-message icon="network" heading=${words.nothing} hint=${words.nothingHint[kind]}>
    <a class="button plain" href=${href(next.change)}>${next.said}</a>
  </state-message>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-view': CompareView;
  }
}
