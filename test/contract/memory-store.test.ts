import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { MemoryStore } from '#store/memory-store.ts';
import { describeGraphStore } from './graph-store-contract.ts';

const root = await mkdtemp(join(tmpdir(), 'reseau-memory-'));
let home = '';

describeGraphStore('MemoryStore', {
  reset: async () => {
    home = await mkdtemp(join(root, 'home-'));
  },
  open: (audience) => MemoryStore.openRecord(home, audience),
});

afterAll(() => rm(root, { recursive: true, force: true }));
