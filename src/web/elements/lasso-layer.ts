import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Point } from '#web/graph/camera.ts';
import { base } from '#web/styles/tokens.ts';

/** A line was drawn around something, in CSS pixels of the layer; or somewhere was pressed without drawing (one point). */
export class LassoDoneEvent extends Event {
  readonly line: readonly Point[];
  /** How far beside a mark one may press. */
  readonly reach: number;
  constructor(line: readonly Point[], reach: number) {
    super('lasso-done');
    this.line = line;
    this.reach = reach;
  }
}

/** Of a line no corner is nearer to the last: hundreds say no more. */
const STEP_PX = 4;
/** A press that moves less is none. */
const SLACK_PX = 6;
const REACH_PX = { mouse: 5, touch: 18 };

/**
 * Lies over the map while a lasso is drawn, so that the map does not move under it.
 * @fires lasso-done, lasso-end
 */
@customElement('lasso-layer')
export class LassoLayer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        inset: 0;
        cursor: crosshair;
        touch-action: none;
      }
      svg {
        width: 100%;
        height: 100%;
        pointer-events: none;
      }
      path {
        fill: color-mix(in srgb, var(--reseau-accent), transparent 85%);
        stroke: var(--reseau-accent);
        stroke-width: 2;
        stroke-linejoin: round;
        stroke-dasharray: 6 4;
      }
    `,
  ];

  #pointer: number | null = null;
  @state() private line: readonly Point[] = [];
  /** The press that began before the layer was there. */
  @property({ attribute: false }) begun: PointerEvent | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('pointermove', this.#move);
    this.addEventListener('pointerup', this.#up);
    this.addEventListener('pointercancel', this.#cancel);
    document.addEventListener('keydown', this.#escape, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#escape, { capture: true });
  }

  protected override firstUpdated(): void {
    if (this.begun !== null) this.#down(this.begun);
  }

  #at({ clientX, clientY }: PointerEvent): Point {
    const { left, top } = this.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** Before the page takes it for closing a card. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new Event('lasso-end'));
  };

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pointer !== null) return;
    this.#pointer = event.pointerId;
    this.setPointerCapture(event.pointerId);
    this.line = [this.#at(event)];
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const at = this.#at(event);
    const last = this.line.at(-1) ?? at;
    if (Math.hypot(at.x - last.x, at.y - last.y) >= STEP_PX) this.line = [...this.line, at];
  };

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const line = this.line;
    this.#cancel();
    const [first = { x: 0, y: 0 }] = line;
    const isPress = line.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) < SLACK_PX);
    const reach = event.pointerType === 'touch' ? REACH_PX.touch : REACH_PX.mouse;
    this.dispatchEvent(new LassoDoneEvent(isPress ? [first] : line, reach));
  };

  readonly #cancel = (): void => {
    this.#pointer = null;
    this.line = [];
  };

  override render(): TemplateResult {
    const path = this.line.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    return html`<svg aria-hidden="true">${path === '' ? '' : svg`<path d="${path}Z"></path>`}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lasso-layer': LassoLayer;
  }
  interface HTMLElementEventMap {
    'lasso-done': LassoDoneEvent;
  }
}
