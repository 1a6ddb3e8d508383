import { z } from 'zod';
import { Id, LocalText, Year } from './primitives.ts';
import { MOST_BANDS, StreamUnit } from './stream-unit.ts';

/** Papers by year: of what, how many bands, and of which part. */
export const TopicStreamQuery = z.object({
  /** A band is a topic, a topic with those that are part of it, or a region of the map. */
  by: StreamUnit.default('topic'),
  top: z.coerce.number().int().min(1).max(MOST_BANDS).default(12),
  /** Papers about this topic or about one that is part of it. */
  topic: Id.optional(),
  /** Papers by somebody of this university, at any time. */
  institution: Id.optional(),
  /** Papers by somebody of this region, community or group. */
  community: Id.optional(),
});
export type TopicStreamQuery = z.infer<typeof TopicStreamQuery>;

export const StreamBand = z.object({
  /** A topic's or a region's; `null` for what is not: the rest, and papers about nothing that is known. */
  id: Id.nullable(),
  kind: z.enum(['unit', 'rest', 'none']),
  label: LocalText.nullable(),
  /** The region that most of its papers come from. */
  region: Id.nullable(),
  /** Papers that belong to it at all, in all years. */
  count: z.int().min(0),
  /** The same for each of the years. */
  papers: z.array(z.int().min(0)),
  /** A paper of k bands counts 1/k in each: over all bands they sum to the papers of a year. */
  shares: z.array(z.number().min(0)),
});
export type StreamBand = z.infer<typeof StreamBand>;

export const TopicStream = z.object({
  by: StreamUnit,
  /** Every year from the first paper's to the last's. */
  years: z.array(Year),
  /** Papers of each year. */
  totals: z.array(z.int().min(0)),
  /** Papers without a year: in no band. */
  undated: z.int().min(0),
  /** How many topics or regions there are, in bands of their own or not. */
  units: z.int().min(0),
  /** Most papers first, then id; the rest and papers about nothing last, where there are any. */
  bands: z.array(StreamBand),
});
export type TopicStream = z.infer<typeof TopicStream>;
