import { type CsvSheet, SHEETS } from './csv-sheets.ts';
import { readCsvTable, readHeadings } from './csv-table.ts';
import { fold } from './fold.ts';
import { rejectItem, type Source, skippedItem } from './source.ts';

/** The documented tables that a registrar fills in a spreadsheet: people, supervisions, papers, topics. */
export const nativeCsv: Source = {
  name: 'csv',
  title: 'native tables: people, supervisions, papers or topics (CSV)',
  recognise: ({ name, text }) => /\.(csv|tsv|txt)$/i.test(name) && findSheet(readHeadings(text)) !== undefined,
  async *read(file) {
    const table = await readCsvTable(file);
    const sheet = findSheet(table.headings.map(fold));
    if (sheet === undefined) {
      const expected = SHEETS.map(({ name, needs }) => `${name} (${needs.map(([heading]) => heading).join(', ')})`).join('; ');
      yield rejectItem(file.name, 1, null, `the headings are of no known table. Expected those of ${expected}`);
      return;
    }
    const known = new Set([...sheet.columns.flat()].map(fold));
    for (const heading of table.headings) {
      if (heading !== '' && !known.has(fold(heading)))
        yield skippedItem(file.name, 1, heading, 'a column that the table does not have');
    }
    for (const { line, cells } of table.broken) {
      yield rejectItem(file.name, line, null, `${cells} cells under ${table.headings.length} headings`);
    }
    for (const { line, cell } of table.rows) {
      const column = (name: string): string => firstFilled(sheet, name, cell);
      yield* sheet.read({ file: file.name, line, source: `csv:${file.name}`, isDayFirst: table.isDayFirst, cell: column });
    }
  },
};

function findSheet(headings: readonly string[]): CsvSheet | undefined {
  const present = new Set(headings);
  return SHEETS.find(({ needs }) => needs.every((aliases) => aliases.some((alias) => present.has(fold(alias)))));
}

function firstFilled({ columns }: CsvSheet, name: string, cell: (column: string) => string): string {
  const aliases = columns.find(([first]) => first === name) ?? [name];
  return aliases.map(cell).find((text) => text !== '') ?? '';
}
