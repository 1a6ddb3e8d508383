import { z } from 'zod';
import { ExternalId } from './external-id.ts';
import { Paper } from './paper.ts';
import { Id, Year } from './primitives.ts';

/** Caps of one bibliography: whose papers, and how many of them. */
export const REFERENCE_CAPS = { people: 100, papers: 2_000 } as const;

/** A paper as a bibliography gives it: authors in order, each as the paper prints them, those without a name left out. */
export const PaperReference = Paper.pick({
  id: true,
  title: true,
  year: true,
  venue: true,
  url: true,
  othersHidden: true,
  bylineComplete: true,
}).extend({ externalIds: z.array(ExternalId), authors: z.array(z.string()) });
export type PaperReference = z.infer<typeof PaperReference>;

/** Whose papers, and since which year. */
export const ReferencesQuery = z.object({
  person: z.union([z.array(Id).min(1).max(REFERENCE_CAPS.people), Id.transform((id) => [id])]),
  since: z.coerce.number().pipe(Year).optional(),
});
