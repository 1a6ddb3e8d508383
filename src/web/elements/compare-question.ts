import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { COMPARE_CAPS, CompareKind, type Comparison } from '#model/compare.ts';
import type { CompareMessages } from '#web/locales/compare-messages.ts';
import { changeSide, openCompare } from '#web/state/compare-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { subjectId, subjectName } from './compare-subject.ts';
import type { HitPickEvent } from './hit-picker.ts';
import './hit-picker.ts';

/** What to compare: people, topics or communities, and a field for each and for one more. */
export function compareQuestion(explorer: Explorer, words: CompareMessages, answer: Comparison | null): TemplateResult {
  const { kind, ids } = explorer.view.compare ?? { kind: 'person' as const, ids: [] };
  const names = new Map(answer?.sides.map(({ subject }) => [subjectId(subject), subjectName(explorer, subject)]));
  const fields = Math.min(COMPARE_CAPS.sides, Math.max(2, ids.length + 1));
  return html`
    <div class="kinds" role="group" aria-label=${words.kind}>
      ${CompareKind.options.map(
        (option) => html`<button
          class="pill ${option === kind ? 'on' : ''}"
          aria-pressed=${option === kind ? 'true' : 'false'}
          @click=${() => option !== kind && explorer.navigate(openCompare(option))}
        >
          ${words.kinds[option]}
        </button>`,
      )}
    </div>
    <div class="pickers">
      ${Array.from({ length: fields }, (_, place) => {
        const id = ids[place] ?? '';
        return keyed(
          `${kind} ${place}`,
          html`<hit-picker
            .kind=${kind}
            .label=${words.side(place + 1)}
            .hint=${ids.length >= 2 && id === '' ? words.another[kind] : words.pick[kind]}
            .chosen=${id}
            .name=${names.get(id) ?? ''}
            @hit-pick=${({ id: picked }: HitPickEvent) => explorer.navigate(changeSide(place, picked))}
          ></hit-picker>`,
        );
      })}
    </div>
  `;
}
