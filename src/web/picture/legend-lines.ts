import type { Shape } from '#analysis/mark-shape.ts';
import { colouringMeaning, colouringName, keyName } from '#web/graph/key-name.ts';
import { markColours } from '#web/graph/mark-colours.ts';
import { sizeExamples } from '#web/graph/mark-sizes.ts';
import type { Moment } from '#web/graph/moment.ts';
import { markGrowth } from '#web/graph/scene.ts';
import { createFormat } from '#web/locales/format.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';

/** Longer lists say no more: what follows is "Others". */
const MOST_KEYS = 12;
/** The letters of Inter are about this wide on average, in ems: good enough to break a line before a brush is there to measure it. */
const LETTER_EM = 0.52;

interface LegendLine {
  readonly shape: Shape;
  readonly colour: string;
  readonly text: string;
}

/** What a legend says: the same as the one on the screen. */
export interface LegendWords {
  readonly by: string;
  /** What the colours mean, and of whom they are counted. */
  readonly means: string;
  /** Colours with how many people have them, then the shapes that are drawn. */
  readonly lines: readonly LegendLine[];
  readonly sizes: string;
  /** Marks as large as in the picture. */
  readonly examples: readonly { readonly text: string; readonly radius: number }[];
}

export function legendWords({ spoken: { scene, view }, labels: { camera } }: Moment): LegendWords {
  const { network } = scene;
  const { layers, palette, language } = view;
  const say = layerMessages(language);
  const format = createFormat(language);
  const keys = markColours(network, layers, palette, view.papersLayer).keys.slice(0, MOST_KEYS);
  const shape = (of: Shape, text: string): LegendLine => ({ shape: of, colour: palette.mute, text });
  const isPart = network.pyramid !== null && layers.colour !== 'community';
  const means = colouringMeaning(network, layers.colour, language);
  const growth = markGrowth(camera.scale);
  return {
    by: colouringName(network, layers.colour, layers.score, language),
    means: isPart ? `${means} ${say.countsLoaded}` : means,
    lines: [
      ...keys.map((key) => ({
        shape: 'disc' as const,
        colour: key.colour,
        text: `${keyName(network, layers.colour, key, language)} · ${format.number(key.people)}`,
      })),
      shape('disc', say.disc),
      shape('triangle', say.triangle),
      ...(layers.topics ? [shape('square', say.square)] : []),
      ...(layers.papers ? [shape('diamond', say.diamond)] : []),
    ],
    sizes: `${say.sizeBy} ${say.sizes[layers.size].toLocaleLowerCase(language)}. ${say.sizeMeans[layers.size]}`,
    examples: sizeExamples(network, layers.size).map(({ figure, radius }) => ({
      text: say.figure[layers.size](figure),
      radius: radius * growth,
    })),
  };
}

/** A sentence in lines that are about as wide as there is room, in letters of this size. */
export function wrapped(text: string, room: number, size: number): string[] {
  const most = Math.max(12, Math.floor(room / (size * LETTER_EM)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
