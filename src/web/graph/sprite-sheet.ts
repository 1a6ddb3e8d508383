/** Rows of small pictures on one canvas, filled from the top left. */
export class SpriteSheet {
  readonly canvas = document.createElement('canvas');
  readonly context: CanvasRenderingContext2D;
  readonly #side: number;
  #x = 0;
  #y = 0;
  #rowHeight = 0;

  /** @param side device pixels. */
  constructor(side: number) {
    this.#side = Math.ceil(side);
    Object.assign(this.canvas, { width: this.#side, height: this.#side });
    const context = this.canvas.getContext('2d');
    if (context === null) throw new TypeError('This browser gives no 2D canvas.');
    this.context = context;
  }

  /** Room for one more, `undefined` when there is none. Whole device pixels. */
  place(width: number, height: number): { x: number; y: number } | undefined {
    if (this.#x + width > this.#side) {
      this.#x = 0;
      this.#y += this.#rowHeight;
      this.#rowHeight = 0;
    }
    if (width > this.#side || this.#y + height > this.#side) return undefined;
    const place = { x: this.#x, y: this.#y };
    this.#x += width;
    this.#rowHeight = Math.max(this.#rowHeight, height);
    return place;
  }

  /** Frees the pixels at once. */
  drop(): void {
    Object.assign(this.canvas, { width: 0, height: 0 });
  }
}
