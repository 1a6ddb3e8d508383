import { readdirSync, readFileSync } from 'node:fs';
import { type DbSchema, lintCypherQuery, testData } from '@neo4j-cypher/language-support';
import { describe, expect, it } from 'vitest';
import { EDGE_TYPES, NODE_LABELS } from '#store/labels.ts';
import { AudienceViews } from '#store/neo4j/audience-views.ts';
import { encodeGraph } from '#store/neo4j/encode-graph.ts';
import { statement, statementNames } from '#store/statements.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';

/** Every parameter that the code sends; a statement that names another one would fail at run time. */
const PARAMETERS = [
  'load',
  'rank',
  'visible',
  'rows',
  'id',
  'ids',
  'after',
  'limit',
  'since',
  'papers',
  'query',
  'owner',
  'leaseMs',
  'stale',
  'hash',
  'nameEn',
  'nameFr',
  'nameFrMissing',
  'institute',
  'asOf',
  'dataset',
  'seed',
  'resolution',
  'modularity',
  'betweennessError',
];

/** Properties of the meta node and of a saved analysis, which no load writes from records. */
const OTHER_PROPERTIES = [
  ...['loads', 'copies', 'claimedAt', 'lockedUntil', 'lockedBy', 'currentLoad', 'hash', 'nameEn', 'nameFr', 'nameFrMissing'],
  ...['institute', 'asOf', 'analysisDataset', 'analysisAsOf', 'analysisSeed', 'analysisResolution', 'analysisModularity'],
  ...[
    'analysisBetweennessError',
    'x',
    'y',
    'community',
    'region',
    'group',
    'degree',
    'betweenness',
    'placeOrder',
    'communityOrder',
  ],
  ...['level', 'parent', 'labelEn', 'labelFr', 'labelFrMissing', 'words', 'hue', 'size', 'formerIds', 'load'],
];

/** Keys of what a statement sends or returns, not of nodes. */
const ROW_KEYS = ['from', 'to', 'properties', 'person', 'kind', 'institution', 'start', 'value', 'label', 'name'];

/** Every property that a load writes, so that a misspelt one in a read statement is found. */
const WRITTEN = [1, 2, 3, 4, 5].flatMap((seed) =>
  encodeGraph(new AudienceViews(randomDataset(seed, { people: 30, papers: 30 }))).flatMap(({ rows }) =>
    rows.flatMap((row) => [...Object.keys(row), ...(isMap(row.properties) ? Object.keys(row.properties) : [])]),
  ),
);

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SCHEMA: DbSchema = {
  ...testData.mockSchema,
  labels: [...NODE_LABELS],
  relationshipTypes: [...EDGE_TYPES],
  propertyKeys: [...new Set([...WRITTEN, ...OTHER_PROPERTIES, ...ROW_KEYS])],
  parameters: Object.fromEntries(PARAMETERS.map((name) => [name, name])),
};

const LANGUAGES = ['CYPHER 5', 'CYPHER 25'] as const;

describe('statements', () => {
  it.each(statementNames())(
    '%s is clean for the parser of Neo4j in both languages, with our labels and parameters only',
    (name) => {
      for (const language of LANGUAGES) {
        const text = `${language}\n${statement(name)}`;
        expect(
          lintCypherQuery(text, SCHEMA).diagnostics.map(({ message }) => message),
          language,
        ).toEqual([]);
      }
    },
  );

  it('are linted for real: a wrong label, type, parameter or word is found', () => {
    for (const wrong of [
      'MATCH (n:Persn) RETURN n',
      'MATCH (n:Person) RETURN n.visibilty',
      'MATCH ()-[e:AUTHORS]->() RETURN e',
      'RETURN $nope',
      'MATCH (n RETURN n',
    ]) {
      expect(lintCypherQuery(wrong, SCHEMA).diagnostics, wrong).not.toEqual([]);
    }
  });

  it.each(statementNames())('%s begins by saying what it is for', (name) => {
    expect(statement(name)).toMatch(/^\/\/ .{10,}/);
  });

  it('are all sent by somebody', () => {
    const sources = readdirSync('src/store', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const code = sources.map((file) => readFileSync(`src/store/${file}`, 'utf8')).join('\n');
    const isSent = (name: string): boolean =>
      code.includes(`'${name}'`) || (name.startsWith('schema-') && code.includes('schemaStatements')) || name.startsWith('read-');
    expect(statementNames().filter((name) => !isSent(name))).toEqual([]);
  });
});
