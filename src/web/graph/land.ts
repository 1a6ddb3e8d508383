import type { Steps } from '#analysis/in-steps.ts';
import { bundleLook, bundleStep, contourLook, TIE_BOW, TIE_STEPS, tieLook, tieStep } from '#analysis/line-look.ts';
import type { Bundle, Contour, Relief } from '#model/network.ts';
import { hueOf, type Palette } from '#web/styles/palette.ts';
import type { Brush, PathSink } from './brush.ts';
import type { Point } from './camera.ts';
import type { MapCamera } from './map-types.ts';
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

export interface PreparedContour<Path extends PathSink> {
  readonly contour: Contour;
  readonly path: Path;
  readonly hue: number;
}

export interface PreparedRelief<Path extends PathSink> {
  readonly relief: Relief;
  readonly contours: readonly PreparedContour<Path>[];
}

/** Resting edges of one level: a path for each step of strength. */
export interface EdgePaths<Path extends PathSink> {
  readonly level: number;
  /** Between two communities. */
  readonly isAcross: boolean;
  /** None of them is shorter, map units. */
  readonly least: number;
  readonly paths: readonly Path[];
}

/** Bundles of about the same weight. */
export interface PreparedBundle<Path extends PathSink> {
  readonly path: Path;
  /** By the weights: see `bundleLook`. */
  readonly step: number;
}

/** Ties longer than this on the screen show neither end: close up they would be lines from nowhere to nowhere. */
const LONGEST_PX = 1400;
/** Ties are sorted by length into octaves from here on, map units. */
const SHORT = 15;
/** Octave of zoom at which bundles begin to give way to the ties they stand for. */
const UNBUNDLE = 1;

export function prepareLand<Path extends PathSink>(
  { network }: Scene,
  contours: readonly Contour[],
  newPath: () => Path,
): PreparedContour<Path>[] {
  return contours.map((contour) => ({
    contour,
    path: pathOf(contour, newPath()),
    hue: contour.region < 0 ? -1 : (network.communities[contour.region]?.hue ?? 8),
  }));
}

/** Contours that a step paints. */
const AT_ONCE = 12;

/**
 * Paints the land, and finer land over it where the zoom is close enough; in map units. With pauses: a software canvas fills what was
 * painted when the task ends.
 */
export function* landInSteps<Path extends PathSink>(
  context: Brush<Path>,
  {
    contours,
    reliefs,
  }: { readonly contours: readonly PreparedContour<Path>[]; readonly reliefs: readonly PreparedRelief<Path>[] },
  camera: MapCamera,
  style: TerrainStyle,
): Steps<void> {
  for (const [i, prepared] of contours.entries()) {
    if (i % AT_ONCE === 0) yield;
    paintContour(context, prepared, style, 1 / camera.scale);
  }
  const due = reliefs.filter(({ relief }) => relief.level <= octaveOf(camera.scale) + 0.1);
  for (const finer of due) paintRelief(context, finer, style, 1 / camera.scale);
  context.globalAlpha = 1;
}

