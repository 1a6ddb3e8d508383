import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { YearCount } from '#model/cards.ts';
import type { Messages } from '#web/locales/messages.ts';
import { base } from '#web/styles/tokens.ts';

const WIDTH = 320;
const HEIGHT = 56;
const GAP = 3;

/** Papers by year as small bars: a picture with its figures in the titles and in a list for those who do not see it. */
@customElement('year-bars')
export class YearBars extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        overflow: visible;
      }
      rect {
        fill: var(--reseau-accent);
        opacity: 0.8;
      }
      g:hover rect {
        opacity: 1;
      }
      .reach {
        fill: transparent;
        opacity: 1;
      }
      text {
        font-size: 11px;
        fill: var(--reseau-mute);
        font-variant-numeric: tabular-nums;
      }
      /* The drawing shrinks with its place, and years should be read in half a telephone too. */
      @container (max-width: 240px) {
        text {
          font-size: 18px;
          transform: translateY(4px);
        }
      }
    `,
  ];

  @property({ attribute: false }) years: readonly YearCount[] = [];
  /** First and last year to draw; those of the papers where it is not given. */
  @property({ attribute: false }) range: readonly [number, number] | null = null;
  /** Papers of the tallest bar that there could be; where it is not given, of the tallest that there is. */
  @property({ attribute: false }) most = 0;
  @property({ attribute: false }) messages: Messages | null = null;

  override render(): TemplateResult {
    const years = withGaps(this.years, this.range);
    const top = Math.max(1, this.most, ...years.map(({ papers }) => papers));
    const step = WIDTH / Math.max(years.length, 8);
    const label = years.map(({ year, papers }) => this.messages?.histogram.bar(year, papers) ?? '').join('; ');
    return html`
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT + 16}" role="img" aria-label=${label}>
        ${years.map(({ year, papers }, index) => {
          const height = papers === 0 ? 1 : Math.max(3, (papers / top) * HEIGHT);
          return svg`<g>
            <title>${this.messages?.histogram.bar(year, papers) ?? ''}</title>
            <rect class="reach" x=${index * step} y="0" width=${step} height=${HEIGHT}></rect>
            <rect x=${index * step} y=${HEIGHT - height} width=${step - GAP} height=${height} rx="2"></rect>
          </g>`;
        })}
        <text x="0" y=${HEIGHT + 13}>${years[0]?.year}</text>
        <text x=${Math.max(step * years.length - GAP, 60)} y=${HEIGHT + 13} text-anchor="end">${years.length > 1 ? years.at(-1)?.year : ''}</text>
      </svg>
    `;
  }
}

/** A year without papers is a gap one should see, not a year that is not there. */
export function withGaps(years: readonly YearCount[], range: readonly [number, number] | null = null): YearCount[] {
  const counts = new Map(years.map(({ year, papers }) => [year, papers]));
  const [first, last] = range ?? [Math.min(...counts.keys()), Math.max(...counts.keys())];
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, papers: counts.get(first + i) ?? 0 }));
}

declare global {
  interface HTMLElementTagNameMap {
    'year-bars': YearBars;
  }
}
