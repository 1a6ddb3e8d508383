import type { Id } from '#model/primitives.ts';
import type { Steps } from './in-steps.ts';

/** Records or edges between two pauses: a few milliseconds of work. */
const AT_ONCE = 2_000;

/** The position of each record by its id. */
export function* numbersInSteps(records: readonly { id: Id }[]): Steps<Map<Id, number>> {
  const numbers = new Map<Id, number>();
  for (const [i, { id }] of records.entries()) {
    if (i % AT_ONCE === 0) yield;
    numbers.set(id, i);
  }
  return numbers;
}

/** For each row the numbers that edges pair with it, each once, ascending. An edge of which an end is not there is none. O(edges). */
export function* pairsInSteps<T>(
  edges: readonly T[],
  rows: ReadonlyMap<Id, number>,
  values: ReadonlyMap<Id, number>,
  ends: (edge: T) => [Id, Id],
): Steps<number[][]> {
  const lists = Array.from({ length: rows.size }, (): number[] => []);
  for (const [e, edge] of edges.entries()) {
    if (e % AT_ONCE === 0) yield;
    const [from, to] = ends(edge);
    const value = values.get(to);
    if (value !== undefined) lists[rows.get(from) ?? -1]?.push(value);
  }
  for (const [r, list] of lists.entries()) {
    if (r % AT_ONCE === 0) yield;
    if (list.length > 1) lists[r] = [...new Set(list)].sort((a, b) => a - b);
  }
  return lists;
}
