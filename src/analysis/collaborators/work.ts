import { addAt, at } from '#analysis/columns.ts';

/** Lists of numbers by row, back to back: row r is `values[starts[r] … starts[r + 1])`. */
export interface Rows {
  starts: Int32Array;
  values: Int32Array;
}

/**
 * Who wrote what with whom, as numbers: people 0 … order − 1, papers, and terms of both. What is ranked is read from nothing else,
 * so that any source that fills it is ranked alike.
 */
export interface Work {
  order: number;
  /** The year that "now" is. */
  now: number;
  /** Year of each paper; 0 where it is not known. */
  year: Int32Array;
  /** Authors of each paper, those not shown included. */
  size: Int32Array;
  /** People of each paper, each once. */
  authors: Rows;
  /** Papers of each person. */
  papers: Rows;
  /** Terms of each paper, each once: words and topics alike. */
  terms: Rows;
  termCount: number;
  /** Terms from 0 to here are topics: they count however common or rare they are. */
  topicCount: number;
  /** Terms that people name themselves, papers or none. */
  interests: Rows;
  /** Where each person belongs, as far as is known: any keys that two people may share. */
  places: Rows;
  placeCount: number;
}

export interface WorkPaper {
  year: number | null;
  /** Authors besides `people` who are not shown. */
  hidden: number;
  people: readonly number[];
  terms: readonly number[];
}

/** Columns of work from lists. O(bylines + terms). */
export function workOf(input: {
  order: number;
  now: number;
  papers: readonly WorkPaper[];
  termCount: number;
  topicCount: number;
  interests: readonly (readonly number[])[];
  places: readonly (readonly number[])[];
  placeCount: number;
}): Work {
  const { order, now, papers, termCount, topicCount, interests, places, placeCount } = input;
  const authors = rowsOf(papers.map(({ people }) => [...new Set(people)]));
  return {
    order,
    now,
    year: Int32Array.from(papers, ({ year }) => year ?? 0),
    size: Int32Array.from(papers, ({ hidden }, p) => hidden + at(authors.starts, p + 1) - at(authors.starts, p)),
    authors,
    papers: turned(authors, order),
    terms: rowsOf(papers.map(({ terms }) => [...new Set(terms)])),
    termCount,
    topicCount,
    interests: rowsOf(interests.map((list) => [...new Set(list)])),
    places: rowsOf(places),
    placeCount,
  };
}

/** Rows that are filled between two pauses. */
const ROWS_IN_A_STEP = 500;

/** Whether it is time to pause after so many rows. */
export function isPause(r: number): boolean {
  return r % ROWS_IN_A_STEP === 0;
}

export function rowsOf(lists: readonly ArrayLike<number>[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  for (const [r, list] of lists.entries()) starts[r + 1] = at(starts, r) + list.length;
  const values = new Int32Array(at(starts, lists.length));
  for (const [r, list] of lists.entries()) values.set(list, at(starts, r));
  return { starts, values };
}

/** The same pairs by the other side: the rows that each value is in, ascending. */
export function turned({ starts, values }: Rows, count: number): Rows {
  const turnedStarts = new Int32Array(count + 1);
  for (const value of values) addAt(turnedStarts, value + 1, 1);
  for (let v = 0; v < count; v++) addAt(turnedStarts, v + 1, at(turnedStarts, v));
  const next = turnedStarts.slice();
  const rows = new Int32Array(values.length);
  for (let r = 0; r + 1 < starts.length; r++) {
    for (let i = at(starts, r); i < at(starts, r + 1); i++) {
      const value = at(values, i);
      rows[at(next, value)] = r;
      addAt(next, value, 1);
    }
  }
  return { starts: turnedStarts, values: rows };
}

export function row({ starts, values }: Rows, r: number): Int32Array {
  return values.subarray(at(starts, r), at(starts, r + 1));
}

/** Whether anything says what somebody does: of whoever has neither papers nor interests, nobody can tell whom they suit. */
export function isKnownByWork({ papers, interests }: Work, v: number): boolean {
  return row(papers, v).length > 0 || row(interests, v).length > 0;
}

/** Half of what happened so many years ago is forgotten. */
export const HALF_LIFE_YEARS = 3;

/** What a year still counts now, in (0, 1]. A year that is not known counts like one of ten years ago. */
export function freshness(year: number, now: number): number {
  const age = year === 0 ? 10 : Math.max(0, now - year);
  return 0.5 ** (age / HALF_LIFE_YEARS);
}
