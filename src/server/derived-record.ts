import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Steps } from '#analysis/in-steps.ts';
import { NotFound, StoreUnavailable } from '#model/errors.ts';
import { inTurns } from './turns.ts';

/** What a record is made from. */
export interface RecordSource<T> {
  /** Names what is there now; `undefined` where there is nothing. */
  version(): Promise<string | undefined>;
  /** The same for who is in no hurry. */
  versionPatiently(): Promise<string | undefined>;
  /** Reads it, and makes the record of it in steps, between which pages go out. */
  begin(): Promise<{ version: string; steps: Steps<T> }>;
}

export interface DerivedRecordOptions {
  /** What is being done, for who has to wait. */
  doing: string;
  /** How long a question waits for what is being made: less than a route may take. */
  patienceMs?: number;
}

interface Kept<T> {
  version: string;
  value: T;
}

/**
 * What is made of everything that this audience may see, kept in memory for as long as its source is that: as soon as it is
 * anything else, what was made is thrown away and made anew. There is one at a time at most.
 */
export class DerivedRecord<T> {
  readonly #source: RecordSource<T>;
  readonly #doing: string;
  readonly #patienceMs: number;
  #kept: Kept<T> | undefined;
  #making: Promise<void> | undefined;

  constructor(source: RecordSource<T>, { doing, patienceMs = 8_000 }: DerivedRecordOptions) {
    this.#source = source;
    this.#doing = doing;
    this.#patienceMs = patienceMs;
  }

  /** As of now; `StoreUnavailable` where it takes longer to make than anybody waits. */
  async current(): Promise<T> {
    const version = await this.#source.version();
    return (await this.#asOf(version, (making) => this.#inTime(making))).value;
  }

  /** Makes it before somebody asks. How that goes does not matter: who asks finds out. */
  async prepare(): Promise<void> {
    await this.#patiently().catch(() => undefined);
  }

  /** What is made of this one in turn: it is there later, and is thrown away with it. */
  andThen<U>(make: (value: T) => Steps<U>): RecordSource<U> {
    return {
      version: () => this.#source.version(),
      versionPatiently: () => this.#source.versionPatiently(),
      begin: async () => {
        const { version, value } = await this.#patiently();
        return { version, steps: make(value) };
      },
    };
  }

  async #patiently(): Promise<Kept<T>> {
    const version = await this.#source.versionPatiently();
    return this.#asOf(version, (making) => making);
  }

  async #asOf(version: string | undefined, wait: (making: Promise<void>) => Promise<void>): Promise<Kept<T>> {
    if (version === undefined) throw nothingLoaded();
    if (this.#kept?.version !== version) await wait(this.#remade());
    if (this.#kept?.version === version) return this.#kept;
    throw new StoreUnavailable('New data have just been loaded. The map goes on; ask again in a few seconds.');
  }

  #remade(): Promise<void> {
    this.#kept = undefined;
    this.#making ??= this.#remake().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  async #remake(): Promise<void> {
    const { version, steps } = await this.#source.begin();
    await breathe();
    this.#kept = { version, value: await inTurns(steps) };
  }

  /** The making goes on for whoever asks later. */
  async #inTime(making: Promise<void>): Promise<void> {
    const late = new AbortController();
    const patience = sleep(this.#patienceMs, undefined, { signal: late.signal }).then(() => {
      throw new StoreUnavailable(`${this.#doing} The map goes on; ask again in a few seconds.`);
    });
    try {
      await Promise.race([making, patience]);
    } finally {
      patience.catch(() => undefined);
      late.abort();
    }
  }
}

export function nothingLoaded(): NotFound {
  return new NotFound('The store is empty: nothing was loaded yet. Run `reseau load DIR` first.');
}
