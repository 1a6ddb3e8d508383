import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  type IPolicy,
  noop,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { StoreUnavailable } from '#model/errors.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { LONGEST_TURN_MS, Turns } from './turns.ts';

export interface StoreGateOptions {
  open: () => Promise<GraphStore>;
  /** The store lives in this process: it is never away, only as busy as the machine, so nobody gives up on it. */
  isEmbedded?: boolean;
  /** No question waits longer than this for its answer. */
  deadlineMs?: number;
  /** How long the breaker answers "away" without asking, before it tries again. */
  restMs?: number;
  /** How long a question waits for a store that is being opened: at 165,000 people an embedded one needs ten seconds and more. */
  openingMs?: number;
}

export type AskPart = <T>(part: (store: GraphStore) => Promise<T>) => Promise<T>;

/** One slow answer is no outage. */
const FAILURES_IN_A_ROW = 3;

/** How long a store that was replaced may still answer the questions it was asked. */
const RETIREMENT_MS = 5_000;

/**
 * The only way routes reach the store: every question to a database has an outer deadline, because a driver may not settle at all, and a
 * breaker, so that a store that is away costs the next visitors nothing. It recovers by itself with the first good answer. An embedded
 * store thinks in the thread that serves pages, so its questions take turns.
 */
export class StoreGate {
  readonly #open: () => Promise<GraphStore>;
  readonly #breaker;
  readonly #policy: IPolicy;
  readonly #openingMs: number;
  readonly #turns: Turns | undefined;
  #store: Promise<GraphStore> | undefined;

  constructor({ open, isEmbedded = false, deadlineMs = 1_000, restMs = 2_000, openingMs = 5_000 }: StoreGateOptions) {
    this.#open = open;
    this.#openingMs = openingMs;
    this.#turns = isEmbedded ? new Turns(LONGEST_TURN_MS) : undefined;
    const isAway = handleWhen((error) => error instanceof StoreUnavailable || error instanceof TaskCancelledError);
    this.#breaker = circuitBreaker(isAway, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) });
    this.#policy = isEmbedded ? noop : wrap(this.#breaker, timeout(deadlineMs, TimeoutStrategy.Aggressive));
  }

  async ask<T>(question: (store: GraphStore) => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(async () => {
        const store = await this.#openedInTime();
        return await (this.#turns?.take(() => question(store)) ?? question(store));
      });
    } catch (cause) {
      if (cause instanceof BrokenCircuitError || cause instanceof TaskCancelledError) {
        throw new StoreUnavailable('The store does not answer. The map goes on; try again in a few seconds.', { cause });
      }
      throw cause;
    }
  }

  /**
   * A question made of several: in an embedded store it has one turn for them all, so that of many that come at once each is answered
   * as early as can be; in a database each part has its own deadline.
   */
  askInParts<T>(question: (ask: AskPart) => Promise<T>): Promise<T> {
    if (this.#turns === undefined) return question((part) => this.ask(part));
    return this.ask((store) =>
      question(async (part) => {
        await breathe();
        return part(store);
      }),
    );
  }

  /** For work that nobody waits for: it takes as long as it takes, and nobody's turn. */
  async askPatiently<T>(question: (store: GraphStore) => Promise<T>): Promise<T> {
    return question(await this.#opened());
  }

  /** Whether the store answers now. While the breaker is open nobody is asked. */
  async isAvailable(): Promise<boolean> {
    if (this.#breaker.state === CircuitState.Open) return false;
    try {
      await this.ask((store) => store.ping());
      return true;
    } catch {
      return false;
    }
  }

  /** Opens the store anew, as after a publish; the old one answers until the new one is there, and is closed later. */
  async reopen(): Promise<void> {
    const next = await this.#open();
    const retired = this.#store;
    this.#store = Promise.resolve(next);
    if (retired === undefined) return;
    setTimeout(() => void closeQuietly(retired), RETIREMENT_MS).unref();
  }

  async close(): Promise<void> {
    if (this.#store !== undefined) await closeQuietly(this.#store);
    this.#store = undefined;
  }

  /** The opening goes on for whoever asks later. */
  async #openedInTime(): Promise<GraphStore> {
    const late = new AbortController();
    const patience = sleep(this.#openingMs, undefined, { signal: late.signal }).then(() => {
      throw new StoreUnavailable('The store is being opened. The map is there already; try again in a few seconds.');
    });
    try {
      return await Promise.race([this.#opened(), patience]);
    } finally {
      patience.catch(() => undefined);
      late.abort();
    }
  }

  #opened(): Promise<GraphStore> {
    this.#store ??= this.#open().catch((error: unknown) => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }
}

/** A store that cannot be closed is as good as closed; nobody waits for it longer than a second. */
async function closeQuietly(store: Promise<GraphStore>): Promise<void> {
  const closing = store.then((opened) => opened.close()).catch(() => undefined);
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, 1_000).unref();
  });
  await Promise.race([closing, patience]);
}
