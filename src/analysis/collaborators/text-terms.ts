import { foldWords } from '#analysis/fold-text.ts';
import { STOP_WORDS } from '#analysis/term-words.ts';

const SHORTEST = 3;

/** The words of titles, keywords and abstracts that may say what something is about, each once, without case and accents. */
export function textTerms(...texts: readonly string[]): string[] {
  const words = texts.flatMap(foldWords).filter((word) => word.length >= SHORTEST && !STOP_WORDS.has(word));
  return [...new Set(words)];
}

/** Begins terms that are no words. */
export const NO_WORD = '#';

/** Gives every term a number, the same one each time. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#terms.length);
    return this.#terms.push(term) - 1;
  }

  /** `undefined` for a term never numbered. */
  known(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The word of a number; `undefined` for a term that is no word. */
  wordOf(number: number): string | undefined {
    const term = this.#terms[number];
    return term?.startsWith(NO_WORD) ? undefined : term;
  }

  get count(): number {
    return this.#terms.length;
  }
}
