import { html, type TemplateResult } from 'lit';
import { Level } from '#model/person.ts';
import { Day, type Day as DayText } from '#model/primitives.ts';
import { setLoad } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { loadInstitutions, loadTopics } from '#web/state/load-rows.ts';
import { pillSelect } from './pill-select.ts';

/** Date, topic, university and level, each a pill that says what it is set to. */
export function loadFilters(explorer: Explorer, date: DayText): TemplateResult {
  const { messages, view, navigate, about } = explorer;
  const words = messages.supervision;
  const { load } = view;
  const levels = Level.options.map((id) => ({ id, label: messages.levels[id] }));
  const pickLevel = (value: string): void => {
    const level = Level.safeParse(value);
    navigate(setLoad({ level: level.success ? level.data : null }));
  };
  const pickDate = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const day = Day.safeParse(event.target.value);
    if (day.success) navigate(setLoad({ date: day.data === about?.asOf ? null : day.data }), 'replace');
  };
  return html`
    <div class="pills" role="group" aria-label=${messages.filters.label}>
      <label class="pill">
        <span>${words.date}</span>
        <input type="date" required .value=${date} @change=${pickDate} />
      </label>
      ${pillSelect(words.topic, words.all, loadTopics(explorer), load.topic, (topic) => navigate(setLoad({ topic: topic || null })))}
      ${pillSelect(words.university, words.all, loadInstitutions(explorer), load.institution, (id) => navigate(setLoad({ institution: id || null })))}
      ${pillSelect(words.level, words.all, levels, load.level, pickLevel)}
    </div>
  `;
}
