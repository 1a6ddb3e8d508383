import { finish, type Steps } from '#analysis/in-steps.ts';
import type { Relief } from '#model/network.ts';
import { nextTurn } from '#web/in-turns.ts';
import { fitCamera, type Size, toScreen } from './camera.ts';
import {
  type EdgePaths,
  edgePaths,
  landInSteps,
  type PreparedBundle,
  type PreparedContour,
  type PreparedRelief,
  prepareBundles,
  prepareLand,
  type TerrainStyle,
  tiesInSteps,
} from './land.ts';
import { LayerCanvas } from './layer-canvas.ts';
import { type MapCamera, NO_INSETS } from './map-types.ts';
import type { Scene } from './scene.ts';

/** Beyond the viewport on each side, so that a short pan uncovers drawn land. */
const MARGIN = 0.1;
/** Longest side of the whole map's own bitmap: what shows in the corners during a fast move. */
const OVERVIEW = 720;
/** It is drawn so long after the rest, ms. */
const OVERVIEW_LATER_MS = 200;
const newPath = (): Path2D => new Path2D();

/**
 * Land, regions and resting edges, drawn by Canvas 2D into bitmaps under the marks. While the camera moves the bitmaps are only
 * transformed; when it rests the visible part is drawn again, sharp.
 */
export class TerrainLayer {
  readonly #overview: LayerCanvas;
  readonly #sharp: LayerCanvas;
  /** The land of `#sharp` without its edges while those alone change: then it is copied instead of drawn. Without pixels otherwise. */
  readonly #land = document.createElement('canvas');
  #hasLand = false;
  #contours: PreparedContour<Path2D>[] = [];
  #reliefs: readonly PreparedRelief<Path2D>[] = [];
  #edgePaths: EdgePaths<Path2D>[] = [];
  #bundles: PreparedBundle<Path2D>[] = [];
  #scene: Scene | null = null;
  #style: TerrainStyle | null = null;
  #sharpCamera: MapCamera | null = null;
  #overviewCamera: MapCamera | null = null;
  #overviewTimer: ReturnType<typeof setTimeout> | undefined;
  /** What `#sharp` shows, if nothing has changed since. */
  #drawn: { readonly camera: MapCamera; readonly size: Size; readonly ratio: number } | null = null;

  constructor(host: HTMLElement) {
    this.#overview = new LayerCanvas(host, 'terrain-overview', { opaque: true });
    this.#sharp = new LayerCanvas(host, 'terrain', { opaque: true });
  }

  /** What is the same as before, as when people are added to a map, is not prepared anew. */
  setScene(scene: Scene): void {
    const { bundles, terrain } = this.#scene?.network ?? {};
    this.#scene = scene;
    this.#drawn = null;
    if (bundles !== scene.network.bundles) this.#bundles = prepareBundles(scene.network.bundles, newPath);
    if (terrain !== scene.network.terrain) this.#contours = prepareLand(scene, scene.network.terrain, newPath);
  }

