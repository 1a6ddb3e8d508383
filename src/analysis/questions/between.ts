import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { type Asked, counts, type MemberOf, Pace } from './asked.ts';
import { BestRows, type FoundRow, type FoundRows } from './best-rows.ts';
import type { QuestionGround } from './ground.ts';
import { knownYear } from './joint-work.ts';

/**
 * Who bridges two places: people who belong to one or have co-authors there, and the same with the other. Whoever belongs to both
 * places counts for neither as a co-author. Ranked by the harmonic mean of what ties them to either side, Σ 1/(authors − 1) over
 * papers with somebody of it, belonging there counting as one paper of two: strong on one side alone is no bridge (a broker
 * between groups in the sense of Gould & Fernandez 1989). Figures: papers with each side, people of each side they wrote with, papers
 * that join people of both, and the year of the latest with either. O(Σ authors²).
 */
export function* between(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  const best = new BestRows(ground);
  const { a, b } = asked;
  if (a === null || b === null) return best.found();
  const pace = new Pace();
  for (let v = 0; v < ground.people.length; v++) {
    const sides = new Sides(ground, v, { inA: (u) => a(u) && !b(u), inB: (u) => b(u) && !a(u) });
    for (const paper of row(ground.papers, v)) {
      if (counts(ground, asked, paper)) sides.add(paper);
      if (pace.isPause(row(ground.authors, paper).length)) yield;
    }
    const found = sides.row({ belongsA: a(v), belongsB: b(v) });
    if (found !== undefined) best.add(found);
  }
  return best.found();
}

/** What one person shares with either side. */
class Sides {
  readonly #ground: QuestionGround;
  readonly #person: number;
  readonly #members: { inA: MemberOf; inB: MemberOf };
  readonly #peopleA = new Set<number>();
  readonly #peopleB = new Set<number>();
  #papersA = 0;
  #papersB = 0;
  #papersBoth = 0;
  #weightA = 0;
  #weightB = 0;
  #last = 0;

  constructor(ground: QuestionGround, person: number, members: { inA: MemberOf; inB: MemberOf }) {
    this.#ground = ground;
    this.#person = person;
    this.#members = members;
  }

  add(paper: number): void {
    const { authors, size, year } = this.#ground;
    const others = [...row(authors, paper)].filter((other) => other !== this.#person);
    const ofA = others.filter(this.#members.inA);
    const ofB = others.filter(this.#members.inB);
    if (ofA.length + ofB.length === 0) return;
    const share = 1 / Math.max(1, at(size, paper) - 1);
    this.#weightA += ofA.length * share;
    this.#weightB += ofB.length * share;
    for (const other of ofA) this.#peopleA.add(other);
    for (const other of ofB) this.#peopleB.add(other);
    const joinsA = ofA.length > 0 || this.#members.inA(this.#person);
    const joinsB = ofB.length > 0 || this.#members.inB(this.#person);
    if (ofA.length > 0) this.#papersA += 1;
    if (ofB.length > 0) this.#papersB += 1;
    if (joinsA && joinsB) this.#papersBoth += 1;
    this.#last = Math.max(this.#last, at(year, paper));
  }

  row({ belongsA, belongsB }: { belongsA: boolean; belongsB: boolean }): FoundRow | undefined {
    const [toA, toB] = [this.#weightA + (belongsA ? 1 : 0), this.#weightB + (belongsB ? 1 : 0)];
    // A member of one side has to have worked with the other, everybody else with both.
    const reachesA = this.#papersA > 0 || (belongsA && !belongsB);
    const reachesB = this.#papersB > 0 || (belongsB && !belongsA);
    if (!reachesA || !reachesB) return undefined;
    const figures = [this.#papersA, this.#papersB, this.#peopleA.size, this.#peopleB.size, this.#papersBoth];
    return {
      people: [this.#person],
      figures: [...figures, knownYear(this.#last)],
      rank: [(2 * toA * toB) / (toA + toB), this.#papersBoth],
    };
  }
}
