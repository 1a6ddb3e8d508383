import { type Path, pathRound } from 'd3-path';
import { escapeXml, printable } from '#analysis/export/xml-text.ts';
import type { Brush } from '#web/graph/brush.ts';
import type { UsedFont } from './embed-fonts.ts';

/** Width of a text in a CSS font, with so much space after every letter; px. */
export type MeasureText = (text: string, font: string, letterSpacing: string) => number;

/** Hundredths of a pixel, and of a map unit, are finer than any eye. */
const DIGITS = 2;

const STYLE_KEYS = [
  'fillStyle',
  'strokeStyle',
  'globalAlpha',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'font',
  'letterSpacing',
] as const;

/** A path that `SvgBrush` can fill and stroke. */
export function newSvgPath(): Path {
  return pathRound(DIGITS);
}

/** Draws by writing SVG. What it understands of a canvas is what the map's drawing code uses. */
export class SvgBrush implements Brush<Path> {
  fillStyle: unknown = '#000';
  strokeStyle: unknown = '#000';
  globalAlpha = 1;
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  font = '10px sans-serif';
  letterSpacing = '0px';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  readonly #measure: MeasureText;
  readonly #elements: string[] = [];
  readonly #saved: (() => void)[] = [];
  readonly #used = new Map<string, { family: string; weight: number; isItalic: boolean; characters: Set<string> }>();
  #path = newSvgPath();
  #transform = '';
  #clip = '';
  #clips = 0;

  constructor(measure: MeasureText) {
    this.#measure = measure;
  }

  /** The elements in the order in which they were drawn. */
  toString(): string {
    return this.#elements.join('\n');
  }

  /** The fonts that were written in. */
  get fonts(): readonly UsedFont[] {
    return [...this.#used.values()];
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const isNone = a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0;
    this.#transform = isNone ? '' : ` transform="matrix(${[a, b, c, d, e, f].map((value) => short(value, 5)).join(' ')})"`;
  }

  save(): void {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, font, letterSpacing } = this;
    const styles = { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, font, letterSpacing };
    const [clip, transform] = [this.#clip, this.#transform];
    this.#saved.push(() => {
      for (const key of STYLE_KEYS) Object.assign(this, { [key]: styles[key] });
      this.#clip = clip;
      this.#transform = transform;
    });
  }

  restore(): void {
    this.#saved.pop()?.();
  }

  beginPath(): void {
    this.#path = newSvgPath();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path.quadraticCurveTo(cx, cy, x, y);
  }

  closePath(): void {
    this.#path.closePath();
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#path.arc(x, y, radius, from, to);
  }

  /** One clip at a time: a second within the first would stand alone. */
  clip(): void {
    this.#clips += 1;
    this.#clip = ` clip-path="url(#clip${this.#clips})"`;
    this.#elements.push(`<clipPath id="clip${this.#clips}"><path d="${this.#path}"/></clipPath>`);
  }

  fill(path: Path, rule: CanvasFillRule = 'nonzero'): void {
    const ruled = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.#draw(`<path d="${path}"${ruled}${this.#filled()}`, '/>');
  }

  stroke(path: Path = this.#path): void {
    const drawn = path.toString();
    if (drawn !== '') this.#draw(`<path d="${drawn}" fill="none"${this.#stroked()}`, '/>');
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const box = [x, y, width, height].map((value) => short(value, DIGITS));
    this.#draw(`<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}"${this.#filled()}`, '/>');
  }

  fillText(text: string, x: number, y: number): void {
    this.#draw(`<text${this.#written(text, x, y)}${this.#filled()}`, `>${escapeXml(printable(text))}</text>`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#draw(
      `<text${this.#written(text, x, y)} fill="none"${this.#stroked()} aria-hidden="true"`,
      `>${escapeXml(printable(text))}</text>`,
    );
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#measure(text, this.font, this.letterSpacing) };
  }

  #draw(start: string, end: string): void {
    this.#elements.push(`${start}${this.#transform}${this.#clip}${end}`);
  }

  #filled(): string {
    return ` fill="${this.fillStyle}"${this.globalAlpha === 1 ? '' : ` fill-opacity="${short(this.globalAlpha, 3)}"`}`;
  }

  #stroked(): string {
    const { strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha } = this;
    const cap = lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`;
    const join = lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`;
    const alpha = globalAlpha === 1 ? '' : ` stroke-opacity="${short(globalAlpha, 3)}"`;
    return ` stroke="${strokeStyle}" stroke-width="${short(lineWidth, 4)}"${cap}${join}${alpha}`;
  }

  /** A CSS `font` as attributes: "italic 500 13.5px 'Source Serif 4', serif". */
  #written(text: string, x: number, y: number): string {
    const [, italic, weight = '400', size = '10', family = 'sans-serif'] =
      /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(this.font) ?? [];
    const isItalic = italic !== undefined;
    const key = `${family} ${weight} ${isItalic}`;
    const used = this.#used.get(key) ?? { family, weight: Number(weight), isItalic, characters: new Set<string>() };
    this.#used.set(key, used);
    for (const character of text) used.characters.add(character);
    const spacing = Number.parseFloat(this.letterSpacing);
    const style = `${isItalic ? ' font-style="italic"' : ''}${spacing === 0 ? '' : ` letter-spacing="${short(spacing, 2)}"`}`;
    return ` x="${short(x, DIGITS)}" y="${short(y, DIGITS)}" font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}"${style}`;
  }
}

function short(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
