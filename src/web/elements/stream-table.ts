import { html, svg, type TemplateResult } from 'lit';
import type { TopicStream } from '#model/topic-stream.ts';
import type { StreamMessages } from '#web/locales/stream-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { type NamedBand, sortedBands } from '#web/state/stream-bands.ts';
import { sortStream } from '#web/state/stream-view.ts';
import { cardLink } from './card-parts.ts';
import { fillOf } from './draw-stream.ts';
import { localText } from './local-text.ts';
import { sortHeading } from './sort-heading.ts';

/** The bands as a table that can be sorted and read aloud: a line per band, a column per year. */
export function streamTable(
  explorer: Explorer,
  words: StreamMessages,
  { by, years, totals }: TopicStream,
  bands: readonly NamedBand[],
): TemplateResult {
  const { messages, view, navigate } = explorer;
  const { number } = messages.format;
  const heading = (column: string, label: string): TemplateResult =>
    sortHeading({ column, label, isNumber: column !== 'name' }, view.stream.sort, messages, (chosen) =>
      navigate(sortStream(chosen), 'replace'),
    );
  return html`
    <div class="wrap" role="region" tabindex="0" aria-label=${words.table}>
      <table>
        <caption class="visually-hidden">${words.table}</caption>
        <thead>
          <tr>${heading('name', words.name[by])}${heading('all', words.allYears)}${years.map((year) => heading(String(year), String(year)))}</tr>
        </thead>
        <tbody>
          ${sortedBands(bands, years, explorer).map(
            (named) => html`
              <tr>
                <th scope="row">${swatch(named)}${nameOf(explorer, named)}</th>
                <td class="number">${number(named.band.count)}</td>
                ${years.map((_, j) => html`<td class="number">${figure(explorer, words, named, totals, j)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${words.total}</th>
            <td class="number">${number(totals.reduce((a, b) => a + b, 0))}</td>
            ${totals.map((papers) => html`<td class="number">${number(papers)}</td>`)}
          </tr>
        </tfoot>
      </table>
    </div>
  `;
}

function nameOf(explorer: Explorer, { name, link }: NamedBand): unknown {
  const words = localText(explorer, name);
  return link === null ? words : cardLink(explorer, link, words);
}

function figure(
  { messages, view }: Explorer,
  words: StreamMessages,
  { band }: NamedBand,
  totals: readonly number[],
  j: number,
): string {
  const papers = band.papers[j] ?? 0;
  if (!view.stream.isShare) return papers === 0 ? '' : messages.format.number(papers);
  const share = (band.shares[j] ?? 0) / Math.max(totals[j] ?? 0, 1);
  return share === 0 ? '' : words.percent(share);
}

function swatch(named: NamedBand): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
    ${svg`<rect width="12" height="12" rx="3" fill=${fillOf(named)}></rect>`}
  </svg>`;
}
