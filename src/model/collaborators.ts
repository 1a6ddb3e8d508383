import { z } from 'zod';
import { InstitutionRef, PersonRef, TopicRef } from './cards.ts';
import { Id, Language, Year } from './primitives.ts';

/** Caps of one question about collaborators. A pasted text is an abstract or a few; a bibliography comes as its titles. */
export const COLLABORATOR_CAPS = { people: 50, topics: 20, text: 20_000 } as const;

/** Whom to suggest, and for what: a person, topics, a text, or any of them together. */
export const CollaboratorQuestion = z.object({
  /** "For me": their co-authors, papers and topics are the starting point, and obvious people are left out. */
  person: Id.nullable().default(null),
  topics: z.array(Id).max(COLLABORATOR_CAPS.topics).default([]),
  text: z.string().trim().max(COLLABORATOR_CAPS.text).default(''),
  lang: Language.default('en'),
  /** People with a current role of the institute, people without one, or people with none at the university of who asks. */
  place: z.enum(['any', 'inside', 'outside', 'elsewhere']).default('any'),
  facultyOnly: z.boolean().default(false),
  institution: Id.nullable().default(null),
  /** By the year of the first paper: fewer than ten years ago, or more. */
  seniority: z.enum(['any', 'junior', 'senior']).default('any'),
  /** Only people with a paper of this year or later. */
  activeSince: Year.nullable().default(null),
  /** Only people of whom this audience may know that they take on students. */
  takingStudents: z.boolean().default(false),
  /** Co-authors, own supervisors and own students too. */
  includeKnown: z.boolean().default(false),
  limit: z.int().min(1).max(COLLABORATOR_CAPS.people).default(20),
});
export type CollaboratorQuestion = z.infer<typeof CollaboratorQuestion>;

export const EvidencePaper = z.object({ id: Id, title: z.string(), year: Year.nullable() });
export type EvidencePaper = z.infer<typeof EvidencePaper>;

/** Why somebody is suggested, each with what shows it. */
export const Reason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shared-topics'),
    /** Topics of both (or of the question), most telling first: papers of either side, and the year of theirs that is newest. */
    topics: z
      .array(z.object({ topic: TopicRef, ours: z.int().min(0), theirs: z.int().min(0), last: Year.nullable() }))
      .min(1)
      .max(5),
  }),
  z.object({
    kind: z.literal('complementary-topics'),
    /** What they work on, beside what is shared, and the person asking does not. */
    topics: z
      .array(z.object({ topic: TopicRef, theirs: z.int().min(1), last: Year.nullable() }))
      .min(1)
      .max(3),
  }),
  /** Papers of theirs that are closest to the text, or to the papers of the person who asks, and the words that say so. */
  z.object({ kind: z.literal('close-papers'), words: z.array(z.string()).max(6), papers: z.array(EvidencePaper).min(1).max(3) }),
  z.object({ kind: z.literal('common-coauthors'), count: z.int().min(1), people: z.array(PersonRef).min(1).max(3) }),
  /** Steps of co-authorship between the two, and the neighbour of the person asking through whom the strongest short way leads. */
  z.object({ kind: z.literal('introduction'), steps: z.int().min(2), person: PersonRef }),
  z.object({ kind: z.literal('institution'), isSame: z.boolean(), institution: InstitutionRef }),
  /** Papers in the last three years. */
  z.object({ kind: z.literal('active'), last: Year, papers: z.int().min(0) }),
  /** Both supervise, or may. */
  z.object({ kind: z.literal('joint-supervision'), isSameInstitution: z.boolean() }),
]);
export type Reason = z.infer<typeof Reason>;

export const Collaborator = z.object({
  person: PersonRef,
  institution: InstitutionRef.nullable(),
  /** Against the best of this answer, in (0, 1]. Orders people; says nothing between two questions. */
  score: z.number().min(0).max(1),
  /** The known tie where `includeKnown` asks for them. */
  known: z.enum(['coauthor', 'supervisor', 'student']).nullable(),
  /** `null` where nobody said, or not to this audience. */
  takesStudents: z.boolean().nullable(),
  paperCount: z.int().min(0),
  lastYear: Year.nullable(),
  reasons: z.array(Reason),
});
export type Collaborator = z.infer<typeof Collaborator>;

export const Collaborators = z.object({
  people: z.array(Collaborator),
  /** How many people pass the filters and have any reason at all. */
  considered: z.int().min(0),
  /** Whether this audience may know of anybody that they take on students: without that the filter finds nobody. */
  knowsIntake: z.boolean(),
  /** What the question was understood as: topics found in the text, most telling first. */
  topics: z.array(TopicRef),
  /** Words of the text that nobody's papers have. */
  unknownWords: z.array(z.string()).max(12),
});
export type Collaborators = z.infer<typeof Collaborators>;
