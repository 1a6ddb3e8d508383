import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coauthorEdges } from '#analysis/coauthorship.ts';
import { findPaths } from '#analysis/paths.ts';
import { findTree } from '#analysis/tree.ts';
import { CollaboratorQuestion } from '#model/collaborators.ts';
import type { Dataset } from '#model/dataset.ts';
import { personKind } from '#model/person.ts';
import { QuestionId } from '#model/question-id.ts';
import { StreamUnit } from '#model/stream-unit.ts';
import { Audience } from '#model/visibility.ts';
import { CollaboratorDesk } from '#server/collaborator-desk.ts';
import { PublishedFolder } from '#server/published.ts';
import { QuestionDesk } from '#server/question-desk.ts';
import { StoreGate } from '#server/store-gate.ts';
import { TimeDesk } from '#server/time-desk.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { ROLE_LABELS } from '#store/labels.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { Neo4jStore } from '#store/neo4j-store.ts';
import { statement, statementNames } from '#store/statements.ts';
import { clear, cypher, testNeo4j } from '#test/support/neo4j.ts';

const demo = await readDatasetFolder('graph-seed/demo');
const root = await mkdtemp(join(tmpdir(), 'reseau-demo-'));

/** Nodes that are not ours, some with labels and ids like ours, and a relationship between them. */
const FOREIGN = `CREATE (a:Person {id: 'foreign', name: 'Somebody Else'})-[:SUPERVISES {id: 'foreign'}]->(:Thing {load: 'x'})`;
const COUNT_FOREIGN = `MATCH (a:Person {id: 'foreign'})-[e:SUPERVISES]->(b:Thing) RETURN count(*) AS n, keys(a) AS keys`;

/** May scan, because they are asked about everything there is. */
const SCANS: Readonly<Record<string, string>> = {
  'analysis-clear-places': 'forgets the place of everybody',
  'analysis-clear-communities': 'forgets all communities',
  'analysis-read-places': 'reads the place of everybody',
  'analysis-read-communities': 'reads all communities',
  'count-nodes': 'counts everything',
  'count-edges': 'counts everything',
  'load-facts-people': 'a table of everybody who supervises',
  'load-facts-supervisions': 'every supervision',
};

beforeAll(async () => {
  await clear();
  await cypher(FOREIGN);
  const store = new Neo4jStore({ config: testNeo4j(), audience: 'staff' });
  await store.load(demo);
  await store.close();
  const home = await MemoryStore.openRecord(join(root, 'store'), 'staff');
  await home.load(demo);
}, 600_000);

afterAll(async () => {
  await clear();
  await rm(root, { recursive: true, force: true });
});

