import { z } from 'zod';

/** Questions that are asked of everybody at once, each with an address and an answer of its own. */
export const QuestionId = z.enum([
  'between',
  'bridges',
  'topic-bridges',
  'strong-pairs',
  'faded-pairs',
  'one-deep',
  'newcomers',
  'who-left',
  'one-supervisor',
  'most-cosupervision',
  'supervise-not-publish',
  'end-passed',
]);
export type QuestionId = z.infer<typeof QuestionId>;

/** Figures of a row, by name; what each counts is said where its question is defined. */
export const Figure = z.enum([
  'papersA',
  'papersB',
  'peopleA',
  'peopleB',
  'papersBoth',
  'spread',
  'communities',
  'coauthors',
  'papers',
  'combining',
  'onRarer',
  'onSmaller',
  'joint',
  'onTopic',
  'share',
  'others',
  'students',
  'coauthorsHere',
  'common',
  'since',
  'until',
  'first',
  'last',
]);
export type Figure = z.infer<typeof Figure>;
