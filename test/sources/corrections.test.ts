import { describe, expect, it } from 'vitest';
import { datasetToFiles } from '#model/dataset-text.ts';
import { InvalidInput } from '#model/errors.ts';
import { applyCorrections, Corrections, parseCorrections } from '#sources/corrections.ts';
import { importTexts } from './import-text.ts';

const PAPER = `${JSON.stringify({ id: 'x1', title: 'A Tale of Two Looms', status: 'Poster', author: 'Ada Quill; Bob Stone', authorids: '~Ada_Quill1;~Bob_Stone1' })}\n`;
const SECOND = `${JSON.stringify({ id: 'x2', title: 'A Third Loom, Weaving', status: 'Poster', author: 'A. Quill', authorids: '~Ada_Quill1' })}\n`;

describe('corrections', () => {
  it.each([
    ['a name', { name: 'ada quill' }],
    ['an identifier', { scheme: 'openreview', value: '~Ada_Quill1' }],
  ])('find people by %s', async (_, person) => {
    const { dataset } = await importTexts({ 'fic2020.jsonl': PAPER });
    const { dataset: corrected, problems } = applyCorrections(dataset, Corrections.parse({ hide: [{ person }] }));
    expect(problems).toEqual([]);
    expect(corrected.people.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Ada Quill']);
  });

  it('give a former name to staff alone, and to no byline', async () => {
    const { dataset } = await importTexts({ 'fic2020.jsonl': PAPER + SECOND });
    const rename = [{ person: { name: 'Ada Quill' }, name: 'Alan Quill' }];
    const { dataset: corrected } = applyCorrections(dataset, Corrections.parse({ rename }));
    const alan = corrected.people.find(({ name }) => name === 'Alan Quill');
    expect(alan?.aliases.map(({ value, visibility }) => [value, visibility])).toEqual(
      expect.arrayContaining([
        ['Ada Quill', 'staff'],
        ['A. Quill', 'staff'],
      ]),
    );
    for (const { person, printedName } of corrected.authorships) if (person === alan?.id) expect(printedName).toBeNull();
  });

  it('leave bylines as printed where only a spelling is put right', async () => {
    const { dataset } = await importTexts({ 'fic2020.jsonl': PAPER + SECOND });
    const rename = [{ person: { name: 'Ada Quill' }, name: 'Ada B. Quill', keepPrinted: true }];
    const { dataset: corrected } = applyCorrections(dataset, Corrections.parse({ rename }));
    expect(corrected.authorships.map(({ printedName }) => printedName)).toContain('A. Quill');
    expect(corrected.people.find(({ name }) => name === 'Ada B. Quill')?.aliases).toContainEqual({
      value: 'Ada Quill',
      kind: 'printed',
      visibility: 'public',
    });
  });

  it('survive a re-import, and change nothing the second time', async () => {
    const corrections = Corrections.parse({
      hide: [{ person: { name: 'Bob Stone' } }],
      rename: [{ person: { scheme: 'openreview', value: '~Ada_Quill1' }, name: 'Alan Quill' }],
    });
    const [first, again] = [await importTexts({ 'fic2020.jsonl': PAPER }), await importTexts({ 'fic2020.jsonl': PAPER })];
    const once = applyCorrections(first.dataset, corrections).dataset;
    expect(applyCorrections(again.dataset, corrections).dataset).toEqual(once);
    const twice = applyCorrections(once, corrections).dataset;
    expect(datasetToFiles(twice)).toEqual(datasetToFiles(once));
  });

  it('report whom they do not find', async () => {
    const { dataset } = await importTexts({ 'fic2020.jsonl': PAPER });
    const { dataset: corrected, problems } = applyCorrections(
      dataset,
      Corrections.parse({ hide: [{ person: { name: 'No Body' } }, { person: { id: 'p-none' } }] }),
    );
    expect(problems).toHaveLength(2);
    expect(datasetToFiles(corrected)).toEqual(datasetToFiles(dataset));
  });

  it.each(['{', '[]', '{"hide": [{"who": "x"}]}', '{"delete": []}'])('refuse a file that is not corrections: %s', (text) => {
    expect(() => parseCorrections(text, 'corrections.json')).toThrow(InvalidInput);
  });
});
