import { z } from 'zod';
import { InstitutionRef, PersonRef, TopicRef } from './cards.ts';
import { Id, LocalText, PartialDate, Year } from './primitives.ts';
import { type Figure, QuestionId } from './question-id.ts';
import type { Audience } from './visibility.ts';

/** Caps of one answer; the total beside the rows is always whole. */
export const QUESTION_CAPS = { rows: 500, usual: 50 } as const;

/** What a question can be narrowed by: two places, one, a topic, a year. */
export type QuestionPart = 'places' | 'place' | 'topic' | 'since';

interface QuestionKind {
  /** Who may know: the least audience that sees every fact that the answer is counted from. */
  readonly audience: Audience;
  readonly parts: readonly QuestionPart[];
  /** Years before today that it counts from where no year is asked; `null` where every year counts then. */
  readonly usualYears: number | null;
  /** Whether its answer depends on roles of people, which an audience may know of few. */
  readonly seesRoles: boolean;
  /** Columns of the answer, the one that it is ranked by first. */
  readonly figures: readonly Figure[];
}

/** Supervision is for members, its dates for staff: an answer counted from the few who opted in would be no answer. */
export const QUESTIONS: Readonly<Record<QuestionId, QuestionKind>> = {
  between: {
    audience: 'public',
    parts: ['places', 'topic', 'since'],
    usualYears: null,
    seesRoles: false,
    figures: ['papersA', 'papersB', 'peopleA', 'peopleB', 'papersBoth', 'last'],
  },
  bridges: {
    audience: 'public',
    parts: ['topic', 'since'],
    usualYears: null,
    seesRoles: false,
    figures: ['spread', 'communities', 'coauthors', 'papers'],
  },
  'topic-bridges': {
    audience: 'public',
    parts: ['topic', 'since'],
    usualYears: null,
    seesRoles: false,
    figures: ['combining', 'onRarer', 'onSmaller'],
  },
  'strong-pairs': {
    audience: 'public',
    parts: ['topic', 'since'],
    usualYears: null,
    seesRoles: true,
    figures: ['joint', 'first', 'last'],
  },
  'faded-pairs': { audience: 'public', parts: ['since'], usualYears: 4, seesRoles: true, figures: ['joint', 'first', 'last'] },
  'one-deep': {
    audience: 'public',
    parts: ['place', 'since'],
    usualYears: 5,
    seesRoles: true,
    figures: ['onTopic', 'share', 'last'],
  },
  newcomers: { audience: 'public', parts: ['since'], usualYears: 1, seesRoles: true, figures: ['since', 'papers', 'coauthors'] },
  'who-left': {
    audience: 'public',
    parts: ['since'],
    usualYears: 3,
    seesRoles: true,
    figures: ['until', 'coauthorsHere', 'papers'],
  },
  'one-supervisor': {
    audience: 'members',
    parts: ['place'],
    usualYears: null,
    seesRoles: false,
    figures: ['others', 'students', 'onTopic'],
  },
  'most-cosupervision': {
    audience: 'members',
    parts: [],
    usualYears: null,
    seesRoles: false,
    figures: ['students', 'joint', 'last'],
  },
  'supervise-not-publish': {
    audience: 'members',
    parts: [],
    usualYears: null,
    seesRoles: false,
    figures: ['students', 'common'],
  },
  'end-passed': { audience: 'staff', parts: [], usualYears: null, seesRoles: false, figures: [] },
};

export const QuestionParams = z.object({ id: QuestionId });

export const QuestionQuery = z.object({
  /** A place, or two: each a region, a community, a group or an institution. */
  a: Id.optional(),
  b: Id.optional(),
  /** Only papers about it or about a topic that is part of it. */
  topic: Id.optional(),
  since: z.coerce.number().pipe(Year).optional(),
  limit: z.coerce.number().int().min(1).max(QUESTION_CAPS.rows).default(QUESTION_CAPS.usual),
  offset: z.coerce.number().int().min(0).default(0),
});
export type QuestionQuery = z.infer<typeof QuestionQuery>;

/** A place of the map or in the world. */
export const QuestionPlace = z.object({ id: Id, label: LocalText, kind: z.enum(['community', 'institution']) });
export type QuestionPlace = z.infer<typeof QuestionPlace>;

export const QuestionRow = z.object({
  /** One, or the two of a pair; the people that the row is about. */
  people: z.array(z.object({ person: PersonRef, institution: InstitutionRef.nullable(), community: Id.nullable() })).max(2),
  topics: z.array(TopicRef).max(3),
  /** In the order of the question's figures; `null` where it is not known. */
  figures: z.array(z.number().nullable()),
  /** The day that the row is about, as precise as it is known. */
  date: PartialDate.nullable(),
});
export type QuestionRow = z.infer<typeof QuestionRow>;

export const QuestionAnswer = z.object({
  question: QuestionId,
  /** What was asked about, by its name now; `null` where nothing, or nothing here, was. */
  a: QuestionPlace.nullable(),
  b: QuestionPlace.nullable(),
  topic: TopicRef.nullable(),
  /** The year counted from, where the question has one: as asked, else its usual one. */
  since: Year.nullable(),
  total: z.int().min(0),
  offset: z.int().min(0),
  rows: z.array(QuestionRow),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;
