import type { Relief } from '#model/network.ts';
import { type Bounds, fitCamera, type Size, toScreen } from './camera.ts';
import {
  type EdgePaths,
  edgePaths,
  type PreparedBundle,
  type PreparedContour,
  type PreparedRelief,
  paintLand,
  paintTies,
  prepareBundles,
  prepareLand,
  type TerrainStyle,
} from './land.ts';
import { LayerCanvas } from './layer-canvas.ts';
import { type MapCamera, NO_INSETS } from './map-types.ts';
import type { Scene } from './scene.ts';

/** Beyond the viewport on each side, so that a short pan uncovers drawn land. */
const MARGIN = 0.1;
/** Longest side of the whole map's own bitmap: what shows in the corners during a fast move. */
const OVERVIEW = 720;
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

  constructor(host: HTMLElement) {
    this.#overview = new LayerCanvas(host, 'terrain-overview', { opaque: true });
    this.#sharp = new LayerCanvas(host, 'terrain', { opaque: true });
  }

  /** What is the same as before, as when people are added to a map, is not prepared anew. */
  setScene(scene: Scene): void {
    const { bundles, terrain } = this.#scene?.network ?? {};
    this.#scene = scene;
    if (bundles !== scene.network.bundles) this.#bundles = prepareBundles(scene.network.bundles, newPath);
    if (terrain !== scene.network.terrain) this.#contours = prepareLand(scene, scene.network.terrain, newPath);
  }

  /** Finer land, drawn at the next `redraw` in place of the coarser. Its squares are prepared once. */
  setReliefs(reliefs: readonly Relief[]): void {
    const scene = this.#scene;
    if (scene === null) return;
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
  }

  /** Other weights on the same land, where the camera is. The overview's edges follow with the next `setStyle`. */
  reweigh(style: TerrainStyle): void {
    this.#style = style;
    if (this.#scene === null || this.#sharpCamera === null || !style.edges) return;
    this.#edgePaths = edgePaths(this.#scene, style, newPath);
    if (!this.#hasLand) this.#keepLand(this.#sharpCamera, style);
    const { context } = this.#sharp;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#land, 0, 0);
    this.#strokeEdges(this.#sharp, this.#sharpCamera, style);
  }

  /** Moves the bitmaps to the camera; cheap. */
  follow(camera: MapCamera, size: Size): void {
    if (this.#overviewCamera !== null) place(this.#overview, this.#overviewCamera, camera, size);
    if (this.#sharpCamera !== null) place(this.#sharp, this.#sharpCamera, camera, size);
  }

  /** Draws what the camera shows at full sharpness. */
  redraw(camera: MapCamera, size: Size, ratio: number): void {
    const style = this.#style;
    if (style === null || this.#scene === null) return;
    if (this.#overviewCamera === null) this.#drawOverview(this.#scene.network.bounds, style);
    const wide = { width: Math.round(size.width * (1 + 2 * MARGIN)), height: Math.round(size.height * (1 + 2 * MARGIN)) };
    this.#sharp.resize(wide, ratio);
    this.#paint(this.#sharp, camera, style);
    this.#dropLand();
    this.#strokeEdges(this.#sharp, camera, style);
    this.#sharpCamera = camera;
    this.follow(camera, size);
  }

  /** Copies what is seen onto another canvas of the viewport's size. */
  paintOnto(context: CanvasRenderingContext2D, ratio: number): void {
    const { canvas } = this.#sharp;
    const matrix = new DOMMatrix(canvas.style.transform);
    context.drawImage(canvas, matrix.e * ratio, matrix.f * ratio, canvas.width * matrix.a, canvas.height * matrix.d);
  }

  destroy(): void {
    this.#overview.remove();
    this.#sharp.remove();
    this.#dropLand();
  }

  #drawOverview(bounds: Bounds, style: TerrainStyle): void {
    const width = bounds.maxX - bounds.minX;
    const height = bounds.maxY - bounds.minY;
    const share = (OVERVIEW * 0.9) / Math.max(width, height, 1);
    const size = { width: Math.ceil(width * share + OVERVIEW * 0.1), height: Math.ceil(height * share + OVERVIEW * 0.1) };
    this.#overview.resize(size, 1);
    this.#overviewCamera = fitCamera(bounds, size, NO_INSETS, OVERVIEW * 0.05);
    this.#paint(this.#overview, this.#overviewCamera, style);
    this.#strokeEdges(this.#overview, this.#overviewCamera, style);
  }

  #keepLand(camera: MapCamera, style: TerrainStyle): void {
    this.#paint(this.#sharp, camera, style);
    const { canvas } = this.#sharp;
    Object.assign(this.#land, { width: canvas.width, height: canvas.height });
    this.#land.getContext('2d', { alpha: false })?.drawImage(canvas, 0, 0);
    this.#hasLand = true;
  }

  #dropLand(): void {
    this.#hasLand = false;
    Object.assign(this.#land, { width: 0, height: 0 });
  }

  #strokeEdges(layer: LayerCanvas, camera: MapCamera, style: TerrainStyle): void {
    toMapUnits(layer, camera);
    paintTies(layer.context, { edges: this.#edgePaths, bundles: this.#bundles }, camera, style);
  }

  #paint(layer: LayerCanvas, camera: MapCamera, style: TerrainStyle): void {
    const { context, canvas } = layer;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = style.palette.sea;
    context.fillRect(0, 0, canvas.width, canvas.height);
    toMapUnits(layer, camera);
    if (style.terrain) paintLand(context, { contours: this.#contours, reliefs: this.#reliefs }, camera, style);
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
