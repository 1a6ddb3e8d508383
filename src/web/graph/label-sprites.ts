import type { Brush, PathSink } from './brush.ts';
import { faceOf, fontOf, type LabelFamilies, type LabelRank } from './label-faces.ts';
import { SpriteSheet } from './sprite-sheet.ts';

/** A name with its halo: a part of a sheet, device pixels. */
export interface LabelSprite {
  readonly sheet: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SpriteLook {
  readonly families: LabelFamilies;
  readonly factor: number;
  readonly ratio: number;
  readonly halo: string;
}

/** Side of a sheet, CSS px. */
const SHEET_PX = 768;
/** Width of the halo on each side, CSS px. */
export const HALO = 3;
/** From the middle of a line to its baseline, in em: half the height of capitals. */
const CAPITAL_HALF = 0.355;
/** Some five hundred names, more than a view shows; those of the older sheet are forgotten for more. */
const MOST_SHEETS = 2;
/** Widths are small, and asked for by every name that is due. */
const MOST_WIDTHS = 10_000;

/**
 * Writing text with a halo is slow, copying it is not: each name is written once per look. Many share a canvas, because one of its
 * own costs a hundred kilobytes, whatever its size.
 */
export class LabelSprites {
  readonly #sprites = new Map<string, LabelSprite>();
  #sheets: SpriteSheet[] = [];
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
    else if (old.halo !== look.halo) this.#clear();
  }

  /** Fonts have loaded: measures and bitmaps are out of date. */
  forget(): void {
    this.#clear();
    this.#widths = new Map();
  }

  measure(lines: readonly string[], rank: LabelRank): { width: number; height: number } {
    const face = faceOf(rank, this.#look.factor);
    const key = `${rank}\n${lines.join('\n')}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      prepare(this.#ruler, rank, this.#look);
      width = Math.max(...lines.map((line) => this.#ruler.measureText(written(line, rank)).width));
      // The spacing after the last letter is not ink.
      width = Math.ceil(width - spacingOf(rank, this.#look.factor));
      if (this.#widths.size >= MOST_WIDTHS) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return { width, height: Math.ceil(face.lineHeightPx * this.#look.factor * lines.length) };
  }

  get(lines: readonly string[], rank: LabelRank, colour: string): LabelSprite {
    const key = `${rank}\n${colour}\n${lines.join('\n')}`;
    const known = this.#sprites.get(key);
    if (known !== undefined) return known;
    const sprite = this.#write(lines, rank, colour);
    this.#sprites.set(key, sprite);
    return sprite;
  }

  #clear(): void {
    this.#sprites.clear();
    for (const sheet of this.#sheets) sheet.drop();
    this.#sheets = [];
  }

  #write(lines: readonly string[], rank: LabelRank, colour: string): LabelSprite {
    const { width, height } = this.measure(lines, rank);
    const { ratio } = this.#look;
    const size = { width: Math.ceil((width + 2 * HALO) * ratio), height: Math.ceil((height + 2 * HALO) * ratio) };
    const { sheet, x, y } = this.#placeFor(size);
    const { context } = sheet;
    context.save();
    context.beginPath();
    context.rect(x, y, size.width, size.height);
    context.clip();
    context.setTransform(ratio, 0, 0, ratio, x, y);
    writeName(context, { lines, rank, colour, left: HALO, top: HALO, width }, this.#look);
    context.restore();
    return { sheet: sheet.canvas, x, y, ...size };
  }

  /** On the newest sheet, or a new one. A sheet that is given up keeps its pixels for whoever still draws from it. */
  #placeFor({ width, height }: { width: number; height: number }): { sheet: SpriteSheet; x: number; y: number } {
    const sheet = this.#sheets.at(-1);
    const place = sheet?.place(width, height);
    if (sheet !== undefined && place !== undefined) return { sheet, ...place };
    const fresh = new SpriteSheet(Math.max(SHEET_PX * this.#look.ratio, width, height));
    this.#sheets.push(fresh);
    const old = this.#sheets.length > MOST_SHEETS ? this.#sheets.shift() : undefined;
    for (const [key, sprite] of this.#sprites) if (sprite.sheet === old?.canvas) this.#sprites.delete(key);
    return { sheet: fresh, ...(fresh.place(width, height) ?? { x: 0, y: 0 }) };
  }
}

/** A name whose box is known: `width` as measured, `left` and `top` of its box, px. */
export interface PlacedName {
  readonly lines: readonly string[];
  readonly rank: LabelRank;
  readonly colour: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Writes a name, line by line centred in its box, over a halo of the land. */
export function writeName<Path extends PathSink>(context: Brush<Path>, name: PlacedName, look: SpriteLook): void {
  const { lines, rank, colour, left, top, width } = name;
  const { ratio, halo, factor } = look;
  prepare(context, rank, look);
  context.lineJoin = 'round';
  context.lineWidth = HALO * 1.4;
  context.strokeStyle = halo;
  context.fillStyle = colour;
  const face = faceOf(rank, factor);
  const step = face.lineHeightPx * factor;
  const spacing = spacingOf(rank, factor);
  const rise = CAPITAL_HALF * face.sizePx * factor;
  for (const pass of ['halo', 'ink'] as const) {
    lines.forEach((line, i) => {
      const text = written(line, rank);
      const x = left + (width - (context.measureText(text).width - spacing)) / 2;
      // On a whole device pixel, or the dots of small i's melt into their stems.
      const baseline = Math.round((top + step * (i + 0.5) + rise) * ratio) / ratio;
      if (pass === 'halo') context.strokeText(text, x, baseline);
      else context.fillText(text, x, baseline);
    });
  }
}

function prepare<Path extends PathSink>(context: Brush<Path>, rank: LabelRank, { families, factor }: SpriteLook): void {
  context.font = fontOf(faceOf(rank, factor), families, factor);
  context.textBaseline = 'alphabetic';
  // Browsers without it (Safari before 18) write the capitals unspaced.
  if ('letterSpacing' in context) context.letterSpacing = `${spacingOf(rank, factor)}px`;
}

function written(line: string, rank: LabelRank): string {
  return faceOf(rank, 1).uppercase ? line.toLocaleUpperCase() : line;
}

function spacingOf(rank: LabelRank, factor: number): number {
  const face = faceOf(rank, factor);
  return face.letterSpacing * face.sizePx * factor;
}
