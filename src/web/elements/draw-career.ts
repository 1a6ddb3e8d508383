import type { Career } from '#model/career.ts';
import type { CareerMessages } from '#web/locales/career-messages.ts';
import type { Messages } from '#web/locales/messages.ts';
import type { Bar, CareerRow } from '#web/state/career-rows.ts';
import { ownDrawing } from './own-drawing.ts';

/** A line of the drawing and of the names beside it, in CSS pixels; the style sheet says the same. */
export const ROW = 26;
export const AXIS = 22;

interface DrawingOptions {
  career: Career;
  rows: readonly CareerRow[];
  years: readonly [number, number] | null;
  width: number;
  words: CareerMessages;
  messages: Messages;
}

type Dot = { readonly row: number; readonly year: number; readonly papers: number; readonly isFirst: boolean };
type Line = Bar & { readonly row: number };

/** Papers, roles, students, topics and co-authors on one axis of years, by Observable Plot, which is loaded for this. */
export async function drawCareer({ career, rows, years, width, words, messages }: DrawingOptions): Promise<Element | null> {
  const { span } = career;
  if (span === null) return null;
  const { axisX, dot, gridX, plot, rect } = await import('@observablehq/plot');
  const [first, last] = [span.first, Math.max(span.last + 1, span.first + 4)];
  const bars = rows.flatMap((each, row): Line[] => ('bar' in each && each.bar !== null ? [{ ...each.bar, row }] : []));
  const dots = rows.flatMap(dotsOf);
  const most = Math.max(1, ...career.papers.map(({ papers }) => papers));
  const at = rows.findIndex(({ kind }) => kind === 'papers');
  const said = (year: number, papers: number): string => messages.histogram.bar(year, papers);
  const drawn = plot({
    width,
    height: AXIS + rows.length * ROW,
    margin: 0,
    marginTop: AXIS,
    marginRight: 6,
    marginLeft: 6,
    className: 'career',
    ariaLabel: words.chart(span.first, span.last),
    x: { domain: [first, last], label: null },
    y: { domain: [rows.length, 0], axis: null },
    r: { type: 'sqrt', domain: [0, most], range: [0, 8] },
    marks: [
      rect(years === null ? [] : [years], {
        x1: ([from]: readonly [number, number]) => Math.max(from, first),
        x2: ([, to]: readonly [number, number]) => Math.min(to + 1, last),
        y1: 0,
        y2: rows.length,
        fill: 'var(--reseau-accent)',
        fillOpacity: 0.1,
      }),
      gridX({ stroke: 'var(--reseau-line)', strokeOpacity: 1, ticks: 5 }),
      axisX({ anchor: 'top', ticks: Math.min(5, last - first), tickSize: 0, tickFormat: (year: number) => String(year) }),
      rect(at < 0 ? [] : career.papers, {
        x1: ({ year }) => year + 0.12,
        x2: ({ year }) => year + 0.88,
        y1: ({ papers }) => at + 0.95 - (0.95 * papers) / most,
        y2: at + 0.95,
        fill: 'var(--reseau-accent)',
        title: ({ year, papers }) => said(year, papers),
      }),
      rect(bars, {
        x1: 'from',
        x2: 'until',
        y1: ({ row }: Line) => row + 0.32,
        y2: ({ row }: Line) => row + 0.68,
        rx: 3,
        fill: 'var(--reseau-accent)',
        fillOpacity: ({ isStartOpen, isEndOpen }: Line) => (isStartOpen ? 0.15 : isEndOpen ? 0.4 : 0.8),
        stroke: 'var(--reseau-accent)',
        strokeWidth: 1,
        strokeDasharray: '2 2',
        strokeOpacity: ({ isStartOpen }: Line) => (isStartOpen ? 1 : 0),
      }),
      dot(dots, {
        x: ({ year }: Dot) => year + 0.5,
        y: ({ row }: Dot) => row + 0.5,
        r: ({ papers }: Dot) => papers,
        fill: ({ isFirst }: Dot) => (isFirst ? 'var(--reseau-accent)' : 'var(--reseau-surface)'),
        stroke: 'var(--reseau-accent)',
        strokeWidth: 1.5,
        title: ({ year, papers, isFirst }: Dot) => `${said(year, papers)}${isFirst ? ` (${words.isNew})` : ''}`,
      }),
    ],
  });
  return ownDrawing(drawn);
}

/** Every year of a topic is drawn full; of a co-author the first one alone. */
function dotsOf(each: CareerRow, row: number): Dot[] {
  if (each.kind === 'topic') return each.topic.years.map((point) => ({ ...point, row, isFirst: true }));
  if (each.kind !== 'coauthor') return [];
  return each.coauthor.years.map((point) => ({ ...point, row, isFirst: point.year === each.coauthor.first }));
}
