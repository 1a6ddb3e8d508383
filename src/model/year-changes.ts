import { z } from 'zod';
import { PersonRef, TopicRef } from './cards.ts';
import { Day, Id, Year } from './primitives.ts';

/** Most entries of one list of changes; its count is whole. */
export const MOST_CHANGES = 200;

/** The years asked about, and as many just before them. */
export const YearChangesQuery = z.object({ from: z.coerce.number().pipe(Year), to: z.coerce.number().pipe(Year) });

/** Years may be asked about that are before any we know. */
const Span = z.object({ from: z.int(), to: z.int() });
export type YearSpan = z.infer<typeof Span>;

/** Somebody who appeared or faded: by a paper or a role, and in which year. */
export const PersonChange = z.object({ person: PersonRef, by: z.enum(['paper', 'role']), year: Year, papers: z.int().min(0) });
export type PersonChange = z.infer<typeof PersonChange>;

/** A topic whose share of the papers changed by more than chance would: papers about it then and now. */
export const TopicChange = z.object({ topic: TopicRef, before: z.int().min(0), now: z.int().min(0), z: z.number() });
export type TopicChange = z.infer<typeof TopicChange>;

/** Two people who began or ceased to write together: all their papers, and the first or the last year. */
export const TieChange = z.object({ a: PersonRef, b: PersonRef, papers: z.int().min(1), year: Year });
export type TieChange = z.infer<typeof TieChange>;

const listOf = <T>(item: z.ZodType<T>) => z.object({ count: z.int().min(0), items: z.array(item).max(MOST_CHANGES) });

/** What changed between two spans of years of equal length, one after the other. */
export const YearChanges = z.object({
  asOf: Day,
  span: Span,
  before: Span,
  /** Dated papers of each. */
  papers: z.object({ before: z.int().min(0), now: z.int().min(0) }),
  /** The span takes in the year of the snapshot, whose papers are still coming. */
  isIncomplete: z.boolean(),
  /** People and papers that no date is known of: they are in no list. */
  undated: z.object({ people: z.int().min(0), papers: z.int().min(0) }),
  appeared: listOf(PersonChange),
  faded: listOf(PersonChange),
  rising: listOf(TopicChange),
  fading: listOf(TopicChange),
  newTies: listOf(TieChange),
  endedTies: listOf(TieChange),
  /** Everybody who appeared or faded, for the map to show; the lists above are capped. */
  marked: z.object({ appeared: z.array(Id), faded: z.array(Id) }),
});
export type YearChanges = z.infer<typeof YearChanges>;
