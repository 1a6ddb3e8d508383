import { z } from 'zod';
import { Visibility } from './visibility.ts';

/** A key in somebody else's system. A member number is `staff`; an OpenReview profile or an ORCID is public. */
export const ExternalId = z.object({
  /** Lower-case scheme: `openreview`, `orcid`, `acl`, `dblp`, `doi`, `member-number`, `page`. */
  scheme: z.string().regex(/^[a-z][a-z0-9-]*$/),
  value: z.string().min(1),
  visibility: Visibility,
});
export type ExternalId = z.infer<typeof ExternalId>;
