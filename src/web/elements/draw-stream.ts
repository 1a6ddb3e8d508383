import { bandLabel, type StreamLayout } from '#analysis/time/stream-layout.ts';
import type { Language } from '#model/primitives.ts';
import type { NamedBand } from '#web/state/stream-bands.ts';
import { NEUTRAL_HUE } from '#web/styles/palette.ts';
import { ownDrawing } from './own-drawing.ts';

/** Room around the bands, in CSS pixels. */
export const MARGIN = { top: 8, right: 14, bottom: 24, left: 14 } as const;

interface StreamDrawing {
  bands: readonly NamedBand[];
  years: readonly number[];
  layout: StreamLayout;
  language: Language;
  said: string;
  width: number;
  height: number;
}

interface Point {
  readonly band: number;
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

/** Bands by Observable Plot, which is loaded for this, each with its name where there is room for it inside. */
export async function drawStream({ bands, years, layout, language, said, width, height }: StreamDrawing): Promise<Element> {
  const { areaY, axisX, plot, text } = await import('@observablehq/plot');
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const points = layout.bands.flatMap(({ low, high }, band) =>
    years.map((year, j): Point => ({ band, year, low: low[j] ?? 0, high: high[j] ?? 0 })),
  );
  const x = (at: number): number => MARGIN.left + (at * (width - MARGIN.left - MARGIN.right)) / Math.max(years.length - 1, 1);
  const scale = (height - MARGIN.top - MARGIN.bottom) / Math.max(layout.max - layout.min, Number.MIN_VALUE);
  const y = (value: number): number => height - MARGIN.bottom - (value - layout.min) * scale;
  const names = bands.flatMap(({ name }, i) => {
    const edges = layout.bands[i];
    const words = name[language];
    const place = edges && bandLabel({ edges, x, y, width: widthOf(words), sizes: [15, 13, 11] });
    return place ? [{ ...place, words }] : [];
  });
  const drawn = plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    className: 'stream',
    ariaLabel: said,
    x: { domain: [first, Math.max(last, first + 1)], label: null },
    y: { domain: [layout.min, layout.max], axis: null },
    color: { type: 'identity' },
    marks: [
      axisX({ ticks: Math.min(years.length, Math.floor(width / 70)), tickSize: 0, tickFormat: (year: number) => String(year) }),
      areaY(points, {
        x: 'year',
        y1: 'low',
        y2: 'high',
        z: 'band',
        fill: ({ band }: Point) => fillOf(bands[band]),
        stroke: ({ band }: Point) => `var(--reseau-hue-${bands[band]?.hue ?? NEUTRAL_HUE})`,
        strokeWidth: 0.75,
        curve: 'monotone-x',
      }),
      // Pixels, not years: where a name fits was found out in pixels.
      ...names.map(({ words, size, x: dx, y: dy }) =>
        text([words], {
          frameAnchor: 'top-left',
          dx: dx - MARGIN.left,
          dy: dy - MARGIN.top,
          textAnchor: 'middle',
          lineAnchor: 'middle',
          fontSize: size,
          fontWeight: 550,
          fill: 'var(--reseau-ink)',
          pointerEvents: 'none',
        }),
      ),
    ],
  });
  return ownDrawing(drawn);
}

export function fillOf(named: NamedBand | undefined): string {
  const { hue, tint } = named ?? { hue: NEUTRAL_HUE, tint: 0 };
  return `color-mix(in srgb, var(--reseau-hue-${hue}) ${tint}%, var(--reseau-surface))`;
}

/** Width of a text at 1 px, in the face of the drawing. */
function widthOf(words: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return words.length * 0.6;
  context.font = "550 100px 'Inter Variable', Inter, system-ui, sans-serif";
  return context.measureText(words).width / 100;
}
