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

/** Texts that margins are learnt from, and from how many they are drawn. */
export interface DrawnTexts {
  texts: readonly string[];
  of: number;
}

/** Titles, and titles with abstracts, drawn by a fixed seed: what margins need of the papers, so that nobody keeps them for that. */
export function drawnTexts(papers: Dataset['papers']): readonly DrawnTexts[] {
  const withAbstract = papers.filter(({ abstract }) => abstract !== null);
  return [drawnOf(papers, ({ title }) => title), drawnOf(withAbstract, ({ title, abstract }) => `${title} ${abstract}`)];
}

function drawnOf<T>(items: readonly T[], textOf: (item: T) => string): DrawnTexts {
  const texts = Array.from(drawn(items.length), (i) => items[i]).flatMap((item) => (item === undefined ? [] : [textOf(item)]));
  return { texts, of: items.length };
}

function drawn(count: number): Int32Array {
  return shuffledIndices(count, createRandom(count + 1)).subarray(0, SUBJECTS);
}

/**
 * Learns the margins of all kinds of lists: persons, texts and topics are drawn by a fixed seed and paired by chance. A text is the title
 * of a paper, or its title and abstract, and each keeps the share. O(600 questions for a person and 2,400
 * on a subject), once for each version of the data.
 */
export function* marginsInSteps(record: WorkFacts): Steps<Margins> {
  const { order } = record.field.work;
  const lists = yield* personListsInSteps(record.field);
  const margins = { forPerson: lists.least, together: none(order), alone: none(order) };
  for (const { texts, of } of record.drawn) {
    const subjects = texts.map((text) => () => subjectOf(record, [], text));
    yield* learn(record, lists, { about: 'text', subjects, of }, margins);
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

function* learn(record: WorkFacts, asking: PersonLists, { about, subjects, of }: Drawn, margins: Margins): Steps<void> {
  const { graph, profiles } = record.field;
  // Lists on one subject are alike: a subject asked about twice would tell less than the sample takes it to.
  const lists = asking.lists.slice(0, SUBJECTS);
  const [together, alone] = [new ListSample(of * asking.askers), new ListSample(of)];
  for (const [i, find] of subjects.entries()) {
    const close = closeTo(profiles, find().subject);
    alone.add(firstOf(scoresBySubject(record, close), DEEPEST));
    yield;
    // Where subjects are few, each is asked about by several.
    for (let k = i; k < lists.length; k += subjects.length) {
      const { asker, strangers } = lists[k] ?? { asker: -1, strangers: [] };
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
