import { addAt, at } from './columns.ts';
import { type PaperWords, weightOf } from './paper-words.ts';

/** What places are called, word by word. */
export class NameBoard {
  readonly words: PaperWords;
  /** For each word the places whose names have it, and how many they are: most words of titles are in no name, and passed over. */
  readonly naming: (number[] | undefined)[] = [];
  readonly named: Int32Array;
  /** Length of the vector of each name. */
  readonly norms: Float64Array;
  readonly #names: (readonly number[])[];

  constructor(words: PaperWords, places: number) {
    this.words = words;
    this.named = new Int32Array(words.weights.length);
    this.norms = new Float64Array(places);
    this.#names = Array.from({ length: places }, () => []);
  }

  name(place: number, words: readonly number[]): void {
    for (const word of this.#names[place] ?? []) {
      this.naming[word] = this.naming[word]?.filter((other) => other !== place);
      addAt(this.named, word, -1);
    }
    this.#names[place] = words.filter((word) => word >= 0);
    this.norms[place] = Math.sqrt(weightOf(words, this.words));
    for (const word of this.#names[place] ?? []) {
      this.naming[word] = [...(this.naming[word] ?? []), place];
      addAt(this.named, word, 1);
    }
  }
}

interface TrialOptions {
  /** Names of all places that compete for the papers. */
  board: NameBoard;
  /** The papers that names are tried on, and the place where each belongs. */
  papers: Int32Array;
  truth: Int32Array;
}

/**
 * Tries names out: how many papers would a reader who knows nothing but the names of places put into the right one? A paper
 * goes to the name whose words are most like those of its title (cosine of tf-idf); where no name shares a word with it, nowhere.
 */
export class NameTrial {
  readonly #words: PaperWords;
  readonly #papers: Int32Array;
  readonly #truth: Int32Array;
  /** For each word the papers tried that have it, as places in `papers`. */
  readonly #having: (number[] | undefined)[] = [];
  readonly #board: NameBoard;
  /** For each paper tried, the best cosine of the names of other places than the one being named, and 1 if it would be right. */
  readonly #rival: Float64Array;
  readonly #isRivalRight: Int32Array;
  readonly #dots: Float64Array;
  readonly #places: Float64Array;

  constructor({ board, papers, truth }: TrialOptions) {
    const { words, norms } = board;
    this.#board = board;
    this.#words = words;
    this.#papers = papers;
    this.#truth = truth;
    this.#rival = new Float64Array(papers.length);
    this.#isRivalRight = new Int32Array(papers.length);
    this.#dots = new Float64Array(papers.length);
    this.#places = new Float64Array(norms.length);
    for (let i = 0; i < papers.length; i++) {
      const paper = at(papers, i);
      for (let k = at(words.starts, paper); k < at(words.starts, paper + 1); k++) {
        const word = at(words.words, k);
        const having = this.#having[word];
        if (having === undefined) this.#having[word] = [i];
        else having.push(i);
      }
    }
  }

  /** Looks up what all other names make of the papers, before names for `place` are tried. O(words of the papers tried). */
  prepare(place: number): void {
    for (let i = 0; i < this.#papers.length; i++) {
      this.#rival[i] = 0;
      this.#isRivalRight[i] = 0;
      const paper = at(this.#papers, i);
      const [from, to] = [at(this.#words.starts, paper), at(this.#words.starts, paper + 1)];
      let isNamed = false;
      for (let k = from; k < to; k++) {
        const word = at(this.#words.words, k);
        if (at(this.#board.named, word) === 0) continue;
        isNamed = true;
        for (const other of this.#board.naming[word] ?? NOBODY) addAt(this.#places, other, at(this.#words.weights, word));
      }
      if (isNamed) this.#settle(i, place, from, to);
    }
  }

  /** The best of the names that share words `from … to` with the paper, but that of `place`. */
  #settle(i: number, place: number, from: number, to: number): void {
    for (let k = from; k < to; k++) {
      const word = at(this.#words.words, k);
      if (at(this.#board.named, word) === 0) continue;
      for (const other of this.#board.naming[word] ?? NOBODY) {
        const cosine = other === place ? 0 : at(this.#places, other) / at(this.#board.norms, other);
        this.#places[other] = 0;
        if (cosine <= at(this.#rival, i)) continue;
        this.#rival[i] = cosine;
        this.#isRivalRight[i] = Number(at(this.#truth, i) === other);
      }
    }
  }

  /** How many more papers all names together put right if `place`, prepared before, had these words. O(papers that have one). */
  gain(place: number, words: readonly number[]): number {
    const norm = Math.sqrt(weightOf(words, this.#words));
    for (const word of words) {
      for (const i of this.#having[word] ?? NOBODY) addAt(this.#dots, i, at(this.#words.weights, word));
    }
    let gain = 0;
    for (const word of words) {
      for (const i of this.#having[word] ?? NOBODY) {
        const isTaken = at(this.#dots, i) / norm > at(this.#rival, i);
        this.#dots[i] = 0;
        if (isTaken) gain += Number(at(this.#truth, i) === place) - at(this.#isRivalRight, i);
      }
    }
    return gain;
  }
}

const NOBODY: readonly number[] = [];
