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

/**
 * Names already given their scale, by octaves of it: a name written from s on can only meet one within two boxes' width, so
 * each octave keeps a grid of that size and a look-up costs a few cells an octave.
 */
export class LabelField {
  readonly #reach: number;
  readonly #octaves = new Map<number, Map<string, PlacedLabel[]>>();

  /** `reach`: the most px that any box of the field extends from its point. */
  constructor(reach: number) {
    this.#reach = reach;
  }

  add(box: LabelBox, from: number): void {
    const octave = octaveOf(from);
    const grid = this.#octaves.get(octave) ?? new Map<string, PlacedLabel[]>();
    this.#octaves.set(octave, grid);
    const [column, row] = this.#cell(box, octave);
    const key = `${column} ${row}`;
    grid.set(key, [...(grid.get(key) ?? []), { box, from }]);
  }

  /** From which scale on a name meets none of the field's; 0 if it never does, infinite if it always would. */
  freeFrom(box: LabelBox): number {
    let from = 0;
    for (const [octave, grid] of this.#octaves) {
      const [column, row] = this.#cell(box, octave);
      for (let i = column - 1; i <= column + 1; i++) {
        for (let j = row - 1; j <= row + 1; j++) {
          for (const placed of grid.get(`${i} ${j}`) ?? []) {
            const { low, high } = collision(placed.box, box);
            if (low < high && high > placed.from) from = Math.max(from, high);
          }
        }
      }
    }
    return from;
  }

  #cell({ x, y }: LabelBox, octave: number): [number, number] {
    const size = (2 * this.#reach) / 2 ** octave;
    return [Math.floor(x / size), Math.floor(y / size)];
  }
}

/** Scales below 1/8 px per unit, where the map is 125 px wide, share an octave. */
function octaveOf(scale: number): number {
  return Math.floor(Math.log2(Math.max(scale, 1 / 8)));
}
