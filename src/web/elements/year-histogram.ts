import { css, html, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { openChanges, setFilter } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { base, floating } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { withGaps } from './year-bars.ts';

type Range = readonly [from: number, to: number];

/** One year a step when the years play. */
const PLAY_MS = 900;
const HEIGHT = 34;

/**
 * Papers by year with a range that filters the map: drag over the bars, or move the two ends with the arrow keys. Play walks
 * the end of the range from its first year on.
 */
@customElement('year-histogram')
export class YearHistogram extends ExplorerElement {
  static override styles = [
    base,
    controls,
    floating,
    css`
      :host {
        display: block;
      }
      .floating {
        display: grid;
        grid-template-columns: 36px 36px 1fr;
        gap: 8px;
        align-items: center;
        height: 64px;
        padding: 6px 18px 6px 10px;
      }
      .chart {
        position: relative;
        height: 50px;
        touch-action: none;
        cursor: crosshair;
      }
      .chart svg {
        position: absolute;
        inset: 0 0 16px;
        width: 100%;
        height: ${HEIGHT}px;
      }
      .chart rect {
        fill: var(--reseau-line);
      }
      .chart rect.in {
        fill: var(--reseau-accent);
      }
      .scale {
        position: absolute;
        inset: auto 0 -2px;
        display: flex;
        justify-content: space-between;
        font-size: var(--reseau-size-xs);
        color: var(--reseau-mute);
        pointer-events: none;
      }
      .scale b {
        color: var(--reseau-ink);
        font-weight: 650;
      }
      input {
        position: absolute;
        inset: 0 0 16px;
        width: 100%;
        height: ${HEIGHT}px;
        margin: 0;
        appearance: none;
        background: none;
        pointer-events: none;
        outline: none;
      }
      input::-webkit-slider-thumb {
        appearance: none;
        width: 24px;
        height: ${HEIGHT}px;
        background: linear-gradient(var(--reseau-accent), var(--reseau-accent)) center / 3px 100% no-repeat;
        border-radius: 3px;
        cursor: ew-resize;
        pointer-events: auto;
        opacity: 0;
      }
      input::-moz-range-thumb {
        width: 24px;
        height: ${HEIGHT}px;
        border: 0;
        background: linear-gradient(var(--reseau-accent), var(--reseau-accent)) center / 3px 100% no-repeat;
        cursor: ew-resize;
        pointer-events: auto;
        opacity: 0;
      }
      .chart:hover input::-webkit-slider-thumb,
      input:focus-visible::-webkit-slider-thumb {
        opacity: 1;
      }
      .chart:hover input::-moz-range-thumb,
      input:focus-visible::-moz-range-thumb {
        opacity: 1;
      }
      input:focus-visible::-webkit-slider-thumb {
        outline: 2px solid var(--reseau-accent);
        outline-offset: -6px;
      }
    `,
  ];

  #timer: ReturnType<typeof setInterval> | undefined;
  /** Year where a drag over the bars began. */
  #anchor: number | null = null;
  /** The only year that was chosen when the drag began. */
  #only: number | null = null;
  @state() private playing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  #years(): { year: number; papers: number }[] {
    return withGaps(this.explorer?.index?.network.years ?? []);
  }

  #full(): Range {
    const years = this.#years();
    return [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  }

  /** The whole range is no filter; that also brings back people without a dated paper. */
  #set([a, b]: Range): void {
    const [first, last] = this.#full();
    const from = Math.min(Math.max(Math.min(a, b), first), last);
    const to = Math.max(Math.min(Math.max(a, b), last), first);
    const years: Range | null = from === first && to === last ? null : [from, to];
    // A drag within one bar changes nothing, and must not draw the map again.
    if (String(years) !== String(this.explorer?.view.filter.years ?? null))
      this.explorer?.navigate(setFilter({ years }), 'gesture');
  }

  #yearAt(event: PointerEvent): number {
    const box = this.renderRoot.querySelector('.chart')?.getBoundingClientRect();
    const years = this.#years();
    if (box === undefined || years.length === 0) return 0;
    const index = Math.floor(((event.clientX - box.left) / box.width) * years.length);
    return years[Math.min(Math.max(index, 0), years.length - 1)]?.year ?? 0;
  }

  #grab(event: PointerEvent): void {
    if (event.target instanceof HTMLInputElement || !(event.currentTarget instanceof HTMLElement)) return;
    this.#stop();
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#anchor = this.#yearAt(event);
    const [from, to] = this.explorer?.view.filter.years ?? [0, 1];
    this.#only = from === to ? from : null;
  }

  #drag(event: PointerEvent): void {
    if (this.#anchor !== null) this.#set([this.#anchor, this.#yearAt(event)]);
  }

  /** A click chooses its year; a click on the only year chosen opens the range again. */
  #release(event: PointerEvent): void {
    if (this.#anchor === null) return;
    const year = this.#yearAt(event);
    this.#set(year === this.#anchor && year === this.#only ? this.#full() : [this.#anchor, year]);
    this.#anchor = null;
  }

  #togglePlay(): void {
    if (this.playing) {
      this.#stop();
      return;
    }
    const [first, last] = this.#full();
    const from = this.explorer?.view.filter.years?.[0] ?? first;
    let to = from;
    this.playing = true;
    this.#set([from, to]);
    this.#timer = setInterval(() => {
      to += 1;
      this.#set([from, to]);
      if (to >= last) this.#stop();
    }, PLAY_MS);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  protected override content(explorer: Explorer): unknown {
    const years = this.#years();
    if (years.length < 2) return '';
    const { messages, view } = explorer;
    const range = view.filter.years ?? this.#full();
    const play = this.playing ? messages.histogram.pause : messages.histogram.play;
    return html`
      <div class="floating" role="group" aria-label=${messages.histogram.label}>
        <button class="icon-button" aria-label=${play} title=${play} @click=${this.#togglePlay}>
          ${icon(this.playing ? 'pause' : 'play')}
        </button>
        <a
          class="icon-button plain"
          href=${explorer.href(openChanges())}
          aria-label=${messages.views.changes}
          title=${messages.views.changes}
          @click=${this.#stop}
        >
          ${icon('swap')}
        </a>
        <div
          class="chart"
          @pointerdown=${this.#grab}
          @pointermove=${this.#drag}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
          @dblclick=${() => this.#set(this.#full())}
        >
          ${this.#bars(explorer, years, range)} ${this.#end(explorer, 0, range)} ${this.#end(explorer, 1, range)}
          <div class="scale" aria-hidden="true">
            <span>${this.#full()[0]}</span><b>${messages.histogram.range(range[0], range[1])}</b><span>${this.#full()[1]}</span>
          </div>
        </div>
      </div>
    `;
  }

  #bars({ messages }: Explorer, years: readonly { year: number; papers: number }[], [from, to]: Range): TemplateResult {
    const top = Math.max(1, ...years.map(({ papers }) => papers));
    const step = 1000 / years.length;
    return html`
      <svg viewBox="0 0 1000 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${years.map(({ year, papers }, index) => {
          const height = papers === 0 ? 1 : Math.max(3, (papers / top) * HEIGHT);
          const inside = year >= from && year <= to;
          return svg`<rect class=${inside ? 'in' : ''} x=${index * step + 3} y=${HEIGHT - height} width=${step - 6} height=${height}>
            <title>${messages.histogram.bar(year, papers)}</title>
          </rect>`;
        })}
      </svg>
    `;
  }

  #end({ messages }: Explorer, end: 0 | 1, range: Range): TemplateResult {
    const [first, last] = this.#full();
    const label = end === 0 ? messages.histogram.from : messages.histogram.to;
    const change = (event: Event): void => {
      if (!(event.target instanceof HTMLInputElement)) return;
      this.#stop();
      const year = event.target.valueAsNumber;
      this.#set(end === 0 ? [Math.min(year, range[1]), range[1]] : [range[0], Math.max(year, range[0])]);
    };
    return html`<input
      type="range"
      aria-label=${label}
      min=${first}
      max=${last}
      step="1"
      .value=${String(range[end])}
      aria-valuetext=${String(range[end])}
      @input=${change}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'year-histogram': YearHistogram;
  }
}
