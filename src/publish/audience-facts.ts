import { coauthorGraph } from '#analysis/analyse.ts';
import { type CoauthorEdge, coauthorEdges } from '#analysis/coauthorship.ts';
import { HEAD_PEOPLE, levelsOf } from '#analysis/levels.ts';
import { markRadiusAtFit } from '#analysis/mark-size.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import type { AnalysisResult, Community, Place } from '#model/analysis.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Paper } from '#model/paper.ts';
import { currentRole, type Person, personKind, type RoleKind } from '#model/person.ts';
import { compareText, type Id } from '#model/primitives.ts';

/** A person with what the drawings need of them, as one audience sees it. */
export interface DrawnPerson {
  person: Person;
  kind: RoleKind;
  institution: Id | null;
  /** Newest first, then id. */
  papers: readonly Paper[];
  degree: number;
  place: Place | undefined;
  /** Octave of zoom from which the mark has room. */
  level: number;
}

/** What one audience may see, looked up once for all the files of its snapshot. */
export interface AudienceFacts {
  dataset: Dataset;
  analysis: AnalysisResult;
  /** By level, then most important first: faculty, then papers, co-authors, id. */
  people: readonly DrawnPerson[];
  index: ReadonlyMap<Id, number>;
  papers: ReadonlyMap<Id, Paper>;
  bylines: ReadonlyMap<Id, readonly Id[]>;
  topicsOfPaper: ReadonlyMap<Id, readonly Id[]>;
  coauthors: readonly CoauthorEdge[];
  /** Co-authorship over `people`. */
  graph: WeightedGraph;
  communities: ReadonlyMap<Id, Community>;
}

/** `dataset` is already the audience's own: nothing here looks beyond it. More people than `headPeople` are drawn by levels. */
export function audienceFacts(dataset: Dataset, analysis: AnalysisResult, headPeople = HEAD_PEOPLE): AudienceFacts {
  const coauthors = coauthorEdges(dataset);
  const degrees = new Map<Id, number>();
  for (const { a, b } of coauthors) for (const id of [a, b]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const papers = new Map(dataset.papers.map((paper) => [paper.id, paper]));
  const bylines = new Map<Id, Id[]>();
  const written = new Map<Id, Set<Id>>();
  for (const { paper, person } of [...dataset.authorships].sort((a, b) => a.position - b.position || compareText(a.id, b.id))) {
    listIn(bylines, paper).push(person);
    written.set(person, (written.get(person) ?? new Set<Id>()).add(paper));
  }
  const places = new Map(analysis.places.map((place) => [place.person, place]));
  const { asOf } = dataset.header;
  const unlevelled = dataset.people.map((person): DrawnPerson => {
    const own = [...(written.get(person.id) ?? [])].flatMap((id) => papers.get(id) ?? []);
    return {
      person,
      kind: personKind(person.roles, asOf),
      institution: currentRole(person.roles, asOf)?.institution ?? null,
      papers: own.sort(newestFirst),
      degree: degrees.get(person.id) ?? 0,
      place: places.get(person.id),
      level: 0,
    };
  });
  const people = byLevel(unlevelled.sort(byImportance), headPeople);
  const ids = people.map(({ person }) => person.id);
  const index = indexOf(ids);
  const topicsOfPaper = new Map<Id, Id[]>();
  for (const { paper, topic } of [...dataset.abouts].sort((a, b) => b.score - a.score || compareText(a.id, b.id))) {
    listIn(topicsOfPaper, paper).push(topic);
  }
  const communities = new Map(analysis.communities.map((community) => [community.id, community]));
  const graph = coauthorGraph({ coauthors, index, ids });
  return { dataset, analysis, people, index, papers, bylines, topicsOfPaper, coauthors, graph, communities };
}

export function newestFirst(a: Paper, b: Paper): number {
  return (b.year ?? 0) - (a.year ?? 0) || compareText(a.id, b.id);
}

function byImportance(a: DrawnPerson, b: DrawnPerson): number {
  return (
    Number(b.kind === 'faculty') - Number(a.kind === 'faculty') ||
    b.papers.length - a.papers.length ||
    b.degree - a.degree ||
    compareText(a.person.id, b.person.id)
  );
}

/** `people` come most important first, and do within their level. */
function byLevel(people: readonly DrawnPerson[], headPeople: number): DrawnPerson[] {
  const marks = {
    x: people.map(({ place }) => place?.x ?? 0),
    y: people.map(({ place }) => place?.y ?? 0),
    radius: people.map(({ kind, papers }) => markRadiusAtFit(kind, papers.length)),
  };
  const levels = levelsOf(marks, headPeople);
  return people.map((person, v) => ({ ...person, level: levels[v] ?? 0 })).sort((a, b) => a.level - b.level);
}

/** The list under a key, made on first use. */
export function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}

export function indexOf(ids: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map(ids.map((id, i) => [id, i]));
}
