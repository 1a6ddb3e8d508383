import { z } from 'zod';
import { readCsvTable, readHeadings } from './csv-table.ts';
import { fold } from './fold.ts';
import { readHead, readText } from './input-file.ts';
import { readMember } from './member-row.ts';
import { rejectItem, type Source, type SourceFile, type SourceItem } from './source.ts';

const NEEDED = ['profile type', 'status', 'mila number', 'membership type', 'last name'];

/** The institute's member register, as its portal exports it: CSV, or the rows and column names of its database. */
export const memberExport: Source = {
  name: 'member-export',
  title: 'member register of the institute (CSV export, or JSON rows)',
  recognise: ({ name, text }) => isExport(name.endsWith('.json') ? jsonHeadings(text) : readHeadings(text)),
  async *read(file) {
    const { name } = await readHead(file.path);
    if (name.endsWith('.json')) yield* readRows(file);
    else yield* readCsv(file);
  },
};

function isExport(headings: readonly string[]): boolean {
  const present = new Set(headings);
  return NEEDED.every((heading) => present.has(heading));
}

/** The column names stand after the rows; the head of a large file may not reach them, its tail of names always names these. */
function jsonHeadings(text: string): string[] {
  return text.startsWith('[')
    ? NEEDED.filter((heading) =>
        text.includes(`"${heading.replace(/(^| )\w/g, (start) => start.toUpperCase()).replaceAll(' ', '_')}"`),
      )
    : [];
}

async function* readCsv(file: SourceFile): AsyncGenerator<SourceItem> {
  const table = await readCsvTable(file);
  for (const { line, cells } of table.broken) {
    yield rejectItem(file.name, line, null, `${cells} cells under ${table.headings.length} headings`);
  }
  for (const { line, cell } of table.rows) yield* readMember({ file: file.name, line, cell });
}

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Rows = z.tuple([z.array(z.array(Cell)), z.array(z.string())]);

async function* readRows(file: SourceFile): AsyncGenerator<SourceItem> {
  let value: unknown;
  try {
    value = JSON.parse(await readText(file));
  } catch {
    value = undefined;
  }
  const parsed = Rows.safeParse(value);
  if (!parsed.success) {
    yield rejectItem(file.name, null, null, 'not rows and column names: expected [[row, …], [name, …]]');
    return;
  }
  const [rows, names] = parsed.data;
  const index = new Map(names.map((name, i) => [fold(name), i]));
  for (const row of rows) {
    const cell = (column: string): string => String(row[index.get(fold(column)) ?? -1] ?? '').trim();
    yield* readMember({ file: file.name, line: null, cell });
  }
}
