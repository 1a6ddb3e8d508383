import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseLine } from '#model/dataset-text.ts';
import { StoreUnavailable } from '#model/errors.ts';
import type { Audience } from '#model/visibility.ts';
import { hasCode } from './durable-file.ts';
import type { GraphStore } from './graph-store.ts';
import { MemoryStore } from './memory-store.ts';
import { neo4jConfig } from './store-config.ts';

export interface OpenStoreOptions {
  audience: Audience;
  /** RESEAU_HOME. */
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}

const CurrentSnapshots = z.partialRecord(z.enum(['public', 'members', 'staff']), z.string().regex(/^[0-9a-zA-Z]+$/));

/** The record itself: Neo4j when `NEO4J_URI` is set, else the folder under RESEAU_HOME. Only a staff store can write. */
export async function openStore({ audience, home, env }: OpenStoreOptions): Promise<GraphStore> {
  return (await openNeo4j(audience, env)) ?? MemoryStore.openRecord(join(home, 'store'), audience);
}

/** What a server answers from: Neo4j, filtered in every statement, or the Dataset published for this audience and no more. */
export async function openServingStore({ audience, home, env }: OpenStoreOptions): Promise<GraphStore> {
  return (await openNeo4j(audience, env)) ?? MemoryStore.openPublished(await publishedDataset(home, audience), audience);
}

async function openNeo4j(_audience: Audience, env: OpenStoreOptions['env']): Promise<GraphStore | undefined> {
  const config = neo4jConfig(env);
  if (config === undefined) return undefined;
  throw new StoreUnavailable('This version cannot open Neo4j yet. Unset NEO4J_URI to use the embedded store.');
}

async function publishedDataset(home: string, audience: Audience): Promise<string> {
  const file = join(home, 'published', 'current.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '{}';
    throw error;
  });
  const hash = parseLine(CurrentSnapshots, text, file, 1)[audience];
  if (hash !== undefined) return join(home, 'published', audience, hash, 'dataset');
  throw new StoreUnavailable(`Nothing is published for ${audience} in ${home}. Run \`reseau publish\` first.`);
}
