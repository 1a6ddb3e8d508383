import { compareText } from '#model/primitives.ts';
import { at } from './columns.ts';
import { PLACE_NAME_LINE_CHARS } from './label-styles.ts';
import { NameBoard, NameTrial } from './name-trial.ts';
import type { PaperWords } from './paper-words.ts';
import { breakName } from './place-name-lines.ts';
import type { PlaceLevel, PlaceTerm } from './place-terms.ts';
import { createSameness } from './same-name.ts';
import type { Term, TermIndex } from './term-index.ts';

/** Between the two halves of a name, in both languages. */
export const AND = ' · ';
/** A name's terms speak of different papers: this share of the rarer one's at most speak of both. */
const MOST_OVERLAP = 0.5;
/** Papers a level's names are tried on. */
const SAMPLE = 8_000;
/** Groups of a map of more papers are tried on those of their community alone: time grows with groups times papers. */
const FEW_PAPERS = 2_000;
const SWEEPS = 3;
/** A term less telling than this, against the best one of its place, is no part of a name. */
const LEAST_TELLING = 0.01;
/** What being most telling is worth, in papers put right, as a share of a place's papers. */
const PRIOR = 0.05;
/** Fields that an institute states itself are what its regions are called, and often its communities: so many times the prior. */
const STATED_PRIOR = [16, 3, 2];
/** What a second term must bring. */
const SECOND_COST = { share: 0.01, papers: 2 };
const SECOND_PRIOR = 0.3;
/** In a place of at least so many papers both terms of a name are this telling, against its best one: else two of its corners make a name. Fewer papers tell little. */
const BOTH_TELLING = { share: 0.2, papers: 200 };
const TERM_COST = 1;
/** What a name without French costs, as a share of a place's papers: half the readers are served by it. */
const ENGLISH_ONLY = 0.04;
const FIRSTS = 10;
const SECONDS = 30;

/** Places whose names are tried on the same papers. */
interface Trying {
  places: number[];
  papers: number[];
  truth: number[];
}

interface Sweep {
  /** To be named. */
  places: readonly number[];
  board: NameBoard;
  trial: NameTrial;
  /** Papers tried of each place, and which share of all papers is tried. */
  sizes: ReadonlyMap<number, number>;
  tried: number;
}

export interface ChooserOptions {
  index: TermIndex;
  words: PaperWords;
  levels: readonly PlaceLevel[];
  /** Distinctive terms by level and place. */
  found: readonly (readonly (readonly PlaceTerm[])[])[];
  hasFrench: (term: Term) => boolean;
}

/**
 * Chooses one or two terms for the name of every place, from the uppermost level down. No two siblings say the same, none says what
 * an ancestor says, and regions and communities share no term at all. Among the distinctive terms of a place those are taken whose words put most
 * papers into their place (see `NameTrial`), with something for being most distinctive.
 */
export class TermChooser {
  readonly #options: ChooserOptions;
  readonly #sameness = createSameness();
  readonly #given: PlaceTerm[][][];
  readonly #taken: Map<string, number>[];
  /** Level and place of every whole name. */
  readonly #owners = new Map<string, string>();
  /** Places by level and the place above them, −1 for none. */
  readonly #siblings: Map<number, number[]>[];

