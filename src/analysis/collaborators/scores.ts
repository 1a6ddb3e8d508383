import { at } from '#analysis/columns.ts';

/** Figures of some people, 0 for all others: a column to add to, and who is in it. */
export class Scores {
  readonly of: Float64Array;
  readonly #people: number[] = [];

  constructor(order: number) {
    this.of = new Float64Array(order);
  }

  add(person: number, amount: number): void {
    const before = at(this.of, person);
    if (before === 0) this.#people.push(person);
    this.of[person] = before + amount;
  }

  /** Everybody with a figure, in the order of their first. */
  get people(): readonly number[] {
    return this.#people;
  }

  /** People by figure, the highest first; ties by number. */
  ranked(): Int32Array {
    return Int32Array.from(this.#people).sort((a, b) => at(this.of, b) - at(this.of, a) || a - b);
  }
}
