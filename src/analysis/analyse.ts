import type { AnalysisResult, Community, CommunityLevel, Place } from '#model/analysis.ts';
import type { Dataset } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import { personKind } from '#model/person.ts';
import { betweenness } from './betweenness.ts';
import { type Before, type CarriedLevel, carryOver, mapBefore } from './carry-over.ts';
import { addAt, at } from './columns.ts';
import type { Glossary } from './french-name.ts';
import { groupsOf, type Hierarchy, hierarchyOf, sameHierarchy } from './hierarchy.ts';
import { assignHues, NEUTRAL_HUE } from './hues.ts';
import { layout } from './layout.ts';
import { markRadiusAtFit } from './mark-size.ts';
import { type CommunityName, nameCommunities } from './name-communities.ts';
import type { Points } from './points.ts';
import { createRandom } from './random.ts';
import { type Ties, tiesOf } from './ties.ts';
import { createWeightedGraph, type WeightedGraph } from './weighted-graph.ts';

export type AnalysisStage = 'ties' | 'communities' | 'layout' | 'names' | 'centrality';

export interface AnalyseOptions {
  seed: number;
  /** γ of the communities; 1 is Newman's modularity, larger makes more of them. */
  resolution: number;
  /** Names the Dataset this is about, so that a stale analysis can be told. */
  datasetHash: string;
  /** English terms of the field with their French. */
  glossary: Glossary;
  /**
   * The last map. What goes on keeps its id, hue and place, as far as ties allow. One of another seed or resolution is not looked at: who
   * asks for those asks for another map.
   */
  previous?: AnalysisResult | undefined;
}

/**
 * The one map that every audience shares: who belongs together, what it is called, where everybody stands, how central they
 * are. The same Dataset, previous map, seed and resolution give the same answer to the last digit, in whatever order the records
 * come; the same Dataset once more gives the previous map again.
 */
export function analyse(given: Dataset, options: AnalyseOptions): AnalysisResult {
  const stages = analyseInStages(given, options);
  for (;;) {
    const stage = stages.next();
    if (stage.done === true) return stage.value;
  }
}

/** The same, pausing before each stage: what runs for seconds lets its caller breathe, report and stop. */
export function* analyseInStages(given: Dataset, options: AnalyseOptions): Generator<AnalysisStage, AnalysisResult, undefined> {
  const dataset = canonical(given);
  const { seed, resolution } = options;
  yield 'ties';
  const ties = tiesOf(dataset);
  yield 'communities';
  const before = beforeOf(dataset, ties, options);
  const isUnchanged = before !== undefined && options.previous?.dataset === options.datasetHash;
  const hierarchy = isUnchanged
    ? sameHierarchy(ties.graph, before, resolution)
    : hierarchyOf(ties.graph, { resolution, random: createRandom(seed), previous: before });
  yield 'layout';
  const points = isUnchanged
    ? before.points
    : layout({ graph: ties.graph, hierarchy, radius: markRadii(dataset), previous: before?.points }, createRandom(seed + 1));
  yield 'names';
  const communities = communitiesOf({ dataset, hierarchy, points, before }, options.glossary);
  yield 'centrality';
  const coauthorship = coauthorGraph(ties);
  const between = betweenness(coauthorship, createRandom(seed + 2));
  const places = ties.ids.map((person, v): Place => {
    const [c, g] = [at(hierarchy.community, v), at(hierarchy.group, v)];
    const community = c < 0 ? undefined : communities[hierarchy.regionCount + c];
    const group = g < 0 ? undefined : communities[hierarchy.regionCount + hierarchy.communityCount + g];
    return {
      person,
      x: at(points.x, v),
      y: at(points.y, v),
      community: community?.id ?? null,
      region: community?.parent ?? null,
      group: group?.id ?? null,
      degree: at(coauthorship.starts, v + 1) - at(coauthorship.starts, v),
      betweenness: roundTo6(at(between.values, v)),
    };
  });
  return {
    dataset: options.datasetHash,
    asOf: dataset.header.asOf,
    seed,
    resolution,
    modularity: hierarchy.modularity,
    betweennessError: between.error,
    communities,
    places,
  };
}

/** The previous map for the people of this Dataset, merged records followed. */
function beforeOf({ redirects }: Dataset, { ids }: Ties, { previous, seed, resolution }: AnalyseOptions): Before | undefined {
  if (previous === undefined || previous.seed !== seed || previous.resolution !== resolution) return undefined;
  const target = new Map(redirects.map(({ from, to }) => [from, to]));
  return mapBefore(previous, ids, (id) => target.get(id) ?? id);
}

