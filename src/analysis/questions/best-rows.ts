import type { Id, PartialDate } from '#model/primitives.ts';
import { compareText } from '#model/primitives.ts';
import type { QuestionGround } from './ground.ts';

/** Rows that are kept of an answer; the total beside them is whole. */
export const KEPT_ROWS = 1000;

/** Sums of shares differ in their last digits by the order in which papers come; no rank may depend on that. */
export function steady(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A row of an answer, people and topics as numbers. */
export interface FoundRow {
  readonly people: readonly number[];
  readonly topics?: readonly number[];
  /** In the order of the question's figures. */
  readonly figures: readonly (number | null)[];
  readonly date?: PartialDate | null;
  /** What orders rows: by the first, equal ones by the next; larger is earlier. */
  readonly rank: readonly number[];
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  readonly total: number;
}

/** The best rows of any number, in a total order: rank, then ids of people, then of topics. O(1) each, amortised. */
export class BestRows {
  readonly #ground: Pick<QuestionGround, 'people' | 'topics'>;
  #rows: FoundRow[] = [];
  #total = 0;

  constructor(ground: Pick<QuestionGround, 'people' | 'topics'>) {
    this.#ground = ground;
  }

  add(row: FoundRow): void {
    this.#total += 1;
    this.#rows.push({ ...row, rank: row.rank.map(steady) });
    if (this.#rows.length >= 2 * KEPT_ROWS) this.#cut();
  }

  found(): FoundRows {
    this.#cut();
    return { rows: this.#rows, total: this.#total };
  }

  #cut(): void {
    this.#rows = this.#rows.sort((p, q) => this.#compare(p, q)).slice(0, KEPT_ROWS);
  }

  #compare(p: FoundRow, q: FoundRow): number {
    for (const [i, value] of p.rank.entries()) {
      const difference = (q.rank[i] ?? 0) - value;
      if (difference !== 0) return difference;
    }
    const [one, other] = [this.#idsOf(p), this.#idsOf(q)];
    for (const [i, id] of one.entries()) {
      const order = compareText(id, other[i] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  }

  #idsOf({ people, topics = [] }: FoundRow): Id[] {
    const { people: everybody, topics: all } = this.#ground;
    return [...people.map((v) => everybody[v]?.ref.id ?? ''), ...topics.map((t) => all[t]?.id ?? '')];
  }
}
