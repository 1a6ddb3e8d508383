import type { Figure } from '#model/question-id.ts';
import { QUESTIONS, type QuestionAnswer, type QuestionRow } from '#model/questions.ts';
import type { AskedWords } from '#web/locales/questions-en.ts';
import type { QuestionsMessages } from '#web/locales/questions-messages.ts';
import type { Explorer } from './explorer.ts';
import type { QuestionColumn, Sort } from './view-state.ts';

/** A column of an answer: its heading, and what of a row stands in it, for eyes and for sorting. */
export interface AnswerColumn {
  readonly column: QuestionColumn;
  readonly label: string;
  readonly isNumber: boolean;
  /** What it shows as links; `text` for none. */
  readonly content: 'first' | 'second' | 'topics' | 'text';
  /** The second name of a pair sorts with the first: it is no order of its own. */
  readonly isSortable: boolean;
  text(row: QuestionRow): string;
  /** `null` sorts last, whichever way round. */
  key(row: QuestionRow): string | number | null;
}

/** Columns that the answer's rows have something in. */
export function answerColumns(
  explorer: Explorer,
  words: QuestionsMessages,
  answer: QuestionAnswer,
  asked: AskedWords,
): AnswerColumn[] {
  const { question, rows } = answer;
  const topics: AnswerColumn = textColumn(
    'topics',
    words.columns.topics,
    (row) => row.topics.map(({ label }) => label[explorer.language]).join('; '),
    'topics',
  );
  const people = peopleColumns(explorer, words, answer);
  const date: AnswerColumn = {
    ...textColumn('date', words.columns.date, ({ date: day }) => (day === null ? '' : words.date(day))),
    key: ({ date: day }) => day,
  };
  const isAboutTopics = rows.some((row) => row.topics.length > 0);
  const isDated = rows.some((row) => row.date !== null);
  const isTopicFirst = question === 'topic-bridges' || question === 'one-deep' || question === 'one-supervisor';
  const figures = QUESTIONS[question].figures.map((figure, i) => figureColumn(explorer, words, asked, figure, i));
  return [
    ...(isAboutTopics && isTopicFirst ? [topics] : []),
    ...people,
    ...(isAboutTopics && !isTopicFirst ? [topics] : []),
    ...(isDated ? [date] : []),
    ...(isDated ? figures.filter(({ column }) => column !== 'since' && column !== 'until') : figures),
  ];
}

/** Rows as sorted by a column; as answered without one. Equal rows stay as answered. */
export function sortedRows(
  rows: readonly QuestionRow[],
  columns: readonly AnswerColumn[],
  sort: Sort<QuestionColumn> | null,
  compare: (a: string, b: string) => number,
): QuestionRow[] {
  const by = columns.find(({ column, isSortable }) => isSortable && column === sort?.by);
  if (by === undefined || sort === null) return [...rows];
  const sign = sort.descending ? -1 : 1;
  const order = (a: string | number | null, b: string | number | null): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  const known = rows.filter((row) => by.key(row) !== null);
  const unknown = rows.filter((row) => by.key(row) === null);
  return [...known.sort((p, q) => sign * order(by.key(p), by.key(q))), ...unknown];
}

function peopleColumns(explorer: Explorer, words: QuestionsMessages, { question, rows }: QuestionAnswer): AnswerColumn[] {
  const isPairs = rows.some(({ people }) => people.length > 1);
  const isStudents = question === 'end-passed';
  const nameOf =
    (at: number) =>
    (row: QuestionRow): string =>
      row.people[at] === undefined ? '' : (row.people[at].person.name ?? explorer.messages.app.unnamed);
  const placeOf =
    (at: number) =>
    (row: QuestionRow): string =>
      row.people[at]?.institution?.name[explorer.language] ?? '';
  const first = [
    textColumn('people', isStudents ? words.columns.student : words.columns.person, nameOf(0), 'first'),
    still(textColumn('people', words.columns.place, placeOf(0))),
  ];
  if (!isPairs) return first;
  const other = isStudents ? words.columns.supervisor : words.columns.other;
  return [
    ...first,
    still(textColumn('people', other, nameOf(1), 'second')),
    still(textColumn('people', words.columns.place, placeOf(1))),
  ];
}

function figureColumn(
  { messages }: Explorer,
  words: QuestionsMessages,
  asked: AskedWords,
  figure: Figure,
  at: number,
): AnswerColumn {
  const isYear = figure === 'first' || figure === 'last' || figure === 'since' || figure === 'until';
  return {
    column: figure,
    label: figureName(words, asked, figure),
    isNumber: true,
    content: 'text',
    isSortable: true,
    key: ({ figures }) => figures[at] ?? null,
    text: ({ figures }) => {
      const value = figures[at] ?? null;
      if (value === null) return '';
      if (figure === 'share') return `${messages.format.number(value * 100)} %`;
      return isYear ? String(value) : messages.format.decimal(value);
    },
  };
}

function figureName(words: QuestionsMessages, { a, b }: AskedWords, figure: Figure): string {
  if (figure === 'papersA') return words.papersIn(a ?? '');
  if (figure === 'papersB') return words.papersIn(b ?? '');
  if (figure === 'peopleA') return words.peopleIn(a ?? '');
  if (figure === 'peopleB') return words.peopleIn(b ?? '');
  return words.figures[figure].name;
}

function textColumn(
  column: QuestionColumn,
  label: string,
  text: (row: QuestionRow) => string,
  content: AnswerColumn['content'] = 'text',
): AnswerColumn {
  return { column, label, isNumber: false, content, isSortable: true, text, key: text };
}

function still(column: AnswerColumn): AnswerColumn {
  return { ...column, isSortable: false };
}
