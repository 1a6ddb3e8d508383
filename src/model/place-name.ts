import { z } from 'zod';
import { Id } from './primitives.ts';

/** What the data steward calls a region, community or group, in one language or both; the other keeps its own. */
export const PlaceName = z
  .strictObject({
    community: Id,
    en: z.string().trim().min(1).max(60).optional(),
    fr: z.string().trim().min(1).max(60).optional(),
    note: z.string().optional(),
  })
  .refine(({ en, fr }) => en !== undefined || fr !== undefined, 'expected a name: en, fr or both');
export type PlaceName = z.infer<typeof PlaceName>;
