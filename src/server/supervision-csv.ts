import { stringify } from 'csv-stringify/sync';
import type { SupervisionLoad } from '#model/cards.ts';
import { Level } from '#model/person.ts';
import type { Language } from '#model/primitives.ts';

/** The load table for a spreadsheet: one line per faculty. Cells that a spreadsheet would run as formulas are defused. */
export function supervisionCsv(load: SupervisionLoad, language: Language): string {
  const records = load.rows.map((row) => ({
    date: load.date,
    person: row.person.id,
    name: row.person.name ?? '',
    institution: row.institution?.name[language] ?? '',
    total: row.total,
    principalAlone: row.principalAlone,
    principalShared: row.principalShared,
    co: row.co,
    unstated: row.unstated,
    ...Object.fromEntries(Level.options.map((level) => [levelColumn(level), row.byLevel[level] ?? 0])),
    endingSoon: row.endingSoon,
    unknownEnds: row.unknownEnds,
  }));
  return stringify(records, { header: true, columns: COLUMNS, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** `unstated` is a role and a level: as a column, a level says that it is one. */
function levelColumn(level: Level): string {
  return `level:${level}`;
}

const COLUMNS = [
  ...['date', 'person', 'name', 'institution', 'total', 'principalAlone', 'principalShared', 'co', 'unstated'],
  ...Level.options.map(levelColumn),
  ...['endingSoon', 'unknownEnds'],
];
