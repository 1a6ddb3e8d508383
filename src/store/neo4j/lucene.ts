import { foldWords } from '#analysis/fold-text.ts';
import { allowedEdits, isTypoOf } from '#analysis/typo.ts';

/**
 * English words that Neo4j's `standard-folding` analyzer drops, though "Will", "An" and "No" are names. In what we index and
 * ask they carry a mark that makes other words of them.
 */
const DROPPED: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such ' +
    'that the their then there these they this to was will with'
  ).split(' '),
);

const MARK = '_';

/** The words of texts as the full-text indexes hold them. */
export function indexedText(texts: readonly string[]): string {
  return texts.flatMap(foldWords).map(mark).join(' ');
}

/** How near a word must be: as written, or a beginning as well, or typing errors as well. Each finds all that the one before finds. */
export const NEARNESS = ['words', 'prefix', 'fuzzy'] as const;
export type Nearness = (typeof NEARNESS)[number];

/**
 * A Lucene query in which every word must be found. Words are letters and digits only and in small letters, so nothing in
 * them is Lucene's syntax: what a person types cannot become a query of another kind. `undefined` when no word is left.
 */
export function luceneQuery(text: string, nearness: Nearness, field: string): string | undefined {
  const words = foldWords(text);
  if (words.length === 0) return undefined;
  return words.map((word) => `+${field}:(${alternatives(word, nearness).join(' OR ')})`).join(' ');
}

function alternatives(word: string, nearness: Nearness): string[] {
  if (nearness === 'words') return [mark(word)];
  if (nearness === 'prefix') return [mark(word), `${word}*`];
  const edits = allowedEdits(word);
  if (edits === 0) return alternatives(word, 'prefix');
  const marked = [...DROPPED].filter((dropped) => isTypoOf(word, dropped)).map(mark);
  return [...alternatives(word, 'prefix'), `${word}~${edits}`, ...marked];
}

function mark(word: string): string {
  return DROPPED.has(word) ? `${word}${MARK}` : word;
}
