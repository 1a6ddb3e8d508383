import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BenchRow, skipped } from './bench-row.ts';
import { ROOT } from './reseau.ts';

const FOLDERS = [
  ['explorer, all files', 'dist/client', () => true],
  ['explorer, scripts and styles', 'dist/client', (name: string) => /\.(js|css)$/.test(name)],
  ['explorer, first view', 'dist/client', undefined],
  ['widget', 'dist/widget', (name: string) => name.endsWith('.js')],
] as const;

/** Sizes of what a browser loads, gzip -9. */
export async function benchBundles(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [what, folder, includes] of FOLDERS) {
    const root = path.join(ROOT, folder);
    if (!existsSync(root)) {
      rows.push(skipped(`bundle: ${what}`, 'run npm run build'));
      continue;
    }
    const files = includes === undefined ? await firstView(root) : (await filesIn(root)).filter((file) => includes(file));
    rows.push({
      what: `bundle: ${what}`,
      figure: `${((await gzipSize(files)) / 1_000).toFixed(1)} kB`,
      note: `gzip, ${files.length} files`,
    });
  }
  return rows;
}

async function filesIn(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  const files = names.map((name) => path.join(root, name)).filter((name) => !name.endsWith('.map'));
  const isFile = await Promise.all(files.map(async (file) => (await stat(file)).isFile()));
  return files.filter((_, i) => isFile[i]);
}

/** What index.html names: it is loaded before anything can be seen. */
async function firstView(root: string): Promise<string[]> {
  const html = await readFile(path.join(root, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name = '']) => path.join(root, name));
  return [path.join(root, 'index.html'), ...named].filter((file) => existsSync(file));
}

async function gzipSize(files: readonly string[]): Promise<number> {
  let size = 0;
  for (const file of files) size += gzipSync(await readFile(file), { level: 9 }).length;
  return size;
}
