import { backboneOf } from '#analysis/backbone.ts';
import type { MeasureText } from '#analysis/label-plan.ts';
import { markRadiusAtFit } from '#analysis/mark-size.ts';
import { terrainOf } from '#analysis/terrain.ts';
import { Network } from '#model/network.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { Audience } from '#model/visibility.ts';
import { type AudienceFacts, indexOf } from './audience-facts.ts';
import type { BetweennessOf } from './betweenness-of.ts';
import { drawBundles } from './draw-bundles.ts';
import { type DrawnPlaces, drawPlaces } from './draw-places.ts';
import { drawTopics, topicsOfPeople } from './draw-topics.ts';

/** Topics a node carries for filters; the rest are on its card. */
const TOPICS_PER_PERSON = 8;

/** What the drawing of a map needs beside its facts. */
export interface DrawingPorts {
  audience: Audience;
  measure: MeasureText;
  betweennessOf: BetweennessOf;
}

/** The map of one audience, as the client draws it. Checked against its schema before anybody gets it. */
export function drawNetwork(facts: AudienceFacts, { audience, measure, betweennessOf }: DrawingPorts): Network {
  const { dataset } = facts;
  const places = drawPlaces(facts, measure);
  const isLarge = facts.people.some(({ level }) => level > 0);
  const topics = isLarge ? mostPeopleFirst(drawTopics(facts)) : drawTopics(facts);
  const institutions = isLarge ? firstUsedFirst(facts) : dataset.institutions;
  const x = facts.people.map(({ place }) => toHundredth(place?.x ?? 0));
  const y = facts.people.map(({ place }) => toHundredth(place?.y ?? 0));
  const edges = drawEdges(facts);
  const nodes = { ...drawNodes(facts, places, { topics, institutions }), x, y, betweenness: betweennessOf(facts) };
  return Network.parse({
    audience,
    name: dataset.header.name,
    asOf: dataset.header.asOf,
    bounds: boundsOf(x, y),
    institutions,
    topics,
    communities: places.communities,
    nodes,
    edges,
    supervisions: drawSupervisions(facts),
    terrain: terrainOf({ x, y, region: places.region }),
    bundles: isLarge ? drawBundles({ nodes, edges, communities: places.communities }) : [],
    years: yearsOf(facts),
    counts: {
      people: facts.people.length,
      papers: dataset.papers.length,
      topics: dataset.topics.length,
      edges: edges.source.length,
    },
  });
}

type NodeColumns = Omit<Network['nodes'], 'x' | 'y' | 'betweenness'>;

/** The lists that people refer to by index. */
interface ListsOfMap {
  topics: readonly { id: Id }[];
  institutions: readonly { id: Id }[];
}

function drawNodes(facts: AudienceFacts, places: DrawnPlaces, lists: ListsOfMap): NodeColumns {
  const { people } = facts;
  const institutions = indexOf(lists.institutions.map(({ id }) => id));
  const topicIndex = indexOf(lists.topics.map(({ id }) => id));
  const topics = topicsOfPeople(facts, TOPICS_PER_PERSON);
  return {
    id: people.map(({ person }) => person.id),
    label: people.map(({ person }) => person.name ?? ''),
    kind: people.map(({ kind }) => kind),
    community: places.community,
    region: places.region,
    group: places.group,
    institution: people.map(({ institution }) => (institution === null ? -1 : (institutions.get(institution) ?? -1))),
    topics: people.map(({ person }) => (topics.get(person.id) ?? []).flatMap((id) => topicIndex.get(id) ?? [])),
    papers: people.map(({ papers }) => papers.length),
    papersByYear: people.map(({ papers }) => countYears(papers)),
    degree: people.map(({ degree }) => degree),
    radius: people.map(({ kind, papers }) => markRadiusAtFit(kind, papers.length)),
    labelScale: places.personScale,
    level: people.map(({ level }) => level),
    order: people.map((_, v) => v),
  };
}

