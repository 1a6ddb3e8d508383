import type { Point } from './camera.ts';

/** What a hand can do to the map. Points are CSS pixels of the surface. */
export interface GestureHandlers {
  pan(dx: number, dy: number): void;
  /** `factor` above 1 zooms in. `eased` for single steps, at once for continuous ones. */
  zoom(at: Point, factor: number, eased: boolean): void;
  hover(at: Point | null): void;
  /** `reach`: how far beside a mark one may press, larger for fingers. */
  tap(at: Point, reach: number): void;
  /** Whether the page around keeps the bare wheel. */
  sharesWheel(): boolean;
  /** Between the first press and the last release. */
  moving(active: boolean): void;
}

/** A press that moves less than this is a tap: fingers tremble more than mice. */
const SLACK = { mouse: 4, pen: 8, touch: 12 };
const REACH = { mouse: 5, pen: 10, touch: 18 };
const DOUBLE_MS = 300;
const DOUBLE_PX = 24;

/** Listens to pointers and wheel on `surface`. Pointer events rather than sigma's captors: those lose a tap when the finger moves. */
export class Gestures {
  readonly #surface: HTMLElement;
  readonly #handlers: GestureHandlers;
  readonly #pointers = new Map<number, Point>();
  readonly #abort = new AbortController();
  #start: Point = { x: 0, y: 0 };
  #dragging = false;
  #pinched = false;
  #lastTap: { at: Point; time: number } | null = null;

  constructor(surface: HTMLElement, handlers: GestureHandlers) {
    this.#surface = surface;
    this.#handlers = handlers;
    const { signal } = this.#abort;
    surface.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    surface.addEventListener('pointermove', (event) => this.#move(event), { signal });
    surface.addEventListener('pointerup', (event) => this.#up(event), { signal });
    surface.addEventListener('pointercancel', (event) => this.#drop(event), { signal });
    surface.addEventListener('pointerleave', () => handlers.hover(null), { signal });
    surface.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
  }

  destroy(): void {
    this.#abort.abort();
  }

  #point(event: MouseEvent): Point {
    const box = this.#surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#surface.setPointerCapture(event.pointerId);
    const at = this.#point(event);
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size > 1) {
      this.#pinched = true;
      return;
    }
    this.#start = at;
    this.#dragging = false;
    this.#pinched = false;
  }

  #move(event: PointerEvent): void {
    const at = this.#point(event);
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== 'touch') this.#handlers.hover(at);
      return;
    }
    if (this.#pointers.size === 2) this.#pinch(event.pointerId, before, at);
    else if (this.#pointers.size === 1) this.#drag(before, at, slackOf(event));
    if (this.#dragging || this.#pinched) this.#pointers.set(event.pointerId, at);
  }

  #drag(before: Point, at: Point, slack: number): void {
    if (!this.#dragging) {
      if (Math.hypot(at.x - this.#start.x, at.y - this.#start.y) < slack) return;
      this.#dragging = true;
      this.#handlers.moving(true);
    }
    this.#handlers.pan(at.x - before.x, at.y - before.y);
  }

  #pinch(id: number, before: Point, at: Point): void {
    const other = [...this.#pointers].find(([key]) => key !== id)?.[1];
    if (other === undefined) return;
    if (!this.#dragging) this.#handlers.moving(true);
    this.#dragging = true;
    const [was, is] = [before, at].map((point) => Math.max(Math.hypot(point.x - other.x, point.y - other.y), 8));
    this.#handlers.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    this.#handlers.zoom({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, (is ?? 1) / (was ?? 1), false);
  }

  #up(event: PointerEvent): void {
    const known = this.#pointers.has(event.pointerId);
    const isTap = known && !this.#dragging && !this.#pinched;
    this.#drop(event);
    if (isTap) this.#tap(this.#point(event), event);
  }

  #drop(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size > 0) return;
    if (this.#dragging) this.#handlers.moving(false);
    this.#dragging = false;
  }

  #tap(at: Point, event: PointerEvent): void {
    const last = this.#lastTap;
    const isSecond =
      last !== null && event.timeStamp - last.time < DOUBLE_MS && Math.hypot(at.x - last.at.x, at.y - last.at.y) < DOUBLE_PX;
    this.#lastTap = isSecond ? null : { at, time: event.timeStamp };
    if (isSecond) this.#handlers.zoom(at, event.shiftKey ? 0.5 : 2, true);
    else this.#handlers.tap(at, REACH[kindOf(event)]);
  }

  #wheel(event: WheelEvent): void {
    if (this.#handlers.sharesWheel() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    // Trackpads send a pinch as ctrl + small deltas.
    const speed = event.ctrlKey && Math.abs(pixels) < 50 ? 0.01 : 0.0018;
    this.#handlers.zoom(this.#point(event), Math.exp(-Math.max(-240, Math.min(240, pixels)) * speed), false);
  }
}

function kindOf(event: PointerEvent): keyof typeof SLACK {
  return event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
}

function slackOf(event: PointerEvent): number {
  return SLACK[kindOf(event)];
}
