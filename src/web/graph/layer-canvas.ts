import type { Size } from './camera.ts';

/** A canvas that fills its host at the screen's own resolution. Sized through the CSSOM: a page's CSP may forbid style attributes. */
export class LayerCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  size: Size = { width: 0, height: 0 };
  ratio = 1;

  constructor(host: HTMLElement, name: string, { opaque = false } = {}) {
    this.canvas = document.createElement('canvas');
    this.canvas.className = name;
    this.canvas.setAttribute('aria-hidden', 'true');
    Object.assign(this.canvas.style, { position: 'absolute', left: '0', top: '0', transformOrigin: '0 0' });
    const context = this.canvas.getContext('2d', { alpha: !opaque });
    if (context === null) throw new TypeError('This browser gives no 2D canvas.');
    this.context = context;
    host.append(this.canvas);
  }

  /** Resizing clears; an unchanged size does not. */
  resize(size: Size, ratio: number): void {
    if (size.width === this.size.width && size.height === this.size.height && ratio === this.ratio) return;
    this.size = size;
    this.ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(size.width * ratio));
    this.canvas.height = Math.max(1, Math.round(size.height * ratio));
    this.canvas.style.width = `${size.width}px`;
    this.canvas.style.height = `${size.height}px`;
  }

  clear(): void {
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  }

  remove(): void {
    this.canvas.remove();
    // Frees the pixels at once: Safari keeps detached canvases for long.
    this.canvas.width = 0;
    this.canvas.height = 0;
  }
}
