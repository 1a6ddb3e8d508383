import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Dataset } from '#model/dataset.ts';
import { Conflict } from '#model/errors.ts';
import type { LoadOptions } from '#store/graph-store.ts';
import { schemaStatements } from '#store/statements.ts';
import { AudienceViews } from './audience-views.ts';
import { encodeGraph, type WriteStep } from './encode-graph.ts';
import type { Neo4jAccess, Parameters } from './neo4j-access.ts';

const Claim = z.object({
  loads: z.int(),
  currentLoad: z.string().nullable(),
  hash: z.string().nullable(),
  copies: z.array(z.string()),
});
const Held = z.object({ held: z.boolean() });
const Removed = z.object({ removed: z.int() });

/** Rows a transaction: large enough that the round trip does not count, small enough for a server with little memory. */
const BATCH = 5_000;
/** Nodes removed in one transaction, with all their relationships. */
const SWEEP_BATCH = 2_000;
/** How long a loader that says nothing is taken for alive. */
const LEASE_MS = 30_000;

/**
 * Writes a Dataset as a copy of its own beside the one that readers see, then names it in one small transaction and sweeps
 * the other. It touches only nodes that carry the stamp of a load.
 */
export class GraphLoader {
  readonly #access: Neo4jAccess;
  readonly #owner = randomUUID();

  constructor(access: Neo4jAccess) {
    this.#access = access;
  }

  async load(dataset: Dataset, hash: string, { onProgress, signal }: LoadOptions): Promise<void> {
    for (const name of schemaStatements()) await this.#access.run(name);
    await this.#access.run('schema-await');
    signal?.throwIfAborted();
    const claim = await this.#claim();
    try {
      await this.#sweep(claim.copies.filter((copy) => copy !== claim.currentLoad));
      if (claim.hash === hash) return;
      const load = `${hash.slice(0, 12)}-${claim.loads}`;
      await this.#must('load-begin', { load });
      try {
        await this.#write(encodeGraph(new AudienceViews(dataset)), load, {
          ...(onProgress && { onProgress }),
          ...(signal && { signal }),
        });
        await this.#switch(dataset, load, hash);
        onProgress?.({ stage: 'switch', done: 1, total: 1 });
      } catch (error) {
        // Best effort: where the database is away, the next load sweeps.
        await this.#sweep([load]).catch(() => undefined);
        throw error;
      }
      if (claim.currentLoad !== null) await this.#sweep([claim.currentLoad]);
    } finally {
      await this.#access.write((ask) => ask('load-release', z.unknown(), { owner: this.#owner })).catch(() => undefined);
    }
  }

  async #claim(): Promise<z.infer<typeof Claim>> {
    const [claim] = await this.#access.write((ask) => ask('load-claim', Claim, { owner: this.#owner, leaseMs: LEASE_MS }));
    if (claim !== undefined) return claim;
    throw new Conflict(
      `Another process is loading into Neo4j at ${this.#access.uri}: expected to be the only one. ` +
        `Wait until it is done; the lock of one that was killed ends ${LEASE_MS / 1_000} s after its last step.`,
    );
  }

  async #write(steps: readonly WriteStep[], load: string, { onProgress, signal }: LoadOptions): Promise<void> {
    const total = steps.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    for (const { statement, rows } of steps) {
      const stage = statement.replace('create-', '');
      for (let start = 0; start < rows.length; start += BATCH) {
        signal?.throwIfAborted();
        onProgress?.({ stage, done, total });
        const batch = rows.slice(start, start + BATCH);
        const isNodes = batch.every((row) => row.properties === undefined);
        await this.#access.write(async (ask) => {
          await ask(statement, z.unknown(), { load, rows: isNodes ? batch.map((row) => ({ ...row, load })) : batch });
        });
        await this.#must('load-renew', { leaseMs: LEASE_MS });
        done += batch.length;
      }
    }
    signal?.throwIfAborted();
    onProgress?.({ stage: 'switch', done, total });
  }

  async #switch({ header }: Dataset, load: string, hash: string): Promise<void> {
    const { name, institute, asOf } = header;
    const said = { nameEn: name.en, nameFr: name.fr, nameFrMissing: name.frMissing, institute, asOf };
    await this.#must('load-switch', { load, hash, ...said });
  }

  async #sweep(copies: readonly string[]): Promise<void> {
    for (const stale of copies) {
      for (;;) {
        const [row] = await this.#access.write((ask) => ask('load-sweep', Removed, { stale, limit: SWEEP_BATCH }));
        await this.#must('load-renew', { leaseMs: LEASE_MS });
        if (row === undefined || row.removed === 0) break;
      }
      await this.#must('load-swept', { stale });
    }
  }

  /** A step that only the holder of the lock may take. */
  async #must(name: string, parameters: Parameters): Promise<void> {
    const rows = await this.#access.write((ask) => ask(name, Held, { owner: this.#owner, ...parameters }));
    if (rows.length > 0) return;
    throw new Conflict(
      'Another process took over loading, as this one was silent for too long. Nothing readers see was changed.',
    );
  }
}
