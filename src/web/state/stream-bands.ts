import type { Id, LocalText } from '#model/primitives.ts';
import type { StreamBand, TopicStream } from '#model/topic-stream.ts';
import type { StreamMessages } from '#web/locales/stream-messages.ts';
import { NEUTRAL_HUE } from '#web/styles/palette.ts';
import type { Explorer } from './explorer.ts';
import { sortRows } from './table-rows.ts';

/** A band with its name and its colour: a hue of the map, and which of the tints that tell bands of one hue apart. */
export interface NamedBand {
  readonly band: StreamBand;
  readonly key: string;
  readonly name: LocalText;
  readonly link: { readonly kind: 'topic' | 'community'; readonly id: Id } | null;
  readonly hue: number;
  readonly tint: number;
}

/** Tints of one hue in turn, as shares of the hue on the surface; names stay readable on each in both themes. */
const TINTS: readonly number[] = [50, 26, 38, 16];

/** The rest stands back. */
const REST_TINT = 9;

/** Names of the bands as the map knows them; bands take the hue of the region that most of their papers come from. */
export function namedBands(stream: TopicStream, { index }: Pick<Explorer, 'index'>, words: StreamMessages): NamedBand[] {
  const used = new Map<number, number>();
  const text = (said: string): LocalText => ({ en: said, fr: said, frMissing: false });
  const shown = stream.bands.filter(({ kind }) => kind === 'unit').length;
  return stream.bands.map((band): NamedBand => {
    const { id, kind, region } = band;
    const isRegion = stream.by === 'region';
    const place = index?.community(isRegion ? (id ?? '') : (region ?? ''));
    const hue = kind === 'unit' ? (place?.hue ?? NEUTRAL_HUE) : NEUTRAL_HUE;
    const turn = used.get(hue) ?? 0;
    if (kind === 'unit') used.set(hue, turn + 1);
    const other = text(kind === 'none' ? words.none : words.rest(stream.units - shown));
    const name = id === null ? other : ((isRegion ? place?.label : band.label) ?? text(id));
    const link = id === null ? null : ({ kind: isRegion ? 'community' : 'topic', id } as const);
    return { band, key: id ?? kind, name, link, hue, tint: kind === 'unit' ? (TINTS[turn % TINTS.length] ?? 0) : REST_TINT };
  });
}

/** The bands as rows of the table, sorted as the address says; what is no topic stays last. */
export function sortedBands(bands: readonly NamedBand[], years: readonly number[], explorer: Explorer): NamedBand[] {
  const { view, language, messages } = explorer;
  const { isShare, sort } = view.stream;
  const cell = ({ band, name }: NamedBand, column: string): string | number => {
    if (column === 'name') return name[language];
    if (column === 'all') return band.count;
    return (isShare ? band.shares : band.papers)[years.indexOf(Number(column))] ?? 0;
  };
  const isUnit = ({ link }: NamedBand): boolean => link !== null;
  const keyed = bands.filter(isUnit).map((row) => ({ id: row.key, row }));
  const sorted = sortRows(keyed, sort, ({ row }, column) => cell(row, column), messages.format.compare);
  return [...sorted.map(({ row }) => row), ...bands.filter((row) => !isUnit(row))];
}
