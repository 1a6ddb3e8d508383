import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SupervisionLoad } from '#model/cards.ts';
import type { Messages } from '#web/locales/messages.ts';
import { base } from '#web/styles/tokens.ts';
import { ownDrawing } from './own-drawing.ts';

type Years = SupervisionLoad['totals']['byYear'];

/** Students and postdocs supervised each year, drawn by Observable Plot, which is loaded for this alone. */
@customElement('load-chart')
export class LoadChart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      figure {
        margin: 0;
      }
      figcaption {
        font-size: var(--reseau-size-s);
        color: var(--reseau-mute);
      }
      .slot {
        min-height: 120px;
      }
      svg {
        display: block;
        max-width: 100%;
        height: auto;
        overflow: visible;
        color: var(--reseau-mute);
        font-family: var(--reseau-font);
      }
      svg text {
        white-space: pre;
        font-size: 11px;
      }
    `,
  ];

  @property({ attribute: false }) years: Years = [];
  @property({ attribute: false }) messages: Messages | null = null;

  readonly #plot = new Task(this, {
    args: () => [this.years, this.messages] as const,
    task: async ([years, messages]) => (messages === null || years.length < 2 ? null : drawYears(years, messages)),
  });

  override render(): unknown {
    if (this.years.length < 2) return nothing;
    return html`<figure>
      <figcaption>${this.messages?.supervision.chart}</figcaption>
      <div class="slot">${this.#plot.value ?? nothing}</div>
    </figure>`;
  }
}

async function drawYears(years: Years, { supervision, format }: Messages): Promise<Element> {
  const { areaY, lineY, plot, ruleY, tip, pointerX } = await import('@observablehq/plot');
  const data = years.map(({ year, students }) => ({ year, students }));
  const last = data.at(-1)?.year ?? 0;
  const drawn = plot({
    width: 460,
    height: 120,
    marginLeft: 34,
    marginRight: 12,
    marginTop: 10,
    marginBottom: 22,
    className: 'years',
    ariaLabel: supervision.chartAlt(data[0]?.year ?? last, last),
    x: { label: null, tickFormat: (year: number) => String(year), ticks: 5, tickSize: 0 },
    y: { label: null, ticks: 3, tickSize: 0, tickFormat: (n: number) => format.number(n), grid: true },
    marks: [
      areaY(data, { x: 'year', y: 'students', fill: 'var(--reseau-accent)', fillOpacity: 0.14 }),
      lineY(data, { x: 'year', y: 'students', stroke: 'var(--reseau-accent)', strokeWidth: 2 }),
      ruleY([0], { stroke: 'var(--reseau-line)' }),
      tip(
        data,
        pointerX({
          x: 'year',
          y: 'students',
          fill: 'var(--reseau-surface)',
          stroke: 'var(--reseau-line)',
          title: ({ year, students }: Years[number]) => `${year}: ${format.number(students)}`,
        }),
      ),
    ],
  });
  return ownDrawing(drawn);
}

declare global {
  interface HTMLElementTagNameMap {
    'load-chart': LoadChart;
  }
}
