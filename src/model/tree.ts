import { z } from 'zod';
import { API_CAPS } from './api.ts';
import { Connection, PersonRef } from './cards.ts';
import { Id } from './primitives.ts';

export const TreeQuery = z.object({
  /** Whom to join, given once for each. */
  person: z.array(Id).min(2).max(API_CAPS.joined),
  /** People that the tree shall not pass through; given once for each. */
  avoid: z.union([z.array(Id).max(API_CAPS.avoided), Id.transform((id) => [id])]).default([]),
});

/** The people and ties that join several people, seen from the first of them. */
export const Tree = z.object({
  /** Whom to join, each once. */
  ends: z.array(PersonRef).min(1),
  avoided: z.array(PersonRef),
  /** Those of the ends whom nothing joins to the first. */
  apart: z.array(PersonRef),
  /** Everybody in the tree, the first end first, each after the one they hang on. */
  people: z.array(PersonRef).min(1),
  /** How each of `people` but the first hangs on another: `from` is nearer to the first. In their order. */
  hops: z.array(z.object({ from: Id, to: Id, ties: z.array(Connection).min(1) })),
  /** Σ of the hops' costs; smaller is stronger. */
  cost: z.number().min(0),
  /** Index of the hop with the weakest evidence; null for fewer than two hops. */
  weakest: z.int().min(0).nullable(),
});
export type Tree = z.infer<typeof Tree>;
