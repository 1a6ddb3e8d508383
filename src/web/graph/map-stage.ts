import type { Steps } from '#analysis/in-steps.ts';
import { FIT_SCALE } from '#analysis/label-styles.ts';
import { type Arrangement, arrangedScene, type Frame } from './arranged-scene.ts';
import { boundsAround, MAX_SCALE, type Point, toScreen } from './camera.ts';
import { CameraRig } from './camera-rig.ts';
import { Gestures } from './gestures.ts';
import { Journey } from './journey.ts';
import { LabelLayer } from './label-layer.ts';
import { LabelSprites } from './label-sprites.ts';
import { LinesLayer } from './lines-layer.ts';
import type { LabelBox, MapCamera } from './map-types.ts';
import type { Moment } from './moment.ts';
import type { PickGrid } from './pick-grid.ts';
import { Pointing } from './pointing.ts';
import { drawPoster } from './poster.ts';
import { Renderer } from './renderer.ts';
import { RestWatch } from './rest-watch.ts';
import { type Mark, markGrowth, placeIn, type Scene } from './scene.ts';
import { drawRings, keptClear, labelViewOf, linesOf } from './spoken.ts';
import {
  gridOf,
  isNewScene,
  isNewStyle,
  isOnlyYears,
  marksOf,
  type StageHandlers,
  type StageParts,
  type StageView,
  sameInsets,
  sameSelection,
  sceneOf,
  sizeOf,
  spriteLookOf,
  wantedIds,
} from './stage-view.ts';
import { createStyling, type Styling } from './styling.ts';
import { TerrainLayer } from './terrain-layer.ts';

