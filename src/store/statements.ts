import { readdirSync, readFileSync } from 'node:fs';

/** Every statement sent to Neo4j is a file here, and this is the only place that reads them. */
const FOLDER = new URL('../../cypher/', import.meta.url);

const TEXTS = new Map<string, string>();

/** The statement of a file, `cypher/<name>.cypher`, with its comment: server logs then say what ran. */
export function statement(name: string): string {
  const known = TEXTS.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8');
  TEXTS.set(name, text);
  return text;
}

export function statementNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort();
}

/** What must be there before the first node: look-ups by id, what sweeping finds, and search. */
export function schemaStatements(): string[] {
  return statementNames().filter((name) => name.startsWith('schema-') && name !== 'schema-await');
}
