import { z } from 'zod';

/** Most bands of a stream; what is beyond them is one more band. */
export const MOST_BANDS = 40;

/** What a band of a stream is. */
export const StreamUnit = z.enum(['topic', 'area', 'region']);
export type StreamUnit = z.infer<typeof StreamUnit>;
