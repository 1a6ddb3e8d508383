import type { Steps } from '#analysis/in-steps.ts';
import { isInView, type LabelView, labelCandidates, type NameCandidate } from './label-candidates.ts';
import { HALO } from './label-sprites.ts';
import { LayerCanvas } from './layer-canvas.ts';
import type { LabelBox } from './map-types.ts';
import { type Box, type PlacedLabel, placeLabels } from './place-labels.ts';

/** Names that a step writes. */
const WRITTEN_AT_ONCE = 16;

/** The names, on a canvas above the marks. */
export class LabelLayer {
  readonly #layer: LayerCanvas;
  #placed: PlacedLabel<NameCandidate>[] = [];

  constructor(host: HTMLElement) {
    this.#layer = new LayerCanvas(host, 'names');
  }

  get canvas(): HTMLCanvasElement {
    return this.#layer.canvas;
  }

  /** Places and writes the names of a view. `underneath` draws first: rings around chosen marks. */
  draw(view: LabelView, obstacles: readonly Box[], ratio: number, underneath: (context: CanvasRenderingContext2D) => void): void {
    this.#layer.resize(view.size, ratio);
    this.#layer.clear();
    const { context } = this.#layer;
    underneath(context);
    this.#placed = placeNames(view, obstacles);
    context.setTransform(1, 0, 0, 1, 0, 0);
    // All are written before the first is copied: writing on a sheet that was copied from makes the browser copy the whole sheet.
    const sprites = this.#placed.map(({ candidate }) => view.sprites.get(candidate.lines, candidate.rank, candidate.colour));
    this.#placed.forEach(({ x, y }, i) => {
      const sprite = sprites[i];
      if (sprite === undefined) return;
      const { width, height } = sprite;
      // Whole device pixels keep letters sharp.
      const [left, top] = [Math.round((x - HALO) * ratio), Math.round((y - HALO) * ratio)];
      context.drawImage(sprite.sheet, sprite.x, sprite.y, width, height, left, top, width, height);
    });
  }

  /** Measures and writes beforehand, with pauses, what `draw` would need for this view. */
  *prepare(view: LabelView, obstacles: readonly Box[]): Steps<void> {
    const placed = placeNames(view, obstacles);
    for (const [i, { candidate }] of placed.entries()) {
      if (i % WRITTEN_AT_ONCE === 0) yield;
      view.sprites.get(candidate.lines, candidate.rank, candidate.colour);
    }
  }

  /** No names: those of marks on their way would be elsewhere. */
  clear(): void {
    this.#placed = [];
    this.#layer.clear();
  }

  boxes(): LabelBox[] {
    return this.#placed.map(({ candidate, x, y, width, height }) => {
      return { kind: candidate.kind, id: candidate.id, text: candidate.text, x, y, width, height };
    });
  }

  /** The name under a point. */
  at(x: number, y: number): LabelBox | null {
    return this.boxes().find((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) ?? null;
  }

  destroy(): void {
    this.#layer.remove();
  }
}

/** The names of a view in their places, those that were asked for before the regions' if they would find none. */
export function placeNames(view: LabelView, obstacles: readonly Box[]): PlacedLabel<NameCandidate>[] {
  const placed = placeLabels(labelCandidates(view, false), view.size, obstacles);
  const written = new Set(placed.map(({ candidate }) => candidate.id));
  const isLost = [...view.strong, ...view.leading].some(
    (mark) => mark.label !== '' && !written.has(mark.id) && isInView(view, mark),
  );
  return isLost ? placeLabels(labelCandidates(view, true), view.size, obstacles) : placed;
}
