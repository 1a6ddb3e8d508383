import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { datasetToFiles, HEADER_FILE } from '#model/dataset-text.ts';
import { demoDataset } from './generator/demo-dataset.ts';

const DEMO = new URL('demo/', import.meta.url);

/** Node writes no name and no time into a gzip header; the operating system, its tenth byte, is set to "unknown". */
function compress(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

export function demoFiles(): { name: string; bytes: Buffer }[] {
  return datasetToFiles(demoDataset()).map(({ name, text }) =>
    name === HEADER_FILE ? { name, bytes: Buffer.from(text) } : { name: `${name}.gz`, bytes: compress(text) },
  );
}

if (import.meta.main) {
  const files = demoFiles();
  rmSync(DEMO, { recursive: true, force: true });
  mkdirSync(DEMO, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(new URL(name, DEMO), bytes);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  process.stdout.write(`graph-seed/demo: ${files.length} files, ${Math.round(size / 1000)} kB\n`);
}
