import { homeBounds } from '#analysis/home-bounds.ts';
import { FIT_SCALE, markRadius } from '#analysis/label-styles.ts';
import { type Shape, shapeOf } from '#analysis/mark-shape.ts';
import type { Network, PaperLayer } from '#model/network.ts';
import type { Bounds } from './camera.ts';
import type { MapKind } from './map-types.ts';

export const SHAPES: readonly Shape[] = ['disc', 'triangle', 'square', 'diamond'];

/** Something drawn with a shape: a person, a topic or a paper. */
export interface Mark {
  readonly kind: Exclude<MapKind, 'community'>;
  readonly id: string;
  /** Position in its own list of the network. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** px at the fit scale of the label plan; see `markGrowth`. */
  readonly radius: number;
  readonly shape: Shape;
  readonly label: string;
  /** Octave of zoom from which it is drawn; 0 for always. */
  readonly level: number;
  /** Index of the community, the region; -1 for none. */
  readonly community: number;
  readonly region: number;
}

/** A tie as seen from one end. */
export interface Tie {
  readonly edge: number;
  readonly other: number;
}

/** A network ready to draw: marks as objects, ties by person, and names by id. */
export interface Scene {
  readonly network: Network;
  /** People in the network's order, most important first. */
  readonly people: readonly Mark[];
  readonly topics: readonly Mark[];
  readonly papers: readonly Mark[];
  /** Somebody's ties, strongest first. The first question makes the index, in O(people + edges). */
  readonly tiesOf: (person: number) => Tie[];
  /** What "the whole map" means: the regions. The belt of people without ties may go under a control. */
  readonly home: Bounds;
  readonly personIndex: ReadonlyMap<string, number>;
  readonly communityIndex: ReadonlyMap<string, number>;
  /** Whom an arrangement has laid out for themselves, first the one to be named first, and nobody else is drawn; `null` on the map. */
  readonly arranged: ReadonlySet<number> | null;
  /** Rings around one of them, map units; `null` where people stand otherwise. */
  readonly guides: Guides | null;
}

/** Circles that people stand on. */
export interface Guides {
  readonly x: number;
  readonly y: number;
  /** Who is in the middle. */
  readonly centre: number;
  readonly radii: readonly number[];
}

/**
 * How much larger than at the fit scale marks are. Above it as the label plan says; below it, on phones, they shrink nearly with
 * the map, or they would cover each other.
 */
export function markGrowth(scale: number): number {
  return scale >= FIT_SCALE ? markRadius(1, scale) : (scale / FIT_SCALE) ** 0.9;
}

export function createScene(
  network: Network,
  papers: PaperLayer | null,
  language: 'en' | 'fr',
  /** Radii by something else than papers, in the network's order. */
  sizes: readonly number[] | null = null,
): Scene {
  const people = network.nodes.id.map((id, index) => personMark(network, id, index, (sizes ?? network.nodes.radius)[index] ?? 2));
  return {
    network,
    people,
    topics: network.topics.map((topic, index) => ({
      kind: 'topic',
      id: topic.id,
      index,
      x: topic.x,
      y: topic.y,
      radius: Math.min(4 + Math.sqrt(topic.people) / 2.5, 9),
      shape: 'square',
      label: topic.label[language],
      level: 0,
      community: -1,
      region: -1,
    })),
    papers: papers === null ? [] : paperMarks(papers, people),
    tiesOf: tieIndex(network),
    home: homeBounds(network),
    personIndex: new Map(network.nodes.id.map((id, index) => [id, index])),
    communityIndex: new Map(network.communities.map((community, index) => [community.id, index])),
    arranged: null,
    guides: null,
  };
}

/** Where somebody or something is, in map units; `null` if it is not in the scene. */
export function placeIn(scene: Scene, id: string): { readonly x: number; readonly y: number } | null {
  const { personIndex, people, topics, papers, communityIndex, network } = scene;
  const person = people[personIndex.get(id) ?? -1];
  const thing = person ?? topics.find((mark) => mark.id === id) ?? papers.find((mark) => mark.id === id);
  return thing ?? network.communities[communityIndex.get(id) ?? -1] ?? null;
}

function personMark(network: Network, id: string, index: number, radius: number): Mark {
  const { nodes } = network;
  return {
    kind: 'person',
    id,
    index,
    x: nodes.x[index] ?? 0,
    y: nodes.y[index] ?? 0,
    radius,
    shape: shapeOf(nodes.kind[index] ?? 'external'),
    label: nodes.label[index] ?? '',
    level: nodes.level[index] ?? 0,
    community: nodes.community[index] ?? -1,
    region: nodes.region[index] ?? -1,
  };
}

function paperMarks(papers: PaperLayer, people: readonly Mark[]): Mark[] {
  return papers.id.map((id, index) => {
    const first = people[papers.authors[index]?.[0] ?? -1];
    return {
      kind: 'paper',
      id,
      index,
      x: papers.x[index] ?? 0,
      y: papers.y[index] ?? 0,
      radius: 1.6,
      shape: 'diamond',
      label: papers.title[index] ?? '',
      level: 0,
      community: first?.community ?? -1,
      region: first?.region ?? -1,
    };
  });
}

/** The columns come strongest first, so everybody's ties do too. Scenes come and go with the camera: most are never asked. */
function tieIndex({ nodes, edges }: Network): Scene['tiesOf'] {
  let known: Incidence | undefined;
  return (person) => {
    known ??= incidenceOf(nodes.id.length, edges);
    const { starts, list } = known;
    return Array.from(list.subarray(starts[person] ?? 0, starts[person + 1] ?? 0), (edge) => {
      const [source, target] = [edges.source[edge] ?? -1, edges.target[edge] ?? -1];
      return { edge, other: source === person ? target : source };
    });
  };
}

/** The edges of person `p` are `list[starts[p]]` to `list[starts[p + 1] - 1]`. */
interface Incidence {
  readonly starts: Int32Array;
  readonly list: Int32Array;
}

function incidenceOf(people: number, { source, target }: Network['edges']): Incidence {
  const starts = new Int32Array(people + 1);
  const ends = [source, target];
  for (const end of ends) for (const person of end) starts[person + 1] = (starts[person + 1] ?? 0) + 1;
  for (let person = 0; person < people; person++) starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0);
  const next = starts.slice();
  const list = new Int32Array(2 * source.length);
  for (let edge = 0; edge < source.length; edge++) {
    for (const end of ends) {
      const person = end[edge] ?? 0;
      const slot = next[person] ?? 0;
      list[slot] = edge;
      next[person] = slot + 1;
    }
  }
  return { starts, list };
}
