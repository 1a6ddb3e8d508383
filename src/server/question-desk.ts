import type { Steps } from '#analysis/in-steps.ts';
import { namedRow, QUESTION_FUNCTIONS, usualSince } from '#analysis/questions/answer.ts';
import type { MemberOf } from '#analysis/questions/asked.ts';
import type { FoundRows } from '#analysis/questions/best-rows.ts';
import { type QuestionGround, questionGroundInSteps } from '#analysis/questions/ground.ts';
import type { Place } from '#model/analysis.ts';
import { NotFound } from '#model/errors.ts';
import type { Id } from '#model/primitives.ts';
import type { QuestionId } from '#model/question-id.ts';
import { QUESTIONS, type QuestionAnswer, type QuestionPlace, type QuestionQuery } from '#model/questions.ts';
import { presentId } from '#store/redirects.ts';
import { DerivedRecord } from './derived-record.ts';
import type { Published } from './published.ts';
import type { StoreGate } from './store-gate.ts';
import { LONGEST_TURN_MS, Turns } from './turns.ts';
import { type Whole, wholeStore } from './whole-store.ts';

/** What answers are counted from, and the answers counted from it so far. */
interface Ground {
  record: QuestionGround;
  /** Where each person is; `undefined` for who is not on the map. */
  places: readonly (Place | undefined)[];
  /** Number of the community of each person; -1 for none. */
  community: Int32Array;
  answers: Map<string, FoundRows>;
}

/** Answers that are kept, the latest asked for: a few hundred kilobytes each at most. */
const KEPT_ANSWERS = 40;

/**
 * Answers questions about everybody, one at a time and in steps, from what this audience may see and from nothing else. An answer is
 * counted once for as long as the store and the map are the same.
 */
export class QuestionDesk {
  readonly #ground: DerivedRecord<Ground>;
  readonly #published: Published;
  readonly #turns = new Turns(LONGEST_TURN_MS);

  constructor(store: StoreGate, published: Published) {
    this.#published = published;
    this.#ground = new DerivedRecord(
      wholeStore({ store, make: groundOf, mapVersion: () => published.current()?.manifest.hash ?? '' }),
      {
        doing: 'All papers are being read, to answer questions about everybody.',
      },
    );
  }

  /** Reads everything before somebody asks. */
  prepare(): Promise<void> {
    return this.#ground.prepare();
  }

  /** `NotFound` for a place or a topic that is not there. */
  async answer(question: QuestionId, query: QuestionQuery): Promise<QuestionAnswer> {
    const ground = await this.#ground.current();
    const { parts } = QUESTIONS[question];
    const [hasTwo, hasOne] = [parts.includes('places'), parts.includes('place')];
    const a = hasTwo || hasOne ? this.#place(ground, query.a) : null;
    const b = hasTwo ? this.#place(ground, query.b) : null;
    const topic = parts.includes('topic') ? topicNumber(ground, query.topic) : null;
    const since = parts.includes('since') ? (query.since ?? usualSince(ground.record, question)) : null;
    const key = [question, a?.id, b?.id, topic, since].join(' ');
    const asked = { a: membersOf(ground, a), b: membersOf(ground, b), community: ground.community, topic, since };
    const found = ground.answers.get(key) ?? (await this.#turns.takeSteps(QUESTION_FUNCTIONS[question](ground.record, asked)));
    keep(ground.answers, key, found);
    const communityOf = (v: number): Id | null => ground.places[v]?.community ?? null;
    const rows = found.rows.slice(query.offset, query.offset + query.limit);
    return {
      question,
      a,
      b,
      topic: topic === null ? null : (ground.record.topics[topic] ?? null),
      since,
      total: found.total,
      offset: query.offset,
      rows: rows.map((row) => namedRow(ground.record, row, communityOf)),
    };
  }

  /** By what it is called on this audience's map, or as an institution. */
  #place({ record }: Ground, id: Id | undefined): QuestionPlace | null {
    if (id === undefined) return null;
    const { communities, formerCommunities } = this.#published.current() ?? {};
    const card = communities?.get(id) ?? communities?.get(formerCommunities?.get(id) ?? '');
    if (card !== undefined) return { id: card.id, label: card.label, kind: 'community' };
    const institution = record.institutions.get(id);
    if (institution !== undefined) return { id: institution.id, label: institution.name, kind: 'institution' };
    throw new NotFound(`No place here has the id "${id}": neither a region or community of the map nor an institution.`);
  }
}

function* groundOf({ dataset, analysis }: Whole): Steps<Ground> {
  const record = yield* questionGroundInSteps(dataset);
  const known = new Map(analysis?.places.map((place) => [place.person, place]));
  yield;
  const places = record.people.map(({ ref }) => known.get(ref.id));
  const numbers = new Map<Id, number>();
  const community = Int32Array.from(places, (place) => {
    const id = place?.community ?? null;
    if (id === null) return -1;
    numbers.set(id, numbers.get(id) ?? numbers.size);
    return numbers.get(id) ?? -1;
  });
  return { record, places, community, answers: new Map() };
}

/** The latest asked for is the last to go. */
function keep(answers: Map<string, FoundRows>, key: string, found: FoundRows): void {
  answers.delete(key);
  answers.set(key, found);
  const [oldest] = answers.keys();
  if (answers.size > KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest);
}

/** Who belongs to a place: is in the region, community or group, or has a current role at the institution. */
function membersOf({ record, places }: Ground, place: QuestionPlace | null): MemberOf | null {
  if (place === null) return null;
  const { id, kind } = place;
  const members = Uint8Array.from(record.people, ({ current }, v) => {
    if (kind === 'institution') return current.has(id) ? 1 : 0;
    const { community, region, group } = places[v] ?? {};
    return [community, region, group].includes(id) ? 1 : 0;
  });
  return (person) => members[person] === 1;
}

function topicNumber({ record }: Ground, id: Id | undefined): number | null {
  if (id === undefined) return null;
  const topic = record.topic.get(presentId(id, record.topic, record.redirects));
  if (topic === undefined) throw new NotFound(`No topic here has the id "${id}". Search for its name.`);
  return topic;
}
