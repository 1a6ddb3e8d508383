import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Change } from './changes.ts';
import { arrivedAt, foundEntry, type HistoryEntry, type Step, stepBetween, steppedOn, withoutRedo } from './history-entry.ts';
import { readView, writeView } from './view-address.ts';
import type { ViewState } from './view-state.ts';

/** `gesture`: the first of a run of changes is a step to come back from, the others belong to it. */
export type HistoryMode = 'push' | 'replace' | 'gesture';

/** Browsers refuse an address bar that is written more than some hundred times in 30 s, which a drag over the years would do. */
const WRITE_MS = 350;
/** A hand that rests for longer begins another gesture. */
const GESTURE_MS = 1200;
/** A browser that has not answered by then will not. */
const ANSWER_MS = 1000;

/** The view and the address bar, kept equal. Pushes what one would want to come back to, replaces the rest; steps back and on. */
export class ViewHistory implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #view: ViewState = readView(location.search);
  #entry: HistoryEntry = foundEntry(history.state, isReload());
  #writeTimer: ReturnType<typeof setTimeout> | undefined;
  #writtenAt = Number.NEGATIVE_INFINITY;
  #gesture: { readonly step: Step; readonly until: number } | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get view(): ViewState {
    return this.#view;
  }

  /** What undo and redo would do here; one value for as long as it is the same. */
  get entry(): HistoryEntry {
    return this.#entry;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#readAddress);
    addEventListener('pageshow', this.#comeBack);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('pageshow', this.#comeBack);
    clearTimeout(this.#writeTimer);
  }

  navigate(change: Change, mode: HistoryMode = 'push'): void {
    const next = change(this.#view);
    if (next === this.#view) return;
    const isStep = mode === 'push' || (mode === 'gesture' && this.#beginsGesture(next));
    if (mode !== 'gesture') this.#gesture = null;
    if (isStep) this.#push(next);
    this.#view = next;
    if (!isStep) this.#replaceSoon();
    this.#host.requestUpdate();
  }

  /** One step back or on among the views of this explorer; which one, or `null` if there is none. Never leads to another page. */
  step(by: -1 | 1): Step | null {
    const { at, top, undo, redo } = this.#entry;
    const now = performance.now();
    const step = by < 0 ? undo : redo;
    if (step === null || at + by < 0 || at + by > top || now < this.#askedAt + ANSWER_MS) return null;
    this.#askedAt = now;
    this.#replace();
    history.go(by);
    return step;
  }

  href(change: Change): string {
    return writeView(change(this.#view)) || '?';
  }

  #beginsGesture(next: ViewState): boolean {
    const step = stepBetween(writeView(this.#view), writeView(next));
    const now = performance.now();
    const goesOn = this.#gesture?.step === step && now < this.#gesture.until;
    this.#gesture = { step, until: now + GESTURE_MS };
    return !goesOn;
  }

  #push(next: ViewState): void {
    const [here, there] = [addressOf(this.#view), addressOf(next)];
    if (here === there) {
      this.#replace();
      return;
    }
    const { left, made } = steppedOn(this.#entry, stepBetween(here, there));
    clearTimeout(this.#writeTimer);
    history.replaceState(left, '', here);
    history.pushState(made, '', there);
    this.#entry = made;
  }

  /** At once, unless it was just written: then when the hand pauses. */
  #replaceSoon(): void {
    clearTimeout(this.#writeTimer);
    const wait = this.#writtenAt + WRITE_MS - performance.now();
    if (wait <= 0) this.#replace();
    else this.#writeTimer = setTimeout(() => this.#replace(), wait);
  }

  #replace(): void {
    clearTimeout(this.#writeTimer);
    const address = addressOf(this.#view);
    if (address === (location.search || location.pathname)) return;
    history.replaceState(this.#entry, '', address);
    this.#writtenAt = performance.now();
  }

  /** A reload here must know how far one can go on. */
  readonly #readAddress = (): void => {
    clearTimeout(this.#writeTimer);
    this.#askedAt = Number.NEGATIVE_INFINITY;
    this.#gesture = null;
    this.#view = readView(location.search);
    this.#entry = arrivedAt(history.state, this.#entry);
    history.replaceState(this.#entry, '', location.href);
    this.#host.requestUpdate();
  };

  /** From another page, without having been loaded anew: that page now follows ours. */
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#entry = withoutRedo(this.#entry);
    this.#host.requestUpdate();
  };
}

function addressOf(view: ViewState): string {
  return writeView(view) || location.pathname;
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
}
