import type { PaperLayer } from '#model/network.ts';
import type { FilteredNetwork } from './filter-network.ts';
import type { MapSelection } from './map-types.ts';
import type { Scene } from './scene.ts';

/** How strongly a mark is drawn: chosen, in focus, at rest, faded by a focus elsewhere, faded by a filter. */
export type Strength = 'chosen' | 'focus' | 'rest' | 'dimmed' | 'filtered';

export interface FocusRequest {
  readonly selection: MapSelection | null;
  readonly path: readonly string[] | null;
  readonly highlight: ReadonlySet<string> | null;
  readonly isolated: string | null;
  readonly papers: PaperLayer | null;
}

/** Who is in focus, as person indices; `null` when nobody in particular is. */
export interface Focus {
  readonly people: ReadonlySet<number> | null;
  /** The chosen person and the stops of the way. */
  readonly chosen: ReadonlySet<number>;
  /** Who is drawn at every zoom, however deep their level: few, each asked for. */
  readonly raised: ReadonlySet<number>;
}

const NOBODY: ReadonlySet<number> = new Set();

/** Of more people than that who are lit up, those too deep for the zoom wait for it. */
const MOST_RAISED = 100;

/** Where attention is: a way wins over a selection, which wins over a highlight; isolating narrows all of them. */
export function focusOf(scene: Scene, request: FocusRequest): Focus {
  const isolated = request.isolated === null ? null : membersOf(scene, request.isolated);
  const main = mainFocus(scene, request);
  if (isolated === null) return main;
  if (main.people === null) return { people: isolated, chosen: NOBODY, raised: NOBODY };
  const both = new Set([...main.people].filter((person) => isolated.has(person)));
  return { ...main, people: both.size > 0 ? both : isolated };
}

export function strengthOf(scene: Scene, focus: Focus, filtered: FilteredNetwork, person: number): Strength {
  if (focus.chosen.has(person)) return 'chosen';
  if (filtered.people[person] !== true) return 'filtered';
  if (focus.people === null) return 'rest';
  return focus.people.has(person) && scene.people[person] !== undefined ? 'focus' : 'dimmed';
}

/** Members of a region, community or group. */
export function membersOf(scene: Scene, id: string): Set<number> {
  const index = scene.communityIndex.get(id);
  if (index === undefined) return new Set();
  const { region, community, group } = scene.network.nodes;
  const isIn = (i: number): boolean => region[i] === index || community[i] === index || group[i] === index;
  return new Set(scene.people.flatMap((mark) => (isIn(mark.index) ? [mark.index] : [])));
}

function mainFocus(scene: Scene, request: FocusRequest): Focus {
  if (request.path !== null && request.path.length > 0) {
    const stops = indices(scene, request.path);
    return { people: stops, chosen: stops, raised: stops };
  }
  const selected = request.selection === null ? null : selectionFocus(scene, request.selection, request.papers);
  if (selected !== null) return selected;
  if (request.highlight === null) return { people: null, chosen: NOBODY, raised: NOBODY };
  const lit = indices(scene, request.highlight);
  return { people: lit, chosen: NOBODY, raised: lit.size > MOST_RAISED ? NOBODY : lit };
}

function selectionFocus(scene: Scene, { kind, id }: MapSelection, papers: PaperLayer | null): Focus | null {
  if (kind === 'person') {
    const person = scene.personIndex.get(id);
    if (person === undefined) return null;
    const near = scene.tiesOf(person).map((tie) => tie.other);
    const people = new Set([person, ...near]);
    return { people, chosen: new Set([person]), raised: people };
  }
  if (kind === 'community') {
    return scene.communityIndex.has(id) ? { people: membersOf(scene, id), chosen: NOBODY, raised: NOBODY } : null;
  }
  if (kind === 'topic') {
    const people = topicPeople(scene, id);
    return people === null ? null : { people, chosen: NOBODY, raised: NOBODY };
  }
  const people = paperPeople(id, papers);
  return people === null ? null : { people, chosen: NOBODY, raised: people };
}

function topicPeople(scene: Scene, id: string): Set<number> | null {
  const topic = scene.network.topics.findIndex((item) => item.id === id);
  if (topic < 0) return null;
  return new Set(scene.network.nodes.topics.flatMap((topics, person) => (topics.includes(topic) ? [person] : [])));
}

function paperPeople(id: string, papers: PaperLayer | null): Set<number> | null {
  const index = papers?.id.indexOf(id) ?? -1;
  return papers === null || index < 0 ? null : new Set(papers.authors[index]);
}

function indices(scene: Scene, ids: Iterable<string>): Set<number> {
  return new Set([...ids].flatMap((id) => scene.personIndex.get(id) ?? []));
}
