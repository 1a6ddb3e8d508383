import { FIT_SCALE } from '#analysis/label-styles.ts';
import {
  type Bounds,
  boundsAround,
  clampCamera,
  fitCamera,
  type Point,
  panBy,
  panIntoSight,
  type Size,
  sameCamera,
  zoomAt,
} from './camera.ts';
import { CameraMotion } from './camera-motion.ts';
import type { MapCamera, MapInsets } from './map-types.ts';
import { octaveOf } from './wanted-tiles.ts';

export interface RigOptions {
  /** All that is drawn: how far one may go. */
  readonly bounds: Bounds;
  /** What a fitted map shows whole. */
  readonly home: Bounds;
  /** How far in one may go, px per map unit. */
  readonly maxScale: number;
  /** `null`: fitted into the free area. */
  readonly camera: MapCamera | null;
  readonly size: Size;
  readonly insets: MapInsets;
  /** Milliseconds of an eased move; 0 jumps. */
  readonly ease: () => number;
  readonly onMove: (camera: MapCamera) => void;
  /** The camera has rested. `byHand`: somebody asked for the move, as opposed to a resize or a link. */
  readonly onRest: (camera: MapCamera, byHand: boolean) => void;
}

/** Around a fitted map, px. */
const AIR = 12;
/** Without a new move for so long, the camera rests. */
const REST_MS = 120;

/** Where the map is and how it gets elsewhere. A fitted map stays fitted until a hand moves it. */
export class CameraRig {
  readonly #options: RigOptions;
  readonly #motion: CameraMotion;
  #camera: MapCamera;
  #size: Size;
  #insets: MapInsets;
  #fitted: boolean;
  #byHand = false;
  #timer = 0;

  constructor(options: RigOptions) {
    this.#options = options;
    this.#size = options.size;
    this.#insets = options.insets;
    this.#fitted = options.camera === null;
    this.#camera = options.camera ?? this.fitting();
    this.#motion = new CameraMotion(
      (camera) => this.#apply(camera),
      () => this.#rest(),
    );
  }

  get camera(): MapCamera {
    return this.#camera;
  }

  get size(): Size {
    return this.#size;
  }

  get fitted(): boolean {
    return this.#fitted;
  }

  /** Neither under way nor just moved. */
  get isAtRest(): boolean {
    return this.#motion.target === null && this.#timer === 0;
  }

  fitting(): MapCamera {
    return fitCamera(this.#options.home, this.#size, this.#insets, AIR);
  }

  /** Tells everybody where the camera is. */
  start(): void {
    this.#apply(this.#camera);
    this.#rest();
  }

  fit(): void {
    this.#fitted = true;
    this.#go(this.fitting(), true);
  }

  /** Shows a part of the map whole. */
  frame(bounds: Bounds, eased: boolean): void {
    this.#fitted = false;
    const camera = this.#clamp(fitCamera(bounds, this.#size, this.#insets));
    if (eased) this.#go(camera, true);
    else this.#motion.go(this.#camera, camera, 0);
  }

  /** Goes where a link says; already being there is no move. */
  moveTo(camera: MapCamera | null): void {
    const target = camera ?? this.fitting();
    this.#fitted = camera === null || (this.#fitted && sameCamera(camera, this.#aim()));
    if (!sameCamera(target, this.#aim())) this.#go(target, false);
  }

  resize(size: Size): void {
    this.#size = size;
    this.#motion.stop();
    this.#apply(this.#fitted ? this.fitting() : this.#camera);
  }

  /** A card opened or closed, or somebody was chosen: a fitted map fits anew, any other pans just enough for `place`. */
  setInsets(insets: MapInsets, place: Point | null): void {
    this.#insets = insets;
    if (this.#fitted) {
      if (!sameCamera(this.fitting(), this.#aim())) this.#go(this.fitting(), false);
    } else if (place !== null) this.bringIn(place);
  }

  bringIn(place: Point): void {
    const next = panIntoSight(this.#aim(), this.#size, this.#insets, place);
    if (sameCamera(next, this.#aim())) return;
    this.#fitted = false;
    this.#go(next, true);
  }

  /** To people who were asked for by name: several whole, one at a zoom that shows whom they stand among. */
  goTo(places: readonly (Point & { readonly level: number })[]): void {
    const [first] = places;
    if (first === undefined) return;
    if (places.length > 1) this.frame(boundsAround(places), true);
    else if (octaveOf(this.#camera.scale) < first.level || !this.#shows(first)) {
      this.#fly(first, Math.max(this.#camera.scale, FIT_SCALE * 2 ** first.level));
    }
  }

  /** Follows a hand, without easing. */
  drag(dx: number, dy: number): void {
    this.#motion.stop();
    this.#byHand = true;
    this.#fitted = false;
    this.#apply(this.#clamp(panBy(this.#camera, dx, dy)));
  }

  pan(dx: number, dy: number): void {
    this.#fitted = false;
    this.#go(this.#clamp(panBy(this.#aim(), dx, dy)), true);
  }

  zoom(at: Point, factor: number, eased: boolean): void {
    const from = eased ? this.#aim() : this.#camera;
    const next = this.#clamp(zoomAt(from, this.#size, at, factor));
    // At a limit of scale the anchor would drag the map sideways.
    if (Math.abs(next.scale / from.scale - 1) < 1e-6) return;
    this.#fitted = false;
    if (eased) {
      this.#go(next, true);
      return;
    }
    this.#motion.stop();
    this.#byHand = true;
    this.#apply(next);
  }

  /** The middle of the free area, where buttons and keys zoom. */
  middle(): Point {
    const { left, right, top, bottom } = this.#insets;
    return { x: (left + this.#size.width - right) / 2, y: (top + this.#size.height - bottom) / 2 };
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#motion.stop();
  }

  /** Whether a place is in sight and uncovered. */
  #shows(place: Point): boolean {
    return sameCamera(panIntoSight(this.#aim(), this.#size, this.#insets, place, 0), this.#aim());
  }

  /** Puts a place in the middle of the free area, at a scale. */
  #fly(place: Point, scale: number): void {
    this.#fitted = false;
    const { x, y } = this.middle();
    const at = { x: this.#size.width / 2 - x, y: this.#size.height / 2 - y };
    this.#go(this.#clamp({ scale, x: place.x + at.x / scale, y: place.y - at.y / scale }), true);
  }

  /** Where the camera is, or is going. */
  #aim(): MapCamera {
    return this.#motion.target ?? this.#camera;
  }

  #clamp(camera: MapCamera): MapCamera {
    return clampCamera(camera, this.#options.bounds, this.#size, this.#options.maxScale);
  }

  #go(camera: MapCamera, byHand: boolean): void {
    this.#byHand ||= byHand;
    this.#motion.go(this.#camera, camera, this.#options.ease());
  }

  #apply(camera: MapCamera): void {
    this.#camera = camera;
    this.#options.onMove(camera);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#rest(), REST_MS);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#motion.target !== null) return;
    const byHand = this.#byHand;
    this.#byHand = false;
    this.#options.onRest(this.#camera, byHand);
  }
}
