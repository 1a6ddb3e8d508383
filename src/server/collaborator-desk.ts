import { answerCollaborators } from '#analysis/collaborators/answer.ts';
import type { CollaboratorQuestion, Collaborators } from '#model/collaborators.ts';
import { InvalidInput } from '#model/errors.ts';
import { presentId } from '#store/redirects.ts';
import type { DerivedRecord } from './derived-record.ts';
import type { StoreGate } from './store-gate.ts';
import { LONGEST_TURN_MS, Turns } from './turns.ts';
import { type Ground, type RankedGround, rankedGround, type WorkGround, workGround } from './work-ground.ts';

/**
 * Answers whom to work with, one question at a time, from the work of everybody that this audience may see. That is made of the
 * audience's own store and of nothing else, so what is not in there is in no answer.
 */
export class CollaboratorDesk {
  /** What needs no margins is answered from this, which is there before them. */
  readonly ground: WorkGround;
  readonly #ranked: DerivedRecord<RankedGround>;
  readonly #turns = new Turns(LONGEST_TURN_MS);

  constructor(store: StoreGate) {
    this.ground = workGround(store);
    this.#ranked = rankedGround(this.ground);
  }

  /** Reads everybody's work before somebody asks. */
  prepare(): Promise<void> {
    return this.#ranked.prepare();
  }

  /** `InvalidInput` where nothing is asked for, `NotFound` for a person or a topic that is not there. */
  async answer(question: CollaboratorQuestion): Promise<Collaborators> {
    if (question.person === null && question.topics.length === 0 && question.text === '') {
      throw new InvalidInput('There is nothing to go by: give a person, a topic or a text, or several of them.');
    }
    const ground = await this.#ranked.current();
    const asked = { ...question, ...presentIds(question, ground) };
    return this.#turns.take(async () => answerCollaborators(ground.record, asked));
  }
}

/** The person and the topics by the ids they have now. */
function presentIds({ person, topics }: CollaboratorQuestion, ground: Ground) {
  return {
    person: person && presentId(person, ground.record.person, ground.redirects),
    topics: [...new Set(topics.map((id) => presentId(id, ground.record.topic, ground.redirects)))],
  };
}
