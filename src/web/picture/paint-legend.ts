import type { Shape } from '#analysis/mark-shape.ts';
import type { Brush, PathSink } from '#web/graph/brush.ts';
import type { Size } from '#web/graph/camera.ts';
import { colouringName, keyName } from '#web/graph/key-name.ts';
import { markColours } from '#web/graph/mark-colours.ts';
import type { Moment } from '#web/graph/moment.ts';

import { createFormat } from '#web/locales/format.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';
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
}

const PAD = 20;
const ROW = 20;
const COLUMN = 290;
const NARROW = 520;
const MOST_KEYS = 12;
const KEY_RADIUS = 5;

/** Lines in columns under a heading, and the credit under all: its height is known before it is drawn. */
export function legendHeight(moment: Moment, { credit }: Caption, width: number): number {
  return PAD + 24 + rowsOf(legendLines(moment), width) * ROW + 12 + creditLines(credit, width).length * 16 + PAD / 2;
}

/** On a narrow picture the day and the snapshot have a line of their own. */
function creditLines(credit: string, width: number): string[] {
  const parts = credit.split(' · ');
  return width >= NARROW || parts.length < 3 ? [credit] : [parts.slice(0, -2).join(' · '), parts.slice(-2).join(' · ')];
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
  // One run of text for each line: a viewer with other fonts can then let nothing run into each other.
  const write = (
    text: string,
    { x, y, room }: { x: number; y: number; room: number },
    look: { size: number; weight: number; colour: string },
  ): void => {
    brush.font = `${look.weight} ${look.size}px ${moment.look.families.Inter}`;
    brush.fillStyle = look.colour;
    brush.fillText(fitted(brush, text, room), x, y);
  };
  brush.letterSpacing = '0px';
  const top = strip.top + PAD;
  const by = colouringName(moment.spoken.scene.network, layers.colour, layers.score, language);
  write(`${title} · ${by}`, { x: PAD, y: top + 6, room: strip.width - 2 * PAD }, { size: 15, weight: 600, colour: palette.ink });
  lines.forEach(({ shape, colour, text }, i) => {
    const at = { x: PAD + Math.floor(i / rows) * room, y: top + 24 + (i % rows) * ROW };
    brush.fillStyle = colour;
    brush.fill(shapePath(newPath(), shape, { x: at.x + KEY_RADIUS, y: at.y + 2 }, KEY_RADIUS));
    write(text, { x: at.x + 18, y: at.y + 6, room: room - 32 }, { size: 12.5, weight: 400, colour: palette.ink });
  });
  const foot = top + 24 + rows * ROW + 16;
  creditLines(credit, strip.width).forEach((line, i) => {
    write(line, { x: PAD, y: foot + i * 16, room: strip.width - 2 * PAD }, { size: 11, weight: 400, colour: palette.mute });
  });
}

/** Colours with how many people have them, then the shapes that are drawn. */
function legendLines({ spoken: { scene, view } }: Moment): LegendLine[] {
  const { layers, palette, language } = view;
  const say = layerMessages(language);
  const format = createFormat(language);
  const keys = markColours(scene.network, layers, palette, view.papersLayer).keys.slice(0, MOST_KEYS);
  const shape = (of: Shape, text: string): LegendLine => ({ shape: of, colour: palette.mute, text });
  return [
    ...keys.map((key) => ({
      shape: 'disc' as const,
      colour: key.colour,
      text: `${keyName(scene.network, layers.colour, key, language)} · ${format.number(key.people)}`,
    })),
    ...(layers.size === 'papers' ? [] : [shape('disc', `${say.sizeBy} ${say.sizes[layers.size].toLocaleLowerCase(language)}`)]),
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
