import { z } from 'zod/mini';

/** Columns of people and ties, as plain as a file gets. */
export const PlainGraph = z.object({
  label: z.array(z.string()),
  x: z.array(z.number()),
  y: z.array(z.number()),
  size: z.array(z.number()),
  source: z.array(z.number()),
  target: z.array(z.number()),
});
export type PlainGraph = z.infer<typeof PlainGraph>;
