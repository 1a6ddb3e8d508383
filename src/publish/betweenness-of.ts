import { coauthorGraph } from '#analysis/analyse.ts';
import { betweenness } from '#analysis/betweenness.ts';
import { createRandom } from '#analysis/random.ts';
import { compareText, type Id } from '#model/primitives.ts';
import { type AudienceFacts, indexOf } from './audience-facts.ts';

/** Betweenness of `facts.people`, in [0, 1], over what the audience sees. */
export type BetweennessOf = (facts: AudienceFacts) => number[];

/**
 * The slow part of a snapshot, and audiences often see the same ties: paths are counted once for each set of ties, among those
 * who have any, and only the share of all pairs is each audience's own.
 */
export function createBetweennessOf(): BetweennessOf {
  const known = new Map<string, ReadonlyMap<Id, number>>();
  return (facts) => {
    const key = facts.coauthors.map(({ a, b }) => `${a} ${b}`).join('|');
    const paths = known.get(key) ?? pathsThrough(facts);
    known.set(key, paths);
    const pairs = pairsAmong(facts.people.length);
    return facts.people.map(({ person }) => (pairs === 0 ? 0 : Math.round(((paths.get(person.id) ?? 0) / pairs) * 1e5) / 1e5));
  };
}

/** How many shortest paths between other pairs pass through each person, fractions of ties counted. */
function pathsThrough({ coauthors, analysis }: AudienceFacts): ReadonlyMap<Id, number> {
  const tied = [...new Set(coauthors.flatMap(({ a, b }) => [a, b]))].sort(compareText);
  const graph = coauthorGraph({ coauthors, index: indexOf(tied), ids: tied });
  const { values } = betweenness(graph, createRandom(analysis.seed));
  return new Map(tied.map((id, v) => [id, (values[v] ?? 0) * pairsAmong(tied.length)]));
}

function pairsAmong(people: number): number {
  return Math.max(0, (people - 1) * (people - 2));
}
