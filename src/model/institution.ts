import { z } from 'zod';
import { Id, LocalText, Source } from './primitives.ts';
import { Visibility } from './visibility.ts';

export const InstitutionKind = z.enum(['institute', 'university', 'company', 'other']);

/** A place people belong to. The institute itself is one too (`Dataset.institute`). */
export const Institution = z.object({
  id: Id,
  name: LocalText,
  /** What fits on a chip: "UdeM". */
  shortName: z.string().min(1).nullable(),
  kind: InstitutionKind,
  source: Source,
  visibility: Visibility,
});
export type Institution = z.infer<typeof Institution>;
