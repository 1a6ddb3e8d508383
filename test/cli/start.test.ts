import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { MemoryStore } from '#store/memory-store.ts';
import { INSTITUTE } from '#test/server/secrets-fixture.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { addressOf, stopServer } from '#test/support/child-server.ts';
import { cleanEnv, runReseau } from './run-reseau.ts';

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** Nothing listens there: whoever asks it gets no answer. */
const NO_NEO4J = 'bolt://127.0.0.1:1';

const running: ChildProcess[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map(stopServer));
});

/** Runs `reseau` until it prints its address. */
async function listen(args: readonly string[], settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: cleanEnv(settings), stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  return { child, ...(await addressOf(child)) };
}

async function loadedHome(): Promise<string> {
  const home = await temporaryHome();
  const store = await MemoryStore.openRecord(join(home, 'store'), 'staff');
  await store.load(INSTITUTE);
  await store.close();
  return home;
}

test('start publishes what is loaded and not the demo, and does not ask Neo4j about it', async () => {
  const home = await loadedHome();
  const { address, output } = await listen(['start', '--port', '0'], { RESEAU_HOME: home, NEO4J_URI: NO_NEO4J });
  expect(output).toContain('NEO4J_URI is not used');
  const about = await (await fetch(`${address}/api/about`)).json();
  expect(about).toMatchObject({ name: { en: 'Test Institute' }, storeAvailable: true });
  expect((await fetch(`${address}/api/people/prof`)).status).toBe(200);
});

test('start leaves what is published as it is', async () => {
  const home = await loadedHome();
  const settings = { RESEAU_HOME: home };
  expect((await runReseau(['publish'], settings)).status).toBe(0);
  const before = await readFile(join(home, 'published/current.json'), 'utf8');
  const { address, child } = await listen(['start', '--port', '0'], settings);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(await readFile(join(home, 'published/current.json'), 'utf8')).toBe(before);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('start takes the next free port, serve says that its port is taken', async () => {
  const home = await loadedHome();
  expect((await runReseau(['publish'], { RESEAU_HOME: home })).status).toBe(0);
  const busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  const bound = busy.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  try {
    const refused = await runReseau(['serve', '--port', String(port)], { RESEAU_HOME: home });
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining(`Port ${port}`)]);
    const { address } = await listen(['start', '--port', String(port)], { RESEAU_HOME: home });
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
  } finally {
    busy.close();
  }
});

test('a running server picks up a new publish by itself', async () => {
  const home = await loadedHome();
  const settings = { RESEAU_HOME: home };
  await runReseau(['publish'], settings);
  const { address } = await listen(['serve', '--port', '0'], settings);
  expect((await fetch(`${address}/api/people/second`)).status).toBe(200);
  const store = await MemoryStore.openRecord(join(home, 'store'), 'staff');
  await store.load({ ...INSTITUTE, people: INSTITUTE.people.map((person) => ({ ...person, hidden: person.id === 'second' })) });
  await store.close();
  await runReseau(['publish'], settings);
  await expect.poll(async () => (await fetch(`${address}/api/people/second`)).status, { timeout: 15_000 }).toBe(404);
});
