import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import type { FoundRows } from './best-rows.ts';
import { countsSince, type QuestionGround } from './ground.ts';

/** Where people are on the map and in the world: tells the members of a place. */
export type MemberOf = (person: number) => boolean;

/** A question as its functions take it; what is not asked is `null`. */
export interface Asked {
  /** The places asked about; a question of one place has it in `a`. */
  readonly a: MemberOf | null;
  readonly b: MemberOf | null;
  /** Community of each person, as any number; -1 for none. */
  readonly community: Int32Array;
  /** Number of the topic. */
  readonly topic: number | null;
  readonly since: number | null;
}

export type Question = (ground: QuestionGround, asked: Asked) => Steps<FoundRows>;

/** Whether a paper counts: of its year, and about the topic or one that is part of it. */
export function counts(ground: QuestionGround, { topic, since }: Pick<Asked, 'topic' | 'since'>, paper: number): boolean {
  if (!countsSince(ground, paper, since)) return false;
  return topic === null || row(ground.topicsOf, paper).some((t) => t === topic || at(ground.parent, t) === topic);
}

/** Bylines that are looked at between two pauses: some ten milliseconds. */
const LOOKS_IN_A_STEP = 15_000;

/** Says when it is time to pause, by the work that was done. */
export class Pace {
  #looks = 0;

  isPause(looks: number): boolean {
    this.#looks += looks;
    if (this.#looks < LOOKS_IN_A_STEP) return false;
    this.#looks = 0;
    return true;
  }
}
