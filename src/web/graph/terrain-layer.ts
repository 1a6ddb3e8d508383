import type { Bundle, Contour, Relief } from '#model/network.ts';
import { hueOf, type Palette } from '#web/styles/palette.ts';
import { type Bounds, fitCamera, type Point, type Size, toScreen } from './camera.ts';
import { LayerCanvas } from './layer-canvas.ts';
import { type MapCamera, NO_INSETS } from './map-types.ts';
import type { Scene } from './scene.ts';
import { octaveOf } from './wanted-tiles.ts';

export interface TerrainStyle {
  readonly palette: Palette;
  readonly terrain: boolean;
  readonly edges: boolean;
  /** 1 at rest; a fifth when attention is elsewhere. */
  readonly edgeStrength: number;
  /** Terrain without hues, when marks are coloured by something else than communities. */
  readonly neutral: boolean;
  /** Whether an edge is drawn at rest. */
  readonly isDrawn: (edge: number) => boolean;
  /** What an edge weighs within the years that are shown. */
  readonly weightOf: (edge: number) => number;
  /** Whether ties between communities may be drawn as one line each; a filter would make them untrue. */
  readonly bundles: boolean;
}

interface Prepared {
  readonly contour: Contour;
  readonly path: Path2D;
  readonly hue: number;
}

interface PreparedRelief {
  readonly relief: Relief;
  readonly contours: readonly Prepared[];
}

/** Resting edges of one level: a path for each step of strength. */
interface EdgePaths {
  readonly level: number;
  /** Between two communities. */
  readonly isAcross: boolean;
  /** None of them is shorter, map units. */
  readonly least: number;
  readonly paths: readonly Path2D[];
}

/** Bundles of about the same weight. */
interface PreparedBundle {
  readonly path: Path2D;
  /** Of the heaviest bundle's width, by the square root of the weights. */
  readonly share: number;
}

/** Beyond the viewport on each side, so that a short pan uncovers drawn land. */
const MARGIN = 0.1;
/** Longest side of the whole map's own bitmap: what shows in the corners during a fast move. */
const OVERVIEW = 720;
const EDGE_STEPS = 4;
/** Ties longer than this on the screen show neither end: close up they would be lines from nowhere to nowhere. */
const LONGEST_PX = 1400;
/** Ties are sorted by length into octaves from here on, map units. */
const SHORT = 15;
/** Octave of zoom at which bundles begin to give way to the ties they stand for. */
const UNBUNDLE = 1;

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
  #contours: Prepared[] = [];
  #reliefs: readonly PreparedRelief[] = [];
  #edgePaths: EdgePaths[] = [];
  #bundles: PreparedBundle[] = [];
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
    if (bundles !== scene.network.bundles) this.#bundles = prepareBundles(scene.network.bundles);
    if (terrain !== scene.network.terrain) this.#contours = prepareLand(scene, scene.network.terrain);
  }

  /** Finer land, drawn at the next `redraw` in place of the coarser. Its squares are prepared once. */
  setReliefs(reliefs: readonly Relief[]): void {
    const scene = this.#scene;
    if (scene === null) return;
    this.#reliefs = reliefs.map(
      (relief) =>
        this.#reliefs.find((known) => known.relief === relief) ?? { relief, contours: prepareLand(scene, relief.terrain) },
    );
  }

  /** Draws both bitmaps anew at the camera. */
  setStyle(style: TerrainStyle): void {
    this.#style = style;
    this.#edgePaths = this.#scene === null || !style.edges ? [] : edgePaths(this.#scene, style);
    this.#overviewCamera = null;
    this.#sharpCamera = null;
  }

  /** Other weights on the same land, where the camera is. The overview's edges follow with the next `setStyle`. */
  reweigh(style: TerrainStyle): void {
    this.#style = style;
    if (this.#scene === null || this.#sharpCamera === null || !style.edges) return;
    this.#edgePaths = edgePaths(this.#scene, style);
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
    // On a phone the whole map is smaller than at level 0, and still shows that level.
    const octave = Math.max(octaveOf(camera.scale), 0);
    const bundled =
      style.edges && style.bundles && this.#bundles.length > 0 ? 1 - Math.min(Math.max(octave - UNBUNDLE, 0) / 0.5, 1) : 0;
    if (bundled > 0) paintBundles(layer.context, this.#bundles, style, { pixel: 1 / camera.scale, strength: bundled });
    const due = this.#edgePaths.filter(
      ({ level, isAcross, least }) => level <= octave + 0.1 && least * camera.scale < LONGEST_PX && !(isAcross && bundled > 0),
    );
    for (const { paths } of due) paintEdges(layer.context, paths, style, 1 / camera.scale);
    layer.context.globalAlpha = 1;
  }

  #paint(layer: LayerCanvas, camera: MapCamera, style: TerrainStyle): void {
    const { context, canvas } = layer;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = style.palette.sea;
    context.fillRect(0, 0, canvas.width, canvas.height);
    toMapUnits(layer, camera);
    if (style.terrain) {
      for (const prepared of this.#contours) paintContour(context, prepared, style, 1 / camera.scale);
      const due = this.#reliefs.filter(({ relief }) => relief.level <= octaveOf(camera.scale) + 0.1);
      for (const finer of due) paintRelief(context, finer, style, 1 / camera.scale);
    }
    context.globalAlpha = 1;
  }
}

