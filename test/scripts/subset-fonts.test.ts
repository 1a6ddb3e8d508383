import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { facesOf, makeFonts } from '#scripts/subset-fonts.ts';

const require = createRequire(import.meta.url);

test('fonts are cut down without losing a character', async () => {
  const faces = facesOf(await readFile('src/web/styles/fonts.css', 'utf8'));
  const folder = await makeFonts(faces, await mkdtemp(path.join(tmpdir(), 'reseau-test-fonts-')));
  expect(await readdir(folder)).toHaveLength(9);
  for (const { source, text } of faces) {
    const [packaged, made] = [await readFile(require.resolve(source)), await readFile(path.join(folder, path.basename(source)))];
    expect(made.length).toBeLessThan(packaged.length);
    const [before, after] = [create(packaged), create(made)];
    if (!('glyphsForString' in before && 'glyphsForString' in after)) throw new TypeError('one font a file');
    const has = (font: typeof before, character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    const lost = [...text].filter((character) => has(before, character) && !has(after, character));
    expect(lost).toEqual([]);
    expect([...text].filter((character) => has(after, character)).length).toBeGreaterThan(20);
  }
});
