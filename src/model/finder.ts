import { z } from 'zod';
import { Id } from './primitives.ts';

/** People in one of the finder's files, about. */
const FILE_PEOPLE = 2000;

/** `tiles/finder-….json` of a snapshot: which tile holds somebody below the head. Columns of equal length, sorted by id. */
export const FinderFile = z.object({
  format: z.literal('reseau-finder'),
  version: z.literal(1),
  id: z.array(Id),
  /** Index into the pyramid's tiles. */
  tile: z.array(z.int().min(0)),
});
export type FinderFile = z.infer<typeof FinderFile>;

export function finderFileCount(people: number): number {
  return Math.ceil(people / FILE_PEOPLE);
}

/** Which of the finder's files knows an id: FNV-1a (32 bits) of its UTF-16 units, modulo their number. */
export function finderFileOf(id: Id, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}
