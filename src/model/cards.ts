import { z } from 'zod';
import { CommunityLevel } from './analysis.ts';
import { ExternalId } from './external-id.ts';
import { Alias, Level, Role, RoleKind } from './person.ts';
import { Day, Id, LocalText, PartialDate, Year } from './primitives.ts';
import { LoadRole, SupervisionRole } from './supervision.ts';
import { Visibility } from './visibility.ts';

/** Caps of what one answer may hold; the totals beside the lists are always whole. */
export const CARD_CAPS = { papers: 500, people: 200, topics: 50, neighbours: 200 } as const;

export const PersonRef = z.object({ id: Id, name: z.string().nullable(), kind: RoleKind });
export type PersonRef = z.infer<typeof PersonRef>;

export const TopicRef = z.object({ id: Id, label: LocalText });
export type TopicRef = z.infer<typeof TopicRef>;

export const InstitutionRef = z.object({ id: Id, name: LocalText, shortName: z.string().nullable() });
export type InstitutionRef = z.infer<typeof InstitutionRef>;

/** A paper with its byline as this audience may read it. */
export const PaperRef = z.object({
  id: Id,
  title: z.string(),
  year: Year.nullable(),
  venue: z.string().nullable(),
  url: z.string().nullable(),
  authors: z.array(PersonRef),
  othersHidden: z.int().min(0),
  bylineComplete: z.boolean(),
});
export type PaperRef = z.infer<typeof PaperRef>;

export const YearCount = z.object({ year: Year, papers: z.int().min(0) });
export type YearCount = z.infer<typeof YearCount>;

/** A co-author, strongest first: by weight (Σ 1/(authors − 1)), then papers, then id. */
export const Coauthor = z.object({
  person: PersonRef,
  papers: z.int().min(1),
  weight: z.number(),
  first: Year.nullable(),
  last: Year.nullable(),
});
export type Coauthor = z.infer<typeof Coauthor>;

/** One supervision as seen from one of its ends: `person` is the other end. */
export const SupervisionEntry = z.object({
  id: Id,
  person: PersonRef,
  role: SupervisionRole,
  loadRole: LoadRole,
  level: Level,
  institution: InstitutionRef.nullable(),
  start: PartialDate.nullable(),
  until: PartialDate.nullable(),
  visibility: Visibility,
});
export type SupervisionEntry = z.infer<typeof SupervisionEntry>;

export const PersonTopic = z.object({
  topic: TopicRef,
  /** Papers of theirs about it. */
  papers: z.int().min(0),
  last: Year.nullable(),
  declared: z.boolean(),
  score: z.number(),
});
export type PersonTopic = z.infer<typeof PersonTopic>;

export const RoleView = Role.omit({ institution: true }).extend({ institution: InstitutionRef.nullable() });
export type RoleView = z.infer<typeof RoleView>;

export const PersonCard = z.object({
  person: PersonRef,
  aliases: z.array(Alias),
  externalIds: z.array(ExternalId),
  /** Current first, then by start descending, then id. */
  roles: z.array(RoleView),
  /** Whether they take on students; `null` where this audience cannot know. */
  takesStudents: z.boolean().nullable(),
  source: z.string(),
  /** Strongest first: papers, then score, then id. */
  topics: z.array(PersonTopic),
  /** Newest first, then id; capped. */
  papers: z.array(PaperRef),
  paperCount: z.int().min(0),
  papersByYear: z.array(YearCount),
  coauthors: z.array(Coauthor),
  coauthorCount: z.int().min(0),
  supervises: z.array(SupervisionEntry),
  supervisedBy: z.array(SupervisionEntry),
  /** From the saved analysis; null before the first publish. */
  community: Id.nullable(),
  region: Id.nullable(),
  group: Id.nullable(),
});
export type PersonCard = z.infer<typeof PersonCard>;

export const TopicPerson = z.object({
  person: PersonRef,
  count: z.int().min(0),
  last: Year.nullable(),
  declared: z.boolean(),
  /** Up to three papers that say so, newest first. */
  papers: z.array(z.object({ id: Id, title: z.string(), year: Year.nullable() })),
});
export type TopicPerson = z.infer<typeof TopicPerson>;

export const TopicCard = z.object({
  topic: TopicRef,
  parent: TopicRef.nullable(),
  children: z.array(TopicRef),
  /** Most papers first, then declared, then id; capped. */
  people: z.array(TopicPerson),
  personCount: z.int().min(0),
  papers: z.array(PaperRef),
  paperCount: z.int().min(0),
  papersByYear: z.array(YearCount),
  /** Topics that share papers with this one, most first. */
  neighbours: z.array(z.object({ topic: TopicRef, papers: z.int().min(1) })),
});
export type TopicCard = z.infer<typeof TopicCard>;

export const PaperCard = z.object({
  paper: PaperRef,
  date: PartialDate.nullable(),
  abstract: z.string().nullable(),
  keywords: z.array(z.string()),
  topics: z.array(z.object({ topic: TopicRef, score: z.number() })),
  source: z.string(),
});
export type PaperCard = z.infer<typeof PaperCard>;

