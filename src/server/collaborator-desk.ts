import { answerCollaborators } from '#analysis/collaborators/answer.ts';
import { type WorkRecord, workRecordInSteps } from '#analysis/collaborators/work-record.ts';
import type { Steps } from '#analysis/in-steps.ts';
import type { CollaboratorQuestion, Collaborators } from '#model/collaborators.ts';
import type { Dataset } from '#model/dataset.ts';
import { InvalidInput } from '#model/errors.ts';
import type { Id } from '#model/primitives.ts';
import { MAX_REDIRECTS } from '#store/redirects.ts';
import { DerivedRecord } from './derived-record.ts';
import type { StoreGate } from './store-gate.ts';
import { LONGEST_TURN_MS, Turns } from './turns.ts';

/** What questions are answered from: the work of everybody, and what became of ids of before. */
interface Ground {
  record: WorkRecord;
  redirects: ReadonlyMap<Id, Id>;
}

/**
 * Answers whom to work with, one question at a time, from the work of everybody that this audience may see. That is made of the
 * audience's own store and of nothing else, so what is not in there is in no answer.
 */
export class CollaboratorDesk {
  readonly #ground: DerivedRecord<Ground>;
  readonly #turns = new Turns(LONGEST_TURN_MS);

  constructor(store: StoreGate) {
    this.#ground = new DerivedRecord({ store, make: groundOf });
  }

  /** Reads everybody's work before somebody asks. */
  prepare(): Promise<void> {
    return this.#ground.prepare();
  }

  /** `InvalidInput` where nothing is asked for, `NotFound` for a person or a topic that is not there. */
  async answer(question: CollaboratorQuestion): Promise<Collaborators> {
    if (question.person === null && question.topics.length === 0 && question.text === '') {
      throw new InvalidInput('There is nothing to go by: give a person, a topic or a text, or several of them.');
    }
    const ground = await this.#ground.current();
    const asked = { ...question, ...presentIds(question, ground) };
    return this.#turns.take(async () => answerCollaborators(ground.record, asked));
  }
}

function* groundOf(dataset: Dataset): Steps<Ground> {
  const redirects = new Map(dataset.redirects.map(({ from, to }) => [from, to]));
  return { record: yield* workRecordInSteps(dataset), redirects };
}

/** The person and the topics by the ids they have now; what is not there keeps the id it was asked by. */
function presentIds({ person, topics }: CollaboratorQuestion, { record, redirects }: Ground) {
  const present = (id: Id, known: ReadonlyMap<Id, number>): Id => {
    let now = id;
    for (let step = 0; step < MAX_REDIRECTS && !known.has(now); step++) now = redirects.get(now) ?? now;
    return known.has(now) ? now : id;
  };
  return {
    person: person && present(person, record.person),
    topics: [...new Set(topics.map((id) => present(id, record.topic)))],
  };
}
