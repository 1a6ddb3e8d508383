import type { Palette } from '#web/styles/palette.ts';
import type { Brush, PathSink } from './brush.ts';
import { type Size, toScreen } from './camera.ts';
import { curve } from './land.ts';
import { LayerCanvas } from './layer-canvas.ts';
import type { MapCamera } from './map-types.ts';
import { type Guides, type Mark, markGrowth } from './scene.ts';

/** A tie that speaks: from who is chosen to a neighbour. */
export interface SpokenTie {
  readonly from: Mark;
  readonly to: Mark;
  /** 0 to 1, by joint weight. */
  readonly strength: number;
}

export interface SpokenLines {
  readonly ties: readonly SpokenTie[];
  /** Ties of the mark under the pointer. */
  readonly hovered: readonly SpokenTie[];
  /** Circles alone, where somebody once was. */
  readonly hollow: readonly Mark[];
  /** The stops of a way. */
  readonly path: readonly Mark[];
  /** Circles that people stand on. */
  readonly guides: Guides | null;
}

const NOTHING: Size = { width: 0, height: 0 };

/** Lines that somebody asked for, between land and marks. Few, so they are drawn on every frame. */
export class LinesLayer {
  readonly #layer: LayerCanvas;

  constructor(host: HTMLElement) {
    this.#layer = new LayerCanvas(host, 'lines');
  }

  get canvas(): HTMLCanvasElement {
    return this.#layer.canvas;
  }

  draw(lines: SpokenLines, camera: MapCamera, size: Size, ratio: number, palette: Palette): void {
    const isEmpty =
      lines.ties.length + lines.hovered.length + lines.path.length + lines.hollow.length === 0 && lines.guides === null;
    // Most of the time there is none: then the layer has no pixels either.
    this.#layer.resize(isEmpty ? NOTHING : size, ratio);
    if (isEmpty) return;
    this.#layer.clear();
    const { context } = this.#layer;
    paintSpoken(context, lines, camera, size, palette);
  }

  clear(): void {
    this.#layer.resize(NOTHING, this.#layer.ratio);
  }

  destroy(): void {
    this.#layer.remove();
  }
}

/** The lines in pixels of the screen. */
export function paintSpoken<Path extends PathSink>(
  context: Brush<Path>,
  lines: SpokenLines,
  camera: MapCamera,
  size: Size,
  palette: Palette,
): void {
  context.lineCap = 'round';
  paintGuides(context, lines.guides, camera, size, palette);
  paintHollow(context, lines.hollow, camera, size, palette);
  context.strokeStyle = palette.ink;
  const stroke = (from: Mark, to: Mark, bow: number): void => {
    context.beginPath();
    curve(context, toScreen(camera, size, from), toScreen(camera, size, to), bow);
    context.stroke();
  };
  for (const [ties, alpha] of [
    [lines.hovered, 0.45],
    [lines.ties, 0.8],
  ] as const) {
    for (const tie of ties) {
      context.globalAlpha = alpha * (0.35 + 0.65 * tie.strength);
      context.lineWidth = 0.7 + 1.1 * tie.strength;
      stroke(tie.from, tie.to, 0.16);
    }
  }
  context.globalAlpha = 0.85;
  context.lineWidth = 2.4;
  lines.path.forEach((mark, i) => {
    const next = lines.path[i + 1];
    if (next !== undefined) stroke(mark, next, i % 2 === 0 ? 0.14 : -0.14);
  });
  context.globalAlpha = 1;
}

/** Not marks: no name and nothing to press, only the rim of what was there. */
function paintHollow<Path extends PathSink>(
  context: Brush<Path>,
  marks: readonly Mark[],
  camera: MapCamera,
  size: Size,
  palette: Palette,
): void {
  context.strokeStyle = palette.danger;
  context.lineWidth = 1.4;
  context.globalAlpha = 0.8;
  for (const mark of marks) {
    const { x, y } = toScreen(camera, size, mark);
    context.beginPath();
    context.arc(x, y, mark.radius * markGrowth(camera.scale) + 1, 0, 2 * Math.PI);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Faint: they say who is how far, and must not be taken for ties. */
function paintGuides<Path extends PathSink>(
  context: Brush<Path>,
  guides: Guides | null,
  camera: MapCamera,
  size: Size,
  palette: Palette,
): void {
  if (guides === null) return;
  const { x, y } = toScreen(camera, size, guides);
  context.strokeStyle = palette.mute;
  context.lineWidth = 1;
  context.globalAlpha = 0.28;
  for (const radius of guides.radii) {
    context.beginPath();
    context.arc(x, y, radius * camera.scale, 0, 2 * Math.PI);
    context.stroke();
  }
  context.globalAlpha = 1;
}
