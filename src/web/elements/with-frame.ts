/**
 * Does a job with the next frame, just before it is painted: what it measures is laid out for that frame anyway, and is not laid out
 * once more for it. However often it is asked for before that, it runs once.
 */
export class WithFrame {
  readonly #job: () => void;
  #frame: number | null = null;

  constructor(job: () => void) {
    this.#job = job;
  }

  readonly ask = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#job();
    });
  };

  cancel(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}
