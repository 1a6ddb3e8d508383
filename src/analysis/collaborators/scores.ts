import { at } from '#analysis/columns.ts';

/** Figures of some people, 0 for all others: a column to add to, and who is in it. */
export class Scores {
  readonly of: Float64Array;
  readonly #people: number[] = [];
  #ascending: Float64Array | undefined;

  constructor(order: number) {
    this.of = new Float64Array(order);
  }

  add(person: number, amount: number): void {
    const before = this.of[person] ?? 0;
    if (before === 0) this.#people.push(person);
    this.of[person] = before + amount;
    this.#ascending = undefined;
  }

  /** Everybody with a figure, in the order of their first. */
  get people(): readonly number[] {
    return this.#people;
  }

  /** The `most` people of the highest figures, the highest first; ties by number. O(people log people). */
  first(most: number): number[] {
    const figures = this.#figures();
    const least = at(figures, Math.max(0, figures.length - most));
    const chosen = this.#people.filter((v) => at(this.of, v) >= least);
    return chosen.sort((a, b) => at(this.of, b) - at(this.of, a) || a - b).slice(0, most);
  }

  /** How many have a higher figure than somebody. O(log people) after the first time. */
  rankOf(person: number): number {
    const figures = this.#figures();
    const own = at(this.of, person);
    let [low, high] = [0, figures.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(figures, middle) <= own) low = middle + 1;
      else high = middle;
    }
    return figures.length - low;
  }

  // Numbers sort several times faster than people compared by theirs.
  #figures(): Float64Array {
    this.#ascending ??= Float64Array.from(this.#people, (v) => at(this.of, v)).sort();
    return this.#ascending;
  }
}
