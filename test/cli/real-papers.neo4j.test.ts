import { afterAll, beforeAll } from 'vitest';
import { clear, testNeo4j } from '#test/support/neo4j.ts';
import { testRealPapersRoad } from './real-papers-road.ts';

beforeAll(clear);
afterAll(clear);

testRealPapersRoad('Neo4j', () => {
  const { uri, user, password, database } = testNeo4j();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
});
