import { stringify } from 'csv-stringify/sync';
import type { Id, Language, LocalText } from '#model/primitives.ts';
import type { StreamBand, TopicStream } from '#model/topic-stream.ts';

const WORDS: Readonly<Record<Language, { id: string; name: string; all: string; rest: string; none: string; total: string }>> = {
  en: { id: 'Id', name: 'Name', all: 'All years', rest: 'All others', none: 'No topic known', total: 'All papers' },
  fr: {
    id: 'Identifiant',
    name: 'Nom',
    all: 'Toutes les années',
    rest: 'Tous les autres',
    none: 'Sans thème connu',
    total: 'Tous les articles',
  },
};

/** Papers by year for a spreadsheet: a line per band, whole papers, so that a paper about two stands in both; the last line has each once. */
export function streamCsv(
  { years, totals, bands }: TopicStream,
  language: Language,
  regionName: (id: Id) => LocalText | undefined,
): string {
  const words = WORDS[language];
  const name = ({ id, kind, label }: StreamBand): string =>
    kind === 'unit' ? ((label ?? regionName(id ?? ''))?.[language] ?? id ?? '') : words[kind];
  const lines = bands.map((band) => [band.id ?? '', name(band), band.count, ...band.papers]);
  const sum = totals.reduce((a, b) => a + b, 0);
  return stringify([[words.id, words.name, words.all, ...years], ...lines, ['', words.total, sum, ...totals]], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