/** Made at publish: it needs the map, and nothing that changes between two publishes. */
export const CommunityCard = z.object({
  id: Id,
  /** Old ids that lead here. */
  formerIds: z.array(Id),
  level: CommunityLevel,
  label: LocalText,
  words: z.array(z.string()),
  hue: z.int(),
  parent: z.object({ id: Id, label: LocalText }).nullable(),
  children: z.array(z.object({ id: Id, label: LocalText, people: z.int() })),
  personCount: z.int().min(0),
  /** Most central inside the community first; capped at 50. */
  people: z.array(z.object({ person: PersonRef, papers: z.int(), degree: z.int() })),
  topics: z.array(z.object({ topic: TopicRef, papers: z.int() })),
  paperCount: z.int().min(0),
  papers: z.array(PaperRef),
  /** Neighbouring communities of the same level by joint papers, with the people who join them. */
  bridges: z.array(z.object({ id: Id, label: LocalText, weight: z.number(), people: z.array(PersonRef) })),
});
export type CommunityCard = z.infer<typeof CommunityCard>;
export const CommunityCards = z.array(CommunityCard);

/** What one search found. `score` orders hits of every kind on one scale; see analysis/rank-search.ts. */
export const SearchHit = z.object({
  kind: z.enum(['person', 'topic', 'paper', 'community']),
  id: Id,
  /** Name, label in the asked language, or title. */
  text: z.string(),
  /** A second line: kind and university, year and venue. `null` for none. */
  detail: z.object({
    personKind: RoleKind.nullable(),
    institution: InstitutionRef.nullable(),
    year: Year.nullable(),
    venue: z.string().nullable(),
  }),
  score: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** One layer of connections between people, as evidence for a path. `strength` > 0; a hop costs 1/strength (docs/model.md). */
export const Connection = z.object({
  a: Id,
  b: Id,
  kind: z.enum(['coauthor', 'supervision', 'cosupervision']),
  strength: z.number().positive(),
  /** Of joint papers, or of the supervision where the audience may see dates. */
  first: Year.nullable(),
  last: Year.nullable(),
  /** Joint papers, newest first, at most 5, with the whole count beside. */
  papers: z.array(z.object({ id: Id, title: z.string(), year: Year.nullable() })),
  paperCount: z.int().min(0),
  /** Supervision: who of the two supervises. */
  supervisor: Id.nullable(),
  /** Supervision: as what, and at which level, as far as the audience may see. */
  role: SupervisionRole.nullable(),
  level: Level.nullable(),
  /** Co-supervision: the students they share. */
  students: z.array(PersonRef),
});
export type Connection = z.infer<typeof Connection>;

/** One way between two people. `ties` holds every kind of tie of a hop, the strongest first. */
export const Path = z.object({
  people: z.array(PersonRef).min(1),
  hops: z.array(z.object({ ties: z.array(Connection).min(1) })),
  /** Σ of the hops' costs; smaller is stronger. */
  cost: z.number().min(0),
  /** Index of the hop with the weakest evidence; null for no hop. */
  weakest: z.int().min(0).nullable(),
});
export type Path = z.infer<typeof Path>;

export const Paths = z.object({
  from: PersonRef,
  to: PersonRef,
  /** Whom no way passes through, as was asked. */
  avoided: z.array(PersonRef),
  paths: z.array(Path),
});
export type Paths = z.infer<typeof Paths>;

/** People around one person, nearest first, with the ties among them. */
export const Neighbourhood = z.object({
  centre: Id,
  people: z.array(z.object({ person: PersonRef, distance: z.int().min(0) })),
  edges: z.array(z.object({ a: Id, b: Id, papers: z.int().min(0), weight: z.number(), supervision: z.boolean() })),
  /** True when a cap cut it. */
  truncated: z.boolean(),
});
export type Neighbourhood = z.infer<typeof Neighbourhood>;

/** What one member of faculty carries on a day. */
export const LoadRow = z.object({
  person: PersonRef,
  institution: InstitutionRef.nullable(),
  topics: z.array(Id),
  /** On the day asked for; `null` where nobody said. */
  takesStudents: z.boolean().nullable(),
  total: z.int().min(0),
  principalAlone: z.int().min(0),
  principalShared: z.int().min(0),
  co: z.int().min(0),
  unstated: z.int().min(0),
  byLevel: z.record(Level, z.int().min(0)),
  /** Known to end within the next six months of the day asked for. */
  endingSoon: z.int().min(0),
  /** Counted as current because nobody knows the end. */
  unknownEnds: z.int().min(0),
});
export type LoadRow = z.infer<typeof LoadRow>;

export const SupervisionLoad = z.object({
  date: Day,
  rows: z.array(LoadRow),
  totals: z.object({
    faculty: z.int(),
    /** Distinct people supervised. */
    students: z.int(),
    /** Distinct people with more than one supervisor, stated or printed. */
    shared: z.int(),
    unknownEnds: z.int(),
    endingSoon: z.int(),
    medianPerFaculty: z.number(),
    byYear: z.array(z.object({ year: Year, students: z.int() })),
  }),
});
export type SupervisionLoad = z.infer<typeof SupervisionLoad>;
