import { inject } from 'vitest';
import type { TestNeo4j } from './neo4j-global-setup.ts';
import { runOn, TEST_MARKER } from './neo4j-marker.ts';

/** The database under test. Only for tests named `*.neo4j.test.ts`. */
export function testNeo4j(): TestNeo4j {
  return inject('neo4j');
}

/** Settings that lead the product to the database under test. */
export function neo4jEnv(): Record<string, string> {
  const { uri, user, password, database } = testNeo4j();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

/** Removes all nodes but the marker that says whose the database is. Constraints and indexes stay. */
export async function clear(): Promise<void> {
  const access = testNeo4j();
  await runOn(access, `MATCH (n) WHERE NOT n:${TEST_MARKER} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`);
}

/** The rows of a statement written for the test, so that what a store says can be checked without the store. */
export function cypher(statement: string): Promise<Record<string, unknown>[]> {
  return runOn(testNeo4j(), statement);
}

/** Whether this run may stop the server. An operator's own must be left alone. */
export function mayStopNeo4j(): boolean {
  return testNeo4j().control !== undefined;
}

export function stopNeo4j(): Promise<void> {
  return tell('stop');
}

/** Settles when the server answers again. Its data are still there. */
export function startNeo4jAgain(): Promise<void> {
  return tell('start');
}

async function tell(what: 'start' | 'stop'): Promise<void> {
  const { control } = testNeo4j();
  if (control === undefined) throw new Error(`This run may not ${what} the server: RESEAU_TEST_NEO4J_URI named it.`);
  const response = await fetch(`${control}/${what}`, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
}
