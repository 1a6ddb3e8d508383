import type { Connection, PersonRef } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { Tree } from '#model/tree.ts';
import { hopCost, type WaysFrom } from './hop-graph.ts';
import { type PathGround, tiesBetween } from './paths.ts';
import { TreeSearch } from './tree-search.ts';

export interface TreeOptions {
  /** Whom to join; the tree is seen from the first. */
  people: readonly Id[];
  /** Longest way between two that is looked at, in hops. */
  maxHops: number;
  /** People that the tree does not pass through; the ends are never left out. */
  avoid?: readonly Id[];
}

interface Hop {
  a: Id;
  b: Id;
  cost: number;
  ties: Connection[];
}

/**
 * The smallest tree of hops that joins several people, a hop costing 1/strength (see `hopCost`). Found as by Kou, Markowsky & Berman
 * (1981, Acta Informatica 15, 141): the cheapest ways between the ends, of these the ones of a minimum spanning tree, of the hops
 * among everybody on them a minimum spanning tree again, less the branches that lead to no end; it costs less than twice the best,
 * over what is known. For three ends the best meeting point is tried as well, and then there is no better. Equal costs go by ids.
 * What is known are layers around the ends until all of them meet, so a tree that is cheaper only by a detour may be missed.
 * `undefined` when one of the people is not there. O(ends × hops × known hops).
 */
export async function findTree(options: TreeOptions, ground: PathGround): Promise<Tree | undefined> {
  const ends: PersonRef[] = [];
  for (const asked of options.people) {
    const [end] = await ground.people([asked]);
    if (end === undefined) return undefined;
    if (!ends.some(({ id }) => id === end.id)) ends.push(end);
  }
  const ids = ends.map(({ id }) => id);
  const present = await ground.people(options.avoid ?? []);
  const avoided = present.filter(({ id }) => !ids.includes(id));
  const search = new TreeSearch(ids, new Set(avoided.map(({ id }) => id)), options.maxHops, ground);
  const ways = new Map((await search.ways()).map((from, i) => [ids[i] ?? '', from]));
  const joined = joinedToFirst(ids, ways);
  const candidates = [spanningWays(joined, ways), ...(joined.length === 3 ? [meetingWays(joined, ways)] : [])];
  const members = [...new Set([...joined, ...candidates.flat()])];
  const evidence = await ground.connections(members, { evidence: true });
  const trees = candidates.map((people) => smallest([...new Set([...joined, ...people])], joined, evidence));
  const best = trees.reduce((one, other) => (costOf(other) < costOf(one) - 1e-9 ? other : one), trees[0] ?? []);
  const refs = new Map((await ground.people(members)).map((ref) => [ref.id, ref]));
  const apart = ends.filter(({ id }) => !joined.includes(id));
  return { ends, avoided, apart, ...asSeenFrom(ids[0] ?? '', best, refs) };
}

/** Ends that ways lead to, from one to the next, beginning with the first. */
function joinedToFirst(ids: readonly Id[], ways: ReadonlyMap<Id, WaysFrom>): Id[] {
  const joined = new Set(ids.slice(0, 1));
  // Grows while it is walked: whoever an end reaches is walked from as well.
  for (const end of joined)
    for (const other of ids) if (ways.get(end)?.cost(other) !== Number.POSITIVE_INFINITY) joined.add(other);
  return ids.filter((id) => joined.has(id));
}

/** People on the ways of a minimum spanning tree of the ends, a way costing what its hops do (Prim). */
function spanningWays(ends: readonly Id[], ways: ReadonlyMap<Id, WaysFrom>): Id[] {
  const [first] = ends;
  const inside = new Set(first === undefined ? [] : [first]);
  const people: Id[] = [];
  while (inside.size < ends.length) {
    const next = [...inside]
      .flatMap((from) => ends.filter((to) => !inside.has(to)).map((to) => ({ from, to, cost: costBetween(ways, from, to) })))
      .sort((p, q) => p.cost - q.cost || compareText(p.from, q.from) || compareText(p.to, q.to))[0];
    if (next === undefined) break;
    inside.add(next.to);
    people.push(...(ways.get(next.from)?.way(next.to) ?? []));
  }
  return people;
}