describe('the demo in Neo4j', () => {
  it('has the counts of the Dataset, counted by Cypher that is not ours to answer with', async () => {
    const kinds = Object.entries(ROLE_LABELS).map(([kind, label]) => {
      const people = demo.people.filter(({ roles }) => personKind(roles, demo.header.asOf) === kind);
      return [`MATCH (n:Reseau:${label})`, people.length] as const;
    });
    const expected = [
      ['MATCH (n:Reseau:Person)', demo.people.length],
      ['MATCH (n:Reseau:Topic)', demo.topics.length],
      ['MATCH (n:Reseau:Paper)', demo.papers.length],
      ['MATCH (n:Reseau:Institution)', demo.institutions.length],
      ['MATCH (:Reseau)-[n:SUPERVISES]->(:Reseau)', demo.supervisions.length],
      ['MATCH ()-[n:AUTHORED]->()', demo.authorships.length],
      ['MATCH ()-[n:ABOUT]->()', demo.abouts.length],
      ['MATCH ()-[n:INTERESTED_IN]->()', demo.interests.length],
      ['MATCH ()-[n:AFFILIATED_WITH]->()', demo.people.flatMap(({ roles }) => roles).length],
      ['MATCH ()-[n:COAUTHORED_WITH]->()', coauthorEdges(demo).length],
      ...kinds,
    ] as const;
    for (const [pattern, count] of expected) {
      expect(await cypher(`${pattern} RETURN count(n) AS n`), pattern).toEqual([{ n: count }]);
    }
  });

  it('keeps its derived edges in step with the papers behind them', async () => {
    const apart = await cypher(`
      MATCH (a:Reseau:Person)-[:AUTHORED]->(w:Paper)<-[:AUTHORED]-(b:Person) WHERE a.id < b.id
      WITH a, b, count(DISTINCT w) AS papers, min(w.year) AS first, max(w.year) AS last
      OPTIONAL MATCH (a)-[c:COAUTHORED_WITH]-(b)
      WITH papers, first, last, c WHERE c IS NULL OR c.papers <> papers OR c.first <> first OR c.last <> last
      RETURN count(*) AS n`);
    expect(apart).toEqual([{ n: 0 }]);
  });

  it('leaves what others wrote as it was', async () => {
    expect(await cypher(COUNT_FOREIGN)).toEqual([
      { n: 1, keys: expect.toSatisfy((keys) => [...keys].sort().join() === 'id,name') },
    ]);
  });

  it.each(Audience.options)(
    'answers %s as the embedded store does',
    async (audience) => {
      const neo4j = new Neo4jStore({ config: testNeo4j(), audience, deadlineMs: 60_000 });
      const memory = await MemoryStore.openRecord(join(root, 'store'), audience);
      const some = demo.people.filter((_, i) => i % 97 === 0).map(({ id }) => id);
      expect(await neo4j.counts()).toEqual(await memory.counts());
      expect(await neo4j.read()).toEqual(await memory.read());
      for (const id of some) expect(await neo4j.person(id), id).toEqual(await memory.person(id));
      for (const { id } of demo.topics.slice(0, 12)) expect(await neo4j.topic(id), id).toEqual(await memory.topic(id));
      for (const { id } of demo.papers.slice(0, 12)) expect(await neo4j.paper(id), id).toEqual(await memory.paper(id));
      for (const text of ['a', 'learning', 'machine learn', 'reinforcment', 'jean', 'marie', 'the', 'of']) {
        const options = { text, language: 'fr', limit: 20 } as const;
        expect(await neo4j.search(options), text).toEqual(await memory.search(options));
      }
      expect(await neo4j.connections(some)).toEqual(await memory.connections(some));
      for (const [i, from] of some.slice(0, 6).entries()) {
        const options = { from, to: some.at(-1 - i) ?? from, limit: 3, maxHops: 6 };
        expect(await findPaths(options, neo4j)).toEqual(await findPaths(options, memory));
        const around = { depth: 2, limit: 40 };
        expect(await neo4j.neighbourhood(from, around)).toEqual(await memory.neighbourhood(from, around));
      }
      const date = { date: demo.header.asOf };
      expect(await neo4j.supervisionLoad(date)).toEqual(await memory.supervisionLoad(date));
      await neo4j.close();
    },
    300_000,
  );

  // Staff see the most; all that a suggestion is made of is compared above for every audience.
  it('suggests the same people to work with as the embedded store does', async () => {
    const audience = 'staff';
    const neo4j = new Neo4jStore({ config: testNeo4j(), audience, deadlineMs: 60_000 });
    const memory = await MemoryStore.openRecord(join(root, 'store'), audience);
    const [asked, expected] = [neo4j, memory].map(
      (store) => new CollaboratorDesk(new StoreGate({ open: async () => store, deadlineMs: 60_000 })),
    );
    await asked?.prepare();
    await expected?.prepare();
    for (const question of collaboratorQuestions(await memory.read())) {
      const answer = await expected?.answer(question);
      expect(answer?.considered, JSON.stringify(question)).toBeGreaterThan(0);
      expect(await asked?.answer(question), JSON.stringify(question)).toEqual(answer);
    }
    await neo4j.close();
  }, 300_000);

  it.each(Audience.options)(
    'tells %s the same of what was when as the embedded store does',
    async (audience) => {
      const neo4j = new Neo4jStore({ config: testNeo4j(), audience, deadlineMs: 60_000 });
      const memory = await MemoryStore.openRecord(join(root, 'store'), audience);
      const published = new PublishedFolder({ home: root, audience });
      const [asked, expected] = [neo4j, memory].map(
        (store) => new TimeDesk(new StoreGate({ open: async () => store, deadlineMs: 60_000 }), published),
      );
      await asked?.prepare();
      await expected?.prepare();
      for (const { id } of demo.people.filter((_, i) => i % 97 === 0))
        expect(await asked?.career(id), id).toEqual(await expected?.career(id));
      for (const span of [
        { from: 2015, to: 2017 },
        { from: 2024, to: 2026 },
      ])
        expect(await asked?.changes(span)).toEqual(await expected?.changes(span));
      for (const by of StreamUnit.options)
        expect(await asked?.stream({ by, top: 12 }), by).toEqual(await expected?.stream({ by, top: 12 }));
      await neo4j.close();
    },
    300_000,
  );

  it.each(Audience.options)(
    'answers questions about everybody for %s, and joins several, as the embedded store does',
    async (audience) => {
      const neo4j = new Neo4jStore({ config: testNeo4j(), audience, deadlineMs: 60_000 });
      const memory = await MemoryStore.openRecord(join(root, 'store'), audience);
      const published = new PublishedFolder({ home: root, audience });
      const [asked, expected] = [neo4j, memory].map(
        (store) => new QuestionDesk(new StoreGate({ open: async () => store, deadlineMs: 60_000 }), published),
      );
      await asked?.prepare();
      await expected?.prepare();
      const [a, b] = demo.institutions.filter(({ kind }) => kind === 'university').map(({ id }) => id);
      const query = { a, b, limit: 200, offset: 0 };
      for (const question of QuestionId.options)
        expect(await asked?.answer(question, query), question).toEqual(await expected?.answer(question, query));
      const people = demo.people.filter(({ roles }) => personKind(roles, demo.header.asOf) === 'faculty').map(({ id }) => id);
      const options = { people: people.slice(0, 4), maxHops: 6, avoid: people.slice(5, 6) };
      expect(await findTree(options, neo4j)).toEqual(await findTree(options, memory));
      await neo4j.close();
    },
    300_000,
  );
});

