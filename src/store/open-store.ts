import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseLine } from '#model/dataset-text.ts';
import { StoreUnavailable } from '#model/errors.ts';
import type { Audience } from '#model/visibility.ts';
import { hasCode } from './durable-file.ts';
import type { GraphStore } from './graph-store.ts';
import { MemoryStore } from './memory-store.ts';
import { Neo4jStore } from './neo4j-store.ts';
import { neo4jConfig } from './store-config.ts';

export interface OpenStoreOptions {
  audience: Audience;
  /** RESEAU_HOME. */
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** A person waits for the answer. */
const SERVING_DEADLINE_MS = 1_500;
/** A command waits for it. */
const RECORD_DEADLINE_MS = 60_000;

const CurrentSnapshots = z.partialRecord(z.enum(['public', 'members', 'staff']), z.string().regex(/^[0-9a-zA-Z]+$/));

/** The record itself: Neo4j when `NEO4J_URI` is set, else the folder under RESEAU_HOME. Only a staff store can write. */
export async function openStore({ audience, home, env }: OpenStoreOptions): Promise<GraphStore> {
  const config = neo4jConfig(env);
  if (config === undefined) return MemoryStore.openRecord(join(home, 'store'), audience);
  const store = new Neo4jStore({ config, audience, deadlineMs: RECORD_DEADLINE_MS });
  try {
    await store.ping();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/**
 * What a server answers from: Neo4j, filtered in every statement, or the Dataset published for this audience and no more.
 * A Neo4j that is away now may be there later, so it is not asked yet.
 */
export async function openServingStore({ audience, home, env }: OpenStoreOptions): Promise<GraphStore> {
  const config = neo4jConfig(env);
  if (config !== undefined) return new Neo4jStore({ config, audience, deadlineMs: SERVING_DEADLINE_MS });
  return MemoryStore.openPublished(await publishedDataset(home, audience), audience);
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
