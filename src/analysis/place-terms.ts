import { compareText } from '#model/primitives.ts';
import { addAt, at } from './columns.ts';
import type { Term, TermIndex } from './term-index.ts';

/** One level of places: which place everybody is in (−1 for none), and the place of the level above that each lies in. */
export interface PlaceLevel {
  membership: Int32Array;
  count: number;
  /** `null` for the uppermost level. */
  parent: Int32Array | null;
}

/** A term of one place. */
export interface PlaceTerm {
  /** Its place in the index. */
  number: number;
  term: Term;
  /** How well it tells the place from the others; only the order means something. */
  score: number;
  /** Papers of the place that speak of it, by share of their authors. */
  inside: number;
  /** Of all papers of the place. */
  share: number;
}

/** What a term is worth as a name, in addition to what it says: 0 for none. */
export type Readability = (term: Term, number: number, level: number) => number;

/** A term that fewer papers of a place than this speak of does not name it. */
const FEWEST_PAPERS = 1.6;
const FEWEST_SHARE = 0.15;
const KEPT = 120;
const DISCOUNT = 0.7;
/** What being told from the whole map counts, against being told from its siblings. */
const FAR_WEIGHT = 0.5;

/**
 * The distinctive terms of every place of every level, best first: Dunning's log-likelihood ratio (1993) of a term's papers
 * inside a place against those of its siblings, and with half the weight against the whole map. Papers count by the share of their authors.
 * O(occurrences × levels), memory of the places times what is kept.
 */
export function placeTerms(index: TermIndex, levels: readonly PlaceLevel[], readability: Readability): PlaceTerm[][][] {
  const shares = levels.map((level) => documentShares(index, level));
  const found = levels.map(({ count }) => Array.from({ length: count }, (): PlaceTerm[] => []));
  const tallies = levels.map(({ count }) => new Tally(count));
  for (const [number, term] of index.terms.entries()) {
    const worth = levels.map((_, l) => readability(term, number, l));
    if (worth.every((factor) => factor === 0)) continue;
    const total = countTerm(index, number, shares, tallies);
    for (const [l, level] of levels.entries()) {
      const tally = tallies[l];
      const own = shares[l];
      const above = tallies[l - 1];
      if (tally === undefined || own === undefined || (worth[l] ?? 0) === 0) continue;
      for (const place of tally.touched) {
        const inside = at(tally.weights, place);
        if (inside < Math.min(FEWEST_PAPERS, FEWEST_SHARE * at(own.papers, place))) continue;
        // The first paper is what suggested the term; only the others witness it.
        const sure = Math.max(0.2 * inside, inside - DISCOUNT);
        const up = level.parent === null ? -1 : at(level.parent, place);
        const siblings =
          up < 0 || above === undefined
            ? 0
            : logLikelihood(sure, at(own.papers, place), at(above.weights, up), at(shares[l - 1]?.papers ?? own.papers, up));
        const far = logLikelihood(sure, at(own.papers, place), total, index.paperCount);
        const score = (siblings + (up < 0 ? 1 : FAR_WEIGHT) * far) * (worth[l] ?? 0);
        if (score > 0) keep(found[l]?.[place] ?? [], { number, term, score, inside, share: inside / at(own.papers, place) });
      }
    }
    for (const tally of tallies) tally.clear();
  }
  for (const level of found) for (const terms of level) trim(terms);
  return found;
}

/** Counts one term over the places of all levels; answers its papers altogether. */
function countTerm(
  { starts, docs, weights }: TermIndex,
  number: number,
  shares: readonly DocumentShares[],
  tallies: readonly Tally[],
): number {
  let total = 0;
  for (let o = at(starts, number); o < at(starts, number + 1); o++) {
    const [doc, weight] = [at(docs, o), at(weights, o)];
    total += weight;
    for (const [l, { starts: from, places, shares: parts }] of shares.entries()) {
      for (let s = at(from, doc); s < at(from, doc + 1); s++) tallies[l]?.add(at(places, s), at(parts, s) * weight);
    }
  }
  return total;
}

/** Sums over few of many places: only what was touched is looked at and cleared. */
class Tally {
  readonly weights: Float64Array;
  readonly touched: number[] = [];

  constructor(places: number) {
    this.weights = new Float64Array(places);
  }

  add(place: number, amount: number): void {
    if (this.weights[place] === 0) this.touched.push(place);
    addAt(this.weights, place, amount);
  }

  clear(): void {
    for (const place of this.touched) this.weights[place] = 0;
    this.touched.length = 0;
  }
}

/** For each document the places of its authors, each with its share of them; and the papers of each place. */
interface DocumentShares {
  starts: Int32Array;
  places: Int32Array;
  shares: Float64Array;
  papers: Float64Array;
}

function documentShares({ authorStarts, authors, paperCount }: TermIndex, { membership, count }: PlaceLevel): DocumentShares {
  const docCount = authorStarts.length - 1;
  const starts = new Int32Array(docCount + 1);
  const places = new Int32Array(authors.length);
  const shares = new Float64Array(authors.length);
  const papers = new Float64Array(count);
  let next = 0;
  for (let doc = 0; doc < docCount; doc++) {
    const [from, to] = [at(authorStarts, doc), at(authorStarts, doc + 1)];
    const first = next;
    for (let a = from; a < to; a++) {
      const place = at(membership, at(authors, a));
      if (place < 0) continue;
      let slot = first;
      while (slot < next && at(places, slot) !== place) slot++;
      if (slot === next) places[next++] = place;
      addAt(shares, slot, 1 / (to - from));
    }
    if (doc < paperCount) for (let s = first; s < next; s++) addAt(papers, at(places, s), at(shares, s));
    starts[doc + 1] = next;
  }
  return { starts, places: places.slice(0, next), shares: shares.slice(0, next), papers };
}

function keep(terms: PlaceTerm[], term: PlaceTerm): void {
  terms.push(term);
  if (terms.length > 4 * KEPT) trim(terms);
}

function trim(terms: PlaceTerm[]): void {
  terms.sort((a, b) => b.score - a.score || compareText(a.term.key, b.term.key));
  terms.length = Math.min(terms.length, KEPT);
}

/**
 * G² of `inside` among `insideAll` papers against all `total` among `all`, of which those are a part. 0 where the term is no more common
 * inside, and where there is nothing to be told from.
 */
function logLikelihood(inside: number, insideAll: number, total: number, all: number): number {
  const outside = Math.max(0, total - inside);
  const outsideAll = all - insideAll;
  if (outsideAll <= 1e-9 || inside * outsideAll <= outside * insideAll) return 0;
  const expectedIn = ((inside + outside) * insideAll) / all;
  const expectedOut = ((inside + outside) * outsideAll) / all;
  const part = (seen: number, expected: number): number => (seen > 0 ? seen * Math.log(seen / expected) : 0);
  return 2 * (part(inside, expectedIn) + part(outside, expectedOut));
}
