import { beforeAll } from 'vitest';
import { Neo4jStore } from '#store/neo4j-store.ts';
import { clear, testNeo4j } from '#test/support/neo4j.ts';
import { describeGraphStore } from './graph-store-contract.ts';

beforeAll(clear);

describeGraphStore('Neo4jStore', {
  reset: clear,
  open: async (audience) => new Neo4jStore({ config: testNeo4j(), audience, deadlineMs: 30_000 }),
});