/** Co-authorship alone, which degree and betweenness are about. */
export function coauthorGraph({ coauthors, index, ids }: Pick<Ties, 'coauthors' | 'index' | 'ids'>): WeightedGraph {
  return createWeightedGraph(ids.length, {
    sources: coauthors.map(({ a }) => index.get(a) ?? 0),
    targets: coauthors.map(({ b }) => index.get(b) ?? 0),
    weights: coauthors.map(({ weight }) => weight),
  });
}

function markRadii(dataset: Dataset): Float64Array {
  const papers = new Map<string, number>();
  for (const { person } of dataset.authorships) papers.set(person, (papers.get(person) ?? 0) + 1);
  const { asOf } = dataset.header;
  return Float64Array.from(dataset.people, ({ id, roles }) => markRadiusAtFit(personKind(roles, asOf), papers.get(id) ?? 0));
}

interface Mapped {
  dataset: Dataset;
  hierarchy: Hierarchy;
  points: Points;
  before: Before | undefined;
}

const NOTHING_CARRIED: CarriedLevel = { of: [], formerIds: [] };

/** Regions first, then communities, then groups, each largest first. */
function communitiesOf({ dataset, hierarchy, points, before }: Mapped, glossary: Glossary): Community[] {
  const carried = (level: CommunityLevel): CarriedLevel =>
    before === undefined ? NOTHING_CARRIED : carryOver(level, hierarchy, before);
  const [inRegions, inCommunities, inGroups] = [carried('region'), carried('community'), carried('group')];
  const kept = inRegions.of.map((region) => region?.hue);
  const hues = assignHues(hierarchy.regionCount, nearness(hierarchy, points), kept);
  const names = nameCommunities(dataset, hierarchy, glossary, {
    regions: inRegions.of,
    communities: inCommunities.of,
    groups: inGroups.of,
    taken: before?.communities.flatMap(({ id, formerIds }) => [id, ...formerIds]) ?? [],
  });
  const list = (
    level: CommunityLevel,
    { named, formerIds }: { named: readonly CommunityName[]; formerIds: CarriedLevel['formerIds'] },
    above: (k: number) => Community | undefined,
  ): Community[] =>
    groupsOf(hierarchy[level]).map(({ length: size }, k) => {
      const { id, label, words } = named[k] ?? FALLBACK;
      const parent = above(k);
      const hue = parent?.hue ?? hues[k] ?? NEUTRAL_HUE;
      return { id, level, parent: parent?.id ?? null, label, words, hue, size, formerIds: [...(formerIds[k] ?? [])] };
    });
  const regions = list('region', { named: names.regions, ...inRegions }, () => undefined);
  const communities = list('community', { named: names.communities, ...inCommunities }, (c) => regions[at(hierarchy.parent, c)]);
  const groups = list('group', { named: names.groups, ...inGroups }, (g) => communities[at(hierarchy.groupParent, g)]);
  return [...regions, ...communities, ...groups];
}

const FALLBACK = { id: 'unnamed', label: { en: 'Unnamed', fr: 'Sans nom', frMissing: false }, words: [] };

/** How near regions are: 1/distance² between their communities' centres, summed over pairs. */
function nearness(hierarchy: Hierarchy, { x, y }: Points): Float64Array {
  const { regionCount, communityCount, community, parent } = hierarchy;
  const centre = {
    x: new Float64Array(communityCount),
    y: new Float64Array(communityCount),
    n: new Float64Array(communityCount),
  };
  community.forEach((c, v) => {
    if (c < 0) return;
    addAt(centre.x, c, at(x, v));
    addAt(centre.y, c, at(y, v));
    addAt(centre.n, c, 1);
  });
  const near = new Float64Array(regionCount * regionCount);
  for (let a = 0; a < communityCount; a++) {
    for (let b = 0; b < communityCount; b++) {
      const [r, s] = [at(parent, a), at(parent, b)];
      if (r === s) continue;
      const dx = at(centre.x, a) / at(centre.n, a) - at(centre.x, b) / at(centre.n, b);
      const dy = at(centre.y, a) / at(centre.n, a) - at(centre.y, b) / at(centre.n, b);
      addAt(near, r * regionCount + s, 1e4 / (dx * dx + dy * dy + 1));
    }
  }
  return near;
}

function roundTo6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
