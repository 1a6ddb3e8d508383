import type { Steps } from '#analysis/in-steps.ts';
import { careerOf } from '#analysis/time/career.ts';
import { type TimeRecord, timeRecordInSteps } from '#analysis/time/time-record.ts';
import { topicStreamInSteps } from '#analysis/time/topic-stream.ts';
import { yearChangesInSteps } from '#analysis/time/year-changes.ts';
import type { Career } from '#model/career.ts';
import type { Id } from '#model/primitives.ts';
import type { TopicStream, TopicStreamQuery } from '#model/topic-stream.ts';
import type { YearChanges, YearSpan } from '#model/year-changes.ts';
import { presentId } from '#store/redirects.ts';
import { DerivedRecord } from './derived-record.ts';
import type { Published } from './published.ts';
import type { StoreGate } from './store-gate.ts';
import { inTurns, LONGEST_TURN_MS, Turns } from './turns.ts';
import { type Whole, wholeStore } from './whole-store.ts';

interface Ground {
  record: TimeRecord;
  redirects: ReadonlyMap<Id, Id>;
  /** What was asked of this record already. */
  streams: Map<string, TopicStream | undefined>;
  changes: Map<string, YearChanges>;
}

/** Answers kept of each kind, a few dozen kilobytes each. */
const MOST_KEPT = 100;

/** Answers what was when, one question at a time, from the dated facts of everybody that this audience may see and from nothing else. */
export class TimeDesk {
  readonly #ground: DerivedRecord<Ground>;
  readonly #turns = new Turns(LONGEST_TURN_MS);

  constructor(store: StoreGate, published: Published) {
    this.#ground = new DerivedRecord(
      wholeStore({ store, make: groundOf, mapVersion: () => published.current()?.manifest.hash ?? '' }),
      {
        doing: 'All papers are being read, to know what was when.',
      },
    );
  }

  /** Reads everybody's years before somebody asks. */
  prepare(): Promise<void> {
    return this.#ground.prepare();
  }

  /** `undefined` for who is not there. */
  async career(id: Id): Promise<Career | undefined> {
    const { record, redirects } = await this.#ground.current();
    return this.#turns.take(async () => careerOf(record, presentId(id, record.person, redirects)));
  }

  /** `undefined` for a topic that is not there. */
  async stream(query: TopicStreamQuery): Promise<TopicStream | undefined> {
    const { record, redirects, streams } = await this.#ground.current();
    const asked = query.topic === undefined ? query : { ...query, topic: presentId(query.topic, record.topic, redirects) };
    const key = JSON.stringify([asked.by, asked.top, asked.topic, asked.institution, asked.community]);
    return this.#turns.take(() => remembered(streams, key, topicStreamInSteps(record, asked)));
  }

  async changes(span: YearSpan): Promise<YearChanges> {
    const { record, changes } = await this.#ground.current();
    return this.#turns.take(() => remembered(changes, `${span.from}-${span.to}`, yearChangesInSteps(record, span)));
  }
}

/** An answer given before, or the one that these steps lead to; pages go out between two of them. The oldest goes where there are too many. */
async function remembered<T>(kept: Map<string, T>, key: string, steps: Steps<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const value = await inTurns(steps);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
  return value;
}

function* groundOf({ dataset, analysis }: Whole): Steps<Ground> {
  const redirects = new Map(dataset.redirects.map(({ from, to }) => [from, to]));
  return { record: yield* timeRecordInSteps(dataset, analysis), redirects, streams: new Map(), changes: new Map() };
}
