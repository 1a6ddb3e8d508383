import neo4j, { type Driver, type ManagedTransaction, type RecordShape } from 'neo4j-driver';
import { z } from 'zod';
import { StoreUnavailable } from '#model/errors.ts';
import { statement } from '#store/statements.ts';
import type { Neo4jConfig } from '#store/store-config.ts';
import { type PlainValue, toDriverParameters } from './driver-values.ts';
import { toStoreError, withDeadline } from './store-errors.ts';

export type Parameters = { readonly [key: string]: PlainValue };

/** Sends the statement of a file and parses its rows. */
export type Ask = <T>(name: string, row: z.ZodType<T>, parameters?: Parameters) => Promise<T[]>;

/** Answering a person: say soon that the database is away. Loading: have patience with it. */
export const PATIENCE = {
  answer: { connectionTimeout: 1_000, connectionAcquisitionTimeout: 1_500, maxTransactionRetryTime: 1_000 },
  load: { connectionTimeout: 10_000, connectionAcquisitionTimeout: 30_000, maxTransactionRetryTime: 30_000 },
} as const;

const CLOSE_MS = 1_000;

/** The only door to the driver: statements by name, plain values in, parsed rows out, errors of our kinds. */
export class Neo4jAccess {
  readonly uri: string;
  readonly #driver: Driver;
  readonly #database: string;

  constructor({ uri, user, password, database }: Neo4jConfig, patience: keyof typeof PATIENCE) {
    this.uri = uri;
    this.#database = database;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      ...PATIENCE[patience],
      maxConnectionPoolSize: 20,
      connectionLivenessCheckTimeout: 30_000,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'reseau',
    });
  }

  /** Asks in one read transaction; settles within the deadline. */
  async read<T>(deadlineMs: number, work: (ask: Ask) => Promise<T>): Promise<T> {
    return withDeadline(this.#transact('READ', deadlineMs, work), deadlineMs, this.uri);
  }

  /** Writes in one transaction: all of it or nothing. */
  async write<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    try {
      return await this.#transact('WRITE', undefined, work);
    } catch (error) {
      throw toStoreError(error, this.uri);
    }
  }

  /** Runs a statement that Neo4j does not allow among others, such as the making of an index. */
  async run(name: string): Promise<void> {
    const session = this.#driver.session({ database: this.#database });
    try {
      await session.run(statement(name));
    } catch (error) {
      throw toStoreError(error, this.uri);
    } finally {
      await session.close();
    }
  }

  /** Never waits long: shutting down with the database away must not hang. */
  async close(): Promise<void> {
    await withDeadline(this.#driver.close(), CLOSE_MS, this.uri).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
    });
  }

  async #transact<T>(mode: 'READ' | 'WRITE', timeout: number | undefined, work: (ask: Ask) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: mode });
    const config = { metadata: { app: 'reseau' }, ...(timeout === undefined ? {} : { timeout }) };
    const inTransaction = (transaction: ManagedTransaction): Promise<T> => work(askIn(transaction));
    try {
      return mode === 'READ'
        ? await session.executeRead(inTransaction, config)
        : await session.executeWrite(inTransaction, config);
    } finally {
      await session.close();
    }
  }
}

function askIn(transaction: ManagedTransaction): Ask {
  return async (name, row, parameters = {}) => {
    const { records } = await transaction.run<RecordShape>(statement(name), toDriverParameters(parameters));
    return z.array(row).parse(records.map((record) => record.toObject()));
  };
}
