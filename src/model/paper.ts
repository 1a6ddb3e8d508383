import { z } from 'zod';
import { ExternalId } from './external-id.ts';
import { Id, PartialDate, Source, Year } from './primitives.ts';
import { Visibility } from './visibility.ts';

/** A published paper. Rejected and withdrawn submissions are never imported, so there is no flag for them. */
export const Paper = z.object({
  id: Id,
  title: z.string().min(1),
  abstract: z.string().nullable(),
  year: Year.nullable(),
  /** As printed, when more precise than the year. */
  date: PartialDate.nullable(),
  venue: z.string().min(1).nullable(),
  url: z.url().nullable(),
  keywords: z.array(z.string().min(1)),
  externalIds: z.array(ExternalId),
  /** False when the source printed only some of the authors. */
  bylineComplete: z.boolean(),
  /** Authors not shown to this audience; a byline then ends "and 1 other". 0 in the full Dataset. */
  othersHidden: z.int().min(0),
  source: Source,
  visibility: Visibility,
});
export type Paper = z.infer<typeof Paper>;

/** AUTHORED: one place in a byline. Two people of one name on one paper are two authorships. */
export const Authorship = z.object({
  id: Id,
  paper: Id,
  person: Id,
  /** From 0, in byline order; unique within the paper. */
  position: z.int().min(0),
  /** The name as this paper prints it, where it differs from the person's. */
  printedName: z.string().min(1).nullable(),
  source: Source,
  visibility: Visibility,
});
export type Authorship = z.infer<typeof Authorship>;
