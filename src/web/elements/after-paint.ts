/**
 * Puts a job off until the next frame has been painted, so that who pressed something sees an answer before the rest is worked out.
 * However often it is asked for before that, it runs once.
 */
export class AfterPaint {
  readonly #job: () => void;
  #frame: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(job: () => void) {
    this.#job = job;
  }

  ask(): void {
    this.#frame ??= requestAnimationFrame(() => {
      // Frames are painted after their callbacks: a timer comes later than that.
      this.#timer = setTimeout(() => this.flush());
    });
  }

  /** Runs it now, if it was asked for. */
  flush(): void {
    if (this.#frame === null) return;
    this.cancel();
    this.#job();
  }

  cancel(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = null;
  }
}
