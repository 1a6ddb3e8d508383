import type { AnalysisResult, Community, CommunityLevel } from '#model/analysis.ts';
import { compareText, type Id } from '#model/primitives.ts';
import { at } from './columns.ts';
import type { Hierarchy, Levels } from './hierarchy.ts';
import type { Points } from './points.ts';

/** The last map, seen from the people of today: node v is `ids[v]`. */
export interface Before extends Levels {
  /** Index in `communities` of where each person was; −1 for nowhere. */
  communities: readonly Community[];
  /** Where people stood, NaN for newcomers. */
  points: Points;
}

/** Levels and positions of the last map for the people of today. `successor` is who a merged record has become. */
export function mapBefore(
  { communities, places }: Pick<AnalysisResult, 'communities' | 'places'>,
  ids: readonly Id[],
  successor: (id: Id) => Id,
): Before {
  const number = new Map(communities.map(({ id }, i) => [id, i]));
  const node = new Map(ids.map((id, v) => [id, v]));
  const column = (): Int32Array => new Int32Array(ids.length).fill(-1);
  const points = { x: new Float64Array(ids.length).fill(Number.NaN), y: new Float64Array(ids.length).fill(Number.NaN) };
  const before: Before = { communities, points, region: column(), community: column(), group: column() };
  const numberOf = (id: Id | null): number => (id === null ? -1 : (number.get(id) ?? -1));
  for (const { person, x, y, region, community, group } of places) {
    const v = node.get(person) ?? node.get(successor(person));
    // Of two records that were merged, the one whose id lives on says where the person is.
    if (v === undefined || (ids[v] !== person && !Number.isNaN(at(points.x, v)))) continue;
    points.x[v] = x;
    points.y[v] = y;
    before.region[v] = numberOf(region);
    before.community[v] = numberOf(community);
    before.group[v] = numberOf(group);
  }
  return before;
}

/** What goes on under its old name, by number within its level, and the old ids that lead to it. */
export interface CarriedLevel {
  of: readonly (Community | undefined)[];
  formerIds: readonly (readonly Id[])[];
}

/** Smaller agreement is no continuation but something else. */
const LEAST_JACCARD = 0.25;

/**
 * Which community of a level goes on as which: by Jaccard index over the people who are on both maps, best first, each once. So the larger
 * part of one that splits keeps its id, and so does the larger of two that merge. Where a community ends, its id and those that led
 * to it lead to whoever has most of its people now.
 */
export function carryOver(level: CommunityLevel, hierarchy: Hierarchy, before: Before): CarriedLevel {
  const [now, was] = [hierarchy[level], before[level]];
  const pairs = sharedPeople(now, was);
  pairs.sort(
    (a, b) =>
      b.jaccard - a.jaccard || b.shared - a.shared || compareText(idOf(before, a.was), idOf(before, b.was)) || a.now - b.now,
  );
  const count = { region: hierarchy.regionCount, community: hierarchy.communityCount, group: hierarchy.groupCount }[level];
  const of: (Community | undefined)[] = Array.from({ length: count }, () => undefined);
  const heirs = new Map<number, number>();
  for (const pair of pairs) {
    if (pair.jaccard < LEAST_JACCARD || of[pair.now] !== undefined || heirs.has(pair.was)) continue;
    of[pair.now] = before.communities[pair.was];
    heirs.set(pair.was, pair.now);
  }
  const ended = pairs.filter((pair) => !heirs.has(pair.was)).sort((a, b) => b.shared - a.shared || a.now - b.now);
  for (const pair of ended) if (!heirs.has(pair.was)) heirs.set(pair.was, pair.now);
  const formerIds = of.map((): Id[] => []);
  for (const [i, { id, formerIds: led }] of before.communities.entries()) {
    const heir = heirs.get(i);
    if (heir === undefined) continue;
    formerIds[heir]?.push(...led, ...(of[heir]?.id === id ? [] : [id]));
  }
  return { of, formerIds: formerIds.map((led) => led.sort(compareText)) };
}

interface Pair {
  now: number;
  was: number;
  shared: number;
  jaccard: number;
}

function sharedPeople(now: Int32Array, was: Int32Array): Pair[] {
  const shared = new Map<string, Pair>();
  const sizes = { now: new Map<number, number>(), was: new Map<number, number>() };
  now.forEach((group, v) => {
    const old = at(was, v);
    if (group < 0 || old < 0) return;
    sizes.now.set(group, (sizes.now.get(group) ?? 0) + 1);
    sizes.was.set(old, (sizes.was.get(old) ?? 0) + 1);
    const key = `${group} ${old}`;
    const pair = shared.get(key) ?? { now: group, was: old, shared: 0, jaccard: 0 };
    pair.shared++;
    shared.set(key, pair);
  });
  return [...shared.values()].map((pair) => {
    const together = (sizes.now.get(pair.now) ?? 0) + (sizes.was.get(pair.was) ?? 0) - pair.shared;
    return { ...pair, jaccard: pair.shared / together };
  });
}

function idOf({ communities }: Before, index: number): Id {
  return communities[index]?.id ?? '';
}
