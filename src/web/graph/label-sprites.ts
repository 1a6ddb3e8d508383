import { faceOf, fontOf, type LabelFamilies, type LabelRank } from './label-faces.ts';

/** A name as a bitmap with its halo, and the size of its letters (without the halo). */
export interface LabelSprite {
  readonly bitmap: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

export interface SpriteLook {
  readonly families: LabelFamilies;
  readonly factor: number;
  readonly ratio: number;
  readonly halo: string;
}

/** Width of the halo on each side, CSS px. */
export const HALO = 3;
/** From the middle of a line to its baseline, in em: half the height of capitals. */
const CAPITAL_HALF = 0.355;
/** More names than any view shows; beyond it the cache starts afresh. */
const LIMIT = 1500;

/** Writing text with a halo is slow, copying a bitmap is not: each name is written once per look. */
export class LabelSprites {
  readonly #sprites = new Map<string, LabelSprite>();
  readonly #ruler: CanvasRenderingContext2D;
  #look: SpriteLook;
  #widths = new Map<string, number>();

  constructor(look: SpriteLook) {
    this.#look = look;
    const ruler = document.createElement('canvas').getContext('2d');
    if (ruler === null) throw new TypeError('This browser gives no 2D canvas.');
    this.#ruler = ruler;
  }

  setLook(look: SpriteLook): void {
    const old = this.#look;
    this.#look = look;
    const same = old.families === look.families && old.factor === look.factor && old.ratio === look.ratio;
    if (!same) this.forget();
    else if (old.halo !== look.halo) this.#sprites.clear();
  }

  /** Fonts have loaded: measures and bitmaps are out of date. */
  forget(): void {
    this.#sprites.clear();
    this.#widths = new Map();
  }

  measure(lines: readonly string[], rank: LabelRank): { width: number; height: number } {
    const face = faceOf(rank, this.#look.factor);
    const key = `${rank}\n${lines.join('\n')}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#prepare(this.#ruler, rank);
      width = Math.max(...lines.map((line) => this.#ruler.measureText(written(line, rank)).width));
      // The spacing after the last letter is not ink.
      width = Math.ceil(width - spacingOf(rank, this.#look.factor));
      this.#widths.set(key, width);
    }
    return { width, height: Math.ceil(face.lineHeightPx * this.#look.factor * lines.length) };
  }

  get(lines: readonly string[], rank: LabelRank, colour: string): LabelSprite {
    const key = `${rank}\n${colour}\n${lines.join('\n')}`;
    const known = this.#sprites.get(key);
    if (known !== undefined) return known;
    if (this.#sprites.size > LIMIT) this.#sprites.clear();
    const sprite = this.#write(lines, rank, colour);
    this.#sprites.set(key, sprite);
    return sprite;
  }

  #write(lines: readonly string[], rank: LabelRank, colour: string): LabelSprite {
    const { width, height } = this.measure(lines, rank);
    const { ratio, halo, factor } = this.#look;
    const bitmap = document.createElement('canvas');
    bitmap.width = Math.ceil((width + 2 * HALO) * ratio);
    bitmap.height = Math.ceil((height + 2 * HALO) * ratio);
    const context = bitmap.getContext('2d');
    if (context === null) return { bitmap, width, height };
    context.scale(ratio, ratio);
    this.#prepare(context, rank);
    context.lineJoin = 'round';
    context.lineWidth = HALO * 1.1;
    context.strokeStyle = halo;
    context.fillStyle = colour;
    const face = faceOf(rank, factor);
    const step = face.lineHeightPx * factor;
    const spacing = spacingOf(rank, factor);
    const rise = CAPITAL_HALF * face.sizePx * factor;
    for (const pass of ['halo', 'ink'] as const) {
      lines.forEach((line, i) => {
        const text = written(line, rank);
        const left = HALO + (width - (context.measureText(text).width - spacing)) / 2;
        // On a whole device pixel, or the dots of small i's melt into their stems.
        const baseline = Math.round((HALO + step * (i + 0.5) + rise) * ratio) / ratio;
        if (pass === 'halo') context.strokeText(text, left, baseline);
        else context.fillText(text, left, baseline);
      });
    }
    return { bitmap, width, height };
  }

  #prepare(context: CanvasRenderingContext2D, rank: LabelRank): void {
    const face = faceOf(rank, this.#look.factor);
    context.font = fontOf(face, this.#look.families, this.#look.factor);
    context.textBaseline = 'alphabetic';
    // Browsers without it (Safari before 18) write the capitals unspaced.
    if ('letterSpacing' in context) context.letterSpacing = `${spacingOf(rank, this.#look.factor)}px`;
  }
}

function written(line: string, rank: LabelRank): string {
  return faceOf(rank, 1).uppercase ? line.toLocaleUpperCase() : line;
}

function spacingOf(rank: LabelRank, factor: number): number {
  const face = faceOf(rank, factor);
  return face.letterSpacing * face.sizePx * factor;
}
