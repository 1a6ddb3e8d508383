import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fitRow, ROOMY, ROW_PARTS, type RowPart } from '#web/state/fit-row.ts';

/**
 * Keeps the `.row` of its host in one line: says which of the `[data-part]` in it to hide. It measures only when the words or
 * the room changed, once, with all parts shown, before the browser paints.
 */
export class RowFit implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isTable: () => boolean;
  readonly #sizes: ResizeObserver;
  #room = 0;
  #measured = '';
  #left = ROOMY;

  constructor(host: ReactiveControllerHost & HTMLElement, isTable: () => boolean) {
    this.#host = host;
    this.#isTable = isTable;
    this.#sizes = new ResizeObserver(() => {
      this.#room = host.clientWidth;
      this.hostUpdated();
    });
    host.addController(this);
  }

  /** What has no room. */
  get left(): ReadonlySet<RowPart> {
    return this.#left;
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
    document.fonts.addEventListener('loadingdone', this.#again);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#again);
  }

  readonly #again = (): void => {
    this.#measured = '';
    this.hostUpdated();
  };

  hostUpdated(): void {
    const row = this.#host.shadowRoot?.querySelector<HTMLElement>('.row');
    if (row === null || row === undefined || this.#room === 0) return;
    const key = `${this.#room} ${row.textContent}`;
    if (key === this.#measured) return;
    this.#measured = key;
    const left = measure(row, this.#room, this.#isTable());
    if (left.size === this.#left.size && [...left].every((part) => this.#left.has(part))) return;
    this.#left = left;
    this.#host.requestUpdate();
  }
}

function measure(row: HTMLElement, room: number, isTable: boolean): ReadonlySet<RowPart> {
  row.toggleAttribute('measuring', true);
  const gap = Number.parseFloat(getComputedStyle(row).columnGap) || 0;
  const widths = new Map<RowPart, number>();
  let fixed = -gap;
  for (const pill of row.children) {
    if (!(pill instanceof HTMLElement)) continue;
    const part = ROW_PARTS.find((name) => name === pill.dataset.part);
    const width = pill.getBoundingClientRect().width + gap;
    if (part === undefined) fixed += width;
    else widths.set(part, (widths.get(part) ?? 0) + width);
  }
  row.toggleAttribute('measuring', false);
  return fitRow(widths, fixed, room, isTable);
}
