import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coauthorEdges } from '#analysis/coauthorship.ts';
import { importFiles } from '#sources/import-files.ts';
import { Neo4jStore } from '#store/neo4j-store.ts';
import { clear, cypher, testNeo4j } from '#test/support/neo4j.ts';

const REAL = fileURLToPath(new URL('../../../shared/data/montreal.json', import.meta.url));
const isThere = existsSync(REAL);
if (!isThere) process.stdout.write('skipped: no ../shared/data\n');

beforeAll(clear);
afterAll(clear);

describe.skipIf(!isThere)('real papers in Neo4j', () => {
  it('have the counts of the Dataset, counted by Cypher that is not ours to answer with', async () => {
    const { dataset } = await importFiles([REAL], { asOf: '2026-11-22' });
    const store = new Neo4jStore({ config: testNeo4j(), audience: 'staff' });
    await store.load(dataset);
    await store.close();
    const expected = [
      ['MATCH (n:Person)', dataset.people.length],
      ['MATCH (n:Paper)', dataset.papers.length],
      ['MATCH (n:Topic)', dataset.topics.length],
      ['MATCH (n:Institution)', dataset.institutions.length],
      ['MATCH ()-[n:AUTHORED]->()', dataset.authorships.length],
      ['MATCH ()-[n:ABOUT]->()', dataset.abouts.length],
      ['MATCH ()-[n:COAUTHORED_WITH]->()', coauthorEdges(dataset).length],
    ] as const;
    for (const [pattern, count] of expected) {
      expect(await cypher(`${pattern} RETURN count(n) AS n`), pattern).toEqual([{ n: count }]);
    }
  }, 600_000);
});
