import { at } from './columns.ts';

/** The words of papers' titles: those of paper p are `words[starts[p]] … words[starts[p + 1] − 1]`, each once. */
export interface PaperWords {
  starts: Int32Array;
  words: Int32Array;
  /** ln(papers / papers with the word), squared: what a word that a title and a name share adds to the product of their vectors. */
  weights: Float64Array;
  /** The words of a name; those of no title at all are −1. */
  wordsOf: (text: string) => number[];
}

const GRAMMAR = new Set(
  'a an the and or of for in on with without to from by at as is are be we our its via using towards under'.split(' '),
);

/** O(words). */
export function paperWords(titles: readonly string[]): PaperWords {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const words: number[] = [];
  const starts = new Int32Array(titles.length + 1);
  for (const [p, title] of titles.entries()) {
    for (const word of plainWords(title)) {
      const number = numbers.get(word) ?? numbers.size;
      if (number === counts.length) {
        numbers.set(word, number);
        counts.push(0);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      words.push(number);
    }
    starts[p + 1] = words.length;
  }
  return {
    starts,
    words: Int32Array.from(words),
    weights: Float64Array.from(counts, (count) => Math.log(titles.length / count) ** 2),
    wordsOf: (text) => plainWords(text).map((word) => numbers.get(word) ?? -1),
  };
}

function plainWords(text: string): string[] {
  const words = new Set<string>();
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    if (word === '' || GRAMMAR.has(word)) continue;
    words.add(word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word);
  }
  return [...words];
}

/** Σ of the weights of words; a word of no title weighs as much as the rarest. */
export function weightOf(words: readonly number[], { weights, starts }: PaperWords): number {
  const rarest = Math.log(Math.max(2, starts.length - 1)) ** 2;
  return words.reduce((sum, word) => sum + (word < 0 ? rarest : at(weights, word)), 0);
}
