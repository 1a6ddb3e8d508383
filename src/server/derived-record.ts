import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Steps } from '#analysis/in-steps.ts';
import type { AnalysisResult } from '#model/analysis.ts';
import type { Dataset } from '#model/dataset.ts';
import { NotFound, StoreUnavailable } from '#model/errors.ts';
import type { GraphStore } from '#store/graph-store.ts';
import type { StoreGate } from './store-gate.ts';
import { inTurns } from './turns.ts';

const WHOM = 'All papers are being read, to know whom to suggest.';

export interface DerivedRecordOptions<T> {
  store: StoreGate;
  /** Makes it in steps, between which pages go out. The analysis is read only where it is wanted. */
  make: (dataset: Dataset, analysis: AnalysisResult | undefined) => Steps<T>;
  /** Names the map whose analysis goes into it, another whenever that changes; without it none is read. */
  mapVersion?: () => string;
  /** What is being done, for who has to wait. */
  doing?: string;
  /** How long a question waits for what is being made: less than a route may take. */
  patienceMs?: number;
}

/**
 * What is made of everything that this audience may see, kept in memory for as long as the store answers with that: as soon as
 * it answers with anything else, what was made is thrown away and made anew. There is one at a time at most.
 */
export class DerivedRecord<T> {
  readonly #store: StoreGate;
  readonly #make: DerivedRecordOptions<T>['make'];
  readonly #mapVersion: (() => string) | undefined;
  readonly #doing: string;
  readonly #patienceMs: number;
  #kept: { version: string; value: T } | undefined;
  #making: Promise<void> | undefined;

  constructor({ store, make, mapVersion, doing = WHOM, patienceMs = 8_000 }: DerivedRecordOptions<T>) {
    this.#store = store;
    this.#make = make;
    this.#mapVersion = mapVersion;
    this.#doing = doing;
    this.#patienceMs = patienceMs;
  }

  /** As of now; `StoreUnavailable` where it takes longer to make than anybody waits. */
  async current(): Promise<T> {
    const version = await this.#store.ask((store) => this.#versionOf(store));
    if (version === undefined) throw nothingLoaded();
    if (this.#kept?.version !== version) await this.#inTime(this.#remade());
    if (this.#kept?.version === version) return this.#kept.value;
    throw new StoreUnavailable('New data have just been loaded. The map goes on; ask again in a few seconds.');
  }

  /** Makes it before somebody asks. How that goes does not matter: who asks finds out. */
  async prepare(): Promise<void> {
    try {
      const version = await this.#store.askPatiently((store) => this.#versionOf(store));
      if (this.#kept?.version !== version) await this.#remade();
    } catch {}
  }

  #remade(): Promise<void> {
    this.#kept = undefined;
    this.#making ??= this.#remake().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  async #remake(): Promise<void> {
    const { version, dataset, analysis } = await this.#store.askPatiently((store) => this.#readWhole(store));
    await breathe();
    this.#kept = { version, value: await inTurns(this.#make(dataset, analysis)) };
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

  async #versionOf(store: GraphStore): Promise<string | undefined> {
    const version = await store.version();
    return version === undefined || this.#mapVersion === undefined ? version : `${version} ${this.#mapVersion()}`;
  }

  /** The record that this audience may see, and which one it is. */
  async #readWhole(store: GraphStore): Promise<{ version: string; dataset: Dataset; analysis: AnalysisResult | undefined }> {
    const version = await this.#versionOf(store);
    if (version === undefined) throw nothingLoaded();
    const dataset = await store.read();
    const analysis = this.#mapVersion === undefined ? undefined : await store.readAnalysis();
    if ((await this.#versionOf(store)) === version) return { version, dataset, analysis };
    throw new StoreUnavailable('New data were loaded while they were read. The map goes on; ask again in a few seconds.');
  }
}

function nothingLoaded(): NotFound {
  return new NotFound('The store is empty: nothing was loaded yet. Run `reseau load DIR` first.');
}
