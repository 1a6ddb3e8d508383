import { markRadiusAtFit } from '#analysis/mark-size.ts';
import type { Palette } from '#web/styles/palette.ts';
import { type FilteredNetwork, filterNetwork, isOpenFilter } from './filter-network.ts';
import type { TerrainStyle } from './land.ts';
import { markColours, thingColour } from './mark-colours.ts';
import type { MarkLook } from './renderer.ts';
import type { Mark, Scene } from './scene.ts';
import type { StageView } from './stage-view.ts';
import { type Focus, focusOf, type Strength, strengthOf } from './strengths.ts';
import { octaveOf } from './wanted-tiles.ts';

/** What follows from a view: who is in focus and how everything is drawn. */
export interface Styling {
  readonly palette: Palette;
  readonly focus: Focus;
  readonly filtered: FilteredNetwork;
  readonly terrain: TerrainStyle;
  /** Two views of one scene with equal keys have the same land and resting edges. */
  readonly terrainKey: string;
  readonly strengths: readonly Strength[];
  readonly colours: readonly string[];
  /** px at the fit scale: by the papers of the years that are shown. */
  readonly radiusOf: (mark: Mark) => number;
  /** Of a tie, within those years. */
  readonly weightOf: (edge: number) => number;
  readonly lookOf: (mark: Mark) => MarkLook;
  /** Whether the zoom is close enough for the mark to be drawn. */
  readonly isDrawn: (mark: Mark, scale: number) => boolean;
}

const ALPHA: Readonly<Record<Strength, number>> = { chosen: 1, focus: 1, rest: 1, dimmed: 0.22, filtered: 0.1 };
const ORDER: Readonly<Record<Strength, number>> = { chosen: 4, focus: 3, rest: 2, dimmed: 1, filtered: 0 };

/** How a view is drawn. What `before` says of the same view at other years is taken over from it. */
export function createStyling(scene: Scene, view: StageView, before: Styling | null = null): Styling {
  const { layers, visible, palette } = view;
  const focus = before?.focus ?? focusOf(scene, { ...view, papers: view.papersLayer });
  const colours = before?.colours ?? markColours(scene.network, layers, palette, view.papersLayer).colours;
  const filtered = filterNetwork(scene.network, visible);
  const strengths = scene.people.map((mark) => strengthOf(scene, focus, filtered, mark.index));
  const isElsewhere = focus.people !== null;
  const radiusOf = radiusIn(scene, filtered, view.sizes === null);
  const weightOf = weightIn(scene, filtered);
  const terrain: TerrainStyle = {
    palette,
    terrain: layers.terrain && scene.arranged === null,
    edges: layers.edges,
    edgeStrength: isElsewhere && scene.arranged === null ? 0.2 : 1,
    neutral: layers.colour !== 'community',
    bundles: isOpenFilter(visible) && scene.arranged === null,
    isDrawn: edgeTest(scene, filtered),
    weightOf,
  };
  return {
    ...{ palette, focus, filtered, terrain, strengths, colours, radiusOf, weightOf },
    terrainKey: JSON.stringify([palette, layers.terrain, layers.edges, terrain.edgeStrength, terrain.neutral, visible]),
    isDrawn: (mark, scale) => mark.level <= Math.max(octaveOf(scale) + 0.1, 0) || focus.raised.has(mark.index),
    lookOf: (mark) => {
      const radius = radiusOf(mark);
      if (mark.kind !== 'person') return { radius, level: 0, ...thingLook(scene, mark, view, palette, isElsewhere) };
      const strength = strengths[mark.index] ?? 'rest';
      if (scene.arranged?.has(mark.index) === false) return { radius, level: 0, color: palette.mute, alpha: 0, zIndex: 0 };
      const level = focus.raised.has(mark.index) ? 0 : mark.level;
      return { radius, level, color: colours[mark.index] ?? palette.mute, alpha: ALPHA[strength], zIndex: ORDER[strength] };
    },
  };
}

/** Marks by papers shrink with those that fall outside the years, and never grow: what had room keeps it. */
function radiusIn({ network }: Scene, { inYears }: FilteredNetwork, isByPapers: boolean): (mark: Mark) => number {
  if (inYears === null || !isByPapers) return (mark) => mark.radius;
  const { kind, papers } = network.nodes;
  return (mark) => {
    if (mark.kind !== 'person') return mark.radius;
    const role = kind[mark.index] ?? 'external';
    const within = markRadiusAtFit(role, inYears.people[mark.index] ?? 0);
    return (mark.radius * within) / markRadiusAtFit(role, Math.max(papers[mark.index] ?? 0, 1));
  };
}

/** The backbone, as far as a filter keeps it; among people who are arranged, all their ties. */
function edgeTest({ network, arranged }: Scene, filtered: FilteredNetwork): (edge: number) => boolean {
  const { source, target, backbone } = network.edges;
  if (arranged === null) return (edge) => backbone[edge] === true && filtered.edges[edge] === true;
  return (edge) => arranged.has(source[edge] ?? -1) && arranged.has(target[edge] ?? -1);
}

function weightIn({ network }: Scene, { inYears }: FilteredNetwork): (edge: number) => number {
  const weight = inYears?.weights ?? network.edges.weight;
  return (edge) => weight[edge] ?? 0;
}

/** Topics and papers: there when their layer is on, chosen when they are the selection. */
function thingLook(
  scene: Scene,
  mark: Mark,
  view: StageView,
  palette: Palette,
  isElsewhere: boolean,
): Omit<MarkLook, 'radius' | 'level'> {
  const color = thingColour(scene.network, mark, palette);
  const isChosen = view.selection?.kind === mark.kind && view.selection.id === mark.id;
  const isOn = isChosen || (mark.kind === 'topic' ? view.layers.topics : view.layers.papers);
  if (!isOn) return { color, alpha: 0, zIndex: 0 };
  if (isChosen) return { color, alpha: 1, zIndex: ORDER.chosen };
  return { color, alpha: isElsewhere ? ALPHA.dimmed : 0.9, zIndex: ORDER.rest };
}
