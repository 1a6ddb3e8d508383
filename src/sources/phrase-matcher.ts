import { fold } from './fold.ts';

interface Entry<T> {
  words: readonly string[];
  value: T;
}

/** Finds which of many phrases stand in a text, word for word after folding. The longest phrase at a place wins. */
export class PhraseMatcher<T> {
  readonly #byFirstWord = new Map<string, Entry<T>[]>();

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const words = fold(phrase).split(' ');
      const first = words[0] ?? '';
      const entries = this.#byFirstWord.get(first) ?? [];
      entries.push({ words, value });
      this.#byFirstWord.set(first, entries);
    }
    for (const entries of this.#byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The values found, in order of appearance, once for each time they appear. O(words × phrases sharing a first word). */
  find(text: string): T[] {
    const words = fold(text).split(' ');
    const found: T[] = [];
    for (let at = 0; at < words.length; ) {
      const hit = this.#byFirstWord
        .get(words[at] ?? '')
        ?.find(({ words: phrase }) => phrase.every((word, i) => words[at + i] === word));
      if (hit !== undefined) found.push(hit.value);
      at += hit?.words.length ?? 1;
    }
    return found;
  }
}
