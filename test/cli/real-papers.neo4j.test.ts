import { afterAll, beforeAll } from 'vitest';
import { clear, neo4jEnv } from '#test/support/neo4j.ts';
import { testRealPapersRoad } from './real-papers-road.ts';

beforeAll(clear);
afterAll(clear);

testRealPapersRoad('Neo4j', neo4jEnv);
