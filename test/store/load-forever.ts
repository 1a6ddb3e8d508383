import { MemoryStore } from '#store/memory-store.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';

/** Loads two Datasets in turn until it is killed. Run as a child process by crash.test.ts, which says where. */
const [home = '', one = '', other = ''] = process.argv.slice(2);

const store = await MemoryStore.openRecord(home, 'staff');
process.stdout.write('ready\n');
for (;;) {
  for (const seed of [one, other]) await store.load(randomDataset(Number(seed), { people: 60, papers: 120 }));
}
