import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AREAS } from '#seed/generator/topic-table.ts';

const text = readFileSync('src/analysis/glossary.json', 'utf8');
const glossary = z.record(z.string(), z.string().min(1)).parse(JSON.parse(text));
const terms = Object.keys(glossary);

describe('the glossary', () => {
  test('holds at least 500 terms', () => {
    expect(terms.length).toBeGreaterThanOrEqual(500);
  });

  test('has lower-case keys in code-point order, each once', () => {
    const printed = [...text.matchAll(/^ {2}"(.*?)":/gm)].map(([, term]) => term);
    expect(printed).toEqual([...new Set(terms.map((term) => term.toLowerCase().trim()))].sort());
  });

  test('writes French with its own apostrophe and no stray space', () => {
    expect(terms.filter((term) => glossary[term] !== glossary[term]?.trim() || glossary[term]?.includes("'"))).toEqual([]);
  });

  test('covers most of the words that titles of the demo are made of', () => {
    const vocabulary = AREAS.flatMap(({ topics }) => topics.flatMap(({ methods, problems }) => [...methods, ...problems]));
    const known = vocabulary.filter((term) => glossary[term.toLowerCase()] !== undefined);
    expect(known.length / vocabulary.length).toBeGreaterThan(0.75);
  });
});
