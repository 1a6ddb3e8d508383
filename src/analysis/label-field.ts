/** A name: where it hangs on the map, and its box in px around that point (left and top negative; y downwards). */
export interface LabelBox {
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface PlacedLabel {
  box: LabelBox;
  /** Written from this scale on. */
  from: number;
}

/**
 * The scales s, px per map unit, at which two names overlap: an open interval, as both their distance and their boxes are
 * linear in s. Empty when low ≥ high; high is infinite for names that hang on one point.
 */
export function collision(a: LabelBox, b: LabelBox): { low: number; high: number } {
  const across = axisOverlap(b.x - a.x, a.left - b.right, a.right - b.left);
  const along = axisOverlap(a.y - b.y, a.top - b.bottom, a.bottom - b.top);
  return { low: Math.max(across.low, along.low), high: Math.min(across.high, along.high) };
}

/** Scales s > 0 for which near < s · gap < far. */
function axisOverlap(gap: number, near: number, far: number): { low: number; high: number } {
  if (gap === 0) return near < 0 && far > 0 ? { low: 0, high: Number.POSITIVE_INFINITY } : { low: 0, high: 0 };
  const [low, high] = gap > 0 ? [near / gap, far / gap] : [far / gap, near / gap];
  return { low: Math.max(0, low), high };
}

/** px at the octave's own scale: about a name wide and a line high. */
const CELL_WIDTH = 96;
const CELL_HEIGHT = 24;

/**
 * Names already given their scale, by octaves of it. Names of an octave never overlap at twice its scale, so a grid with cells of
 * about one name holds few in each, and a name meets only those within both boxes' extent: O(octaves) look-ups of a few dozen
 * names each, however many there are.
 */
export class LabelField {
  readonly #octaves = new Map<number, Map<number, PlacedLabel[]>>();
  #left = 0;
  #right = 0;
  #top = 0;
  #bottom = 0;

  add(box: LabelBox, from: number): void {
    this.#left = Math.min(this.#left, box.left);
    this.#right = Math.max(this.#right, box.right);
    this.#top = Math.min(this.#top, box.top);
    this.#bottom = Math.max(this.#bottom, box.bottom);
    const octave = octaveOf(from);
    const grid = this.#octaves.get(octave) ?? new Map<number, PlacedLabel[]>();
    this.#octaves.set(octave, grid);
    const scale = 2 ** octave;
    const key = cellKey(Math.floor((box.x * scale) / CELL_WIDTH), Math.floor((box.y * scale) / CELL_HEIGHT));
    const cell = grid.get(key);
    if (cell === undefined) grid.set(key, [{ box, from }]);
    else cell.push({ box, from });
  }

  /** From which scale on a name meets none of the field's; 0 if it never does. Beyond `most` the answer is any scale that is too large. */
  freeFrom(box: LabelBox, most = Number.POSITIVE_INFINITY): number {
    let from = 0;
    for (const [octave, grid] of this.#octaves) {
      const scale = 2 ** octave;
      const firstColumn = Math.floor((box.x * scale + box.left - this.#right) / CELL_WIDTH);
      const lastColumn = Math.floor((box.x * scale + box.right - this.#left) / CELL_WIDTH);
      const firstRow = Math.floor((box.y * scale + this.#top - box.bottom) / CELL_HEIGHT);
      const lastRow = Math.floor((box.y * scale + this.#bottom - box.top) / CELL_HEIGHT);
      for (let i = firstColumn; i <= lastColumn; i++) {
        for (let j = firstRow; j <= lastRow; j++) {
          const cell = grid.get(cellKey(i, j));
          if (cell !== undefined) from = Math.max(from, freeFromAll(box, cell));
        }
      }
      if (from > most) return from;
    }
    return from;
  }
}

function freeFromAll(box: LabelBox, cell: readonly PlacedLabel[]): number {
  let from = 0;
  for (const placed of cell) {
    const { low, high } = collision(placed.box, box);
    if (low < high && high > placed.from) from = Math.max(from, high);
  }
  return from;
}

function cellKey(column: number, row: number): number {
  return (column + 2 ** 20) * 2 ** 22 + row + 2 ** 20;
}

/** Scales below 1/8 px per unit, where the map is 125 px wide, share an octave. */
function octaveOf(scale: number): number {
  return Math.floor(Math.log2(Math.max(scale, 1 / 8)));
}
