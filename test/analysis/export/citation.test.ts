import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { citationOf, creditLine, toBibtex, toCff, toCslJson } from '#analysis/export/citation.ts';

const SNAPSHOT = {
  name: { en: 'Institute of Tides & "Waves"', fr: 'Institut des marées', frMissing: false },
  hash: '1a2b3c4d5e6f708192a3b4c5',
  audience: 'public',
  asOf: '2026-11-20',
  publishedAt: '2026-11-22T04:05:06.000Z',
} as const;
const URL = 'https://tides.example/?person=zoe_1&lang=en';

const citation = citationOf(SNAPSHOT, 'en', URL);

test('the credit names network, day and snapshot, and the audience unless it is the public', () => {
  expect(creditLine(citation)).toBe('Réseau · Institute of Tides & "Waves" · 2026-11-20 · 1a2b3c4d5e6f');
  expect(creditLine(citationOf({ ...SNAPSHOT, audience: 'staff' }, 'fr'))).toBe(
    'Réseau · Institut des marées (staff) · 2026-11-20 · 1a2b3c4d5e6f',
  );
});

describe('BibTeX', () => {
  test('is one entry with braces that match and the whole hash', () => {
    const text = toBibtex(citation);
    expect(text).toMatch(/^@misc\{reseau-1a2b3c4d5e6f,\n/);
    expect(text).toContain('author = {{Institute of Tides \\& "Waves"}}');
    expect(text).toContain(`version = {${SNAPSHOT.hash}}`);
    expect(text).toContain(`url = {${URL}}`);
    expect(text.match(/(?<!\\)\{/g)?.length).toBe(text.match(/(?<!\\)\}/g)?.length);
  });

  test.each([
    ['100 % of {x}', '100 \\% of \\{x\\}'],
    ['a_b#c$d', 'a\\_b\\#c\\$d'],
    ['back\\slash~^', 'back\\textbackslash{}slash\\textasciitilde{}\\textasciicircum{}'],
  ])('writes %s so that TeX prints it', (name, written) => {
    expect(toBibtex(citationOf({ ...SNAPSHOT, name: { en: name, fr: name, frMissing: false } }, 'en'))).toContain(
      `author = {{${written}}}`,
    );
  });
});

test('CSL-JSON is a list with a dataset of the day of publication', () => {
  const items = JSON.parse(toCslJson(citation)) as object[];
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    type: 'dataset',
    author: [{ literal: SNAPSHOT.name.en }],
    issued: { 'date-parts': [[2026, 11, 22]] },
    version: SNAPSHOT.hash,
    URL,
  });
});

const hasYaml = spawnSync('python3', ['-c', 'import yaml']).status === 0;
if (!hasYaml) console.warn('skipped: no yaml');

test.skipIf(!hasYaml)('CITATION.cff is YAML with the keys that CFF 1.2.0 requires', () => {
  const script = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin.read()), default=str))';
  const { stdout, status } = spawnSync('python3', ['-c', script], { input: toCff(citation), encoding: 'utf8' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    'cff-version': '1.2.0',
    type: 'dataset',
    message: expect.any(String),
    title: citation.title,
    authors: [{ name: SNAPSHOT.name.en }],
    version: SNAPSHOT.hash,
    'date-released': '2026-11-22',
    url: URL,
  });
});
