import { setImmediate as breathe } from 'node:timers/promises';
import type { Steps } from '#analysis/in-steps.ts';
import { StoreUnavailable } from '#model/errors.ts';

/** A dozen of the widest path searches at 165,000 people; shorter than the deadline of a request. */
export const LONGEST_TURN_MS = 6_000;

/**
 * Jobs of this thread one after the other, first come first served. Before each the event loop turns once, so that pages and files
 * go out however many jobs wait: promises alone would run a burst of them to its end before anything else.
 */
export class Turns {
  readonly #longestMs: number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param longestMs A job whose turn comes later is not begun: who asked has given up, or is better told to come back. */
  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  take<T>(job: () => Promise<T>): Promise<T> {
    const since = performance.now();
    const turn = this.#last.then(async () => {
      await breathe();
      if (performance.now() - since > this.#longestMs) {
        throw new StoreUnavailable('Many questions are waiting. The map goes on; ask again in a few seconds.');
      }
      return job();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** A job in steps, between which pages go out. */
  takeSteps<T>(steps: Steps<T>): Promise<T> {
    return this.take(() => inTurns(steps));
  }
}

/** Does all steps, with a turn of the event loop between two. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