/** People on the ways from all ends to the one whom it costs least to meet at. */
function meetingWays(ends: readonly Id[], ways: ReadonlyMap<Id, WaysFrom>): Id[] {
  const all = ends.flatMap((end) => ways.get(end) ?? []);
  let best: { id: Id; cost: number } | undefined;
  for (const id of all[0]?.people() ?? []) {
    const cost = all.reduce((sum, from) => sum + from.cost(id), 0);
    if (best === undefined || cost < best.cost || (cost === best.cost && compareText(id, best.id) < 0)) best = { id, cost };
  }
  return best === undefined ? [] : all.flatMap((from) => from.way(best.id));
}

function costBetween(ways: ReadonlyMap<Id, WaysFrom>, from: Id, to: Id): number {
  return ways.get(from)?.cost(to) ?? Number.POSITIVE_INFINITY;
}

/** A minimum spanning tree of the hops among these people (Kruskal), less the branches without an end. */
function smallest(people: readonly Id[], ends: readonly Id[], evidence: readonly Connection[]): Hop[] {
  const hops = hopsAmong(people, evidence);
  const root = new Map(people.map((id) => [id, id]));
  const rootOf = (id: Id): Id => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  const spanning = hops.filter(({ a, b }) => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) root.set(one, other);
    return one !== other;
  });
  return pruned(spanning, new Set(ends));
}

/** Cheapest first, then by ids. */
function hopsAmong(people: readonly Id[], evidence: readonly Connection[]): Hop[] {
  const members = new Set(people);
  const pairs = new Map<string, Hop>();
  for (const { a, b } of evidence) {
    if (!members.has(a) || !members.has(b) || pairs.has(`${a} ${b}`)) continue;
    const ties = tiesBetween(a, b, evidence);
    pairs.set(`${a} ${b}`, { a, b, ties, cost: hopCost(ties) });
  }
  return [...pairs.values()].sort((p, q) => p.cost - q.cost || compareText(p.a, q.a) || compareText(p.b, q.b));
}

function pruned(hops: readonly Hop[], ends: ReadonlySet<Id>): Hop[] {
  const degree = new Map<Id, number>();
  for (const id of hops.flatMap(({ a, b }) => [a, b])) degree.set(id, (degree.get(id) ?? 0) + 1);
  const isLoose = (id: Id): boolean => degree.get(id) === 1 && !ends.has(id);
  const kept = hops.filter(({ a, b }) => !isLoose(a) && !isLoose(b));
  return kept.length === hops.length ? kept : pruned(kept, ends);
}

function costOf(hops: readonly Hop[]): number {
  return hops.reduce((sum, { cost }) => sum + cost, 0);
}

/** The tree from one person on, depth first, the stronger branch before the weaker. */
function asSeenFrom(
  first: Id,
  tree: readonly Hop[],
  refs: ReadonlyMap<Id, PersonRef>,
): Pick<Tree, 'people' | 'hops' | 'cost' | 'weakest'> {
  const refOf = (id: Id): PersonRef => refs.get(id) ?? { id, name: null, kind: 'external' };
  const people = [refOf(first)];
  const hops: (Tree['hops'][number] & { cost: number })[] = [];
  const visit = (id: Id, before: Id | null): void => {
    for (const { a, b, cost, ties } of tree) {
      const other = a === id ? b : b === id ? a : null;
      if (other === null || other === before) continue;
      people.push(refOf(other));
      hops.push({ from: id, to: other, ties, cost });
      visit(other, id);
    }
  };
  visit(first, null);
  const costs = hops.map(({ cost }) => cost);
  return {
    people,
    hops: hops.map(({ from, to, ties }) => ({ from, to, ties })),
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    weakest: costs.length < 2 ? null : costs.indexOf(Math.max(...costs)),
  };
}
