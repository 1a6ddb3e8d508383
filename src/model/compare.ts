import { z } from 'zod';
import { CommunityLevel } from './analysis.ts';
import { InstitutionRef, PersonRef, TopicRef, YearCount } from './cards.ts';
import { EvidencePaper } from './collaborators.ts';
import { Id, LocalText, Year } from './primitives.ts';

/** Caps of what one comparison lists; the totals beside the lists are whole. */
export const COMPARE_CAPS = {
  sides: 5,
  topics: 15,
  people: 15,
  venues: 10,
  papers: 5,
  crossing: 5,
  students: 20,
  places: 3,
} as const;

export const CompareKind = z.enum(['person', 'topic', 'community']);
export type CompareKind = z.infer<typeof CompareKind>;

/** What to compare: two to five of a kind, each once. */
export const CompareQuery = z.object({ kind: CompareKind, id: z.array(Id).min(2).max(COMPARE_CAPS.sides) });
export type CompareQuery = z.infer<typeof CompareQuery>;

/** Papers of one side, and the year of the newest. No papers at all: declared only. */
export const Share = z.object({ papers: z.int().min(0), last: Year.nullable() });
export type Share = z.infer<typeof Share>;

/** One share for each side, in their order; `null` where it is not theirs. */
const Shares = z.array(Share.nullable());

const Subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: PersonRef }),
  z.object({ kind: z.literal('topic'), topic: TopicRef }),
  z.object({ kind: z.literal('community'), community: z.object({ id: Id, label: LocalText, level: CommunityLevel }) }),
]);

export const ComparedSide = z.object({
  subject: Subject,
  /** Where they are, most people first: of a person the places of current roles. */
  institutions: z.array(z.object({ institution: InstitutionRef, people: z.int().min(1) })),
  /** Whether a person takes on students; `null` where this audience cannot know, and for communities and topics. */
  takesStudents: z.boolean().nullable(),
  /** Members of a community, people on a topic, co-authors of a person. */
  peopleCount: z.int().min(0),
  paperCount: z.int().min(0),
  first: Year.nullable(),
  last: Year.nullable(),
  papersByYear: z.array(YearCount),
  /** Topics that no other side has, most papers first. */
  ownTopics: z.array(z.object({ topic: TopicRef, ...Share.shape })),
});
export type ComparedSide = z.infer<typeof ComparedSide>;

/** What two of the sides have in common; `one` and `other` are places in `sides`. */
export const ComparedPair = z.object({
  one: z.int().min(0),
  other: z.int().min(0),
  /** Papers of both. */
  paperCount: z.int().min(0),
  first: Year.nullable(),
  last: Year.nullable(),
  /** The newest of them. */
  papers: z.array(EvidencePaper),
  /** Two people: students of both, as far as this audience may know. */
  students: z.array(PersonRef),
  studentCount: z.int().min(0),
  /** Two people, one of whom supervises the other, or did: the place of that one in `sides`. */
  supervisor: z.int().min(0).nullable(),
  /** Two people: steps of joint papers between them, and whom the strongest short way leads through first; `null` beyond four. */
  steps: z.int().min(1).nullable(),
  introducer: PersonRef.nullable(),
  /** Two communities or topics: pairs of people of one side alone with people of the other alone, strongest first. */
  crossing: z.array(z.object({ one: PersonRef, other: PersonRef, papers: z.int().min(1), last: Year.nullable() })),
});
export type ComparedPair = z.infer<typeof ComparedPair>;

/** Two to five people, topics or communities beside each other. What several sides share: those of most sides first, then most papers. */
export const Comparison = z.object({
  kind: CompareKind,
  sides: z.array(ComparedSide),
  topics: z.array(z.object({ topic: TopicRef, shares: Shares })),
  topicCount: z.int().min(0),
  /** Common co-authors of people; who works on several of the topics, or writes with people of several of the communities. */
  people: z.array(z.object({ person: PersonRef, shares: Shares })),
  peopleCount: z.int().min(0),
  venues: z.array(z.object({ venue: z.string(), shares: Shares })),
  venueCount: z.int().min(0),
  /** Every two of the sides. */
  pairs: z.array(ComparedPair),
});
export type Comparison = z.infer<typeof Comparison>;
