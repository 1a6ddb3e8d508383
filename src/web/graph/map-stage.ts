import { markRadius } from '#analysis/label-styles.ts';
import { paletteOf } from '#web/styles/palette.ts';
import {
  type Bounds,
  clampCamera,
  fitCamera,
  type Point,
  panBy,
  panIntoSight,
  type Size,
  sameCamera,
  toMap,
  toScreen,
  zoomAt,
} from './camera.ts';
import { CameraMotion } from './camera-motion.ts';
import { Gestures } from './gestures.ts';
import { LabelLayer } from './label-layer.ts';
import { LabelSprites } from './label-sprites.ts';
import { LinesLayer } from './lines-layer.ts';
import type { LabelBox, MapCamera, MapSelection } from './map-types.ts';
import { PickGrid } from './pick-grid.ts';
import { Renderer } from './renderer.ts';
import { createScene, type Mark, type Scene } from './scene.ts';
import { drawRings, labelViewOf, linesOf } from './spoken.ts';
import type { StageView } from './stage-view.ts';
import { createStyling, type Styling } from './styling.ts';
import { TerrainLayer } from './terrain-layer.ts';

export interface StageHandlers {
  select(selection: MapSelection): void;
  hover(selection: MapSelection | null): void;
  background(): void;
  /** `fitted`: the whole map in the free area, so that the place need not be remembered. */
  rest(camera: MapCamera, fitted: boolean): void;
  ready(): void;
  lost(): void;
  restored(): void;
}

const EASE_MS = 300;
/** Without a new move for so long, the camera rests and the land is drawn sharp. */
const REST_MS = 120;
/** A second tap within it makes the first one part of a zoom. */
const BACKGROUND_MS = 280;
const STEP = 1.6;
/** Below this width names are written smaller. */
const PHONE_PX = 600;
const PHONE_FACTOR = 0.8;

/** Composes the layers of the map in one host element and moves them by one camera. */
export class MapStage {
  readonly #host: HTMLElement;
  readonly #handlers: StageHandlers;
  readonly #terrain: TerrainLayer;
  readonly #lines: LinesLayer;
  readonly #names: LabelLayer;
  readonly #sprites: LabelSprites;
  readonly #renderer: Renderer;
  readonly #gestures: Gestures;
  readonly #motion: CameraMotion;
  readonly #abort = new AbortController();
  #view: StageView;
  #scene: Scene;
  #styling: Styling;
  #grid: PickGrid;
  #camera: MapCamera;
  #size: Size;
  #fitted = true;
  #byHand = false;
  #hovered: Mark | null = null;
  #pointer: Point | null = null;
  #isReady = false;
  #restTimer = 0;
  #backgroundTimer = 0;

