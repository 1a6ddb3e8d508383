import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { CompareKind, Share } from '#model/compare.ts';
import type { CompareRecord } from './compare-record.ts';
import type { Side } from './sides.ts';

/** Papers by topic, person, venue or year, each with the newest year (0 where none is known). */
export type Tally<Key> = Map<Key, { papers: number; last: number }>;

export function count<Key>(tally: Tally<Key>, key: Key, year: number): void {
  const known = tally.get(key) ?? { papers: 0, last: 0 };
  tally.set(key, { papers: known.papers + 1, last: Math.max(known.last, year) });
}

export function topicTally({ field: { work }, topicsOf }: CompareRecord, { papers, declared }: Side): Tally<number> {
  const found: Tally<number> = new Map(declared.map((t) => [t, { papers: 0, last: 0 }]));
  for (const p of papers) for (const t of row(topicsOf, p)) count(found, t, at(work.year, p));
  return found;
}

/** Who else wrote a side's papers: with the person, about the topic, or with another member of the community. */
export function peopleTally({ field: { work } }: CompareRecord, { papers, members }: Side, kind: CompareKind): Tally<number> {
  const found: Tally<number> = new Map();
  if (kind === 'topic') for (const v of members) found.set(v, { papers: 0, last: 0 });
  for (const p of papers) {
    const authors = row(work.authors, p);
    const own = authors.reduce((sum, v) => sum + (members.has(v) ? 1 : 0), 0);
    for (const v of authors) {
      const isWithThem = kind === 'topic' || own > (members.has(v) ? 1 : 0);
      if (isWithThem) count(found, v, at(work.year, p));
    }
  }
  return found;
}

export function venueTally({ field: { work }, venues }: CompareRecord, { papers }: Side): Tally<string> {
  const found: Tally<string> = new Map();
  for (const p of papers) {
    const venue = venues[p];
    if (venue) count(found, venue, at(work.year, p));
  }
  return found;
}

export interface Shared<Key> {
  key: Key;
  shares: (Share | null)[];
}

/**
 * What at least two of the sides have: those of most sides first, then by the papers of the side that has fewest, by all papers, and
 * by key. O(keys × sides).
 */
export function sharedOf<Key extends number | string>(tallies: readonly Tally<Key>[]): Shared<Key>[] {
  const keys = new Set(tallies.flatMap((tally) => [...tally.keys()]));
  const shared = [...keys].flatMap((key) => {
    const shares = tallies.map((tally) => shareOf(tally.get(key)));
    const papers = shares.flatMap((share) => share?.papers ?? []);
    if (papers.length < 2) return [];
    return [{ key, shares, of: papers.length, least: Math.min(...papers), all: papers.reduce((a, b) => a + b, 0) }];
  });
  shared.sort((a, b) => b.of - a.of || b.least - a.least || b.all - a.all || (a.key < b.key ? -1 : 1));
  return shared.map(({ key, shares }) => ({ key, shares }));
}

/** What one side alone has, most papers first. */
export function ownOf<Key extends number | string>(tallies: readonly Tally<Key>[], side: number): { key: Key; share: Share }[] {
  const own = [...(tallies[side] ?? [])].filter(([key]) => tallies.every((tally, i) => i === side || !tally.has(key)));
  own.sort(([a, x], [b, y]) => y.papers - x.papers || y.last - x.last || (a < b ? -1 : 1));
  return own.map(([key, { papers, last }]) => ({ key, share: { papers, last: last || null } }));
}

function shareOf(found: { papers: number; last: number } | undefined): Share | null {
  return found === undefined ? null : { papers: found.papers, last: found.last || null };
}
