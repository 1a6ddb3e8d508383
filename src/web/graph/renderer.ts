import { DirectedGraph } from 'graphology';
import { floatColor } from 'sigma/utils';
import { finish, type Steps } from '#analysis/in-steps.ts';
import type { Size } from './camera.ts';
import type { MapCamera } from './map-types.ts';
import { createMarkProgram, type MarkAttributes, type MarkBuffer } from './mark-program.ts';
import { MarksSigma } from './marks-sigma.ts';
import { type Mark, SHAPES } from './scene.ts';
import { octaveOf } from './wanted-tiles.ts';

/** How one mark looks at the moment. */
export interface MarkLook {
  readonly color: string;
  /** px at the fit scale. */
  readonly radius: number;
  /** 0 hides it. */
  readonly alpha: number;
  /** Octave of zoom from which it is drawn. */
  readonly level: number;
  /** Higher is drawn later, over the others. */
  readonly zIndex: number;
}

export interface RendererOptions {
  readonly lookOf: (mark: Mark) => MarkLook;
  /** Radius on the screen is `look.radius × growth(scale)`. */
  readonly growth: (scale: number) => number;
  /** After each frame of the marks: the other layers follow. */
  readonly onFrame: () => void;
  readonly onLost: () => void;
  readonly onRestored: () => void;
}

/** The map's square in map units; sigma's own frame is its unit square. */
const SIDE = 1000;

/** Marks put into sigma's graph between two turns of the page. */
const STEP = 1000;

/** The marks, by WebGL. Only this file, its program and marks-sigma.ts know sigma. */
export class Renderer {
  readonly #sigma: MarksSigma;
  readonly #options: RendererOptions;
  readonly #buffer: MarkBuffer = { ring: [1, 1, 1], octave: 0, values: new Float32Array(), starts: new Int32Array() };
  readonly #abort = new AbortController();
  #marks: readonly Mark[] = [];
  #camera: MapCamera = { x: 0, y: 0, scale: 1 };
  #ratio = window.devicePixelRatio;

  /** Draws nothing before it was given marks, by `begin` or `setMarks`. */
  constructor(host: HTMLElement, options: RendererOptions) {
    this.#options = options;
    // Sigma measures a box that is not on the page as nothing, and makes no pixels that its first frame would throw away.
    const box = document.createElement('div');
    this.#sigma = new MarksSigma(box, {
      nodeProgramClasses: { circle: createMarkProgram(this.#buffer) },
      nodeReducer: (_key, { x, y, row }) => {
        const mark = this.#marks[row];
        if (mark === undefined) return { x, y, size: 0, alpha: 0, row };
        const { radius, ...look } = options.lookOf(mark);
        return { x, y, size: radius, ...look, shape: SHAPES.indexOf(mark.shape), row };
      },
      zIndex: true,
      zoomToSizeRatioFunction: () => 1 / options.growth(this.#camera.scale),
    });
    this.#sigma.setCustomBBox({ x: [-SIDE / 2, SIDE / 2], y: [-SIDE / 2, SIDE / 2] });
    this.#sigma.on('afterRender', options.onFrame);
    this.#watchContext(this.canvas, options);
    Object.assign(box.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
    host.append(box);
  }

  /** Takes the first marks, and draws them once. */
  *begin(marks: readonly Mark[], ring: string): Steps<void> {
    this.#setRing(ring);
    const graph = yield* this.#graphOf(marks);
    this.#sigma.setGraph(graph);
  }

  setCamera(camera: MapCamera, size: Size): void {
    this.#camera = camera;
    this.#buffer.octave = octaveOf(camera.scale);
    // Sigma asks for the size of its box with each frame, but not for the density of the screen.
    if (this.#ratio !== window.devicePixelRatio) {
      this.#ratio = window.devicePixelRatio;
      this.#sigma.resize(true);
    }
    const ratio = Math.max(Math.min(size.width, size.height), 1) / (SIDE * camera.scale);
    this.#sigma.getCamera().setState({ x: 0.5 + camera.x / SIDE, y: 0.5 + camera.y / SIDE, ratio, angle: 0 });
    this.#sigma.scheduleRender();
  }

  /** Draws a frame soon, with the same marks. */
  schedule(): void {
    this.#sigma.scheduleRender();
  }

  /** Draws a frame at once. */
  drawNow(): void {
    this.#sigma.refresh({ schedule: false, skipIndexation: true });
  }

  /** Where the marks are drawn. */
  get canvas(): HTMLCanvasElement | undefined {
    return this.#sigma.getCanvases().nodes;
  }

  /** Asks every mark for its look again, and draws them in their new order. */
  restyle(ring: string): void {
    this.#setRing(ring);
    this.#sigma.refresh({ schedule: true });
  }

  /**
   * Writes sizes and fading straight into what the card draws, without sigma's reducer, index and order, so that a range of years
   * may be dragged. Who lies over whom stays as it is until the next `restyle`.
   */
  reweigh(): void {
    const { values, starts } = this.#buffer;
    this.#marks.forEach((mark, row) => {
      const start = starts[row] ?? 0;
      const { radius, alpha, color, level } = this.#options.lookOf(mark);
      values[start + 2] = radius;
      values[start + 3] = floatColor(color);
      values[start + 5] = alpha;
      values[start + 6] = level;
    });
    this.#sigma.scheduleRender();
  }

  /** Moves marks to other places, row by row in map units, without asking for their looks. */
  movePlaces(x: Float32Array, y: Float32Array): void {
    const { values, starts } = this.#buffer;
    for (let row = 0; row < this.#marks.length; row++) {
      const start = starts[row] ?? 0;
      values[start] = 0.5 + (x[row] ?? 0) / SIDE;
      values[start + 1] = 0.5 + (y[row] ?? 0) / SIDE;
    }
    this.#sigma.scheduleRender();
  }

  /** Draws other marks from the next frame on; the camera stays. */
  setMarks(marks: readonly Mark[], ring: string): void {
    this.#setRing(ring);
    this.#sigma.setGraph(finish(this.#graphOf(marks)));
  }

  destroy(): void {
    this.#abort.abort();
    this.#sigma.kill();
  }

  #setRing(ring: string): void {
    const [r = 1, g = 1, b = 1] = [1, 3, 5].map((at) => Number.parseInt(ring.slice(at, at + 2), 16) / 255);
    this.#buffer.ring = [r, g, b];
  }

  /** The last in the list is drawn on top, so the most important comes last. */
  *#graphOf(marks: readonly Mark[]): Steps<DirectedGraph<MarkAttributes>> {
    this.#marks = marks;
    this.#buffer.starts = new Int32Array(marks.length);
    const graph = new DirectedGraph<MarkAttributes>();
    for (let row = marks.length - 1; row >= 0; row--) {
      const mark = marks[row];
      if (mark !== undefined) graph.addNode(row, { x: mark.x, y: mark.y, row });
      if (row % STEP === 0) yield;
    }
    return graph;
  }

  #watchContext(canvas: HTMLCanvasElement | undefined, { onLost, onRestored }: RendererOptions): void {
    const { signal } = this.#abort;
    const lost = (event: Event): void => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      onLost();
    };
    canvas?.addEventListener('webglcontextlost', lost, { signal });
    canvas?.addEventListener('webglcontextrestored', onRestored, { signal });
  }
}

/** Whether this browser can draw the marks at all. The trial context is given back at once: there are few. */
export function hasWebGl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
