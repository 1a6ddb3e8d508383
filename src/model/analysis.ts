import { z } from 'zod';
import { Day, Id, LocalText } from './primitives.ts';

/** The three levels of communities: a region holds communities, and a large community holds groups. */
export const CommunityLevel = z.enum(['region', 'community', 'group']);
export type CommunityLevel = z.infer<typeof CommunityLevel>;

/** A group of people who work together, found by optimising modularity. */
export const Community = z.object({
  id: Id,
  level: CommunityLevel,
  /** The region of a community, the community of a group; `null` for a region. */
  parent: Id.nullable(),
  label: LocalText,
  /** The distinctive terms that the name was made of, best first. */
  words: z.array(z.string().min(1)),
  /** Index of the region's hue, 0–7, or 8 for the neutral ones; communities and groups share their region's. */
  hue: z.int().min(0).max(8),
  /** People in it, over the whole graph. */
  size: z.int().min(1),
  /** Ids of communities that it took in, over all publishes: old links lead here. */
  formerIds: z.array(Id).default([]),
});
export type Community = z.infer<typeof Community>;

/** Where somebody is, the same for every audience. Map units: the whole map lies in [-500, 500]², y points up. */
export const Place = z.object({
  person: Id,
  x: z.number(),
  y: z.number(),
  /** `null` for people without any tie, who sit in the belt. */
  community: Id.nullable(),
  region: Id.nullable(),
  /** `null` also where a community is too small to be divided. Analyses saved before there were groups have none. */
  group: Id.nullable().default(null),
  /** Number of co-authors, over the whole graph. */
  degree: z.int().min(0),
  /** Betweenness normalised to [0, 1], over the whole graph. */
  betweenness: z.number().min(0).max(1),
});
export type Place = z.infer<typeof Place>;

/** What analysis found out about a whole Dataset; saved to the store, so that Neo4j's own tools see the same map. */
export const AnalysisResult = z.object({
  /** Content hash of the Dataset it was computed from. */
  dataset: z.string(),
  asOf: Day,
  seed: z.int(),
  resolution: z.number().positive(),
  modularity: z.number(),
  /** Above 5,000 people betweenness is estimated from pivots; the standard error, else 0. */
  betweennessError: z.number().min(0),
  communities: z.array(Community),
  places: z.array(Place),
});
export type AnalysisResult = z.infer<typeof AnalysisResult>;
