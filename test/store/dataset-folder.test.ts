import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonical } from '#model/dataset-text.ts';
import { hashDataset, readDatasetFolder, writeDatasetFolder } from '#store/dataset-folder.ts';
import { randomDataset } from '#test/contract/random-dataset.ts';

const root = await mkdtemp(join(tmpdir(), 'reseau-folder-'));
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a Dataset folder', () => {
  it.each([true, false])('comes back as it was written, packed: %s', async (packed) => {
    const folder = join(root, `both-${packed}`);
    for (const seed of [1, 2]) {
      await writeDatasetFolder(folder, randomDataset(seed), { packed });
      expect(await readDatasetFolder(folder)).toEqual(canonical(randomDataset(seed)));
    }
    expect(await readdir(root)).not.toContainEqual(expect.stringMatching(/draft|retired/));
  });

  it('has the same bytes and hash whatever the order of its records', async () => {
    const dataset = randomDataset(3);
    const turned = { ...dataset, people: [...dataset.people].reverse() };
    expect(hashDataset(turned)).toBe(hashDataset(dataset));
    expect(hashDataset(randomDataset(4))).not.toBe(hashDataset(dataset));
    await writeDatasetFolder(join(root, 'one'), dataset, { packed: true });
    await writeDatasetFolder(join(root, 'two'), turned, { packed: true });
    for (const name of await readdir(join(root, 'one'))) {
      expect(await readFile(join(root, 'two', name))).toEqual(await readFile(join(root, 'one', name)));
    }
  });

  it('that cannot be read says which file and line, and what to do', async () => {
    const folder = join(root, 'broken');
    await expect(readDatasetFolder(folder)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('broken'),
    });
    await writeDatasetFolder(folder, randomDataset(5));
    await writeFile(join(folder, 'people.ndjson'), '{"id": 7}\n');
    await expect(readDatasetFolder(folder)).rejects.toThrow(/people\.ndjson, line 1/);
    await writeFile(join(folder, 'people.ndjson.gz'), 'not gzip');
    await expect(readDatasetFolder(folder)).rejects.toThrow(/both people\.ndjson and/);
    await rm(join(folder, 'people.ndjson'));
    await expect(readDatasetFolder(folder)).rejects.toThrow(/people\.ndjson\.gz cannot be unpacked/);
  });
});
