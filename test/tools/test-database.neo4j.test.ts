import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { clear, cypher, testNeo4j } from '#test/support/neo4j.ts';
import { claimDatabase, TEST_MARKER } from '#test/support/neo4j-marker.ts';

const count = async (match: string): Promise<unknown> => (await cypher(`MATCH ${match} RETURN count(*) AS n`))[0]?.n;

describe('the test database', () => {
  beforeEach(clear);
  afterAll(clear);

  it('is emptied but for its marker', async () => {
    await cypher('UNWIND range(1, 12000) AS i CREATE (:Thing {i: i})-[:NEXT]->(:Thing)');
    await clear();
    expect(await count('(n)')).toBe(1);
    expect(await count(`(n:${TEST_MARKER})`)).toBe(1);
  });

  it('is refused when it holds nodes and no marker', async () => {
    await cypher('CREATE (:Thing)');
    await cypher(`MATCH (n:${TEST_MARKER}) DELETE n`);
    try {
      await expect(claimDatabase(testNeo4j())).rejects.toThrow(/holds 1 nodes and no :ReseauTest node/);
    } finally {
      await cypher('MATCH (n) DELETE n');
      await claimDatabase(testNeo4j());
    }
  });

  it('refuses a wrong password', async () => {
    await expect(claimDatabase({ ...testNeo4j(), password: 'wrong' })).rejects.toThrow(/unauthorized/i);
  });
});
