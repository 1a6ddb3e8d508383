import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type DatasetFile, datasetToFiles, HEADER_FILE } from '#model/dataset-text.ts';
import { demoDataset } from './generator/demo-dataset.ts';
import { shapeOf } from './report.ts';

const DEMO = new URL('demo/', import.meta.url);

/** Node writes no name and no time into a gzip header; the operating system, its tenth byte, is set to "unknown". */
function compress(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

/** The demo as committed; empty where there is none. */
export function readDemo(): DatasetFile[] {
  if (!existsSync(DEMO)) return [];
  return readdirSync(DEMO).map((name) => {
    const bytes = readFileSync(new URL(name, DEMO));
    return name.endsWith('.gz')
      ? { name: name.slice(0, -'.gz'.length), text: gunzipSync(bytes).toString('utf8') }
      : { name, text: bytes.toString('utf8') };
  });
}

/** Names of files that differ from what the generator makes, are missing, or do not belong. */
export function staleFiles(made: readonly DatasetFile[], committed: readonly DatasetFile[]): string[] {
  const expected = new Map(made.map(({ name, text }) => [name, text]));
  const found = new Map(committed.map(({ name, text }) => [name, text]));
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => expected.get(name) !== found.get(name)).sort();
}

/** A file whose text is the same is left alone: another build of zlib may pack the same text into other bytes. */
function writeDemo(files: readonly DatasetFile[], stale: readonly string[]): void {
  mkdirSync(DEMO, { recursive: true });
  for (const name of stale) rmSync(new URL(name === HEADER_FILE ? name : `${name}.gz`, DEMO), { force: true });
  for (const { name, text } of files) {
    if (!stale.includes(name)) continue;
    if (name === HEADER_FILE) writeFileSync(new URL(name, DEMO), text);
    else writeFileSync(new URL(`${name}.gz`, DEMO), compress(text));
  }
}

function main(option: string | undefined): number {
  const dataset = demoDataset();
  if (option === '--report') {
    process.stdout.write(`${JSON.stringify(shapeOf(dataset), null, 2)}\n`);
    return 0;
  }
  const files = datasetToFiles(dataset);
  const stale = staleFiles(files, readDemo());
  if (option === '--check') {
    process.stdout.write(
      stale.length === 0 ? 'graph-seed/demo is up to date\n' : `Stale: ${stale.join(', ')}. Run npm run seed.\n`,
    );
    return stale.length === 0 ? 0 : 1;
  }
  writeDemo(files, stale);
  process.stdout.write(`graph-seed/demo: ${stale.length} of ${files.length} files written\n`);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv[2]);
