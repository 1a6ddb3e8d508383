import type { Brush, PathSink } from '#web/graph/brush.ts';
import type { Size } from '#web/graph/camera.ts';
import type { Moment } from '#web/graph/moment.ts';
import { type LegendWords, legendWords, wrapped } from './legend-lines.ts';
import { shapePath } from './paint-marks.ts';

/** What stands under a picture. */
export interface Caption {
  readonly title: string;
  /** Where it comes from: network, day, snapshot. */
  readonly credit: string;
}

interface Words extends Omit<LegendWords, 'by' | 'means' | 'sizes'> {
  readonly title: readonly string[];
  readonly means: readonly string[];
  readonly sizes: readonly string[];
  readonly credit: readonly string[];
}

type Write = (text: string, at: { x: number; y: number; room: number }, look: TextLook) => void;

interface TextLook {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

const PAD = 20;
const ROW = 20;
const TEXT_ROW = 17;
const COLUMN = 290;
const NARROW = 520;
const KEY_RADIUS = 5;
const TEXT = 12.5;
const TITLE = 15;
/** Its letters are bolder, thus wider. */
const TITLE_WIDE = 16;
const TITLE_ROW = 22;
/** From one example of a size to the next. */
const EXAMPLE = 130;

/** Title, what the colours mean, lines in columns, what the sizes mean, and the credit: its height is known before it is drawn. */
export function legendHeight(moment: Moment, caption: Caption, width: number): number {
  const words = wordsOf(moment, caption, width);
  const sentences = words.means.length + words.sizes.length;
  const rows = rowsOf(words.lines, width) * ROW + exampleRows(words, width) * exampleHeight(words);
  return PAD + words.title.length * TITLE_ROW + sentences * TEXT_ROW + 8 + rows + 10 + words.credit.length * 16 + PAD / 2;
}

/** The legend in a strip under the map. */
export function paintLegend<Path extends PathSink>(
  brush: Brush<Path>,
  moment: Moment,
  caption: Caption,
  { strip, newPath }: { readonly strip: Size & { readonly top: number }; readonly newPath: () => Path },
): void {
  const { palette } = moment.spoken.view;
  const words = wordsOf(moment, caption, strip.width);
  const room = strip.width - 2 * PAD;
  brush.fillStyle = palette.surface;
  brush.fillRect(0, strip.top, strip.width, strip.height);
  brush.letterSpacing = '0px';
  // One run of text for each line: a viewer with other fonts can then let nothing run into each other.
  const write: Write = (text, { x, y, room }, { size, weight, colour }) => {
    brush.font = `${weight} ${size}px ${moment.look.families.Inter}`;
    brush.fillStyle = colour;
    brush.fillText(fitted(brush, text, room), x, y);
  };
  const ink: TextLook = { size: TEXT, weight: 400, colour: palette.ink };
  const mute: TextLook = { ...ink, colour: palette.mute };
  let y = strip.top + PAD + 6;
  const paragraph = (lines: readonly string[], look: TextLook, height: number): void => {
    for (const line of lines) {
      write(line, { x: PAD, y, room }, look);
      y += height;
    }
  };
  paragraph(words.title, { size: TITLE, weight: 600, colour: palette.ink }, TITLE_ROW);
  paragraph(words.means, mute, TEXT_ROW);
  y += 4;
  const rows = rowsOf(words.lines, strip.width);
  const column = columnWidth(strip.width);
  words.lines.forEach(({ shape, colour, text }, i) => {
    const at = { x: PAD + Math.floor(i / rows) * column, y: y + (i % rows) * ROW };
    brush.fillStyle = colour;
    brush.fill(shapePath(newPath(), shape, { x: at.x + KEY_RADIUS, y: at.y - 4 }, KEY_RADIUS));
    write(text, { x: at.x + 18, y: at.y, room: column - 32 }, ink);
  });
  y += rows * ROW + 4;
  paragraph(words.sizes, mute, TEXT_ROW);
  paintExamples(brush, words, { top: y - 12, width: strip.width, newPath, write, look: ink, colour: palette.mute });
  y += exampleRows(words, strip.width) * exampleHeight(words) + 8;
  paragraph(words.credit, { ...mute, size: 11 }, 16);
}

function paintExamples<Path extends PathSink>(
  brush: Brush<Path>,
  words: Words,
  to: { top: number; width: number; newPath: () => Path; write: Write; look: TextLook; colour: string },
): void {
  const perRow = examplesPerRow(to.width);
  const height = exampleHeight(words);
  const widest = Math.max(...words.examples.map(({ radius }) => radius));
  words.examples.forEach(({ text, radius }, i) => {
    const x = PAD + (i % perRow) * (EXAMPLE + widest);
    const y = to.top + (Math.floor(i / perRow) + 0.5) * height;
    brush.fillStyle = to.colour;
    brush.fill(shapePath(to.newPath(), 'disc', { x: x + widest, y }, radius));
    to.write(text, { x: x + 2 * widest + 8, y: y + 4, room: EXAMPLE - 8 - widest }, to.look);
  });
}

function wordsOf(moment: Moment, { title, credit }: Caption, width: number): Words {
  const words = legendWords(moment);
  const room = width - 2 * PAD;
  const sentence = (text: string, size = TEXT): string[] => wrapped(text, room, size);
  const heading = `${title} · ${words.by}`;
  const isOneLine = sentence(heading, TITLE_WIDE).length === 1;
  return {
    ...words,
    title: isOneLine ? [heading] : [...sentence(title, TITLE_WIDE), ...sentence(words.by, TITLE_WIDE)],
    means: sentence(words.means),
    sizes: sentence(words.sizes),
    credit: creditLines(credit, width),
  };
}

/** On a narrow picture the day and the snapshot have a line of their own. */
function creditLines(credit: string, width: number): string[] {
  const parts = credit.split(' · ');
  return width >= NARROW || parts.length < 3 ? [credit] : [parts.slice(0, -2).join(' · '), parts.slice(-2).join(' · ')];
}

function exampleHeight({ examples }: Words): number {
  return Math.max(ROW, ...examples.map(({ radius }) => 2 * radius + 6));
}

function examplesPerRow(width: number): number {
  return width >= NARROW ? Number.POSITIVE_INFINITY : 2;
}

function exampleRows({ examples }: Words, width: number): number {
  return Math.ceil(examples.length / Math.min(examples.length, examplesPerRow(width)));
}

function columnWidth(width: number): number {
  return (width - 2 * PAD) / Math.max(1, Math.floor((width - 2 * PAD) / COLUMN));
}

function rowsOf(lines: readonly unknown[], width: number): number {
  return Math.ceil(lines.length / Math.max(1, Math.floor((width - 2 * PAD) / COLUMN)));
}

/** The text, shortened until it is no wider. */
function fitted<Path extends PathSink>(brush: Brush<Path>, text: string, width: number): string {
  if (brush.measureText(text).width <= width) return text;
  let end = text.length - 1;
  while (end > 1 && brush.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
