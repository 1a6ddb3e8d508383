import { at } from '#analysis/columns.ts';
import { type LeastMargins, lastOfFirst } from './hold-back.ts';
import type { Ranked } from './rank.ts';

/** Nobody is among the first twenty of more than this share of all lists of a kind. */
export const LARGEST_SHARE = 0.25;
/** A share found in a sample is lower than the one held to by so many of its standard errors. */
const ERRORS = 4;

/** Lists drawn from all of a kind: who would be in too many of these, and by which margin they are in the ones they suit best. */
export class ListSample {
  readonly #all: number;
  #lists = 0;
  readonly #margins = new Map<number, number[]>();

  /** @param all How many lists of the kind there might be. */
  constructor(all: number) {
    this.#all = all;
  }

  /** A list with nobody held back, best first. Of long ones some hundred are enough: nobody further down gets among the first twenty. */
  add(ranked: readonly Ranked[]): void {
    const last = lastOfFirst(ranked);
    this.#lists++;
    for (const { person, score } of ranked) {
      const own = this.#margins.get(person);
      if (own === undefined) this.#margins.set(person, [score - last]);
      else own.push(score - last);
    }
  }

  /** Raises margins to what keeps everybody to the share here too. O(people of all lists). */
  raise(least: LeastMargins): void {
    const permitted = this.#permitted();
    for (const [v, own] of this.#margins) {
      if (own.length <= permitted) continue;
      own.sort((a, b) => b - a);
      least[v] = Math.max(at(least, v), own[permitted] ?? 0);
    }
  }

  /** Lists of the sample that one person may be in so that the share holds among all: whoever is sampled from few errs less. */
  #permitted(): number {
    const unseen = (this.#all - this.#lists) / Math.max(1, this.#all - 1);
    const error = Math.sqrt((LARGEST_SHARE * (1 - LARGEST_SHARE) * unseen) / Math.max(1, this.#lists));
    return Math.floor(this.#lists * (LARGEST_SHARE - ERRORS * error));
  }
}
