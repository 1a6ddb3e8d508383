import { z } from 'zod';
import { PersonRef, RoleView, SupervisionEntry, TopicRef, YearCount } from './cards.ts';
import { Day, Year } from './primitives.ts';

/** Caps of one career; the totals beside the lists are whole. */
export const CAREER_CAPS = { topics: 50, coauthors: 200 } as const;

/** A person's papers about a topic, year by year. Papers without a year are counted apart. */
export const CareerTopic = z.object({
  topic: TopicRef,
  papers: z.int().min(1),
  undated: z.int().min(0),
  years: z.array(YearCount),
});
export type CareerTopic = z.infer<typeof CareerTopic>;

/** Papers with a co-author, year by year; `first` is the year of the first dated one. */
export const CareerCoauthor = z.object({
  person: PersonRef,
  papers: z.int().min(1),
  undated: z.int().min(0),
  first: Year.nullable(),
  years: z.array(YearCount),
});
export type CareerCoauthor = z.infer<typeof CareerCoauthor>;

/** What somebody did when, as far as the audience may see it. A date that is not known is `null`, and is on no axis. */
export const Career = z.object({
  person: PersonRef,
  asOf: Day,
  /** The years that dated facts lie in, from the first to the last that was begun; `null` when nothing is dated. */
  span: z.object({ first: Year, last: Year }).nullable(),
  /** By start, unknown starts last, then id. */
  roles: z.array(RoleView),
  supervises: z.array(SupervisionEntry),
  supervisedBy: z.array(SupervisionEntry),
  papers: z.array(YearCount),
  paperCount: z.int().min(0),
  undatedPapers: z.int().min(0),
  /** Most papers first, then id; capped. */
  topics: z.array(CareerTopic),
  topicCount: z.int().min(0),
  /** By the year of the first paper, unknown last; then most papers, then id; capped to those with most papers. */
  coauthors: z.array(CareerCoauthor),
  coauthorCount: z.int().min(0),
});
export type Career = z.infer<typeof Career>;