const EASE_MS = 300;
const STEP = 1.6;
/** After the last step of a brush. */
const WEIGH_MS = 150;

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
  readonly #rig: CameraRig;
  readonly #abort = new AbortController();
  readonly #rest: RestWatch;
  readonly #pointing: Pointing;
  readonly #journey: Journey;
  #view: StageView;
  #scene: Scene;
  #styling: Styling;
  #terrainKey = '';
  #grid: PickGrid;
  #hovered: Mark | null = null;
  #hasBegun = false;
  #isReady = false;
  #weighTimer = 0;
  /** Where the present arrangement was put: it does not follow the camera. */
  #arranged: { readonly arrangement: Arrangement; readonly frame: Frame } | null = null;

  constructor(host: HTMLElement, { view, ...parts }: StageParts, camera: MapCamera | null, handlers: StageHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#view = view;
    this.#scene = parts.scene;
    this.#styling = parts.styling;
    this.#grid = parts.grid;
    this.#rest = new RestWatch(
      () => this.#isStill,
      () => handlers.settled(),
    );
    this.#pointing = this.#createPointing();
    this.#rig = this.#createRig(camera);
    this.#terrain = new TerrainLayer(host);
    this.#lines = new LinesLayer(host);
    // Land without people would flash: all layers appear with the first frame of marks.
    host.style.visibility = 'hidden';
    this.#renderer = this.#createRenderer(host);
    this.#names = new LabelLayer(host);
    this.#sprites = new LabelSprites(spriteLookOf(this.#view, this.#rig.size.width));
    this.#journey = new Journey(
      ({ x, y }) => this.#renderer.movePlaces(x, y),
      () => this.#showLand(),
    );
    this.#gestures = this.#createGestures();
  }

  /** Makes what the first frame shows, and asks for that. */
  *begin(): Steps<void> {
    this.#terrain.setScene(this.#scene);
    this.#terrain.setReliefs(this.#view.reliefs);
    yield;
    this.#terrain.setStyle(this.#styling.terrain);
    this.#terrainKey = this.#styling.terrainKey;
    yield;
    yield* this.#renderer.begin(marksOf(this.#scene), this.#styling.palette.land);
    yield;
    yield* this.#terrain.redrawInSteps(this.#rig.camera, this.#rig.size, window.devicePixelRatio);
    yield* this.#names.prepare(this.moment().labels, this.#view.occluders);
    this.#hasBegun = true;
    this.#listen();
    this.#rig.start();
  }

  get camera(): MapCamera {
    return this.#rig.camera;
  }

  get #isStill(): boolean {
    return this.#isReady && this.#rig.isAtRest && !this.#journey.isUnderWay;
  }

  /** Shows another view of the same network. */
  setView(view: StageView): void {
    const old = this.#view;
    this.#view = view;
    if (isNewScene(old, view)) this.#rebuild(old);
    else if (isOnlyYears(old, view)) this.#reweigh();
    else if (isNewStyle(old, view)) this.#restyle();
    else this.#renderer.schedule();
    if (old.reliefs !== view.reliefs) this.#showReliefs();
    this.#rest.stir();
    if (!sameInsets(old.insets, view.insets) || !sameSelection(old.selection, view.selection)) {
      const isPoint = view.selection !== null && view.selection.kind !== 'community';
      this.#rig.setInsets(view.insets, isPoint ? this.placeOf(view.selection.id) : null);
    }
  }

  fit(): void {
    this.#rig.fit();
  }

  zoom(steps: 1 | -1): void {
    this.#rig.zoom(this.#rig.middle(), STEP ** steps, true);
  }

  panBy(dx: number, dy: number): void {
    this.#rig.pan(dx, dy);
  }

  panTo(id: string): void {
    const place = this.placeOf(id);
    if (place !== null) this.#rig.bringIn(place);
  }

  frame(ids: readonly string[], eased: boolean): void {
    const places = ids.flatMap((id) => this.placeOf(id) ?? []);
    if (places.length > 0) this.#rig.frame(boundsAround(places), eased);
  }

  poster(): HTMLCanvasElement {
    // WebGL keeps its pixels only until the browser shows them: copy in the same turn.
    this.#renderer.drawNow();
    return drawPoster(this.#rig.size, this.#terrain, [this.#lines.canvas, this.#renderer.canvas, this.#names.canvas]);
  }

  /** All that is drawn of the present moment, also for a picture of it. */
  moment(): Moment {
    const { camera, size } = this.#rig;
    const look = spriteLookOf(this.#view, size.width);
    const spoken = { scene: this.#scene, styling: this.#styling, hovered: this.#hovered, view: this.#view };
    const written = { sprites: this.#sprites, factor: look.factor * look.families.factor };
    return { spoken, look, labels: labelViewOf(spoken, { camera, size, ...written }) };
  }

  /** Goes where the caller says, e.g. where a link says; `null` fits. */
  moveTo(camera: MapCamera | null): void {
    this.#rig.moveTo(camera);
  }

  placeOf(id: string): Point | null {
    return placeIn(this.#scene, id);
  }

  /** Where something stands on the screen, and the radius of its mark, in CSS pixels of the host. */
  screenPlaceOf(id: string): (Point & { readonly radius: number }) | null {
    const place = this.placeOf(id);
    if (place === null) return null;
    const { camera, size } = this.#rig;
    const mark = this.#scene.people[this.#scene.personIndex.get(id) ?? -1];
    const radius = mark === undefined ? 0 : this.#styling.radiusOf(mark) * markGrowth(camera.scale);
    return { ...toScreen(camera, size, place), radius };
  }

  point(id: string | null): void {
    this.#setHovered(id === null ? null : (this.#scene.people[this.#scene.personIndex.get(id) ?? -1] ?? null), false);
  }

  labelBoxes(): LabelBox[] {
    return this.#names.boxes();
  }

  resize(): void {
    const size = sizeOf(this.#host);
    if (size.width * size.height === 0) return;
    this.#rig.resize(size);
    this.#sprites.setLook(spriteLookOf(this.#view, this.#rig.size.width));
    this.#terrain.redraw(this.#rig.camera, size, window.devicePixelRatio);
  }

  destroy(): void {
    this.#abort.abort();
    this.#rest.end();
    clearTimeout(this.#weighTimer);
    this.#pointing.end();
    this.#journey.stop();
    this.#rig.destroy();
    this.#gestures.destroy();
    this.#renderer.destroy();
    this.#terrain.destroy();
    this.#lines.destroy();
    this.#names.destroy();
    this.#host.replaceChildren();
  }

  #createRig(camera: MapCamera | null): CameraRig {
    return new CameraRig({
      bounds: this.#scene.network.bounds,
      home: this.#scene.home,
      maxScale: Math.max(MAX_SCALE, 2 * FIT_SCALE * 2 ** (this.#scene.network.pyramid?.depth ?? 0)),
      camera,
      size: sizeOf(this.#host),
      insets: this.#view.insets,
      ease: () => (this.#view.reducedMotion || !this.#isReady ? 0 : EASE_MS),
      onMove: (next) => {
        this.#renderer.setCamera(next, this.#rig.size);
        this.#look(next);
        this.#rest.stir();
      },
      onRest: (next, byHand) => {
        this.#terrain.redraw(next, this.#rig.size, window.devicePixelRatio);
        this.#look(next);
        if (byHand) this.#handlers.rest(next, this.#rig.fitted);
      },
    });
  }

  #createRenderer(host: HTMLElement): Renderer {
    return new Renderer(host, {
      lookOf: (mark) => this.#styling.lookOf(mark),
      growth: markGrowth,
      onFrame: () => this.#frame(),
      onLost: () => this.#handlers.lost(),
      onRestored: () => this.#handlers.restored(),
    });
  }

  #createPointing(): Pointing {
    return new Pointing({
      map: () => {
        const { camera, size } = this.#rig;
        return { camera, size, styling: this.#styling, grid: this.#grid, nameAt: ({ x, y }) => this.#names.at(x, y) };
      },
      cursor: (name) => {
        this.#host.style.cursor = name;
      },
      hover: (mark) => this.#setHovered(mark, true),
      select: (selection) => this.#handlers.select(selection),
      background: () => this.#handlers.background(),
    });
  }

  #createGestures(): Gestures {
    return new Gestures(this.#host, {
      pan: (dx, dy) => this.#rig.drag(dx, dy),
      zoom: (at, factor, eased) => {
        this.#pointing.forgetTap();
        this.#rig.zoom(at, factor, eased && !this.#view.reducedMotion);
      },
      sharesWheel: () => this.#view.cooperative,
      hover: (at) => this.#pointing.point(at),
      tap: (at, reach) => this.#pointing.tap(at, reach),
      moving: (active) => {
        this.#host.style.cursor = active ? 'grabbing' : '';
        if (active) this.#setHovered(null, true);
      },
    });
  }

  #listen(): void {
    const { signal } = this.#abort;
    const rewrite = (): void => {
      this.#sprites.forget();
      this.#renderer.schedule();
      this.#rest.stir();
    };
    document.fonts?.addEventListener('loadingdone', rewrite, { signal });
    // A window moved to another screen changes density without changing size.
    window.addEventListener('resize', () => this.resize(), { signal });
  }

  /** Other things on the same map, at the same camera; people who are arranged, or no longer, walk to their places. */
  #rebuild(old: StageView): void {
    const before = marksOf(this.#scene);
    const absent = wantedIds(this.#view).filter((id) => this.placeOf(id) === null);
    this.#scene = this.#sceneNow();
    const { people, personIndex } = this.#scene;
    this.#hovered = people[personIndex.get(this.#hovered?.id ?? '') ?? -1] ?? null;
    this.#terrain.setScene(this.#scene);
    this.#terrainKey = '';
    const marks = marksOf(this.#scene);
    const walks = old.arrangement !== this.#view.arrangement;
    this.#restyle(marks, walks);
    if (walks) this.#journey.go(before, marks, this.#view.reducedMotion ? 0 : EASE_MS);
    if (absent.some((id) => this.placeOf(id) !== null))
      this.#rig.goTo(wantedIds(this.#view).flatMap((id) => people[personIndex.get(id) ?? -1] ?? []));
  }

  #sceneNow(): Scene {
    const { arrangement, insets } = this.#view;
    const scene = sceneOf(this.#view);
    if (arrangement === null) return scene;
    const { camera, size } = this.#rig;
    if (this.#arranged?.arrangement !== arrangement) this.#arranged = { arrangement, frame: { camera, size, insets } };
    return arrangedScene(scene, arrangement, this.#arranged.frame);
  }

  #restyle(marks: readonly Mark[] | null = null, isOnTheWay = false): void {
    const view = this.#view;
    clearTimeout(this.#weighTimer);
    this.#grid = gridOf(this.#scene, view);
    this.#sprites.setLook(spriteLookOf(this.#view, this.#rig.size.width));
    this.#styling = createStyling(this.#scene, view);
    if (marks === null) this.#renderer.restyle(view.palette.land);
    else this.#renderer.setMarks(marks, view.palette.land);
    if (!isOnTheWay) this.#showLand();
  }

  /** While the camera moves, the land waits until it rests. */
  #showReliefs(): void {
    this.#terrain.setReliefs(this.#view.reliefs);
    if (this.#rig.isAtRest) this.#terrain.redraw(this.#rig.camera, this.#rig.size, window.devicePixelRatio);
  }

  /** Land and resting ties as the view has them, if they are not shown so. */
  #showLand(): void {
    if (this.#styling.terrainKey === this.#terrainKey) return;
    this.#terrainKey = this.#styling.terrainKey;
    this.#terrain.setStyle(this.#styling.terrain);
    this.#terrain.redraw(this.#rig.camera, this.#rig.size, window.devicePixelRatio);
    this.#renderer.schedule();
  }

  /** The years are being brushed: sizes and ties at once, order of drawing and everything else when the hand rests. */
  #reweigh(): void {
    clearTimeout(this.#weighTimer);
    this.#styling = createStyling(this.#scene, this.#view, this.#styling);
    this.#renderer.reweigh();
    this.#terrain.reweigh(this.#styling.terrain);
    this.#weighTimer = window.setTimeout(() => this.#restyle(), WEIGH_MS);
  }

  #frame(): void {
    if (this.#abort.signal.aborted || !this.#hasBegun) return;
    this.#terrain.follow(this.#rig.camera, this.#rig.size);
    if (this.#journey.isUnderWay) {
      this.#names.clear();
      this.#lines.clear();
      return;
    }
    this.#speak();
    if (this.#isReady) return;
    this.#isReady = true;
    this.#host.style.visibility = '';
    this.#handlers.ready();
    this.#look(this.#rig.camera);
  }

  /** Lines and names, over and under marks that stay as they are. */
  #speak(): void {
    const [{ camera, size }, { spoken, labels, look }] = [this.#rig, this.moment()];
    this.#lines.draw(linesOf(spoken), camera, size, look.ratio, this.#styling.palette);
    const obstacles = [...this.#view.occluders, ...keptClear(spoken, labels)];
    this.#names.draw(labels, obstacles, look.ratio, (context) => drawRings(context, spoken, labels));
  }

  /** Nothing is fetched beside the first picture. */
  #look(camera: MapCamera): void {
    if (this.#isReady) this.#handlers.look(camera, this.#rig.size);
  }

  #setHovered(mark: Mark | null, byHand: boolean): void {
    if (mark?.id === this.#hovered?.id) return;
    this.#hovered = mark;
    // Where nothing moves, in this very frame: drawing the marks anew would take another, and most of its time.
    this.#isStill ? this.#speak() : this.#renderer.schedule();
    if (byHand) this.#handlers.hover(mark === null ? null : { kind: mark.kind, id: mark.id });
  }
}
