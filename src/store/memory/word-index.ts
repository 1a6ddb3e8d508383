import { addAt, at } from '#analysis/columns.ts';
import { allowedEdits, isTypoOf } from '#analysis/typo.ts';
import { compareText } from '#model/primitives.ts';

/** How a word of a query is met by a word of a document: the very word, its beginning, or its beginning or a typing error. */
export type WordMatch = 'whole' | 'prefix' | 'fuzzy';

/**
 * Which documents hold which words. Documents are numbers from 0 in the order they were added, which is the order they are
 * found in: whoever adds the most important first gets the most important first, and need not look at the rest. Typed arrays,
 * 4 bytes a word of text and no object per word or document: made for half a million documents.
 */
export class WordIndex {
  readonly size: number;
  /** By code points, so that words of one beginning stand together. */
  readonly #words: readonly string[];
  /** Postings of word `w` are `#documents[#starts[w] … #starts[w + 1]]`, ascending. */
  readonly #starts: Int32Array;
  readonly #documents: Int32Array;
  readonly #letters: Int32Array;

  constructor(words: readonly string[], starts: Int32Array, documents: Int32Array, size: number) {
    this.size = size;
    this.#words = words;
    this.#starts = starts;
    this.#documents = documents;
    this.#letters = Int32Array.from(words, letterMask);
  }

  /** Documents in which every word of the query is met, ascending. O(postings of the words met + vocabulary if fuzzy). */
  *find(query: readonly string[], match: WordMatch): Generator<number> {
    if (query.length === 0) return;
    // How many words of the query, from the first on, a document meets.
    const met = new Uint8Array(this.size);
    const wanted = query.slice(0, MOST_QUERY_WORDS);
    for (const [i, word] of wanted.entries()) for (const w of this.#meeting(word, match)) this.#advance(met, w, i);
    for (let document = 0; document < met.length; document++) if (met[document] === wanted.length) yield document;
  }

  #advance(met: Uint8Array, word: number, from: number): void {
    const end = at(this.#starts, word + 1);
    for (let p = at(this.#starts, word); p < end; p++) {
      const document = at(this.#documents, p);
      if (met[document] === from) met[document] = from + 1;
    }
  }

  *#meeting(word: string, match: WordMatch): Generator<number> {
    const first = this.#firstNotBefore(word);
    if (match === 'whole') {
      if (this.#words[first] === word) yield first;
      return;
    }
    for (let w = first; this.#words[w]?.startsWith(word) === true; w++) yield w;
    if (match === 'fuzzy') yield* this.#typos(word);
  }

  *#typos(word: string): Generator<number> {
    const edits = allowedEdits(word);
    if (edits === 0) return;
    const letters = letterMask(word);
    for (let w = 0; w < this.#words.length; w++) {
      // An edit changes at most two letters of the set, so most words are told apart without being compared.
      if (countBits(at(this.#letters, w) ^ letters) > 2 * edits) continue;
      if (isTypoOf(word, this.#words[w] ?? '')) yield w;
    }
  }

  #firstNotBefore(word: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareText(this.#words[middle] ?? '', word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Words of a query that are looked at: what fits a byte, and more than anybody types. */
const MOST_QUERY_WORDS = 255;

/** Takes documents one by one. */
export class WordIndexBuilder {
  readonly #ids = new Map<string, number>();
  #word = new Int32Array(1 << 12);
  #document = new Int32Array(1 << 12);
  #length = 0;
  #size = 0;

  /** Adds the next document by its words; a word that comes twice counts once. */
  add(words: Iterable<string>): void {
    for (const word of new Set(words)) {
      const id = this.#ids.get(word) ?? this.#ids.size;
      this.#ids.set(word, id);
      this.#push(id);
    }
    this.#size += 1;
  }

  finish(): WordIndex {
    const words = [...this.#ids.keys()].sort(compareText);
    const place = new Int32Array(words.length);
    for (const [w, word] of words.entries()) place[this.#ids.get(word) ?? 0] = w;
    const starts = new Int32Array(words.length + 1);
    for (let p = 0; p < this.#length; p++) addAt(starts, at(place, at(this.#word, p)) + 1, 1);
    for (let w = 0; w < words.length; w++) starts[w + 1] = at(starts, w + 1) + at(starts, w);
    const next = starts.slice();
    const documents = new Int32Array(this.#length);
    for (let p = 0; p < this.#length; p++) {
      const w = at(place, at(this.#word, p));
      documents[at(next, w)] = at(this.#document, p);
      next[w] = at(next, w) + 1;
    }
    return new WordIndex(words, starts, documents, this.#size);
  }

  #push(word: number): void {
    if (this.#length === this.#word.length) {
      this.#word = grown(this.#word);
      this.#document = grown(this.#document);
    }
    this.#word[this.#length] = word;
    this.#document[this.#length] = this.#size;
    this.#length += 1;
  }
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** The set of a word's letters in 32 bits; what is not a–z shares the last six. */
function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - FIRST_LETTER;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + ((letter + FIRST_LETTER) % 6));
  }
  return mask;
}

const FIRST_LETTER = 'a'.charCodeAt(0);

/** Set bits of a 32-bit number (Warren, Hacker's Delight, 5-1). */
function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
