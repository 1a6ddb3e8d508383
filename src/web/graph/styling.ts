import type { Palette } from '#web/styles/palette.ts';
import { type FilteredNetwork, filterNetwork } from './filter-network.ts';
import { markColours, thingColour } from './mark-colours.ts';
import type { MarkLook } from './renderer.ts';
import type { Mark, Scene } from './scene.ts';
import type { StageView } from './stage-view.ts';
import { type Focus, focusOf, type Strength, strengthOf } from './strengths.ts';
import type { TerrainStyle } from './terrain-layer.ts';

/** What follows from a view: who is in focus and how everything is drawn. */
export interface Styling {
  readonly palette: Palette;
  readonly focus: Focus;
  readonly filtered: FilteredNetwork;
  readonly terrain: TerrainStyle;
  /** Two views with equal keys have the same land. */
  readonly terrainKey: string;
  readonly strengths: readonly Strength[];
  readonly lookOf: (mark: Mark) => MarkLook;
}

const ALPHA: Readonly<Record<Strength, number>> = { chosen: 1, focus: 1, rest: 1, dimmed: 0.22, filtered: 0.1 };
const ORDER: Readonly<Record<Strength, number>> = { chosen: 4, focus: 3, rest: 2, dimmed: 1, filtered: 0 };

export function createStyling(scene: Scene, view: StageView): Styling {
  const { layers, visible, palette } = view;
  const focus = focusOf(scene, { ...view, papers: view.papersLayer });
  const filtered = filterNetwork(scene.network, visible);
  const strengths = scene.people.map((mark) => strengthOf(scene, focus, filtered, mark.index));
  const { colours } = markColours(scene.network, layers.colour, palette);
  const isElsewhere = focus.people !== null;
  const terrain: TerrainStyle = {
    palette,
    terrain: layers.terrain,
    edges: layers.edges,
    edgeStrength: isElsewhere ? 0.2 : 1,
    neutral: layers.colour !== 'community',
    keepsEdge: (edge) => filtered.edges[edge] === true,
  };
  return {
    palette,
    focus,
    filtered,
    terrain,
    terrainKey: JSON.stringify([palette, layers.terrain, layers.edges, terrain.edgeStrength, terrain.neutral, visible]),
    strengths,
    lookOf: (mark) => {
      if (mark.kind !== 'person') return thingLook(scene, mark, view, palette, isElsewhere);
      const strength = strengths[mark.index] ?? 'rest';
      return { color: colours[mark.index] ?? palette.mute, alpha: ALPHA[strength], zIndex: ORDER[strength] };
    },
  };
}

/** Topics and papers: there when their layer is on, chosen when they are the selection. */
function thingLook(scene: Scene, mark: Mark, view: StageView, palette: Palette, isElsewhere: boolean): MarkLook {
  const color = thingColour(scene.network, mark, palette);
  const isChosen = view.selection?.kind === mark.kind && view.selection.id === mark.id;
  const isOn = isChosen || (mark.kind === 'topic' ? view.layers.topics : view.layers.papers);
  if (!isOn) return { color, alpha: 0, zIndex: 0 };
  if (isChosen) return { color, alpha: 1, zIndex: ORDER.chosen };
  return { color, alpha: isElsewhere ? ALPHA.dimmed : 0.9, zIndex: ORDER.rest };
}
