import type { Brush, PathSink } from '#web/graph/brush.ts';
import type { Size } from '#web/graph/camera.ts';
import { keyName } from '#web/graph/key-name.ts';
import { markColours } from '#web/graph/mark-colours.ts';
import type { Moment } from '#web/graph/moment.ts';
import type { Shape } from '#web/graph/scene.ts';
import { createFormat } from '#web/locales/format.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { shapePath } from './paint-marks.ts';

/** What stands under a picture. */
export interface Caption {
  readonly title: string;
  /** Where it comes from: network, day, snapshot. */
  readonly credit: string;
}

interface LegendLine {
  readonly shape: Shape;
  readonly colour: string;
  readonly text: string;
  readonly figure: string;
}

const PAD = 20;
const ROW = 20;
const COLUMN = 250;
const MOST_KEYS = 12;
const KEY_RADIUS = 5;

/** Lines in columns under a heading, and the credit under all: its height is known before it is drawn. */
export function legendHeight(moment: Moment, width: number): number {
  return PAD + 24 + rowsOf(legendLines(moment), width) * ROW + 12 + ROW + PAD / 2;
}

/** The legend in a strip under the map. */
export function paintLegend<Path extends PathSink>(
  brush: Brush<Path>,
  moment: Moment,
  { title, credit }: Caption,
  { strip, newPath }: { readonly strip: Size & { readonly top: number }; readonly newPath: () => Path },
): void {
  const { palette, language, layers } = moment.spoken.view;
  const lines = legendLines(moment);
  const rows = rowsOf(lines, strip.width);
  const room = columnWidth(strip.width);
  brush.fillStyle = palette.surface;
  brush.fillRect(0, strip.top, strip.width, strip.height);
  const write = (text: string, x: number, y: number, look: { size: number; weight: number; colour: string }): void => {
    brush.font = `${look.weight} ${look.size}px ${moment.look.families.Inter}`;
    brush.fillStyle = look.colour;
    brush.fillText(text, x, y);
  };
  brush.letterSpacing = '0px';
  const top = strip.top + PAD;
  write(fitted(brush, title, strip.width - 2 * PAD), PAD, top + 6, { size: 15, weight: 600, colour: palette.ink });
  const by = mapMessages(language).colourings[layers.colour];
  const after = PAD + brush.measureText(title).width + 12;
  if (after + 80 < strip.width) write(by, after, top + 6, { size: 12.5, weight: 400, colour: palette.mute });
  lines.forEach(({ shape, colour, text, figure }, i) => {
    const x = PAD + Math.floor(i / rows) * room;
    const y = top + 24 + (i % rows) * ROW;
    brush.fillStyle = colour;
    brush.fill(shapePath(newPath(), shape, { x: x + KEY_RADIUS, y: y + 2 }, KEY_RADIUS));
    brush.font = `400 12.5px ${moment.look.families.Inter}`;
    const name = fitted(brush, text, room - 26 - brush.measureText(figure).width - 14);
    write(name, x + 18, y + 6, { size: 12.5, weight: 400, colour: palette.ink });
    const end = x + 18 + brush.measureText(name).width + 8;
    write(figure, end, y + 6, { size: 12.5, weight: 400, colour: palette.mute });
  });
  const foot = top + 24 + rows * ROW + 12;
  brush.font = `400 11px ${moment.look.families.Inter}`;
  write(fitted(brush, credit, strip.width - 2 * PAD), PAD, foot + 4, { size: 11, weight: 400, colour: palette.mute });
}

/** Colours with how many people have them, then the shapes that are drawn. */
function legendLines({ spoken: { scene, view } }: Moment): LegendLine[] {
  const { layers, palette, language } = view;
  const say = mapMessages(language);
  const format = createFormat(language);
  const keys = markColours(scene.network, layers.colour, palette).keys.slice(0, MOST_KEYS);
  const shape = (of: Shape, text: string): LegendLine => ({ shape: of, colour: palette.mute, text, figure: '' });
  return [
    ...keys.map((key) => ({
      shape: 'disc' as const,
      colour: key.colour,
      text: keyName(scene.network, layers.colour, key, language),
      figure: format.number(key.people),
    })),
    shape('disc', say.disc),
    shape('triangle', say.triangle),
    ...(layers.topics ? [shape('square', say.square)] : []),
    ...(layers.papers ? [shape('diamond', say.diamond)] : []),
  ];
}

function columnWidth(width: number): number {
  return (width - 2 * PAD) / Math.max(1, Math.floor((width - 2 * PAD) / COLUMN));
}

function rowsOf(lines: readonly LegendLine[], width: number): number {
  return Math.ceil(lines.length / Math.max(1, Math.floor((width - 2 * PAD) / COLUMN)));
}

/** The text, shortened until it is no wider. */
function fitted<Path extends PathSink>(brush: Brush<Path>, text: string, width: number): string {
  if (brush.measureText(text).width <= width) return text;
  let end = text.length - 1;
  while (end > 1 && brush.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
