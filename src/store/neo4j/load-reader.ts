import { z } from 'zod';
import { StoreUnavailable } from '#model/errors.ts';
import { AUDIENCE_RANK, Audience } from '#model/visibility.ts';
import type { Ask, Neo4jAccess } from './neo4j-access.ts';

const CurrentLoad = z.object({ load: z.string().nullable() });

/** A load ends at most once in a while; a reader that meets this many ends in a row is told to come back. */
const ATTEMPTS = 4;

/**
 * Reads one load, whole. A load is a copy of its own: nothing links two of them, and a copy is removed only after the meta
 * node names another. So a reader that finds, after its last row, the name it began with has seen that copy entire; one that
 * finds another name begins again.
 */
export class LoadReader {
  readonly #access: Neo4jAccess;
  readonly #scope: { rank: number; visible: Audience[] };
  #load: string | null | undefined;

  constructor(access: Neo4jAccess, audience: Audience) {
    this.#access = access;
    const rank = AUDIENCE_RANK[audience];
    this.#scope = { rank, visible: Audience.options.slice(0, rank + 1) };
  }

  /** `undefined` where nothing is loaded. `ask` sends `$load`, `$rank` and `$visible` with every statement. */
  async read<T>(deadlineMs: number, work: (ask: Ask, load: string) => Promise<T>): Promise<T | undefined> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const found = await this.#access.read(deadlineMs, async (ask) => {
        const load = this.#load ?? (await currentLoad(ask));
        const value = load === null ? undefined : await work(this.#scoped(ask, load), load);
        const now = await currentLoad(ask);
        return { isWhole: now === load, now, value };
      });
      this.#load = found.now;
      if (found.isWhole) return found.value;
    }
    throw new StoreUnavailable('New data are being loaded one after the other. Try again in a few seconds.');
  }

  #scoped(ask: Ask, load: string): Ask {
    return (name, row, parameters) => ask(name, row, { load, ...this.#scope, ...parameters });
  }
}

async function currentLoad(ask: Ask): Promise<string | null> {
  const [row] = await ask('current-load', CurrentLoad);
  return row?.load ?? null;
}
