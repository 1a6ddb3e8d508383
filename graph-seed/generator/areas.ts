/** A curated topic with the words that its titles are made of. */
export interface TopicSpec {
  id: string;
  en: string;
  fr: string;
  /** What is done; noun phrases that follow "with" or stand before "for". */
  methods: readonly string[];
  /** What it is done for. */
  problems: readonly string[];
}

/** A research area: the upper level of topics. `faculty` is its size in professors. */
export interface AreaSpec {
  id: string;
  en: string;
  fr: string;
  faculty: number;
  topics: readonly TopicSpec[];
  venues: readonly string[];
}

/** `id | English | French | methods; … | problems; …`, one topic a line, so that the curated list reads as a table. */
export function parseTopics(table: string): TopicSpec[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', en = '', fr = '', methods = '', problems = ''] = line.split('|').map((cell) => cell.trim());
      return { id, en, fr, methods: splitCell(methods), problems: splitCell(problems) };
    });
}

function splitCell(cell: string): string[] {
  return cell.split(';').map((part) => part.trim());
}
