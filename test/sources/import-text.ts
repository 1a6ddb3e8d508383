import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '#model/dataset.ts';
import { type Imported, importFiles } from '#sources/import-files.ts';

export const AS_OF = '2026-11-22';
export const FIXTURES = join(import.meta.dirname, 'fixtures');
export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

export function fixture(name: string): string {
  return join(FIXTURES, name);
}

export async function scratch(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'reseau-sources-'));
}

/** Imports texts as files of these names. */
export async function importTexts(files: Readonly<Record<string, string | Buffer>>): Promise<Imported> {
  const folder = await scratch();
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), text);
  }
  return importFiles(paths, { asOf: AS_OF });
}

/** Who signed what: title → names in byline order. */
export function bylines(dataset: Dataset): Record<string, string[]> {
  const names = new Map(dataset.people.map(({ id, name }) => [id, name ?? '']));
  const byPaper = Map.groupBy(dataset.authorships, ({ paper }) => paper);
  return Object.fromEntries(
    dataset.papers.map(({ id, title }) => [
      title,
      (byPaper.get(id) ?? [])
        .sort((a, b) => a.position - b.position)
        .map(({ person, printedName }) => printedName ?? names.get(person) ?? ''),
    ]),
  );
}