function prepareLand({ network }: Scene, contours: readonly Contour[]): Prepared[] {
  return contours.map((contour) => ({
    contour,
    path: pathOf(contour),
    hue: contour.region < 0 ? -1 : (network.communities[contour.region]?.hue ?? 8),
  }));
}

/** Cut at the rim of its square, over which its contours reach a little. */
function paintRelief(
  context: CanvasRenderingContext2D,
  { relief, contours }: PreparedRelief,
  style: TerrainStyle,
  pixel: number,
): void {
  const { minX, minY, maxX, maxY } = relief;
  context.save();
  context.beginPath();
  context.rect(minX, minY, maxX - minX, maxY - minY);
  context.clip();
  context.globalAlpha = 1;
  context.fillStyle = style.palette.sea;
  context.fillRect(minX, minY, maxX - minX, maxY - minY);
  for (const prepared of contours) paintContour(context, prepared, style, pixel);
  context.restore();
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

function paintContour(context: CanvasRenderingContext2D, prepared: Prepared, style: TerrainStyle, pixel: number): void {
  const { contour, path, hue } = prepared;
  const { palette } = style;
  const isLand = contour.region < 0;
  const colour = isLand ? palette.land : hueOf(palette, style.neutral ? 8 : hue);
  context.fillStyle = colour;
  context.globalAlpha = isLand ? 1 : 0.085;
  context.fill(path, 'evenodd');
  context.strokeStyle = isLand ? palette.mute : colour;
  context.globalAlpha = isLand ? 0.3 : 0.12 + 0.3 * (1 - contour.level);
  context.lineWidth = (isLand ? 0.8 : 0.7) * pixel;
  context.stroke(path);
}

function paintEdges(context: CanvasRenderingContext2D, paths: readonly Path2D[], style: TerrainStyle, pixel: number): void {
  context.strokeStyle = style.palette.ink;
  paths.forEach((path, level) => {
    const share = (level + 1) / EDGE_STEPS;
    context.globalAlpha = (0.03 + 0.13 * share) * style.edgeStrength;
    context.lineWidth = (0.5 + 0.5 * share) * pixel;
    context.stroke(path);
  });
}

/** Rounds the corners of the rings: the curve passes through the middle of each side and bends at its points. */
function pathOf({ rings }: Contour): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    const count = ring.length / 2;
    let [x, y] = [ring[0] ?? 0, ring[1] ?? 0];
    // No object for a point: a map has a hundred thousand.
    for (let i = 1; i <= count + 1; i++) {
      const at = (i % count) * 2;
      const [nextX, nextY] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      if (i === 1) path.moveTo((x + nextX) / 2, (y + nextY) / 2);
      else path.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
      x = nextX;
      y = nextY;
    }
    path.closePath();
  }
  return path;
}

