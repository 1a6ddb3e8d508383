import type { Steps } from '#analysis/in-steps.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import type { Dataset } from '#model/dataset.ts';
import { hasTie } from './coauthor-graph.ts';
import { type LeastMargins, noMargins } from './hold-back.ts';
import { ListSample } from './list-sample.ts';
import { type PersonLists, personListsInSteps } from './person-lists.ts';
import { closeTo } from './profiles.ts';
import { firstOf } from './rank.ts';
import { type SubjectLook, subjectOf } from './subject-of.ts';
import { scoresBySubject, scoresTogether } from './subject-rank.ts';
import type { WorkFacts } from './work-record.ts';

/** What lists are about: topics alone, or a text. */
export const ABOUT = ['topics', 'text'] as const;
export type About = (typeof ABOUT)[number];

/** Margins for each kind of list, since scores of one kind say nothing of those of another. */
export interface Margins {
  forPerson: LeastMargins;
  /** Of lists on a subject for a person, and for nobody. */
  together: Readonly<Record<About, LeastMargins>>;
  alone: Readonly<Record<About, LeastMargins>>;
}

/** Texts and topics that are asked about to learn margins. */
const SUBJECTS = 400;
/** Of fewer topics whoever works on most of them suits most lists. */
const FEWEST_TOPICS = 20;
/** Nobody further down a list gets among the first twenty. */
const DEEPEST = 300;

/**
 * Learns the margins of all kinds of lists: persons, texts and topics are drawn by a fixed seed and paired by chance. A text is the title
 * of a paper, or its title and abstract, and each keeps the share. O(400 questions for a person and 1,200
 * on a subject), once for each version of the data.
 */
export function* marginsInSteps(record: WorkFacts, papers: Dataset['papers']): Steps<Margins> {
  const { order } = record.field.work;
  const lists = yield* personListsInSteps(record.field);
  const margins = { forPerson: lists.least, together: none(order), alone: none(order) };
  const drawn = (count: number): Int32Array => shuffledIndices(count, createRandom(count + 1)).subarray(0, SUBJECTS);
  const withAbstract = papers.filter(({ abstract }) => abstract !== null);
  for (const texts of [papers.map(({ title }) => title), withAbstract.map(({ title, abstract }) => `${title} ${abstract}`)]) {
    const subjects = Array.from(drawn(texts.length), (p) => () => subjectOf(record, [], texts[p] ?? ''));
    yield* learn(record, lists, { about: 'text', subjects, of: texts.length }, margins);
  }
  const topics = Array.from(drawn(record.topics.length), (t) => () => subjectOf(record, [t], ''));
  if (topics.length >= FEWEST_TOPICS) {
    yield* learn(record, lists, { about: 'topics', subjects: topics, of: record.topics.length }, margins);
  }
  return margins;
}

function none(order: number): Record<About, LeastMargins> {
  return { topics: noMargins(order), text: noMargins(order) };
}

interface Drawn {
  about: About;
  subjects: readonly (() => SubjectLook)[];
  /** From how many they are drawn. */
  of: number;
}

function* learn(record: WorkFacts, drawn: PersonLists, { about, subjects, of }: Drawn, margins: Margins): Steps<void> {
  const { graph, profiles } = record.field;
  const [together, alone] = [new ListSample(of * drawn.askers), new ListSample(of)];
  for (const [i, find] of subjects.entries()) {
    const close = closeTo(profiles, find().subject);
    alone.add(firstOf(scoresBySubject(record, close), DEEPEST));
    yield;
    // Where subjects are few, each is asked about by several.
    for (let k = i; k < drawn.lists.length; k += subjects.length) {
      const { asker, strangers } = drawn.lists[k] ?? { asker: -1, strangers: [] };
      const isKnown = (u: number): boolean => u === asker || hasTie(graph, asker, u);
      const scores = scoresTogether(record, strangers, close, margins.forPerson, isKnown);
      const others = scores.filter(({ person }) => !isKnown(person));
      together.add(firstOf(others, DEEPEST));
      yield;
    }
  }
  alone.raise(margins.alone[about]);
  together.raise(margins.together[about]);
}
