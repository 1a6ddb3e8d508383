/** Longer than the camera's own rest and a brush's. */
const SETTLE_MS = 200;

/** Says once when nothing has stirred for a while and the fonts are there. */
export class RestWatch {
  readonly #isStill: () => boolean;
  readonly #settled: () => void;
  #timer = 0;
  #isOver = false;

  /** @param isStill asked when the time is up; if not, the wait begins anew. */
  constructor(isStill: () => boolean, settled: () => void) {
    this.#isStill = isStill;
    this.#settled = settled;
  }

  stir(): void {
    if (this.#isOver) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#settle(), SETTLE_MS);
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  async #settle(): Promise<void> {
    const timer = this.#timer;
    await document.fonts?.ready;
    // What stirred while the fonts came has begun a wait of its own.
    if (this.#isOver || timer !== this.#timer) return;
    if (this.#isStill()) this.#settled();
    else this.stir();
  }
}
