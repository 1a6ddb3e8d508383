import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type StreamLayout, streamLayout } from '#analysis/time/stream-layout.ts';
import type { TopicStream } from '#model/topic-stream.ts';
import { streamMessages } from '#web/locales/stream-messages.ts';
import { select } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { NamedBand } from '#web/state/stream-bands.ts';
import { controls } from '#web/styles/controls.ts';
import { stream as streamStyle } from '#web/styles/stream.ts';
import { base } from '#web/styles/tokens.ts';
import { drawStream, MARGIN } from './draw-stream.ts';
import { ExplorerElement } from './explorer-element.ts';

const HEIGHT = { desk: 420, phone: 360 } as const;

/** Papers by year as bands that lie on each other. One tab stop: arrows walk over years and bands, Enter opens; what one is at is said. */
@customElement('stream-chart')
export class StreamChart extends ExplorerElement {
  static override styles = [base, controls, streamStyle];

  @property({ attribute: false }) stream: TopicStream | null = null;
  @property({ attribute: false }) bands: readonly NamedBand[] = [];
  @query('.chart') private chart!: HTMLElement | null;
  @state() private width = 0;
  /** The band and the year that one points at, as indices. */
  @state() private at: { readonly band: number; readonly year: number } | null = null;
  #layout: StreamLayout | null = null;
  readonly #watch = new ResizeObserver(() => {
    this.width = this.chart?.clientWidth ?? 0;
  });

  readonly #drawing = new Task(this, {
    args: () => [this.stream, this.bands, this.explorer?.locale, this.explorer?.view.stream.isShare, this.width] as const,
    task: async ([stream, bands, locale, , width]) => {
      const layout = this.#layout;
      if (stream === null || layout === null || locale === undefined || width === 0) return null;
      const { language = 'en' } = this.explorer ?? {};
      const said = streamMessages(locale).chart;
      const drawn = await drawStream({ bands, years: stream.years, layout, language, said, width, height: this.#height() });
      // Where not all years fit, the latest come first.
      if (this.#drawing.value == null) this.chart?.parentElement?.scrollTo({ left: width });
      return drawn;
    },
  });

  override firstUpdated(): void {
    if (this.chart !== null) this.#watch.observe(this.chart);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('stream') && !changed.has('explorer')) return;
    const { stream } = this;
    if (changed.has('stream')) this.at = null;
    const kind = this.explorer?.view.stream.isShare === true ? 'share' : 'wiggle';
    const shares = stream?.bands.map((band) => band.shares) ?? [];
    const outer = stream?.bands.filter((band) => band.kind !== 'unit').length ?? 0;
    this.#layout = stream === null ? null : streamLayout(shares, { years: stream.years.length, kind, outer });
  }

  #height(): number {
    return this.chart?.clientHeight ?? HEIGHT.desk;
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = streamMessages(explorer.locale);
    return html`
      <div class="scroll">
        <div
          class="chart"
          role="application"
          tabindex="0"
          aria-label="${words.chart}. ${words.keys}"
          @keydown=${this.#press}
          @pointermove=${this.#point}
          @pointerleave=${this.#leave}
          @click=${this.#click}
        >
          ${this.#drawing.value ?? nothing} ${this.#mark()}
        </div>
      </div>
      <p class="said" aria-live="polite">${this.#said(explorer)}</p>
    `;
  }

  #x(year: number): number {
    const years = this.stream?.years.length ?? 0;
    return MARGIN.left + (year * (this.width - MARGIN.left - MARGIN.right)) / Math.max(years - 1, 1);
  }

  #y(value: number): number {
    const { min, max } = this.#layout ?? { min: 0, max: 1 };
    const height = this.#height();
    return (
      height - MARGIN.bottom - ((value - min) * (height - MARGIN.top - MARGIN.bottom)) / Math.max(max - min, Number.MIN_VALUE)
    );
  }

  /** The year as a line, and of it what lies in the band. */
  #mark(): unknown {
    const { at } = this;
    if (at === null || this.#layout === null) return nothing;
    const x = this.#x(at.year);
    const { low, high } = this.#layout.bands[at.band] ?? { low: [], high: [] };
    return html`<svg class="at" aria-hidden="true">
      ${svg`<line x1=${x} x2=${x} y1=${MARGIN.top} y2=${this.#height() - MARGIN.bottom}></line>
        <line class="in" x1=${x} x2=${x} y1=${this.#y(high[at.year] ?? 0)} y2=${this.#y(low[at.year] ?? 0)}></line>`}
    </svg>`;
  }

  #said({ language, locale }: Explorer): string {
    const words = streamMessages(locale);
    const { at, stream } = this;
    const named = this.bands[at?.band ?? -1];
    if (at === null || stream === null || named === undefined) return words.hint;
    const { papers, shares } = named.band;
    const whole = stream.totals[at.year] ?? 0;
    const share = whole === 0 ? 0 : (shares[at.year] ?? 0) / whole;
    return [named.name[language], stream.years[at.year], words.papers(papers[at.year] ?? 0), words.ofYear(share)].join(' · ');
  }

  /** The nearest year, and the band there under the pointer. */
  readonly #point = (event: PointerEvent): void => {
    const box = this.chart?.getBoundingClientRect();
    const years = this.stream?.years.length ?? 0;
    if (box === undefined || years === 0 || this.#layout === null) return;
    const step = Math.max(this.#x(1) - this.#x(0), 1);
    const year = Math.min(Math.max(Math.round((event.clientX - box.left - MARGIN.left) / step), 0), years - 1);
    const y = event.clientY - box.top;
    const band = this.#layout.bands.findIndex(
      ({ low, high }) => y <= this.#y(low[year] ?? 0) && y >= this.#y(high[year] ?? 0) && high[year] !== low[year],
    );
    const at = band < 0 ? null : { band, year };
    if (at?.band !== this.at?.band || at?.year !== this.at?.year) this.at = at;
  };

  readonly #leave = (): void => {
    this.at = null;
  };

  readonly #click = (event: MouseEvent): void => {
    if (event instanceof PointerEvent) this.#point(event);
    this.#open();
  };

  #open(): void {
    const link = this.bands[this.at?.band ?? -1]?.link;
    if (link != null) this.explorer?.navigate(select(link));
  }

  readonly #press = (event: KeyboardEvent): void => {
    const { stream } = this;
    const order = this.#layout?.order ?? [];
    if (stream === null || order.length === 0) return;
    const [across, up] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [];
    if (event.key === 'Enter') this.#open();
    if (across === undefined || up === undefined) return;
    event.preventDefault();
    const last = stream.years.length - 1;
    if (this.at === null) {
      this.at = { band: 0, year: last };
      return;
    }
    const place = order.indexOf(this.at.band) + up;
    this.at = {
      band: order[Math.min(Math.max(place, 0), order.length - 1)] ?? 0,
      year: Math.min(Math.max(this.at.year + across, 0), last),
    };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'stream-chart': StreamChart;
  }
}
