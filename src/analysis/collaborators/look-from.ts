import { at } from '#analysis/columns.ts';
import type { CollaboratorQuestion } from '#model/collaborators.ts';
import { NotFound } from '#model/errors.ts';
import type { Standpoint } from './features.ts';
import type { About } from './margins.ts';
import { closeTo, profileOf } from './profiles.ts';
import type { Scores } from './scores.ts';
import { subjectOf } from './subject-of.ts';
import type { WorkRecord } from './work-record.ts';

/** A question as ranking reads it. */
export interface Look extends Standpoint {
  /** What is asked about besides the person: topics and words, with their weights; empty for "anything that suits them". */
  subject: ReadonlyMap<number, number>;
  about: About;
  /** Topics asked for, and those that the text names. */
  topics: readonly number[];
  /** These, and the topics that are part of them. */
  wanted: ReadonlySet<number>;
  unknownWords: string[];
}

/** People from whom a walk begins where nobody asks. */
const SEEDS = 30;
const MOST_UNKNOWN = 12;
const MOST_TOPICS = 8;

/** @throws NotFound for a person or topic that is not there for this audience. */
export function lookFrom(record: WorkRecord, question: CollaboratorQuestion): Look {
  const person = question.person === null ? -1 : numberOf(record.person, question.person, 'person');
  const asked = question.topics.map((id) => numberOf(record.topic, id, 'topic'));
  const { profiles } = record.field;
  const { subject, topics, wanted, words } = subjectOf(record, asked, question.text);
  return {
    person,
    seeds: person >= 0 ? new Map([[person, 1]]) : seedsOf(closeTo(profiles, subject)),
    terms: person >= 0 ? profileOf(profiles, person) : subject,
    subject,
    about: words.length > 0 ? 'text' : 'topics',
    topics: topics.slice(0, Math.max(asked.length, MOST_TOPICS)),
    wanted,
    unknownWords: words.filter((word) => record.terms.known(word) === undefined).slice(0, MOST_UNKNOWN),
  };
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string, what: 'person' | 'topic'): number {
  const found = numbers.get(id);
  if (found === undefined) throw new NotFound(`No ${what} here has the id "${id}". Search for the name.`);
  return found;
}

function seedsOf(close: Scores): Map<number, number> {
  const first = close.first(SEEDS);
  const total = first.reduce((sum, v) => sum + at(close.of, v), 0) || 1;
  return new Map(first.map((v) => [v, at(close.of, v) / total]));
}
