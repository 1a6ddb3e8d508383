import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { demoDataset } from '#seed/generator/demo-dataset.ts';
import { foldName, nameHash, nameMaker } from '#seed/generator/names.ts';
import { REDRAWN } from '#seed/generator/redrawn-names.ts';

const FOLDER = '../shared/data';
const Byline = z.object({ authors: z.array(z.object({ name: z.string().nullable() })) });

describe('generated names', () => {
  test('are never on the list of those to draw again', () => {
    const next = nameMaker();
    const names = Array.from({ length: 3000 }, next);
    expect(names.filter((name) => REDRAWN.has(nameHash(name)))).toEqual([]);
  });

  test('are remembered without accents, case and middle initial', () => {
    expect(nameHash('Éloïse B. Nguyễn')).toBe(nameHash('eloise nguyen'));
  });

  if (!existsSync(FOLDER)) process.stdout.write('skipped: no ../shared/data\n');
  test.skipIf(!existsSync(FOLDER))(
    'are borne by no author of the real lists',
    () => {
      const real = realNames();
      const hit = demoDataset().people.flatMap(({ name }) => (name !== null && real.has(key(name)) ? [nameHash(name)] : []));
      expect(hit, 'hashes to add to graph-seed/generator/redrawn-names.ts').toEqual([]);
    },
    60_000,
  );
});

/** As real lists and ours may write one name: letters only, initials left out. */
function key(name: string): string {
  const letters = foldName(name).replace(/[^\p{L} ]/gu, ' ');
  return letters
    .replace(/(?<= |^)\p{L}(?= |$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function realNames(): Set<string> {
  const lists = ['montreal.json', 'montreal-inferred.json'].flatMap((file) =>
    z.array(Byline).parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))),
  );
  const lines = ['all-papers.jsonl.gz', 'all-papers-history.jsonl.gz'].flatMap((file) =>
    gunzipSync(readFileSync(`${FOLDER}/${file}`))
      .toString('utf8')
      .split('\n')
      .filter(Boolean),
  );
  const papers = [...lists, ...lines.map((line) => Byline.parse(JSON.parse(line)))];
  return new Set(papers.flatMap(({ authors }) => authors.flatMap(({ name }) => (name === null ? [] : [key(name)]))));
}
