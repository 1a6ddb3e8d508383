import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { canonical } from '#model/dataset-text.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';

const LOADER = fileURLToPath(new URL('load-forever.ts', import.meta.url));
const SEEDS = [11, 12] as const;
const SIZE = { people: 60, papers: 120 };
const KILLS = 12;

const root = await mkdtemp(join(tmpdir(), 'reseau-crash-'));
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the embedded store under kill -9', () => {
  it('is the old graph or the new one, whole, whenever the loader dies, and loads again', async () => {
    const home = join(root, 'store');
    const whole = SEEDS.map((seed) => canonical(randomDataset(seed, SIZE)));
    const random = createRandom(1);
    const store = await MemoryStore.openRecord(home, 'staff');
    await store.load(randomDataset(SEEDS[0], SIZE));
    for (let kill = 0; kill < KILLS; kill++) {
      await killWhileLoading(home, random() * 40);
      expect(whole).toContainEqual(await (await MemoryStore.openRecord(home, 'staff')).read());
    }
    const after = await MemoryStore.openRecord(home, 'staff');
    await after.load(randomDataset(13));
    expect(await (await MemoryStore.openRecord(home, 'staff')).read()).toEqual(canonical(randomDataset(13)));
    expect(await readdir(join(home, 'versions')), 'what the dead left is swept').toHaveLength(1);
  }, 120_000);
});

async function killWhileLoading(home: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [LOADER, home, ...SEEDS.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  await pause(afterMs);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
