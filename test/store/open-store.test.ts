import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvalidInput, StoreUnavailable } from '#model/errors.ts';
import { openServingStore, openStore } from '#store/open-store.ts';
import { neo4jConfig } from '#store/store-config.ts';

const URI = 'bolt://localhost:7687';
const scratch = () => mkdtemp(join(tmpdir(), 'reseau-open-'));

describe('settings of Neo4j', () => {
  it.each([{}, { NEO4J_URI: '' }, { NEO4J_USER: 'x' }])('%j means the embedded store', (env) => {
    expect(neo4jConfig(env)).toBeUndefined();
  });

  it.each([
    [{ NEO4J_URI: 'localhost:7687', NEO4J_PASSWORD: 'secret-word' }, 'NEO4J_URI'],
    [{ NEO4J_URI: 'https://example.org', NEO4J_PASSWORD: 'secret-word' }, 'NEO4J_URI'],
    [{ NEO4J_URI: 'nonsense', NEO4J_PASSWORD: 'secret-word' }, 'NEO4J_URI'],
    [{ NEO4J_URI: URI, NEO4J_PASSWORD: 'secret-word', NEO4J_USER: '' }, 'NEO4J_USER'],
    [{ NEO4J_URI: URI, NEO4J_PASSWORD: 'secret-word', NEO4J_DATABASE: ' ' }, 'NEO4J_DATABASE'],
  ])('%j is refused in words that name the variable and no password', async (env, variable) => {
    for (const open of [openStore, openServingStore]) {
      const error: unknown = await open({ audience: 'staff', home: await scratch(), env }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InvalidInput);
      expect(String(error)).toContain(variable);
      expect(String(error)).not.toContain('secret-word');
    }
  });
});

describe('what a server answers from', () => {
  it.each([undefined, '{}', '{"staff":"abc"}'])('with %s published says what to do', async (current) => {
    const home = await scratch();
    await mkdir(join(home, 'published'));
    if (current !== undefined) await writeFile(join(home, 'published', 'current.json'), current);
    const opening = openServingStore({ audience: 'public', home, env: {} });
    await expect(opening).rejects.toThrow(StoreUnavailable);
    await expect(opening).rejects.toThrow('reseau publish');
  });

  it.each(['{"public":"../store"}', '{"public"', '[]'])('with %s as current.json is refused', async (current) => {
    const home = await scratch();
    await mkdir(join(home, 'published'));
    await writeFile(join(home, 'published', 'current.json'), current);
    await expect(openServingStore({ audience: 'public', home, env: {} })).rejects.toThrow(/current\.json/);
  });

  it('does not wait for a Neo4j that is away', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' };
    const store = await openServingStore({ audience: 'public', home: await scratch(), env });
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    await store.close();
  });
});
