import neo4j from 'neo4j-driver';
import { StoreUnavailable } from '#model/errors.ts';

/** Codes with which the driver or the server says "not now". A time-out of the connection pool comes as `N/A`. */
const AWAY = [
  'ServiceUnavailable',
  'SessionExpired',
  'N/A',
  'Neo.TransientError.',
  'Neo.DatabaseError.',
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.Terminated',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.ClientError.Cluster.',
];

/** What the driver threw as one of our kinds; a fault in a statement of ours stays what it is. */
export function toStoreError(error: unknown, uri: string): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new StoreUnavailable(`Neo4j at ${uri} refused the user or password. Check NEO4J_USER and NEO4J_PASSWORD.`, {
      cause: error,
    });
  }
  if (!AWAY.some((prefix) => code.startsWith(prefix))) return error;
  return new StoreUnavailable(`Neo4j at ${uri} does not answer (${code}). Check that it runs and that NEO4J_URI is right.`, {
    cause: error,
  });
}

/**
 * Settles within the time given, whatever the driver does: a retry that was aborted in its back-off never settles. The work
 * itself may go on for a while; nobody waits for it.
 */
export async function withDeadline<T>(work: Promise<T>, deadlineMs: number, uri: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailable(`Neo4j at ${uri} did not answer within ${deadlineMs} ms. Try again.`));
    }, deadlineMs);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, deadline]);
  } catch (error) {
    throw toStoreError(error, uri);
  } finally {
    clearTimeout(timer);
  }
}
