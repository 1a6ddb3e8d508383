import { describe, expect, test } from 'vitest';
import { datasetFromFiles, datasetToFiles } from '#model/dataset-text.ts';
import { InvalidInput } from '#model/errors.ts';
import { assertIntegrity, findIntegrityProblems } from '#model/integrity.ts';
import { byline, dataset, paper, person, supervision } from '#test/support/people.ts';

const sample = dataset({
  people: [person('b'), person('a', { name: 'Éloïse Nguyễn' })],
  papers: [paper('p', { title: 'Line\nbreaks and "quotes"' })],
  authorships: byline('p', 'b', 'a'),
  redirects: [{ from: 'old', to: 'a' }],
});

describe('the native form', () => {
  test('gives the same bytes whatever the order of the records', () => {
    const shuffled = { ...sample, people: [...sample.people].reverse(), authorships: [...sample.authorships].reverse() };
    expect(datasetToFiles(shuffled)).toEqual(datasetToFiles(sample));
  });

  test('reads back what was written', () => {
    const files = datasetToFiles(sample);
    expect(datasetToFiles(datasetFromFiles(files))).toEqual(files);
  });

  test('names file, line and field of a record that does not fit', () => {
    const files = datasetToFiles(sample).map((file) =>
      file.name === 'people.ndjson' ? { ...file, text: file.text.replace('"optedIn":false', '"optedIn":"no"') } : file,
    );
    expect(() => datasetFromFiles(files)).toThrow(/people\.ndjson, line 1: .*expected boolean[\s\S]*optedIn/);
    expect(() => datasetFromFiles([{ name: 'header.json', text: '{' }])).toThrow(InvalidInput);
    expect(() => datasetFromFiles([])).toThrow(/No header\.json/);
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