/** The head of a large map carries the lists only as far as its own people need them, so these come first. */
function firstUsedFirst({ people, dataset }: AudienceFacts): Network['institutions'] {
  const used = indexOf([...new Set(people.flatMap(({ institution }) => institution ?? []))]);
  const rank = (id: Id): number => used.get(id) ?? used.size;
  return [...dataset.institutions].sort((a, b) => rank(a.id) - rank(b.id) || compareText(a.id, b.id));
}

function mostPeopleFirst(topics: Network['topics']): Network['topics'] {
  return [...topics].sort((a, b) => b.people - a.people || compareText(a.id, b.id));
}

function drawEdges(facts: AudienceFacts): Network['edges'] {
  const { coauthors, index, people } = facts;
  const drawn = coauthors.map((edge) => {
    const [a, b] = [index.get(edge.a) ?? 0, index.get(edge.b) ?? 0];
    return { source: Math.min(a, b), target: Math.max(a, b), edge, weight: Math.round(edge.weight * 1000) / 1000 };
  });
  drawn.sort((p, q) => q.weight - p.weight || p.target - q.target || p.source - q.source);
  const source = drawn.map((edge) => edge.source);
  const target = drawn.map((edge) => edge.target);
  const weight = drawn.map((edge) => edge.weight);
  const years = drawn.map(({ edge }) => shareYears(facts, edge.papers));
  return {
    source,
    target,
    weight,
    papers: drawn.map(({ edge }) => edge.papers.length),
    papersByYear: years.map(({ counts }) => counts),
    weightByYear: years.map(({ weights }) => weights),
    backbone: backboneOf({ source, target, weight, order: people.length }),
  };
}

/** Joint papers by year as flat counts, and what each of these years adds to the weight of the tie. */
function shareYears({ papers, bylines }: AudienceFacts, joint: readonly Id[]): { counts: number[]; weights: number[] } {
  const known = new Map<number, { papers: number; weight: number }>();
  for (const id of joint) {
    const paper = papers.get(id);
    if (paper === undefined || paper.year === null) continue;
    const year = known.get(paper.year) ?? { papers: 0, weight: 0 };
    year.papers += 1;
    year.weight += 1 / (new Set(bylines.get(id)).size + paper.othersHidden - 1);
    known.set(paper.year, year);
  }
  const ascending = [...known].sort(([a], [b]) => a - b);
  return {
    counts: ascending.flatMap(([year, { papers: count }]) => [year, count]),
    weights: ascending.map(([, { weight }]) => Math.round(weight * 1000) / 1000),
  };
}

function drawSupervisions({ dataset, index }: AudienceFacts): Network['supervisions'] {
  const pairs = dataset.supervisions.flatMap(({ supervisor, student }) => {
    const [from, to] = [index.get(supervisor), index.get(student)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  pairs.sort((p, q) => p.from - q.from || p.to - q.to);
  const distinct = pairs.filter(({ from, to }, i) => from !== pairs[i - 1]?.from || to !== pairs[i - 1]?.to);
  return { supervisor: distinct.map(({ from }) => from), student: distinct.map(({ to }) => to) };
}

/** [year, papers, year, papers, …], ascending; papers without a year are not in it. */
function countYears(papers: readonly { year: number | null }[]): number[] {
  const counts = new Map<number, number>();
  for (const { year } of papers) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).flat();
}

function yearsOf({ dataset }: AudienceFacts): Network['years'] {
  const flat = countYears(dataset.papers);
  return flat.flatMap((year, i) => (i % 2 === 0 ? [{ year, papers: flat[i + 1] ?? 0 }] : []));
}

/** What files hold: a hundredth of a map unit is less than a pixel but at the deepest zooms. */
function toHundredth(position: number): number {
  return Math.round(position * 100) / 100;
}

function boundsOf(x: readonly number[], y: readonly number[]): Network['bounds'] {
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (x.length === 0) return { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  return { minX: least(x), minY: least(y), maxX: most(x), maxY: most(y) };
}
