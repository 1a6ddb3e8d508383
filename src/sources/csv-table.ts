import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { fold } from './fold.ts';
import { readText } from './input-file.ts';
import type { SourceFile } from './source.ts';

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

export interface CsvRow {
  line: number;
  /** The cell under a column, trimmed; empty where the row or the file has none. */
  cell(column: string): string;
}

export interface CsvTable {
  /** Headings as written. */
  headings: string[];
  rows: CsvRow[];
  /** Separated by ";": saved by a spreadsheet set to French, which writes the day before the month. */
  isDayFirst: boolean;
  /** Rows with more cells than there are headings. */
  broken: { line: number; cells: number }[];
}

/** A spreadsheet's table: comma, semicolon or tab, with or without BOM, UTF-8 or Windows-1252, headings in any case. */
export async function readCsvTable(file: SourceFile): Promise<CsvTable> {
  return parseCsv(await readText(file));
}

export function parseCsv(text: string): CsvTable {
  const delimiter = findDelimiter(text);
  const records = Records.parse(
    parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    }),
  );
  const [head, ...body] = records;
  const headings = head?.record ?? [];
  const index = new Map(headings.map((heading, i) => [fold(heading), i]));
  const table: CsvTable = { headings, rows: [], isDayFirst: delimiter === ';', broken: [] };
  for (const { record, info } of body) {
    if (record.every((cell) => cell === '')) continue;
    if (record.slice(headings.length).some((cell) => cell !== '')) {
      table.broken.push({ line: info.lines, cells: record.length });
      continue;
    }
    table.rows.push({ line: info.lines, cell: (column) => record[index.get(fold(column)) ?? -1] ?? '' });
  }
  return table;
}

/** The one of `,` `;` and tab that stands most often in the first line. Excel in French writes `;`. */
export function findDelimiter(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** Headings of a file's first line, folded. */
export function readHeadings(text: string): string[] {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  return first.split(findDelimiter(first)).map((heading) => fold(heading.replaceAll('"', '')));
}
