import { describe, expect, test } from 'vitest';
import type { Dataset } from '#model/dataset.ts';
import { type DatasetFile, datasetFromParts, datasetToFiles, datasetToParts } from '#model/dataset-text.ts';
import { InvalidInput } from '#model/errors.ts';
import { assertIntegrity, findIntegrityProblems } from '#model/integrity.ts';
import { byline, dataset, paper, person, supervision } from '#test/support/people.ts';

const sample = dataset({
  people: [person('b'), person('a', { name: 'Éloïse Nguyễn' })],
  papers: [paper('p', { title: 'Line\nbreaks and "quotes"' })],
  authorships: byline('p', 'b', 'a'),
  redirects: [{ from: 'old', to: 'a' }],
});

function read(files: readonly DatasetFile[], partLength = 1000): Promise<Dataset> {
  const cut = (text: string): string[] =>
    Array.from({ length: Math.ceil(text.length / partLength) }, (_, i) => text.slice(i * partLength, (i + 1) * partLength));
  return datasetFromParts(new Map(files.map(({ name, text }) => [name, cut(text)])));
}

describe('the native form', () => {
  test('gives the same bytes whatever the order of the records', () => {
    const shuffled = { ...sample, people: [...sample.people].reverse(), authorships: [...sample.authorships].reverse() };
    expect(datasetToFiles(shuffled)).toEqual(datasetToFiles(sample));
  });

  test.each([1, 7, 1000])('reads back what was written, cut into parts of %i characters', async (length) => {
    const files = datasetToFiles(sample);
    expect(datasetToFiles(await read(files, length))).toEqual(files);
  });

  test.each([1, 200, 1e6])('written in parts of at least %i characters says the same, and parts end with lines', (length) => {
    const inParts = [...datasetToParts(sample, length)].map(({ name, parts }) => ({ name, parts: [...parts] }));
    expect(inParts.map(({ name, parts }) => ({ name, text: parts.join('') }))).toEqual(datasetToFiles(sample));
    const people = inParts.find(({ name }) => name === 'people.ndjson')?.parts ?? [];
    expect(people).toHaveLength(length === 1 ? sample.people.length : people.length);
    for (const part of people) expect(part.endsWith('\n')).toBe(true);
  });

  test('names file, line and field of a record that does not fit', async () => {
    const files = datasetToFiles(sample).map((file) =>
      file.name === 'people.ndjson' ? { ...file, text: file.text.replace('"optedIn":false', '"optedIn":"no"') } : file,
    );
    await expect(read(files)).rejects.toThrow(/people\.ndjson, line 1: .*expected boolean[\s\S]*optedIn/);
    await expect(read([{ name: 'header.json', text: '{' }])).rejects.toThrow(InvalidInput);
    await expect(read([])).rejects.toThrow(/No header\.json/);
  });
});

describe('integrity', () => {
  test.each([
    ['a paper nobody has', { authorships: byline('q', 'a') }, 'authorship'],
    ['a person nobody has', { authorships: byline('p', 'z') }, 'authorship'],
    ['an id used twice', { people: [person('a'), person('a'), person('b')] }, 'person'],
    ['somebody who supervises themselves', { supervisions: [supervision('a', 'a')] }, 'supervision'],
    [
      'two people in one place of a byline',
      { authorships: [...byline('p', 'a'), ...byline('p', 'b').map((x) => ({ ...x, id: 'other' }))] },
      'authorship',
    ],
  ])('finds %s', (_, change, kind) => {
    const problems = findIntegrityProblems({ ...sample, ...change });
    expect(problems.map((p) => p.kind)).toContain(kind);
    expect(() => assertIntegrity({ ...sample, ...change })).toThrow(InvalidInput);
  });

  test('passes what is sound', () => {
    expect(findIntegrityProblems(sample)).toEqual([]);
  });
});
