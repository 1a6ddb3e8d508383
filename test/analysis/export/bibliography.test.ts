import parser from 'latex-utensils/out/src/bibtex/bibtex_parser_simple.js';
import { describe, expect, test } from 'vitest';
import { toBibliography, toCslItems } from '#analysis/export/bibliography.ts';
import type { PaperReference } from '#model/references.ts';
import { plainTex } from '#web/state/bibtex-text.ts';

function reference(id: string, overrides: Partial<PaperReference> = {}): PaperReference {
  return {
    id,
    title: 'On the tides',
    year: 2024,
    venue: 'Conference on Tides',
    url: null,
    externalIds: [],
    authors: ['Ada Tide', 'Bo Wave'],
    othersHidden: 0,
    bylineComplete: true,
    ...overrides,
  };
}

interface Entry {
  type: string;
  key: string;
  fields: Readonly<Record<string, string>>;
}

/** What another program reads: entries with their fields as they are written. */
function readBack(bibtex: string): Entry[] {
  const { content } = parser.parse(bibtex) as {
    content: { entryType: string; internalKey: string; content: { name: string; value: { content: string } }[] }[];
  };
  return content.map(({ entryType, internalKey, content: fields }) => ({
    type: entryType,
    key: internalKey,
    fields: Object.fromEntries(fields.map(({ name, value }) => [name, value.content])),
  }));
}

const only = (overrides: Partial<PaperReference>): Entry => readBack(toBibliography([reference('p1', overrides)]))[0] as Entry;

test.each([
  ['Conference on Tides', 'inproceedings', 'booktitle'],
  ['Workshop on Letters of the Sea', 'inproceedings', 'booktitle'],
  ['Journal of Tides', 'article', 'journal'],
  ['Transactions on Tides', 'article', 'journal'],
  ['Proceedings of the National Academy of Tides', 'article', 'journal'],
  ['Proceedings of the Tidal Meeting', 'inproceedings', 'booktitle'],
  ['arXiv', 'misc', 'howpublished'],
  ['CoRR', 'misc', 'howpublished'],
])('a paper of %s is an @%s, and the place is its %s', (venue, type, field) => {
  const entry = only({ venue });
  expect([entry.type, entry.fields[field]]).toEqual([type, venue]);
});

test('a paper without a venue or a year is a @misc without these fields', () => {
  const { type, fields } = only({ venue: null, year: null });
  expect([type, Object.keys(fields)]).toEqual(['misc', ['author', 'title']]);
});

describe('what is written is what one reads', () => {
  const HARD = [
    'Éloïse Nguyễn',
    'Łukasz Ćirić-Ødegård',
    'İpek Şahin',
    'João Ångström ß',
    '李 明',
    'O’Neill & Sons_2 #1 100% $5 {x} ^ ~ \\ end',
    'Œuvre cœur naïve ñ ő ű ů ą ę ḧ',
  ];
  test.each(HARD)('as a title: %s', (title) => {
    const text = plainTex(only({ title }).fields.title ?? '');
    const plain = (said: string): string =>
      said
        .normalize('NFC')
        .replace(/[{}\\^~$]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    expect(plain(text)).toBe(plain(title));
  });

  test('as authors: each by the name that the paper prints', () => {
    const authors = ['Éloïse Nguyễn', 'Łukasz Ćirić', 'Band and Sons', 'Tide, Ada'];
    const { author = '' } = only({ authors }).fields;
    expect(author.split(/ and (?!Sons)/).map(plainTex)).toEqual(authors);
    expect(author).toContain('{Band and Sons}');
  });

  test('accents are commands of TeX, and letters that it has none for stay', () => {
    expect(only({ authors: ['Éloïse Łu 李'] }).fields.author).toBe('{\\\'{E}}lo{\\"{i}}se {\\L}u 李');
  });
});

test.each([
  [{ othersHidden: 2 }, 'Ada Tide and Bo Wave and others'],
  [{ bylineComplete: false }, 'Ada Tide and Bo Wave and others'],
  [{}, 'Ada Tide and Bo Wave'],
])('a byline that is not whole says so: %o', (part, author) => {
  expect(only(part).fields.author).toBe(author);
});

test.each([
  [
    { externalIds: [{ scheme: 'doi', value: '10.1/a{b}', visibility: 'public' as const }] },
    { doi: '10.1/a%7Bb%7D', url: 'https://doi.org/10.1/a%7Bb%7D' },
  ],
  [
    { url: 'https://arxiv.org/abs/2101.00001v2' },
    { eprint: '2101.00001v2', archiveprefix: 'arXiv', url: 'https://arxiv.org/abs/2101.00001v2' },
  ],
  [{ url: 'https://arxiv.org/pdf/2101.00001.pdf' }, { eprint: '2101.00001', archiveprefix: 'arXiv' }],
  [
    { externalIds: [{ scheme: 'doi', value: '10.48550/arxiv.2101.00001', visibility: 'public' as const }] },
    { eprint: '2101.00001', doi: '10.48550/arxiv.2101.00001' },
  ],
  [{ url: 'https://example.org/a_b%20c?x=1&y=2' }, { url: 'https://example.org/a_b%20c?x=1&y=2' }],
])('where a paper is found: %o', (part, fields) => {
  expect(only(part).fields).toMatchObject(fields);
});

test('keys are one of a kind, plain letters, and the same whatever else is in the list', () => {
  const twins = ['p1', 'p2', 'p3'].map((id) => reference(id, { authors: ['Éloïse Nguyễn'], title: 'On the Ålesund tides' }));
  const keys = readBack(toBibliography([...twins, reference('p4', { authors: ['李 明'], title: '潮', year: null })])).map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(4);
  expect(keys[0]).toBe('nguyen2024alesund-p1');
  for (const key of keys) expect(key).toMatch(/^[a-zA-Z0-9._:@~-]+$/);
  for (const [i, twin] of twins.entries()) expect(readBack(toBibliography([twin]))[0]?.key).toBe(keys[i]);
});

test('nothing is an empty bibliography', () => {
  expect([toBibliography([]), JSON.parse(toCslItems([]))]).toEqual(['', []]);
});

test('as CSL-JSON it is the same papers under the same keys', () => {
  const list = [reference('p1'), reference('p2', { venue: 'Journal of Tides', year: null }), reference('p3', { venue: null })];
  const items = JSON.parse(toCslItems(list)) as { id: string; type: string; author: { literal: string }[] }[];
  expect(items.map(({ id }) => id)).toEqual(readBack(toBibliography(list)).map(({ key }) => key));
  expect(items.map(({ type }) => type)).toEqual(['paper-conference', 'article-journal', 'article']);
  expect(items[0]?.author.map(({ literal }) => literal)).toEqual(['Ada Tide', 'Bo Wave']);
});
