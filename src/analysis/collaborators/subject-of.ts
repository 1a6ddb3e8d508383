import { at } from '#analysis/columns.ts';
import { foldWords } from '#analysis/fold-text.ts';
import { textTerms } from './text-terms.ts';
import type { WorkFacts } from './work-record.ts';

/** A topic asked for counts like so many words of a text. */
const TOPIC_SHARE = 3;

/** What a question is about, as ranking reads it. */
export interface SubjectLook {
  /** Topics and words, with their weights; empty where nothing is said that anybody works on. */
  subject: ReadonlyMap<number, number>;
  /** Topics asked for, then those that the text names. */
  topics: readonly number[];
  /** These, and the topics that are part of them. */
  wanted: ReadonlySet<number>;
  words: readonly string[];
}

/** Reads topics by number, and a text for words and the names of topics. O(topics + words). */
export function subjectOf(record: WorkFacts, asked: readonly number[], text: string): SubjectLook {
  const { profiles } = record.field;
  const words = textTerms(text);
  const spoken = ` ${foldWords(text).join(' ')} `;
  const named = [...record.topics.entries()].filter(([, topic]) => topic.spoken.some((label) => spoken.includes(label)));
  const topics = [...new Set([...asked, ...named.map(([t]) => t)])];
  const subject = new Map<number, number>();
  for (const word of words) {
    const term = record.terms.known(word);
    if (term !== undefined && at(profiles.telling, term) > 0) subject.set(term, at(profiles.telling, term));
  }
  const wanted = new Set(topics.flatMap((t) => [t, ...(record.topics[t]?.children ?? [])]));
  for (const t of wanted) {
    const term = record.topics[t]?.term ?? 0;
    subject.set(term, TOPIC_SHARE * Math.max(1, at(profiles.telling, term)));
  }
  return { subject, topics, wanted, words };
}
