import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createPackFile } from '#publish/pack-file.ts';

const text = 'tides and looms '.repeat(200);

test('a file is packed both ways, whatever its name', async () => {
  for (const name of ['network.1.json', 'tiles/1-0-0-0.2.json', 'tiles/papers-1-0-0-0.3.json']) {
    const { br, gz } = await createPackFile()({ name, text, hash: name });
    expect([brotliDecompressSync(br).toString(), gunzipSync(gz).toString()]).toEqual([text, text]);
    expect(Math.max(br.length, gz.length)).toBeLessThan(text.length / 5);
  }
});

test('the same file is packed once, and another of its name on its own', async () => {
  const packFile = createPackFile();
  const file = { name: 'papers.1.json', text, hash: 'a' };
  expect(await packFile({ ...file })).toBe(await packFile(file));
  const other = await packFile({ ...file, text: 'something else', hash: 'b' });
  expect(gunzipSync(other.gz).toString()).toBe('something else');
});
