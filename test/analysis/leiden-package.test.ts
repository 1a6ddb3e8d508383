import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'src/analysis/leiden');
const PATIENCE_MS = 120_000;

/** Two triangles joined by an edge, and somebody alone. */
const PROGRAM = `
import { createRequire } from 'node:module';
import { communities } from 'graphology-leiden-typed';
const { UndirectedGraph } = createRequire(${JSON.stringify(join(ROOT, 'package.json'))})('graphology');
const graph = new UndirectedGraph();
for (const [a, b, weight] of [['a', 'b', 2], ['b', 'c', 2], ['a', 'c', 2], ['d', 'e', 2], ['e', 'f', 2], ['d', 'f', 2], ['c', 'd', 1]]) {
  graph.mergeEdge(a, b, { weight });
}
graph.addNode('g');
const { membership, levels, nodes, count, modularity } = communities(graph, { seed: 3 });
console.log(JSON.stringify({ membership: [...membership], last: [...levels.at(-1)], nodes, count, modularity }));
`;

describe('the Leiden module', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reseau-leiden-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('imports nothing from outside its folder but a type of graphology’s', async () => {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts'));
    expect(files).toContain('communities.ts');
    for (const name of files) {
      const text = await readFile(join(FOLDER, name), 'utf8');
      const imports = [...text.matchAll(/^import (type )?[^;]*? from '([^']*)';$/gm)];
      expect(imports.length).toBe((text.match(/^import /gm) ?? []).length);
      for (const [, type, from = ''] of imports) {
        expect(from.startsWith('./') || (from === 'graphology-types' && type !== undefined)).toBe(true);
      }
    }
  });

  test('is packed, installed elsewhere and run from plain JavaScript', { timeout: PATIENCE_MS }, async () => {
    const source = join(folder, 'package');
    for (const name of ['package.json', 'README.md']) await cp(join(FOLDER, name), join(source, name));
    await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', FOLDER, '--outDir', join(source, 'dist')]);
    await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: source });
    const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
    const elsewhere = join(folder, 'elsewhere');
    await cp(join(source, 'README.md'), join(elsewhere, 'README.md'));
    await writeFile(join(elsewhere, 'package.json'), '{ "type": "module", "private": true }\n');
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, archive)], { cwd: elsewhere });
    await writeFile(join(elsewhere, 'run.js'), PROGRAM);
    const { stdout } = await run(process.execPath, ['run.js'], { cwd: elsewhere });
    expect(JSON.parse(stdout)).toEqual({
      membership: [0, 0, 0, 1, 1, 1, 2],
      last: [0, 0, 0, 1, 1, 1, 2],
      nodes: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      count: 3,
      // 12 of 13 inside, each side has half of all ends.
      modularity: expect.closeTo(12 / 13 - 0.5, 9),
    });
  });
});
