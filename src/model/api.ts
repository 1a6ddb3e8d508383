import { z } from 'zod';
import { SearchHit } from './cards.ts';
import { Level } from './person.ts';
import { Day, Id, Language, LocalText } from './primitives.ts';
import { Audience } from './visibility.ts';

/** Caps of the public API, in one place. */
export const API_CAPS = { searchLimit: 50, depth: 3, neighbours: 300, paths: 5, hops: 6, avoided: 20, joined: 6 } as const;

export const IdParams = z.object({ id: Id });

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  lang: Language.default('en'),
  kind: z.enum(['person', 'topic', 'paper', 'community']).optional(),
  limit: z.coerce.number().int().min(1).max(API_CAPS.searchLimit).default(12),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
export const SearchResponse = z.object({ query: z.string(), hits: z.array(SearchHit) });

export const NeighbourhoodQuery = z.object({
  depth: z.coerce.number().int().min(1).max(API_CAPS.depth).default(1),
  limit: z.coerce.number().int().min(1).max(API_CAPS.neighbours).default(100),
});

export const PathQuery = z.object({
  from: Id,
  to: Id,
  limit: z.coerce.number().int().min(1).max(API_CAPS.paths).default(3),
  /** People that no way shall pass through; given once for each. */
  avoid: z.union([z.array(Id).max(API_CAPS.avoided), Id.transform((id) => [id])]).default([]),
});

export const SupervisionQuery = z.object({
  date: Day.optional(),
  topic: Id.optional(),
  institution: Id.optional(),
  level: Level.optional(),
  lang: Language.default('en'),
});
export type SupervisionQuery = z.infer<typeof SupervisionQuery>;

/** What the client needs to know of the server before it asks for anything else. */
export const About = z.object({
  name: LocalText,
  audience: Audience,
  asOf: Day,
  /** Hash of the snapshot served; null when nothing is published yet. */
  snapshot: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** False while the store is away: the map goes on, cards and search wait. */
  storeAvailable: z.boolean(),
  /** Whether this audience may see the supervision view. */
  supervision: z.boolean(),
  /** Whom to tell of something in one's way: a mail address or the `https:` address of a page. */
  contact: z.string().nullable(),
});
export type AboutResponse = z.infer<typeof About>;

/** RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
