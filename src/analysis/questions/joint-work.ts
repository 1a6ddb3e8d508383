import { row } from '#analysis/collaborators/work.ts';
import { addAt, at } from '#analysis/columns.ts';
import { type Asked, counts } from './asked.ts';
import type { QuestionGround } from './ground.ts';

/**
 * One person's co-authors at a time, over the papers that count: joint papers, the weight of a tie Σ 1/(authors − 1), its years.
 * Columns are reused, so that 170,000 people need the memory of one.
 */
export class JointWork {
  /** Co-authors of the person, in the order they were met. */
  readonly others: number[] = [];
  readonly papers: Int32Array;
  readonly weight: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Papers of the person that count. */
  paperCount = 0;
  /** Bylines looked at for the last person. */
  looks = 0;
  readonly #ground: QuestionGround;
  readonly #asked: Pick<Asked, 'topic' | 'since'>;

  constructor(ground: QuestionGround, asked: Pick<Asked, 'topic' | 'since'>) {
    this.#ground = ground;
    this.#asked = asked;
    const order = ground.people.length;
    this.papers = new Int32Array(order);
    this.weight = new Float64Array(order);
    this.first = new Int32Array(order);
    this.last = new Int32Array(order);
  }

  /** O(Σ authors) over the papers of the person. */
  of(person: number): void {
    this.#clear();
    const { papers, authors, size, year } = this.#ground;
    for (const paper of row(papers, person)) {
      this.looks += 1;
      if (!counts(this.#ground, this.#asked, paper)) continue;
      this.paperCount += 1;
      const share = 1 / Math.max(1, at(size, paper) - 1);
      for (const other of row(authors, paper)) if (other !== person) this.#add(other, share, at(year, paper));
    }
  }

  #add(other: number, share: number, year: number): void {
    this.looks += 1;
    if (at(this.papers, other) === 0) this.others.push(other);
    addAt(this.papers, other, 1);
    addAt(this.weight, other, share);
    if (year === 0) return;
    const first = at(this.first, other);
    this.first[other] = first === 0 ? year : Math.min(first, year);
    this.last[other] = Math.max(at(this.last, other), year);
  }

  #clear(): void {
    for (const other of this.others) {
      this.papers[other] = 0;
      this.weight[other] = 0;
      this.first[other] = 0;
      this.last[other] = 0;
    }
    this.others.length = 0;
    this.paperCount = 0;
    this.looks = 0;
  }
}

/** A year column's "unknown" as the model says it. */
export function knownYear(year: number): number | null {
  return year === 0 ? null : year;
}
