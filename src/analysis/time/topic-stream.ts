import type { Steps } from '#analysis/in-steps.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { StreamBand, TopicStream, TopicStreamQuery } from '#model/topic-stream.ts';
import type { TimedPaper, TimeRecord } from './time-record.ts';

/** Papers between two pauses. */
const AT_ONCE = 1_000;

/** Counts of one band, by year from the first. */
interface Tally {
  id: Id;
  count: number;
  papers: number[];
  shares: number[];
  /** By region, papers of its people about it. */
  regions: Map<Id, number>;
}

/**
 * Papers of each year by topic, by topic with its parts, or by region. A paper of k of them counts whole in each of the `papers`,
 * and 1/k in each of the `shares`, which therefore sum to the papers of a year. `undefined` for a topic that is not there.
 * O(papers × topics), with pauses.
 */
export function* topicStreamInSteps(record: TimeRecord, query: TopicStreamQuery): Steps<TopicStream | undefined> {
  const family = query.topic === undefined ? null : familyOf(record, query.topic);
  if (family?.size === 0) return undefined;
  const papers: TimedPaper[] = [];
  const isWanted = wantedBy(record, query, family);
  for (const [p, paper] of record.papers.entries()) {
    if (p % AT_ONCE === 0) yield;
    if (isWanted(paper)) papers.push(paper);
  }
  const dated = papers.flatMap(({ year }) => year ?? []);
  const first = dated.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = dated.reduce((a, b) => Math.max(a, b), 0);
  const years = dated.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const unitsOf = unitsBy(record, query, family);
  const tallies = new Map<Id, Tally>();
  const totals = years.map(() => 0);
  for (const [p, paper] of papers.entries()) {
    if (p % AT_ONCE === 0) yield;
    const { year } = paper;
    if (year === null) continue;
    const at = year - first;
    totals[at] = (totals[at] ?? 0) + 1;
    const units = unitsOf(paper);
    const regions = regionsOf(record, paper);
    for (const id of units) count(tallyOf(tallies, id, years.length), at, units.length, regions);
  }
  const ordered = [...tallies.values()].sort((a, b) => b.count - a.count || compareText(a.id, b.id));
  const top = ordered.slice(0, query.top);
  yield;
  const others = yield* othersOf(papers, unitsOf, new Set(top.map(({ id }) => id)), years);
  return {
    by: query.by,
    years,
    totals,
    undated: papers.length - dated.length,
    units: ordered.length,
    bands: [...top.map((tally) => bandOf(record, tally)), ...others],
  };
}

/** Topics that are meant by one: itself and its parts. */
function familyOf({ topic, topics }: TimeRecord, id: Id): Set<number> {
  const self = topic.get(id);
  if (self === undefined) return new Set();
  return new Set([self, ...topics.flatMap(({ parent }, t) => (parent === self ? [t] : []))]);
}

function wantedBy(
  { people }: TimeRecord,
  { institution, community }: TopicStreamQuery,
  family: ReadonlySet<number> | null,
): (paper: TimedPaper) => boolean {
  const isOf = people.map(
    ({ roles, place }) =>
      (institution === undefined || roles.some((role) => role.institution?.id === institution)) &&
      (community === undefined || [place?.region, place?.community, place?.group].includes(community)),
  );
  const isOpen = institution === undefined && community === undefined;
  return ({ authors, topics }) =>
    (family === null || topics.some((t) => family.has(t))) && (isOpen || authors.some((v) => isOf[v]));
}

type Units = (paper: Pick<TimedPaper, 'topics' | 'authors'>) => Id[];

/** Where one topic is asked about that has parts, the bands are it and its parts. */
function unitsBy(record: TimeRecord, { by }: TopicStreamQuery, family: ReadonlySet<number> | null): Units {
  if (by === 'region') return (paper) => regionsOf(record, paper);
  const isShown = (t: number): boolean => family === null || family.size === 1 || family.has(t);
  const areaOf = (t: number): number => record.topics[t]?.parent ?? t;
  return ({ topics }) => {
    const shown = topics.filter(isShown);
    return [...new Set(by === 'area' ? shown.map(areaOf) : shown)].flatMap((t) => record.topics[t]?.ref.id ?? []);
  };
}

function regionsOf({ people }: TimeRecord, { authors }: Pick<TimedPaper, 'authors'>): Id[] {
  return [...new Set(authors.flatMap((v) => people[v]?.place?.region ?? []))];
}

function tallyOf(tallies: Map<Id, Tally>, id: Id, years: number): Tally {
  const known = tallies.get(id);
  if (known !== undefined) return known;
  const none = (): number[] => Array.from({ length: years }, () => 0);
  const fresh: Tally = { id, count: 0, papers: none(), shares: none(), regions: new Map() };
  tallies.set(id, fresh);
  return fresh;
}

function count(tally: Omit<Tally, 'id'>, at: number, units: number, regions: readonly Id[]): void {
  tally.count += 1;
  tally.papers[at] = (tally.papers[at] ?? 0) + 1;
  tally.shares[at] = (tally.shares[at] ?? 0) + 1 / units;
  for (const region of regions) tally.regions.set(region, (tally.regions.get(region) ?? 0) + 1);
}

function bandOf({ topics, topic }: TimeRecord, { id, count, papers, shares, regions }: Tally): StreamBand {
  const [region] = [...regions].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0] ?? [];
  const label = topics[topic.get(id) ?? -1]?.ref.label ?? null;
  return { id, kind: 'unit', label, region: region ?? null, count, papers, shares };
}

/** What has no band of its own: papers of topics beyond the first, and papers about none that is known. */
function* othersOf(
  papers: readonly TimedPaper[],
  unitsOf: Units,
  top: ReadonlySet<Id>,
  years: readonly number[],
): Steps<StreamBand[]> {
  const [first = 0] = years;
  const none = (): number[] => years.map(() => 0);
  const band = (kind: 'rest' | 'none'): StreamBand => {
    return { id: null, kind, label: null, region: null, count: 0, papers: none(), shares: none() };
  };
  const [rest, without] = [band('rest'), band('none')];
  for (const [p, paper] of papers.entries()) {
    if (p % AT_ONCE === 0) yield;
    const { year } = paper;
    if (year === null) continue;
    const units = unitsOf(paper);
    const beyond = units.filter((id) => !top.has(id)).length;
    const one = units.length === 0 ? without : rest;
    if (units.length > 0 && beyond === 0) continue;
    one.count += 1;
    one.papers[year - first] = (one.papers[year - first] ?? 0) + 1;
    one.shares[year - first] = (one.shares[year - first] ?? 0) + (units.length === 0 ? 1 : beyond / units.length);
  }
  return [rest, without].filter((each) => each.count > 0);
}