/** A few people, topics and a text, asked for with and without what is known. */
function collaboratorQuestions({ people, topics, papers }: Dataset): CollaboratorQuestion[] {
  const faculty = people.filter(({ roles }) => personKind(roles, demo.header.asOf) === 'faculty');
  const [topic, other] = topics.filter(({ parent }) => parent !== null);
  return [
    ...faculty.slice(0, 4).map(({ id }) => ({ person: id, limit: 50 })),
    ...faculty.slice(4, 6).map(({ id }) => ({ person: id, includeKnown: true, text: papers[0]?.title })),
    { topics: [topic?.id, other?.id], lang: 'fr', facultyOnly: true },
    {
      text: papers
        .slice(0, 3)
        .map(({ title }) => title)
        .join(' '),
      place: 'inside',
    },
  ].map((question) => CollaboratorQuestion.parse(question));
}

describe('plans', () => {
  const explained = statementNames().filter((name) => !name.startsWith('schema-'));

  it('are made with all indexes online', async () => {
    const indexes = await cypher(`SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'reseau' RETURN name, state`);
    expect(indexes.length).toBeGreaterThan(10);
    expect(indexes.filter(({ state }) => state !== 'ONLINE')).toEqual([]);
  });

  it.each(explained)('%s looks nothing up by scanning', async (name) => {
    const { operators } = await explain(statement(name));
    const scans = operators.filter((operator) =>
      /^(AllNodesScan|NodeByLabelScan|.*RelationshipTypeScan|UnionNodeByLabelsScan)/.test(operator),
    );
    expect(scans, SCANS[name] ?? 'must use an index').toEqual(name in SCANS ? scans : []);
    expect(operators).not.toEqual([]);
  });

  it.each(explained)('%s gives the server nothing to warn of', async (name) => {
    expect((await explain(statement(name))).warnings).toEqual([]);
  });

  it('would tell of a scan and of a warning', async () => {
    expect((await explain('MATCH (p:Person) WHERE p.hidden RETURN p')).operators.join()).toContain('Scan');
    expect((await explain('MATCH (p:Persom) RETURN p')).warnings.join()).toContain('Persom');
  });
});

/** GQLSTATUS of "this property key is not in the database". */
const UNKNOWN_PROPERTY = '01N52';

interface Explained {
  operators: string[];
  /** Deprecated syntax, names that nothing has, Cartesian products. */
  warnings: string[];
}

async function explain(text: string): Promise<Explained> {
  const { default: driverOf } = await import('neo4j-driver');
  const { uri, user, password, database } = testNeo4j();
  const driver = driverOf.driver(uri, driverOf.auth.basic(user, password));
  try {
    const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name);
    const parameters = Object.fromEntries(names.map((name) => [name, null]));
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters, { database });
    // A property that nothing in the demo has, such as a paper's address, is no fault of the statement.
    const isOfDemo = (status: string): boolean => status === UNKNOWN_PROPERTY;
    const warnings = summary.gqlStatusObjects.filter(({ severity, gqlStatus }) => severity === 'WARNING' && !isOfDemo(gqlStatus));
    return {
      operators: summary.plan === false ? [] : operatorsOf(summary.plan),
      warnings: warnings.map(({ statusDescription }) => statusDescription),
    };
  } finally {
    await driver.close();
  }
}

interface Plan {
  operatorType: string;
  children: readonly Plan[];
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType, ...children.flatMap(operatorsOf)];
}
