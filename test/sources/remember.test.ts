import { expect, test } from 'vitest';
import { remember } from '#sources/remember.ts';

function counted(mostTexts: number) {
  const made: string[] = [];
  const ask = remember((text) => {
    made.push(text);
    return text.length;
  }, mostTexts);
  return { ask, made };
}

test('the same text is worked on once, and every answer is its own', () => {
  const { ask, made } = counted(10);
  expect(['a', 'bb', 'a', '', 'bb', ''].map(ask)).toEqual([1, 2, 1, 0, 2, 0]);
  expect(made).toEqual(['a', 'bb', '']);
});

test('no more texts are kept than allowed, and answers stay right', () => {
  const { ask, made } = counted(2);
  expect(['a', 'bb', 'ccc', 'a', 'ccc'].map(ask)).toEqual([1, 2, 3, 1, 3]);
  expect(made).toEqual(['a', 'bb', 'ccc', 'a']);
});

test('a text longer than any name is not kept', () => {
  const { ask, made } = counted(10);
  const abstract = 'x'.repeat(500);
  expect([ask(abstract), ask(abstract)]).toEqual([500, 500]);
  expect(made).toHaveLength(2);
});
