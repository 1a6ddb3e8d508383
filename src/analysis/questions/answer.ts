import type { Id } from '#model/primitives.ts';
import type { QuestionId } from '#model/question-id.ts';
import { QUESTIONS, type QuestionRow } from '#model/questions.ts';
import type { Question } from './asked.ts';
import type { FoundRow } from './best-rows.ts';
import { between } from './between.ts';
import { bridges } from './bridges.ts';
import { newcomers, whoLeft } from './comings.ts';
import { type QuestionGround, yearOf } from './ground.ts';
import { fadedPairs, strongPairs } from './pairs.ts';
import { oneDeep, oneSupervisor } from './single-holders.ts';
import { endPassed, mostCosupervision, superviseNotPublish } from './supervising.ts';
import { topicBridges } from './topic-bridges.ts';

export const QUESTION_FUNCTIONS: Readonly<Record<QuestionId, Question>> = {
  between,
  bridges,
  'topic-bridges': topicBridges,
  'strong-pairs': strongPairs,
  'faded-pairs': fadedPairs,
  'one-deep': oneDeep,
  newcomers,
  'who-left': whoLeft,
  'one-supervisor': oneSupervisor,
  'most-cosupervision': mostCosupervision,
  'supervise-not-publish': superviseNotPublish,
  'end-passed': endPassed,
};

/** The year counted from where none is asked; `null` where every year counts. */
export function usualSince(ground: QuestionGround, question: QuestionId): number | null {
  const { usualYears } = QUESTIONS[question];
  return usualYears === null ? null : yearOf(ground) - usualYears;
}

/** A row by names. `communityOf` gives the id of somebody's community on this audience's map. */
export function namedRow(
  { people, topics }: QuestionGround,
  found: FoundRow,
  communityOf: (person: number) => Id | null,
): QuestionRow {
  return {
    people: found.people.flatMap((v) => {
      const one = people[v];
      return one === undefined ? [] : [{ person: one.ref, institution: one.institution, community: communityOf(v) }];
    }),
    topics: (found.topics ?? []).flatMap((t) => topics[t] ?? []),
    figures: [...found.figures],
    date: found.date ?? null,
  };
}
