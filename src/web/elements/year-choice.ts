import { html, nothing, type TemplateResult } from 'lit';
import { careerMessages } from '#web/locales/career-messages.ts';
import { setFilter } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';

/** The years on the map as two lists: the same choice as dragging, for keyboards, screen readers and phones. */
export function yearChoice(
  { locale, view, navigate }: Explorer,
  { first, last }: { readonly first: number; readonly last: number },
): TemplateResult {
  const words = careerMessages(locale);
  const [from, to] = view.filter.years ?? [null, null];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const pick = (end: 0 | 1) => (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const year = Number(event.target.value);
    const other = end === 0 ? (to ?? last) : (from ?? first);
    if (year > 0) navigate(setFilter({ years: [Math.min(year, other), Math.max(year, other)] }), 'replace');
  };
  const options = (chosen: number | null): unknown =>
    [null, ...[...new Set([...years, chosen ?? first])].sort((a, b) => a - b)].map(
      (year) => html`<option value=${year ?? ''} ?selected=${year === chosen}>${year ?? '–'}</option>`,
    );
  return html`<div class="years" role="group" aria-label=${words.map}>
    <label>${words.from} <select aria-label=${words.from} @change=${pick(0)}>${options(from)}</select></label>
    <label>${words.to} <select aria-label=${words.to} @change=${pick(1)}>${options(to)}</select></label>
    ${
      from === null
        ? nothing
        : html`<button class="text-button" @click=${() => navigate(setFilter({ years: null }), 'replace')}>${words.all}</button>`
    }
  </div>`;
}
