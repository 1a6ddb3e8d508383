import { at } from '#analysis/columns.ts';
import { closeToGroup } from './close-to-group.ts';
import type { Field } from './field.ts';
import { closeTo, profileOf } from './profiles.ts';
import { walkFrom } from './walk.ts';
import { isKnownByWork, row } from './work.ts';

/** What is known of a candidate, in the order of the weights that a fit gives. */
export const FEATURES = [
  'walk',
  'walkRoot',
  'walkRank',
  'plainWalk',
  'adamicAdar',
  'isNear',
  'topics',
  'topicsRoot',
  'topicsRank',
  'activity',
  'idleYears',
  'papers',
  'coauthors',
  'newPartners',
  'teamSize',
  'seniority',
  'seniorityGap',
  'samePlace',
  'staleness',
  'lastAuthor',
  'groupTopicsRoot',
  'groupTopicsRank',
] as const;

/** From whom, or from what, one looks for others. */
export interface Standpoint {
  /** The person who asks, −1 for nobody. */
  person: number;
  /** Where walks begin: the person, or people who work on the topics, with weights that sum to 1. */
  seeds: ReadonlyMap<number, number>;
  /** Terms looked for, with their weights. */
  terms: ReadonlyMap<number, number>;
}

export function standpointOf(field: Field, person: number): Standpoint {
  return { person, seeds: new Map([[person, 1]]), terms: profileOf(field.profiles, person) };
}

/** People worth a look, and what is known of each: one row of features a candidate. */
export interface Candidates {
  people: Int32Array;
  rows: Float64Array[];
}

/** The first by each way of looking, besides the liveliest; whoever is behind all of these has nothing that speaks for them. */
const MOST_BY_WALK = 1500;
const MOST_BY_TOPICS = 1000;
/** Below what a walk still finds. */
const FLOOR = 1e-7;
const MOST_YEARS = 10;

/** Everybody who may be suggested from a standpoint, described; nobody where nothing is known of who asks. O(walk + people of the terms). */
export function candidatesFrom(field: Field, standpoint: Standpoint): Candidates {
  const walk = walkFrom(field.recentWays, standpoint.seeds);
  const plain = walkFrom(field.plainWays, standpoint.seeds);
  const topics = closeTo(field.profiles, standpoint.terms);
  const people = new Set([
    ...walk.first(MOST_BY_WALK),
    ...plain.first(MOST_BY_WALK),
    ...topics.first(MOST_BY_TOPICS),
    ...(isKnownByWork(field.work, standpoint.person) ? field.liveliest : []),
  ]);
  people.delete(standpoint.person);
  const common = commonCoauthors(field, standpoint.seeds);
  const places = placesOf(field, standpoint.person);
  const chosen = Int32Array.from(people).sort();
  const group = closeToGroup(field, standpoint, chosen);
  const likeness = Float64Array.from(chosen, (u) => placeLikeness(field, places, u));
  const typical = meanOfKnown(likeness);
  const rows = Array.from(chosen, (u, i) => {
    const shared = common.get(u);
    const place = at(likeness, i);
    return describe(field, standpoint, u, {
      walk: at(walk.of, u),
      walkRank: walk.rankOf(u),
      topicsRank: topics.rankOf(u),
      groupTopics: at(group.of, u),
      groupTopicsRank: group.rankOf(u),
      plain: at(plain.of, u),
      topics: at(topics.of, u),
      adamicAdar: shared?.adamicAdar ?? 0,
      lastShared: shared?.last ?? 0,
      isNear: shared !== undefined,
      place: Number.isNaN(place) ? typical : place,
    });
  });
  return { people: chosen, rows };
}

function meanOfKnown(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

interface Measured {
  walk: number;
  walkRank: number;
  topicsRank: number;
  /** Cosine with what the co-authors of who asks work on. */
  groupTopics: number;
  /** Among those at hand. */
  groupTopicsRank: number;
  plain: number;
  topics: number;
  adamicAdar: number;
  /** Newest year in which both had written with the same third person. */
  lastShared: number;
  isNear: boolean;
  /** Likeness of places; that of most where those of either are not known. */
  place: number;
}

function describe({ work, people, graph }: Field, { person }: Standpoint, u: number, found: Measured): Float64Array {
  const age = (year: number): number => (year === 0 ? MOST_YEARS : Math.min(MOST_YEARS, Math.max(0, work.now - year)));
  const career = (v: number): number => Math.log1p(age(at(people.firstYear, v)));
  return Float64Array.of(
    Math.log(found.walk + FLOOR),
    Math.sqrt(found.walk),
    -Math.log1p(found.walkRank),
    Math.log(found.plain + FLOOR),
    Math.log1p(found.adamicAdar),
    Number(found.isNear),
    found.topics,
    Math.sqrt(found.topics),
    -Math.log1p(found.topicsRank),
    Math.log1p(at(people.activity, u)),
    age(at(people.lastYear, u)),
    Math.log1p(at(people.paperCount, u)),
    Math.log1p(at(graph.starts, u + 1) - at(graph.starts, u)),
    Math.log1p(at(people.newPartners, u)),
    Math.log1p(at(people.teamSize, u)),
    career(u),
    person < 0 ? 0 : Math.abs(career(u) - career(person)),
    found.place,
    found.isNear ? age(found.lastShared) / MOST_YEARS : 1,
    at(people.lastAuthor, u),
    Math.sqrt(found.groupTopics),
    -Math.log1p(found.groupTopicsRank),
  );
}

interface Shared {
  /** Σ 1/log(co-authors of each co-author in common) (Adamic & Adar 2003, Social Networks 25, 211). */
  adamicAdar: number;
  last: number;
}

/** Who has a co-author in common with the seeds. O(co-authors of their co-authors). */
function commonCoauthors({ graph }: Field, seeds: ReadonlyMap<number, number>): Map<number, Shared> {
  const found = new Map<number, Shared>();
  for (const v of seeds.keys()) {
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const z = at(graph.targets, e);
      const [begin, end] = [at(graph.starts, z), at(graph.starts, z + 1)];
      const share = 1 / Math.log(Math.max(2, end - begin));
      for (let f = begin; f < end; f++) {
        const u = at(graph.targets, f);
        const shared = found.get(u) ?? { adamicAdar: 0, last: 0 };
        shared.adamicAdar += share;
        shared.last = Math.max(shared.last, Math.min(at(graph.last, e), at(graph.last, f)));
        found.set(u, shared);
      }
    }
  }
  return found;
}

/** Of one person, each as telling as it is. */
function placesOf({ work, telling }: Field, v: number): Map<number, number> {
  return new Map(v < 0 ? [] : Array.from(row(work.places, v), (place) => [place, at(telling, place)]));
}

/** Cosine of telling places; NaN where either has none. */
function placeLikeness({ work, telling }: Field, own: ReadonlyMap<number, number>, u: number): number {
  const theirs = row(work.places, u);
  if (own.size === 0 || theirs.length === 0) return Number.NaN;
  let [both, squares] = [0, 0];
  for (const place of theirs) {
    const weight = at(telling, place);
    squares += weight ** 2;
    both += weight * (own.get(place) ?? 0);
  }
  return both / (Math.sqrt(squares) * Math.hypot(...own.values()) || 1);
}
