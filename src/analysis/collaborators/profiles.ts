import { addAt, at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { Scores } from './scores.ts';
import { freshness, isPause, type Rows, row, rowsOf, turned, type Work } from './work.ts';

/** What everybody works on: unit vectors over terms, by person and by term. */
export interface Profiles {
  /** How telling a term is: log of papers against papers with it; 0 for a word of one paper, or of a fifth of all. */
  telling: Float64Array;
  /** Terms of each person, and their weights in the same places. */
  terms: Rows;
  weights: Float64Array;
  /** People of each term, and their weights. */
  people: Rows;
  peopleWeights: Float64Array;
}

const COMMONEST = 0.2;
/** A topic says something even where all papers are about it. */
const LEAST_OF_TOPIC = 0.2;
/** Terms kept of a person: the weightiest say who they are, and the others would be most of the memory. */
const MOST_TERMS = 400;
/** What all that somebody says of themselves counts, against a paper of this year. */
export const INTERESTS_SHARE = 0.5;

/** tf-idf over papers, each paper a unit vector that counts as fresh as it is, then each person. O(terms of all bylines). */
export function* profilesInSteps(work: Work): Steps<Profiles> {
  const papers = work.year.length;
  const frequency = new Int32Array(work.termCount);
  for (const term of work.terms.values) addAt(frequency, term, 1);
  for (const term of work.interests.values) addAt(frequency, term, 1);
  const telling = Float64Array.from(frequency, (df, t) => {
    const says = Math.log((papers + 1) / Math.max(1, df));
    if (t < work.topicCount) return Math.max(LEAST_OF_TOPIC, says);
    return df > 1 && df < COMMONEST * papers + 2 ? says : 0;
  });
  yield;
  const sum = new Float64Array(work.termCount);
  const lists: Int32Array[] = [];
  const weights: Float64Array[] = [];
  for (let v = 0; v < work.order; v++) {
    if (isPause(v)) yield;
    const seen = new Set<number>();
    for (const p of row(work.papers, v)) addTerms(row(work.terms, p), telling, freshness(at(work.year, p), work.now), sum, seen);
    addTerms(row(work.interests, v), telling, INTERESTS_SHARE, sum, seen);
    const terms = [...seen].sort((a, b) => at(sum, b) - at(sum, a) || a - b).slice(0, MOST_TERMS);
    const length = Math.hypot(...terms.map((t) => at(sum, t))) || 1;
    lists.push(Int32Array.from(terms));
    weights.push(Float64Array.from(terms, (t) => at(sum, t) / length));
    for (const t of seen) sum[t] = 0;
  }
  const terms = rowsOf(lists);
  const flat = new Float64Array(terms.values.length);
  for (const [v, own] of weights.entries()) flat.set(own, at(terms.starts, v));
  yield;
  return { telling, terms, weights: flat, ...(yield* byTerm(terms, flat, work.termCount)) };
}

function addTerms(terms: Int32Array, telling: Float64Array, weight: number, sum: Float64Array, seen: Set<number>): void {
  let squares = 0;
  for (const t of terms) squares += at(telling, t) ** 2;
  if (squares === 0) return;
  const share = weight / Math.sqrt(squares);
  for (const t of terms) {
    const value = at(telling, t);
    if (value === 0) continue;
    addAt(sum, t, share * value);
    seen.add(t);
  }
}

function* byTerm(terms: Rows, weights: Float64Array, count: number): Steps<Pick<Profiles, 'people' | 'peopleWeights'>> {
  const people = turned(terms, count);
  yield;
  const next = people.starts.slice();
  const peopleWeights = new Float64Array(weights.length);
  for (const [i, term] of terms.values.entries()) {
    peopleWeights[at(next, term)] = at(weights, i);
    addAt(next, term, 1);
  }
  return { people, peopleWeights };
}

/** Cosine of everybody's profile with some terms, as far as it is not 0. O(people of those terms). */
export function closeTo({ people, peopleWeights, terms: { starts } }: Profiles, terms: ReadonlyMap<number, number>): Scores {
  const length = Math.hypot(...terms.values()) || 1;
  const found = new Scores(starts.length - 1);
  const { values } = people;
  for (const [term, weight] of terms) {
    const share = weight / length;
    const end = at(people.starts, term + 1);
    // Where most of a question's time goes: columns are read as what they are, for `at` reads any and takes twice as long.
    for (let i = at(people.starts, term); i < end; i++) found.add(values[i] ?? 0, share * (peopleWeights[i] ?? 0));
  }
  return found;
}

export function profileOf({ terms, weights }: Profiles, v: number): Map<number, number> {
  const begin = at(terms.starts, v);
  return new Map(Array.from(row(terms, v), (t, i) => [t, at(weights, begin + i)]));
}