  constructor(options: ChooserOptions) {
    this.#options = options;
    this.#given = options.levels.map(({ count }) => Array.from({ length: count }, () => []));
    this.#taken = options.levels.map(() => new Map<string, number>());
    this.#siblings = options.levels.map(({ count, parent }) =>
      Map.groupBy(Array(count).keys(), (place) => (parent === null ? -1 : at(parent, place))),
    );
  }

  /** The terms of every place of a level; all levels above were chosen before. `kept` are those that stay. */
  choose(l: number, kept: readonly (readonly PlaceTerm[] | undefined)[]): readonly (readonly PlaceTerm[])[] {
    const staying = new Set<number>();
    for (const [place, terms] of kept.entries()) {
      if (terms === undefined || !this.#isUnused(terms, l, place)) continue;
      if (!terms.every(({ term }) => this.#isFree(l, place, term))) continue;
      this.#give(l, place, terms);
      staying.add(place);
    }
    this.#assignFirst(l);
    this.#fit(l, staying);
    return this.#given[l] ?? [];
  }

  #give(l: number, place: number, terms: readonly PlaceTerm[]): void {
    const before = this.#given[l]?.[place] ?? [];
    for (const { term } of before) this.#taken[l]?.delete(term.key);
    if (this.#isUnused(before, l, place)) this.#owners.delete(wholeKey(before));
    const level = this.#given[l];
    if (level !== undefined) level[place] = [...terms];
    for (const { term } of terms) this.#taken[l]?.set(term.key, place);
    if (terms.length > 0) this.#owners.set(wholeKey(terms), `${l} ${place}`);
  }

  /** No two places of the map have the same whole name. */
  #isUnused(terms: readonly PlaceTerm[], l: number, place: number): boolean {
    return (this.#owners.get(wholeKey(terms)) ?? `${l} ${place}`) === `${l} ${place}`;
  }

  /** Where two places want the same, the one it is most telling of has it. */
  #assignFirst(l: number): void {
    const wishes = (this.#options.found[l] ?? []).flatMap((terms, place) =>
      terms.map((candidate) => ({ place, candidate, wish: candidate.score / (terms[0]?.score ?? 1) })),
    );
    wishes.sort(
      (a, b) =>
        b.wish - a.wish ||
        b.candidate.score - a.candidate.score ||
        a.place - b.place ||
        compareText(a.candidate.term.key, b.candidate.term.key),
    );
    for (const { place, candidate } of wishes) {
      if ((this.#given[l]?.[place] ?? []).length > 0 || !this.#isUnused([candidate], l, place)) continue;
      if (this.#isFree(l, place, candidate.term)) this.#give(l, place, [candidate]);
    }
  }

  /** Groups of a large map are tried on the papers of their community alone, against the names of all groups; on a small one every paper counts. */
  #fit(l: number, staying: ReadonlySet<number>): void {
    const { levels, words, index } = this.#options;
    const level = levels[l];
    if (level === undefined) return;
    const { papers, truth } = papersOfPlaces(index, level);
    const isLocal = l === 2 && papers.length > FEW_PAPERS;
    const trials = new Map<number, Trying>();
    for (let place = 0; place < level.count; place++) {
      const scene = isLocal && level.parent !== null ? at(level.parent, place) : -1;
      const tried = trials.get(scene) ?? { places: [], papers: [], truth: [] };
      trials.set(scene, tried);
      tried.places.push(place);
    }
    for (let i = 0; i < papers.length; i++) {
      const place = at(truth, i);
      const tried = trials.get(isLocal && level.parent !== null ? at(level.parent, place) : -1);
      tried?.papers.push(at(papers, i));
      tried?.truth.push(place);
    }
    const board = new NameBoard(words, level.count);
    for (let place = 0; place < level.count; place++) board.name(place, this.#wordsOf(this.#given[l]?.[place] ?? []));
    for (const { places, papers: own, truth: right } of trials.values()) {
      const every = Math.max(1, own.length / SAMPLE);
      const chosen = Int32Array.from({ length: Math.floor(own.length / every) }, (_, i) => Math.floor(i * every));
      const trial = new NameTrial({
        board,
        papers: chosen.map((i) => own[i] ?? 0),
        truth: chosen.map((i) => right[i] ?? 0),
      });
      const sizes = new Map<number, number>();
      for (const i of chosen) sizes.set(right[i] ?? 0, (sizes.get(right[i] ?? 0) ?? 0) + 1);
      this.#sweep(l, { places: places.filter((place) => !staying.has(place)), board, trial, sizes, tried: 1 / every });
    }
  }

  /** Tries, place by place, names of one or two terms, and keeps what puts most papers right; until nothing changes. */
  #sweep(l: number, { places, board, trial, sizes, tried }: Sweep): void {
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      let changed = 0;
      for (const place of places) {
        const terms = this.#options.found[l]?.[place] ?? [];
        if (terms.length === 0) continue;
        trial.prepare(place);
        const before = this.#given[l]?.[place] ?? [];
        this.#give(l, place, []);
        const best = this.#best({ l, place, terms, trial, papers: sizes.get(place) ?? 0, tried });
        this.#give(l, place, best);
        board.name(place, this.#wordsOf(best));
        if (before.map(({ number }) => number).join() !== best.map(({ number }) => number).join()) changed++;
      }
      if (changed === 0) return;
    }
  }

  #best({
    l,
    place,
    terms,
    trial,
    papers,
    tried,
  }: {
    l: number;
    place: number;
    terms: readonly PlaceTerm[];
    trial: NameTrial;
    papers: number;
    tried: number;
  }): PlaceTerm[] {
    const top = terms[0]?.score ?? 1;
    const candidates = terms.filter(({ term }) => this.#isFree(l, place, term));
    const telling = candidates.filter(({ score }) => score >= LEAST_TELLING * top);
    // A weak term is better than a person's name.
    const free = telling.some((term) => this.#isUnused([term], l, place)) ? telling : candidates;
    const prior = ({ term, score }: PlaceTerm): number =>
      PRIOR * (term.isStated ? (STATED_PRIOR[l] ?? 1) : 1) * Math.max(8, papers) * Math.sqrt(score / top);
    const englishOnly = ENGLISH_ONLY * Math.max(8, papers);
    const worthOf = (set: readonly PlaceTerm[]): number =>
      trial.gain(place, this.#wordsOf(set)) -
      (set.some(({ term }) => !this.#options.hasFrench(term)) ? englishOnly : 0) +
      set.reduce((sum, term, k) => sum + (k === 0 ? 1 : SECOND_PRIOR) * prior(term) - TERM_COST, 0);
    const singles = free.map((term) => ({ term, worth: worthOf([term]) }));
    singles.sort((a, b) => b.worth - a.worth || b.term.score - a.term.score || compareText(a.term.term.key, b.term.term.key));
    const leastOfBoth = papers >= BOTH_TELLING.papers * tried ? BOTH_TELLING.share * top : 0;
    const secondCost = SECOND_COST.share * papers + SECOND_COST.papers * tried;
    const alone = singles.find(({ term }) => this.#isUnused([term], l, place));
    let chosen = alone === undefined ? [] : [alone.term];
    let most = alone?.worth ?? Number.NEGATIVE_INFINITY;
    for (const { term: first } of singles.slice(0, FIRSTS)) {
      for (const { term: second } of singles.slice(0, SECONDS)) {
        if (second === first || Math.min(first.score, second.score) < leastOfBoth || !this.#join(first, second)) continue;
        const worth = worthOf([first, second]) - secondCost;
        if (worth > most && this.#isUnused([first, second], l, place)) [most, chosen] = [worth, [first, second]];
      }
    }
    return chosen.sort((a, b) => b.score - a.score || compareText(a.term.key, b.term.key));
  }

  #wordsOf(terms: readonly PlaceTerm[]): number[] {
    return [...new Set(terms.flatMap(({ term }) => this.#options.words.wordsOf(term.text.en)))];
  }

  /** Neither its ancestors nor its siblings say it. */
  #isFree(l: number, place: number, { key }: Term): boolean {
    const parent = this.#options.levels[l]?.parent ?? null;
    const up = parent === null ? -1 : at(parent, place);
    if (l < 2 && (this.#taken[l]?.get(key) ?? place) !== place) return false;
    for (const other of this.#siblings[l]?.get(up) ?? []) {
      if (other === place) continue;
      for (const { term } of this.#given[l]?.[other] ?? []) if (this.#sameness.saysTheSame(term.key, key)) return false;
    }
    return up < 0 || this.#isFreeAbove(l - 1, up, key);
  }

  #isFreeAbove(l: number, place: number, key: string): boolean {
    if ((this.#given[l]?.[place] ?? []).some(({ term }) => this.#sameness.saysTheSame(term.key, key))) return false;
    const parent = this.#options.levels[l]?.parent ?? null;
    return parent === null || this.#isFreeAbove(l - 1, at(parent, place), key);
  }

  #join(first: PlaceTerm, second: PlaceTerm): boolean {
    const { hasFrench, index } = this.#options;
    if (isPair(first.term) || isPair(second.term) || hasFrench(first.term) !== hasFrench(second.term)) return false;
    if (first.term.text.en.length + second.term.text.en.length > 2 * PLACE_NAME_LINE_CHARS) return false;
    if (this.#sameness.sharesRoot(first.term.key, second.term.key)) return false;
    const lines = breakName(`${first.term.text.en}${AND}${second.term.text.en}`);
    if (lines.some(({ length }) => length > PLACE_NAME_LINE_CHARS)) return false;
    return overlap(index, first.number, second.number) <= MOST_OVERLAP;
  }
}

function wholeKey(terms: readonly PlaceTerm[]): string {
  return terms
    .map(({ term }) => term.text.en.toLowerCase())
    .sort()
    .join(' · ');
}

/** "Speech and audio" is two things already. */
function isPair({ text }: Term): boolean {
  return /\s(and|&)\s|,/.test(text.en);
}

/** The papers that more people of one place signed than of any other. */
function papersOfPlaces(index: TermIndex, { membership }: PlaceLevel): { papers: Int32Array; truth: Int32Array } {
  const papers: number[] = [];
  const truth: number[] = [];
  for (let doc = 0; doc < index.paperCount; doc++) {
    const place = commonest(index, membership, doc);
    if (place < 0) continue;
    papers.push(doc);
    truth.push(place);
  }
  return { papers: Int32Array.from(papers), truth: Int32Array.from(truth) };
}

/** −1 where nobody is in a place, and for a tie. */
function commonest({ authorStarts, authors }: TermIndex, membership: Int32Array, doc: number): number {
  const counts = new Map<number, number>();
  for (let a = at(authorStarts, doc); a < at(authorStarts, doc + 1); a++) {
    const place = at(membership, at(authors, a));
    if (place >= 0) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let [best, most] = [-1, 0];
  for (const [place, count] of counts) {
    if (count === most) best = -1;
    if (count > most) [best, most] = [place, count];
  }
  return best;
}

/** Share of the papers of the rarer term that also speak of the other. */
function overlap({ starts, docs }: TermIndex, a: number, b: number): number {
  let [i, j] = [at(starts, a), at(starts, b)];
  const [endA, endB] = [at(starts, a + 1), at(starts, b + 1)];
  const fewer = Math.min(endA - i, endB - j);
  let both = 0;
  while (i < endA && j < endB) {
    const difference = at(docs, i) - at(docs, j);
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both / Math.max(1, fewer);
}
