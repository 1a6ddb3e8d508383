/** Words shorter than this are found as they are written or not at all: one edit makes too many other words of them. */
export const MIN_FUZZY_LENGTH = 4;
/** From this length on a word may hold two typing errors. */
const LONG_WORD = 8;

/** How many edits a word of a query may be away from a word of a text. */
export function allowedEdits(word: string): 0 | 1 | 2 {
  if (word.length < MIN_FUZZY_LENGTH) return 0;
  return word.length < LONG_WORD ? 1 : 2;
}

/** Whether two words differ by typing errors only: letters inserted, dropped or replaced, or one pair of neighbours swapped. */
export function isTypoOf(word: string, meant: string): boolean {
  const edits = allowedEdits(word);
  if (edits === 0 || Math.abs(word.length - meant.length) > edits) return false;
  return levenshtein(word, meant) <= edits || isOneSwap(word, meant);
}

function levenshtein(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(kept, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

function isOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const i = [...a].findIndex((letter, k) => letter !== b[k]);
  if (i === -1) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
