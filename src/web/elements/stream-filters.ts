import { html, type TemplateResult } from 'lit';
import { StreamUnit } from '#model/stream-unit.ts';
import type { StreamMessages } from '#web/locales/stream-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { loadInstitutions } from '#web/state/load-rows.ts';
import { BAND_CHOICES, setStream } from '#web/state/stream-view.ts';
import { type Choice, pillSelect } from './pill-select.ts';

/** What a band is, how many, and of which part, each a pill that says what it is set to. */
export function streamFilters(explorer: Explorer, words: StreamMessages, usual: number): TemplateResult {
  const { messages, view, navigate } = explorer;
  const { stream } = view;
  const units = StreamUnit.options.filter((unit) => unit !== 'area').map((id) => ({ id, label: words.units[id] }));
  const pickUnit = (value: string): void => {
    const unit = StreamUnit.safeParse(value);
    navigate(setStream({ by: unit.success ? unit.data : 'area' }));
  };
  const counts = [...new Set([...BAND_CHOICES, stream.top ?? usual])].sort((a, b) => a - b).filter((n) => n !== usual);
  const bands = counts.map((n): Choice => ({ id: String(n), label: String(n) }));
  const top = stream.top === usual || stream.top === null ? null : String(stream.top);
  return html`
    <div class="pills" role="group" aria-label=${messages.filters.label}>
      ${pillSelect(words.by, words.units.area, units, stream.by === 'area' ? null : stream.by, pickUnit)}
      ${pillSelect(words.bands, String(usual), bands, top, (n) => navigate(setStream({ top: Number(n) || null })))}
      ${pillSelect(words.measure, words.absolute, [{ id: '1', label: words.share }], stream.isShare ? '1' : null, (id) =>
        navigate(setStream({ isShare: id === '1' }), 'replace'),
      )}
      ${pillSelect(words.topic, words.any, areas(explorer), stream.topic, (id) => navigate(setStream({ topic: id || null })))}
      ${pillSelect(words.university, words.any, loadInstitutions(explorer), stream.institution, (id) =>
        navigate(setStream({ institution: id || null })),
      )}
      ${pillSelect(words.place, words.any, regions(explorer), stream.community, (id) => navigate(setStream({ community: id || null })))}
    </div>
  `;
}

/** Topics that have parts, and whichever a link asks about. */
function areas({ index, view, language, messages }: Explorer): Choice[] {
  const topics = index?.network.topics ?? [];
  const parents = new Set([...topics.map(({ parent }) => parent), view.stream.topic]);
  return topics
    .filter(({ id }) => parents.has(id))
    .map(({ id, label }) => ({ id, label: label[language] }))
    .sort((a, b) => messages.format.compare(a.label, b.label));
}

/** Regions, and whichever community or group a link asks about. */
function regions({ index, view, language, messages }: Explorer): Choice[] {
  return (index?.network.communities ?? [])
    .filter(({ id, level, people }) => (level === 'region' && people > 0) || id === view.stream.community)
    .map(({ id, label }) => ({ id, label: label[language] }))
    .sort((a, b) => messages.format.compare(a.label, b.label));
}
