import { z } from 'zod';
import { Id, LocalText, Source } from './primitives.ts';
import { Visibility } from './visibility.ts';

/** A curated or derived research topic. `parent` makes a two-level hierarchy. */
export const Topic = z.object({
  id: Id,
  label: LocalText,
  parent: Id.nullable(),
  source: Source,
  visibility: Visibility,
});
export type Topic = z.infer<typeof Topic>;

/** INTERESTED_IN: a person's topic, declared by them or derived from their papers. `score` is in [0, 1]. */
export const Interest = z.object({
  id: Id,
  person: Id,
  topic: Id,
  kind: z.enum(['declared', 'derived']),
  score: z.number().min(0).max(1),
  source: Source,
  visibility: Visibility,
});
export type Interest = z.infer<typeof Interest>;

/** ABOUT: how much a paper is about a topic, in [0, 1]. */
export const About = z.object({
  id: Id,
  paper: Id,
  topic: Id,
  score: z.number().min(0).max(1),
  source: Source,
  visibility: Visibility,
});
export type About = z.infer<typeof About>;
