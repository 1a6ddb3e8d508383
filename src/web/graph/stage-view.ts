import type { Steps } from '#analysis/in-steps.ts';
import type { Network, PaperLayer, Relief } from '#model/network.ts';
import { namesIn } from '#web/locales/texts.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import type { Palette } from '#web/styles/palette.ts';
import type { Arrangement } from './arranged-scene.ts';
import type { Size } from './camera.ts';
import { type LabelFamilies, labelFactor } from './label-faces.ts';
import type { SpriteLook } from './label-sprites.ts';
import type { MapCamera, MapInsets, MapLayers, MapSelection, NetworkFilter } from './map-types.ts';
import { PickGrid } from './pick-grid.ts';
import { createScene, type Mark, type Scene } from './scene.ts';
import { createStyling, type Styling } from './styling.ts';

/** All that decides what the map shows, apart from the camera. */
export interface StageView {
  readonly network: Network;
  readonly papersLayer: PaperLayer | null;
  /** Finer land of some squares of the map. */
  readonly reliefs: readonly Relief[];
  readonly language: LocaleCode;
  readonly palette: Palette;
  readonly selection: MapSelection | null;
  readonly path: readonly string[] | null;
  /** Radii of people by something else than papers, px at the fit scale, in the network's order; `null`: by papers. */
  readonly sizes: readonly number[] | null;
  readonly highlight: ReadonlySet<string> | null;
  /** People drawn as a rim alone. */
  readonly hollow: readonly string[];
  readonly visible: NetworkFilter;
  readonly layers: MapLayers;
  readonly insets: MapInsets;
  readonly occluders: readonly DOMRect[];
  readonly isolated: string | null;
  /** A few people laid out for themselves instead of the map. */
  readonly arrangement: Arrangement | null;
  readonly reducedMotion: boolean;
  /** The page around the map keeps its scrolling. */
  readonly cooperative: boolean;
  readonly families: LabelFamilies;
}

export interface StageHandlers {
  select(selection: MapSelection): void;
  hover(selection: MapSelection | null): void;
  background(): void;
  /** `fitted`: the whole map in the free area, so that the place need not be remembered. */
  rest(camera: MapCamera, fitted: boolean): void;
  /** Where the camera is on its way, and where it came to rest by whatever cause. */
  look(camera: MapCamera, size: Size): void;
  /** All is drawn as it will stay: camera, land, names. */
  settled(): void;
  ready(): void;
  lost(): void;
  restored(): void;
}

/** People whom the view is about: the stops of a way, else who is chosen. */
export function wantedIds({ path, selection }: StageView): readonly string[] {
  return path ?? (selection?.kind === 'person' ? [selection.id] : []);
}

/** Whether other things are drawn, as opposed to the same ones otherwise. */
export function isNewScene(old: StageView, view: StageView): boolean {
  if (old.network !== view.network || old.arrangement !== view.arrangement) return true;
  if (old.papersLayer !== view.papersLayer || old.language !== view.language) return true;
  return old.layers.papers !== view.layers.papers || old.sizes !== view.sizes;
}

/** Insets, occluders and motion change nothing about how marks look. */
export function isNewStyle(old: StageView, view: StageView): boolean {
  const keys = ['palette', 'path', 'hollow', 'visible', 'layers', 'isolated', 'families'] as const;
  if (isNewScene(old, view) || keys.some((key) => old[key] !== view[key])) return true;
  return !sameSelection(old.selection, view.selection) || !sameSet(old.highlight, view.highlight);
}

export function sameSelection(a: MapSelection | null, b: MapSelection | null): boolean {
  return a?.id === b?.id && a?.kind === b?.kind;
}

function sameSet(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.size === b.size && [...a].every((id) => b.has(id));
}

/** Whether nothing but the years moved: a brush does so many times a second. */
export function isOnlyYears(old: StageView, view: StageView): boolean {
  if (old.visible === view.visible) return false;
  const { years: _old, ...before } = old.visible;
  const { years: _new, ...after } = view.visible;
  return JSON.stringify(before) === JSON.stringify(after) && !isNewStyle({ ...old, visible: view.visible }, view);
}

export function sameInsets(a: MapInsets, b: MapInsets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}

export function sceneOf(view: StageView): Scene {
  return createScene(view.network, view.layers.papers ? view.papersLayer : null, namesIn(view.language), view.sizes);
}

export function marksOf({ people, topics, papers }: Scene): Mark[] {
  return [...topics, ...people, ...papers];
}

export function gridOf({ people, topics, papers }: Scene, { layers }: StageView): PickGrid {
  return new PickGrid([...people, ...(layers.topics ? topics : []), ...papers]);
}

/** How names are written on a map of a width in px. */
export function spriteLookOf({ families, palette }: StageView, width: number): SpriteLook {
  return { families, factor: labelFactor(width), ratio: window.devicePixelRatio, halo: palette.land };
}

export function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): Size {
  return { width, height };
}

/** What a stage is made of, apart from its host. */
export interface StageParts {
  readonly view: StageView;
  readonly scene: Scene;
  readonly styling: Styling;
  readonly grid: PickGrid;
}

/** Makes them with pauses. */
export function* stageParts(view: StageView): Steps<StageParts> {
  const scene = sceneOf(view);
  yield;
  const styling = createStyling(scene, view);
  yield;
  const grid = gridOf(scene, view);
  yield;
  return { view, scene, styling, grid };
}