  constructor(host: HTMLElement, view: StageView, camera: MapCamera | null, handlers: StageHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#view = view;
    this.#size = sizeOf(host);
    this.#scene = createScene(view.network, view.layers.papers ? view.papersLayer : null, view.language);
    this.#styling = createStyling(this.#scene, view);
    this.#grid = this.#createGrid();
    this.#fitted = camera === null;
    this.#camera = camera ?? this.#fit();
    this.#terrain = new TerrainLayer(host);
    this.#lines = new LinesLayer(host);
    const marks = document.createElement('div');
    Object.assign(marks.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
    host.append(marks);
    this.#names = new LabelLayer(host);
    this.#sprites = new LabelSprites(this.#look());
    this.#terrain.setScene(this.#scene);
    this.#terrain.setStyle(this.#styling.terrain);
    this.#renderer = new Renderer(marks, this.#marks(), {
      lookOf: (mark) => this.#styling.lookOf(mark),
      growth: (scale) => markRadius(1, scale),
      onFrame: () => this.#frame(),
      onLost: () => handlers.lost(),
      onRestored: () => handlers.restored(),
    });
    this.#renderer.restyle(paletteOf(view.theme).land);
    this.#motion = new CameraMotion(
      (next) => this.#apply(next),
      () => this.#settle(),
    );
    this.#gestures = new Gestures(host, this.#gestureHandlers());
    this.#listen();
    this.#apply(this.#camera);
    this.#settle();
  }

  get camera(): MapCamera {
    return this.#camera;
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** Shows another view of the same network. */
  setView(view: StageView): void {
    const old = this.#view;
    this.#view = view;
    const isNewScene =
      old.papersLayer !== view.papersLayer || old.layers.papers !== view.layers.papers || old.language !== view.language;
    if (isNewScene) {
      this.#scene = createScene(view.network, view.layers.papers ? view.papersLayer : null, view.language);
      this.#renderer.setMarks(this.#marks());
    }
    this.#grid = this.#createGrid();
    this.#sprites.setLook(this.#look());
    const before = this.#styling;
    this.#styling = createStyling(this.#scene, view);
    this.#renderer.restyle(paletteOf(view.theme).land);
    if (this.#styling.terrainKey !== before.terrainKey) {
      this.#terrain.setStyle(this.#styling.terrain);
      this.#terrain.redraw(this.#camera, this.#size, window.devicePixelRatio);
    }
    this.#keepInSight(old, view);
  }

  fit(): void {
    this.#fitted = true;
    this.#go(this.#fit(), true);
  }

  zoomBy(factor: number): void {
    const { insets } = this.#view;
    const middle = {
      x: (insets.left + this.#size.width - insets.right) / 2,
      y: (insets.top + this.#size.height - insets.bottom) / 2,
    };
    this.#zoom(middle, factor, true);
  }

  zoomIn(): void {
    this.zoomBy(STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / STEP);
  }

  panBy(dx: number, dy: number): void {
    this.#fitted = false;
    this.#go(this.#clamp(panBy(this.#motion.target ?? this.#camera, dx, dy)), true);
  }

  /** Brings something into the free area, closer if its marks are specks. */
  panTo(id: string): void {
    const place = this.placeOf(id);
    if (place === null) return;
    const next = panIntoSight(this.#camera, this.#size, this.#view.insets, place);
    if (next === this.#camera) return;
    this.#fitted = false;
    this.#go(next, true);
  }

  /** Goes where the caller says, e.g. where a link says. */
  moveTo(camera: MapCamera | null): void {
    this.#fitted = camera === null;
    this.#go(camera ?? this.#fit(), false);
  }

  /** Where something is, in map units. */
  placeOf(id: string): Point | null {
    const { personIndex, people, topics, papers, communityIndex, network } = this.#scene;
    const person = people[personIndex.get(id) ?? -1];
    const thing = person ?? topics.find((mark) => mark.id === id) ?? papers.find((mark) => mark.id === id);
    return thing ?? network.communities[communityIndex.get(id) ?? -1] ?? null;
  }

  /** Where something stands on the screen, in CSS pixels of the host. */
  screenPlaceOf(id: string): Point | null {
    const place = this.placeOf(id);
    return place === null ? null : toScreen(this.#camera, this.#size, place);
  }

  /** As if the pointer were over this person; the walker of the keyboard uses it. */
  point(id: string | null): void {
    this.#setHovered(id === null ? null : (this.#scene.people[this.#scene.personIndex.get(id) ?? -1] ?? null), false);
  }

  labelBoxes(): LabelBox[] {
    return this.#names.boxes();
  }

  resize(): void {
    const size = sizeOf(this.#host);
    if (size.width === 0 || size.height === 0) return;
    this.#size = size;
    this.#sprites.setLook(this.#look());
    this.#renderer.resize();
    this.#apply(this.#fitted ? this.#fit() : this.#camera);
    this.#terrain.redraw(this.#camera, this.#size, window.devicePixelRatio);
  }

  destroy(): void {
    this.#abort.abort();
    clearTimeout(this.#restTimer);
    clearTimeout(this.#backgroundTimer);
    this.#motion.stop();
    this.#gestures.destroy();
    this.#renderer.destroy();
    this.#terrain.destroy();
    this.#lines.destroy();
    this.#names.destroy();
    this.#host.replaceChildren();
  }

  #listen(): void {
    const { signal } = this.#abort;
    const rewrite = (): void => {
      this.#sprites.forget();
      this.#renderer.schedule();
    };
    document.fonts?.addEventListener('loadingdone', rewrite, { signal });
    window.addEventListener('resize', () => this.resize(), { signal });
  }

  #gestureHandlers() {
    return {
      pan: (dx: number, dy: number) => {
        this.#motion.stop();
        this.#byHand = true;
        this.#fitted = false;
        this.#apply(this.#clamp(panBy(this.#camera, dx, dy)));
      },
      zoom: (at: Point, factor: number, eased: boolean) => this.#zoom(at, factor, eased),
      hover: (at: Point | null) => {
        if (this.#pointer === null && at !== null) requestAnimationFrame(() => this.#pick());
        this.#pointer = at;
        if (at === null) this.#setHovered(null, true);
      },
      tap: (at: Point, reach: number) => this.#tap(at, reach),
      moving: (active: boolean) => {
        this.#host.style.cursor = active ? 'grabbing' : '';
        if (active) this.#setHovered(null, true);
      },
    };
  }

  #zoom(at: Point, factor: number, eased: boolean): void {
    clearTimeout(this.#backgroundTimer);
    const from = this.#motion.target ?? this.#camera;
    const next = this.#clamp(zoomAt(eased ? from : this.#camera, this.#size, at, factor));
    // At a limit of scale the anchor would drag the map sideways.
    if (Math.abs(next.scale / from.scale - 1) < 1e-6) return;
    this.#fitted = false;
    if (eased) this.#go(next, true);
    else {
      this.#motion.stop();
      this.#byHand = true;
      this.#apply(next);
    }
  }

  #go(camera: MapCamera, byHand: boolean): void {
    this.#byHand ||= byHand;
    this.#motion.go(this.#camera, camera, this.#view.reducedMotion || !this.#isReady ? 0 : EASE_MS);
  }

  #apply(camera: MapCamera): void {
    this.#camera = camera;
    this.#renderer.setCamera(camera, this.#size);
    clearTimeout(this.#restTimer);
    this.#restTimer = window.setTimeout(() => this.#settle(), REST_MS);
  }

  #settle(): void {
    clearTimeout(this.#restTimer);
    if (this.#motion.target !== null) return;
    this.#terrain.redraw(this.#camera, this.#size, window.devicePixelRatio);
    if (!this.#byHand) return;
    this.#byHand = false;
    this.#handlers.rest(this.#camera, this.#fitted);
  }

  #frame(): void {
    if (this.#abort.signal.aborted) return;
    const palette = paletteOf(this.#view.theme);
    const ratio = window.devicePixelRatio;
    this.#terrain.follow(this.#camera, this.#size);
    const spoken = { scene: this.#scene, styling: this.#styling, hovered: this.#hovered, view: this.#view };
    this.#lines.draw(linesOf(spoken), this.#camera, this.#size, ratio, palette);
    const labels = labelViewOf(spoken, {
      camera: this.#camera,
      size: this.#size,
      sprites: this.#sprites,
      factor: this.#factor(),
    });
    this.#names.draw(labels, this.#view.occluders, ratio, (context) => drawRings(context, spoken, labels));
    if (this.#isReady) return;
    this.#isReady = true;
    this.#handlers.ready();
  }

  #pick(): void {
    const at = this.#pointer;
    this.#pointer = null;
    if (at === null || this.#abort.signal.aborted) return;
    const mark = this.#markAt(at, 4);
    this.#host.style.cursor = mark !== null || this.#names.at(at.x, at.y) !== null ? 'pointer' : '';
    this.#setHovered(mark, true);
  }

  #setHovered(mark: Mark | null, byHand: boolean): void {
    if (mark?.id === this.#hovered?.id) return;
    this.#hovered = mark;
    this.#renderer.schedule();
    if (byHand) this.#handlers.hover(mark === null ? null : { kind: mark.kind, id: mark.id });
  }

  #tap(at: Point, reach: number): void {
    clearTimeout(this.#backgroundTimer);
    const name = this.#names.at(at.x, at.y);
    const mark = this.#markAt(at, name === null ? reach : 0);
    if (mark !== null) this.#handlers.select({ kind: mark.kind, id: mark.id });
    else if (name !== null) this.#handlers.select({ kind: name.kind === 'region' ? 'community' : name.kind, id: name.id });
    else this.#backgroundTimer = window.setTimeout(() => this.#handlers.background(), BACKGROUND_MS);
  }

  #markAt(at: Point, reach: number): Mark | null {
    const { scale } = this.#camera;
    const radiusOf = (mark: Mark): number =>
      this.#styling.lookOf(mark).alpha < 0.15 ? -1 : markRadius(mark.radius, scale) / scale;
    return this.#grid.nearest(toMap(this.#camera, this.#size, at), reach / scale, markRadius(24, scale) / scale, radiusOf);
  }

  /** A fitted map stays fitted when a card opens; any other pans just enough for the chosen mark. */
  #keepInSight(old: StageView, view: StageView): void {
    if (old.insets === view.insets && old.selection === view.selection) return;
    if (this.#fitted) {
      const fit = this.#fit();
      if (!sameCamera(fit, this.#motion.target ?? this.#camera)) this.#go(fit, false);
      return;
    }
    const place = view.selection === null || view.selection.kind === 'community' ? null : this.placeOf(view.selection.id);
    if (place === null) return;
    const from = this.#motion.target ?? this.#camera;
    const next = panIntoSight(from, this.#size, view.insets, place);
    if (next !== from) this.#go(next, true);
  }

  #marks(): Mark[] {
    const { people, topics, papers } = this.#scene;
    return [...topics, ...people, ...papers];
  }

  #createGrid(): PickGrid {
    const { people, topics, papers } = this.#scene;
    return new PickGrid([...people, ...(this.#view.layers.topics ? topics : []), ...papers]);
  }

  #fit(): MapCamera {
    return fitCamera(this.#bounds(), this.#size, this.#view.insets);
  }

  #clamp(camera: MapCamera): MapCamera {
    return clampCamera(camera, this.#bounds(), this.#size);
  }

  #bounds(): Bounds {
    return this.#scene.network.bounds;
  }

  #factor(): number {
    return this.#size.width < PHONE_PX ? PHONE_FACTOR : 1;
  }

  #look() {
    const { families, theme } = this.#view;
    return { families, factor: this.#factor(), ratio: window.devicePixelRatio, halo: paletteOf(theme).land };
  }
}

function sizeOf(host: HTMLElement): Size {
  return { width: host.clientWidth, height: host.clientHeight };
}