/** Cut at the rim of its square, over which its contours reach a little. */
function paintRelief<Path extends PathSink>(
  context: Brush<Path>,
  { relief, contours }: PreparedRelief<Path>,
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

function paintContour<Path extends PathSink>(
  context: Brush<Path>,
  prepared: PreparedContour<Path>,
  style: TerrainStyle,
  pixel: number,
): void {
  const { contour, path, hue } = prepared;
  const { palette } = style;
  const isLand = contour.region < 0;
  const colour = isLand ? palette.land : hueOf(palette, style.neutral ? 8 : hue);
  const { fill, rim } = contourLook(contour);
  context.fillStyle = colour;
  context.globalAlpha = fill;
  context.fill(path, 'evenodd');
  context.strokeStyle = isLand ? palette.mute : colour;
  context.globalAlpha = rim.alpha;
  context.lineWidth = rim.width * pixel;
  context.stroke(path);
}

/** Paints resting ties, or at the overview of a large map the bundles that stand for them; in map units, with pauses. */
export function* tiesInSteps<Path extends PathSink>(
  context: Brush<Path>,
  { edges, bundles }: { readonly edges: readonly EdgePaths<Path>[]; readonly bundles: readonly PreparedBundle<Path>[] },
  camera: MapCamera,
  style: TerrainStyle,
): Steps<void> {
  // On a phone the whole map is smaller than at level 0, and still shows that level.
  const octave = Math.max(octaveOf(camera.scale), 0);
  const bundled = style.edges && style.bundles && bundles.length > 0 ? 1 - Math.min(Math.max(octave - UNBUNDLE, 0) / 0.5, 1) : 0;
  if (bundled > 0) paintBundles(context, bundles, style, { pixel: 1 / camera.scale, strength: bundled });
  const due = edges.filter(
    ({ level, isAcross, least }) => level <= octave + 0.1 && least * camera.scale < LONGEST_PX && !(isAcross && bundled > 0),
  );
  for (const { paths } of due) {
    yield;
    paintEdges(context, paths, style, 1 / camera.scale);
  }
  context.globalAlpha = 1;
}

function paintEdges<Path extends PathSink>(
  context: Brush<Path>,
  paths: readonly Path[],
  style: TerrainStyle,
  pixel: number,
): void {
  context.strokeStyle = style.palette.ink;
  paths.forEach((path, step) => {
    const { alpha, width } = tieLook(step);
    context.globalAlpha = alpha * style.edgeStrength;
    context.lineWidth = width * pixel;
    context.stroke(path);
  });
}

/** Rounds the corners of the rings: the curve passes through the middle of each side and bends at its points. */
function pathOf<Path extends PathSink>({ rings }: Contour, path: Path): Path {
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
export function edgePaths<Path extends PathSink>(
  scene: Scene,
  { isDrawn, weightOf }: TerrainStyle,
  newPath: () => Path,
): EdgePaths<Path>[] {
  const { edges } = scene.network;
  const found = new Map<number, EdgePaths<Path>>();
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
      paths: Array.from({ length: TIE_STEPS }, newPath),
    };
    found.set(key, known);
    const path = known.paths[tieStep(weightOf(edge), length, level)];
    if (path !== undefined) curve(path, from, to);
  });
  return [...found.values()];
}

/**
 * Quadratic curves through the middles of the sides: smooth, and true to the planned way. One path for each step of weight: lines
 * of one stroke do not darken each other where many run together.
 */
export function prepareBundles<Path extends PathSink>(bundles: readonly Bundle[], newPath: () => Path): PreparedBundle<Path>[] {
  if (bundles.length === 0) return [];
  const most = Math.max(...bundles.map(({ weight }) => weight), 1e-9);
  const steps = Array.from({ length: TIE_STEPS }, (_, step) => ({ path: newPath(), step }));
  for (const { weight, path: points } of bundles) {
    const path = steps[bundleStep(weight, most)]?.path;
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

function paintBundles<Path extends PathSink>(
  context: Brush<Path>,
  bundles: readonly PreparedBundle<Path>[],
  { palette, edgeStrength }: TerrainStyle,
  { pixel, strength }: { readonly pixel: number; readonly strength: number },
): void {
  context.strokeStyle = palette.ink;
  context.lineCap = 'round';
  for (const { path, step } of bundles) {
    const { alpha, width } = bundleLook(step);
    context.globalAlpha = alpha * edgeStrength * strength;
    context.lineWidth = width * pixel;
    context.stroke(path);
  }
}

/** A slight bow, always to the same side of the pair. */
export function curve(path: PathSink, from: { x: number; y: number }, to: { x: number; y: number }, bow = TIE_BOW): void {
  path.moveTo(from.x, from.y);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  path.quadraticCurveTo((from.x + to.x) / 2 - dy * bow, (from.y + to.y) / 2 + dx * bow, to.x, to.y);
}
