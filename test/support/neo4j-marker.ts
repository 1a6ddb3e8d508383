import neo4j from 'neo4j-driver';

/** A database that carries one node of this label is there to be emptied by tests. */
export const TEST_MARKER = 'ReseauTest';

interface Access {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** Runs statements one by one, each in its own transaction, and answers with the rows of the last. */
export async function runOn(access: Access, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const { uri, user, password, database } = access;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session({ database });
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) {
      const { records } = await session.run(statement);
      rows = records.map((record) => record.toObject());
    }
    return rows;
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Marks an empty database as the tests' own. Throws where there are nodes, but no marker: that database is somebody's. */
export async function claimDatabase(access: Access): Promise<void> {
  const [counts] = await runOn(
    access,
    `MATCH (n) RETURN count(n) AS nodes, sum(CASE WHEN n:${TEST_MARKER} THEN 1 ELSE 0 END) AS markers`,
  );
  const { nodes, markers } = counts as { nodes: number; markers: number };
  if (markers > 0) return;
  if (nodes > 0) {
    throw new Error(
      `The database "${access.database}" at ${access.uri} holds ${nodes} nodes and no :${TEST_MARKER} node, so it is not for tests. ` +
        'Name an empty one in RESEAU_TEST_NEO4J_URI and RESEAU_TEST_NEO4J_DATABASE.',
    );
  }
  await runOn(access, `CREATE (:${TEST_MARKER})`);
}