/**
 * The backbone in a few strokes of rising strength: one path per step, since a stroke per edge costs a hundred times as much. Apart
 * by the zoom that shows both ends, and by whether a bundle may stand for them.
 */
function edgePaths(scene: Scene, { isDrawn, weightOf }: TerrainStyle): EdgePaths[] {
  const { edges } = scene.network;
  const found = new Map<number, EdgePaths>();
  edges.source.forEach((source, edge) => {
    const [from, to] = [scene.people[source], scene.people[edges.target[edge] ?? -1]];
    if (from === undefined || to === undefined || !isDrawn(edge)) return;
    const level = Math.max(from.level, to.level);
    const isAcross = from.community !== to.community;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const reach = Math.max(0, Math.ceil(Math.log2(length / SHORT)));
    const key = 64 * reach + 2 * level + Number(isAcross);
    const known = found.get(key) ?? {
      level,
      isAcross,
      least: reach === 0 ? 0 : SHORT * 2 ** (reach - 1),
      paths: Array.from({ length: EDGE_STEPS }, () => new Path2D()),
    };
    found.set(key, known);
    const loud = Math.min(1, weightOf(edge) / 2) * (1 / (1 + (length * 2 ** level) / 120));
    const path = known.paths[Math.min(EDGE_STEPS - 1, Math.floor(loud * EDGE_STEPS))];
    if (path !== undefined) curve(path, from, to);
  });
  return [...found.values()];
}

/**
 * Quadratic curves through the middles of the sides: smooth, and true to the planned way. One path for each step of weight: lines
 * of one stroke do not darken each other where many run together.
 */
function prepareBundles(bundles: readonly Bundle[]): PreparedBundle[] {
  if (bundles.length === 0) return [];
  const most = Math.max(...bundles.map(({ weight }) => weight), 1e-9);
  const steps = Array.from({ length: EDGE_STEPS }, (_, k) => ({ path: new Path2D(), share: (k + 0.5) / EDGE_STEPS }));
  for (const { weight, path: points } of bundles) {
    const path = steps[Math.min(EDGE_STEPS - 1, Math.floor(Math.sqrt(weight / most) * EDGE_STEPS))]?.path;
    if (path === undefined) continue;
    const last = points.length / 2 - 1;
    const at = (i: number): Point => ({ x: points[2 * i] ?? 0, y: points[2 * i + 1] ?? 0 });
    path.moveTo(at(0).x, at(0).y);
    for (let i = 1; i < last; i++) {
      path.quadraticCurveTo(
        at(i).x,
        at(i).y,
        i === last - 1 ? at(last).x : (at(i).x + at(i + 1).x) / 2,
        i === last - 1 ? at(last).y : (at(i).y + at(i + 1).y) / 2,
      );
    }
    if (last === 1) path.lineTo(at(1).x, at(1).y);
  }
  return steps;
}

function paintBundles(
  context: CanvasRenderingContext2D,
  bundles: readonly PreparedBundle[],
  { palette, edgeStrength }: TerrainStyle,
  { pixel, strength }: { readonly pixel: number; readonly strength: number },
): void {
  context.strokeStyle = palette.ink;
  context.lineCap = 'round';
  for (const { path, share } of bundles) {
    context.globalAlpha = (0.05 + 0.09 * share) * edgeStrength * strength;
    context.lineWidth = (0.6 + 3.4 * share) * pixel;
    context.stroke(path);
  }
}

/** A slight bow, always to the same side of the pair. */
export function curve(
  path: Path2D | CanvasRenderingContext2D,
  from: { x: number; y: number },
  to: { x: number; y: number },
  bow = 0.12,
): void {
  path.moveTo(from.x, from.y);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  path.quadraticCurveTo((from.x + to.x) / 2 - dy * bow, (from.y + to.y) / 2 + dx * bow, to.x, to.y);
}
