import type { QuestionId } from '#model/question-id.ts';
import type { QuestionRow } from '#model/questions.ts';
import { questionsMessages } from '#web/locales/questions-messages.ts';
import type { Explorer } from './explorer.ts';
import type { AnswerColumn } from './question-columns.ts';

/** The table for a spreadsheet: its columns and its order. Cells that a spreadsheet would run as formulas are defused. */
export async function questionCsv(columns: readonly AnswerColumn[], rows: readonly QuestionRow[]): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const cells = (row: QuestionRow): (string | number)[] =>
    columns.map((column) => (column.isNumber ? (column.key(row) ?? '') : column.text(row)));
  return stringify([columns.map(({ label }) => label), ...rows.map(cells)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

export async function saveQuestionCsv(
  { locale }: Explorer,
  columns: readonly AnswerColumn[],
  rows: readonly QuestionRow[],
  question: QuestionId,
): Promise<void> {
  const csv = await questionCsv(columns, rows);
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${questionsMessages(locale).file}-${question}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
