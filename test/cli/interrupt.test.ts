import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { publishFrom } from '#cli/commands/publish.ts';
import { reportFailure } from '#cli/failure.ts';
import { Audience } from '#model/visibility.ts';
import { publish } from '#publish/publish.ts';
import { readSnapshot } from '#server/snapshot.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { INSTITUTE, publishInstitute } from '#test/server/secrets-fixture.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { cleanEnv } from './run-reseau.ts';

vi.setConfig({ testTimeout: 120_000 });

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const DEMO = fileURLToPath(new URL('../../graph-seed/demo', import.meta.url));

/** Runs a command and presses Ctrl-C when it says that it has come to a stage. */
async function interruptAt(stage: string, args: readonly string[], home: string) {
  const env = cleanEnv({ RESEAU_HOME: home });
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    if (stderr.includes(stage) && !child.killed) child.kill('SIGINT');
  });
  const [status] = await once(child, 'close');
  return { status, stderr };
}

async function published(home: string, audience: Audience): Promise<string[]> {
  return (await readdir(path.join(home, 'published', audience))).sort();
}

/** What is served after an interrupted publish is what was served before it, whole. */
async function expectServed(home: string, current: string): Promise<void> {
  expect(await readFile(path.join(home, 'published', 'current.json'), 'utf8')).toBe(current);
  for (const audience of Audience.options) {
    const hash: unknown = JSON.parse(current)[audience];
    expect((await readSnapshot(home, audience, String(hash))).manifest.hash).toBe(hash);
  }
}

test('Ctrl-C in a publish leaves what is served, and says so', async () => {
  const home = await temporaryHome();
  await publishInstitute(home);
  const current = await readFile(path.join(home, 'published', 'current.json'), 'utf8');
  await (await MemoryStore.openRecord(path.join(home, 'store'), 'staff')).load(await readDatasetFolder(DEMO));
  const { status, stderr } = await interruptAt('communities', ['publish'], home);
  expect(status).toBe(1);
  expect(stderr).toMatch(/interrupted; nothing was left half done/);
  await expectServed(home, current);
});

test.each(['ties', 'saving places', 'writing public', 'writing staff'])(
  'Ctrl-C at “%s” of a publish leaves what is served, and the next publish sweeps what it left',
  async (stage) => {
    const home = await temporaryHome();
    await publishInstitute(home);
    const current = await readFile(path.join(home, 'published', 'current.json'), 'utf8');
    const store = await MemoryStore.openRecord(path.join(home, 'store'), 'staff');
    await store.load({ ...INSTITUTE, header: { ...INSTITUTE.header, asOf: '2026-11-30' } });
    let said = '';
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      if (String(text).includes(stage)) process.emit('SIGINT');
      return true;
    });
    const status = await publishFrom(store, home).then(() => 0, reportFailure);
    write.mockRestore();
    expect([status, said]).toEqual([1, expect.stringContaining('interrupted; nothing was left half done')]);
    await expectServed(home, current);
    await writeFile(path.join(home, 'published', 'current.json.999999999.draft'), '{');
    await publish({ store, home });
    for (const audience of Audience.options) expect((await published(home, audience)).join()).toMatch(/^[0-9a-f,]+$/);
    expect((await readdir(path.join(home, 'published'))).sort()).toEqual(['current.json', 'members', 'public', 'staff']);
  },
);

test('Ctrl-C during a load leaves the store as it was, and says so in a line', async () => {
  const home = await temporaryHome();
  await publishInstitute(home);
  const folder = path.join(home, 'store');
  const before = await (await MemoryStore.openRecord(folder, 'staff')).read();
  const { status, stderr } = await interruptAt('records …', ['load', DEMO, '--yes'], home);
  expect(status).toBe(1);
  expect(stderr).toMatch(/interrupted; nothing was left half done/);
  expect(await (await MemoryStore.openRecord(folder, 'staff')).read()).toEqual(before);
});

test('Ctrl-C during an import leaves the folder as it was, and says so in a line', async () => {
  const home = await temporaryHome();
  const out = path.join(home, 'imported');
  const { status, stderr } = await interruptAt('joining papers …', ['import', DEMO, '--out', out], home);
  expect(status).toBe(1);
  expect(stderr).toMatch(/interrupted; nothing was left half done/);
  expect(await readdir(home)).toEqual([]);
});
