import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '#model/dataset.ts';
import { type DatasetFile, datasetToFiles } from '#model/dataset-text.ts';
import { importFiles } from '#sources/import-files.ts';

/** The founding pages that have facts to state: the home page's listing and one profile. */
const PAGES = ['000_115df80e1974ef37.txt', '004_e1db8c151bdcf044.txt'];
const AS_OF = '2026-11-22';
const NAME = { en: 'The founding pages', fr: 'Les pages fondatrices', frMissing: false };

/** The folder's files, from the pages: facts only, so no abstract is kept. */
export async function makePages(seeds: string): Promise<DatasetFile[]> {
  const { dataset } = await importFiles(
    PAGES.map((page) => join(seeds, page)),
    { asOf: AS_OF },
  );
  return datasetToFiles(factsOnly(dataset));
}

function factsOnly(dataset: Dataset): Dataset {
  return {
    ...dataset,
    header: { ...dataset.header, name: NAME },
    papers: dataset.papers.map((paper) => ({ ...paper, abstract: null })),
    // Interests that we derive are no statement of the page's.
    interests: dataset.interests.filter(({ kind }) => kind === 'declared'),
  };
}

const [, script, seeds] = process.argv;
if (script === import.meta.filename) {
  for (const { name, text } of await makePages(seeds ?? join('..', 'shared', 'seeds'))) {
    if (text !== '') await writeFile(join(import.meta.dirname, name), text);
  }
}