  /** Finer land, drawn at the next `redraw` in place of the coarser. Its squares are prepared once. */
  setReliefs(reliefs: readonly Relief[]): void {
    const scene = this.#scene;
    if (scene === null) return;
    this.#drawn = null;
    this.#reliefs = reliefs.map(
      (relief) =>
        this.#reliefs.find((known) => known.relief === relief) ?? {
          relief,
          contours: prepareLand(scene, relief.terrain, newPath),
        },
    );
  }

  /** Draws both bitmaps anew at the camera. */
  setStyle(style: TerrainStyle): void {
    this.#style = style;
    this.#edgePaths = this.#scene === null || !style.edges ? [] : edgePaths(this.#scene, style, newPath);
    this.#overviewCamera = null;
    this.#sharpCamera = null;
    this.#drawn = null;
  }

  /** Other weights on the same land, where the camera is. The overview's edges follow with the next `setStyle`. */
  reweigh(style: TerrainStyle): void {
    this.#style = style;
    this.#drawn = null;
    if (this.#scene === null || this.#sharpCamera === null || !style.edges) return;
    this.#edgePaths = edgePaths(this.#scene, style, newPath);
    if (!this.#hasLand) this.#keepLand(this.#sharpCamera, style);
    const { context } = this.#sharp;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#land, 0, 0);
    finish(this.#strokeEdges(this.#sharp, this.#sharpCamera, style));
  }

  /** Moves the bitmaps to the camera; cheap. */
  follow(camera: MapCamera, size: Size): void {
    if (this.#overviewCamera !== null) place(this.#overview, this.#overviewCamera, camera, size);
    if (this.#sharpCamera !== null) place(this.#sharp, this.#sharpCamera, camera, size);
  }

  /** Draws what the camera shows at full sharpness, if it does not stand there. */
  redraw(camera: MapCamera, size: Size, ratio: number): void {
    finish(this.redrawInSteps(camera, size, ratio));
  }

  /** The same with pauses. Until the last one the layer is half drawn. */
  *redrawInSteps(camera: MapCamera, size: Size, ratio: number): Steps<void> {
    const style = this.#style;
    if (style === null || this.#scene === null) return;
    const drawn = this.#drawn;
    if (
      drawn?.camera === camera &&
      drawn.ratio === ratio &&
      drawn.size.width === size.width &&
      drawn.size.height === size.height
    ) {
      this.follow(camera, size);
      return;
    }
    if (this.#overviewCamera === null) this.#drawOverviewLater();
    const wide = { width: Math.round(size.width * (1 + 2 * MARGIN)), height: Math.round(size.height * (1 + 2 * MARGIN)) };
    this.#sharp.resize(wide, ratio);
    yield* this.#paint(this.#sharp, camera, style);
    this.#dropLand();
    yield* this.#strokeEdges(this.#sharp, camera, style);
    this.#sharpCamera = camera;
    this.#drawn = { camera, size, ratio };
    this.follow(camera, size);
  }

  /** Copies what is seen onto another canvas of the viewport's size. */
  paintOnto(context: CanvasRenderingContext2D, ratio: number): void {
    const { canvas } = this.#sharp;
    const matrix = new DOMMatrix(canvas.style.transform);
    context.drawImage(canvas, matrix.e * ratio, matrix.f * ratio, canvas.width * matrix.a, canvas.height * matrix.d);
  }

  destroy(): void {
    clearTimeout(this.#overviewTimer);
    this.#style = null;
    this.#overview.remove();
    this.#sharp.remove();
    this.#dropLand();
  }

  /** Only a fast move uncovers it: it can wait for the rest, and gives turns. */
  #drawOverviewLater(): void {
    clearTimeout(this.#overviewTimer);
    this.#overviewTimer = setTimeout(() => void this.#drawOverview(), OVERVIEW_LATER_MS);
  }

  async #drawOverview(): Promise<void> {
    const [scene, style] = [this.#scene, this.#style];
    if (scene === null || style === null) return;
    const { bounds } = scene.network;
    const width = bounds.maxX - bounds.minX;
    const height = bounds.maxY - bounds.minY;
    const share = (OVERVIEW * 0.9) / Math.max(width, height, 1);
    const size = { width: Math.ceil(width * share + OVERVIEW * 0.1), height: Math.ceil(height * share + OVERVIEW * 0.1) };
    this.#overview.resize(size, 1);
    const camera = fitCamera(bounds, size, NO_INSETS, OVERVIEW * 0.05);
    for (const steps of [this.#paint(this.#overview, camera, style), this.#strokeEdges(this.#overview, camera, style)]) {
      for (const _ of steps) {
        await nextTurn();
        // Whoever gave it another style asks anew.
        if (this.#style !== style) return;
      }
    }
    this.#overviewCamera = camera;
  }

  #keepLand(camera: MapCamera, style: TerrainStyle): void {
    finish(this.#paint(this.#sharp, camera, style));
    const { canvas } = this.#sharp;
    Object.assign(this.#land, { width: canvas.width, height: canvas.height });
    this.#land.getContext('2d', { alpha: false })?.drawImage(canvas, 0, 0);
    this.#hasLand = true;
  }

  #dropLand(): void {
    this.#hasLand = false;
    Object.assign(this.#land, { width: 0, height: 0 });
  }

  *#strokeEdges(layer: LayerCanvas, camera: MapCamera, style: TerrainStyle): Steps<void> {
    toMapUnits(layer, camera);
    yield* tiesInSteps(layer.context, { edges: this.#edgePaths, bundles: this.#bundles }, camera, style);
  }

  *#paint(layer: LayerCanvas, camera: MapCamera, style: TerrainStyle): Steps<void> {
    const { context, canvas } = layer;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = style.palette.sea;
    context.fillRect(0, 0, canvas.width, canvas.height);
    toMapUnits(layer, camera);
    if (style.terrain) yield* landInSteps(context, { contours: this.#contours, reliefs: this.#reliefs }, camera, style);
    context.globalAlpha = 1;
  }
}

/** From here on the layer is drawn on in map units. */
function toMapUnits({ context, size, ratio }: LayerCanvas, camera: MapCamera): void {
  const origin = toScreen(camera, size, { x: 0, y: 0 });
  const scale = camera.scale * ratio;
  context.setTransform(scale, 0, 0, -scale, origin.x * ratio, origin.y * ratio);
}

/** Lets a bitmap made for one camera appear where another sees it. */
function place(layer: LayerCanvas, made: MapCamera, camera: MapCamera, size: Size): void {
  const factor = camera.scale / made.scale;
  const middle = toScreen(camera, size, made);
  const x = middle.x - (layer.size.width / 2) * factor;
  const y = middle.y - (layer.size.height / 2) * factor;
  // Whole device pixels at rest, or the bitmap is resampled and blurs.
  const snap = (value: number): number => (factor === 1 ? Math.round(value * layer.ratio) / layer.ratio : value);
  layer.canvas.style.transform = `matrix(${factor}, 0, 0, ${factor}, ${snap(x)}, ${snap(y)})`;
}
