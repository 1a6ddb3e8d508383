import type { SearchHit } from '#model/cards.ts';
import { compareText } from '#model/primitives.ts';
import { foldWords } from './fold-text.ts';
import { isTypoOf } from './typo.ts';

/** What a store thinks may be meant. */
export interface SearchCandidate {
  hit: Omit<SearchHit, 'score'>;
  /** Everything it may be found by, as this audience may read it: name and aliases, labels in both languages, title. */
  texts: readonly string[];
  /** Orders candidates that match equally well, whatever their kind: papers written, papers about it. At least 0. */
  importance: number;
}

/** How a text answers a query, best first: the very words, all of them among others, as beginnings, with typing errors. */
const TIERS = ['exact', 'words', 'prefix', 'fuzzy'] as const;
export type SearchTier = (typeof TIERS)[number];

/** Brings any importance into [0, 1) without changing its order: this much counts as half of all there is. */
const HALF_IMPORTANCE = 50;

const KIND_ORDER: readonly SearchHit['kind'][] = ['person', 'topic', 'community', 'paper'];

/**
 * Orders candidates: exact, all words, prefix, fuzzy; then importance; then kind and id, so that the order is total. Accents,
 * case, punctuation and the order of words do not matter. What does not match at all is left out.
 */
export function rankSearch(text: string, candidates: Iterable<SearchCandidate>, limit: number): SearchHit[] {
  const query = foldWords(text);
  if (query.length === 0) return [];
  const hits: SearchHit[] = [];
  for (const { hit, texts, importance } of candidates) {
    const tier = tierOf(query, texts);
    if (tier === undefined) continue;
    const score = TIERS.length - 1 - TIERS.indexOf(tier) + importance / (importance + HALF_IMPORTANCE);
    hits.push({ ...hit, score });
  }
  return hits.sort(compareHits).slice(0, limit);
}

export function compareHits(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || compareText(a.id, b.id);
}

/** The best answer that any of the texts, or all of them together, gives to the words of a query. */
export function tierOf(query: readonly string[], texts: readonly string[]): SearchTier | undefined {
  const words = wordsOf(texts);
  const wanted = [...query].sort(compareText).join(' ');
  if (words.some((own) => [...own].sort(compareText).join(' ') === wanted)) return 'exact';
  const all = words.flat();
  if (query.every((word) => all.includes(word))) return 'words';
  const begins = (word: string): boolean => all.some((own) => own.startsWith(word));
  if (query.every(begins)) return 'prefix';
  return query.every((word) => begins(word) || all.some((own) => isTypoOf(word, own))) ? 'fuzzy' : undefined;
}

/** Folding is most of the work of a search, and an embedded store asks about the same texts at every keystroke. */
const FOLDED = new WeakMap<readonly string[], string[][]>();

function wordsOf(texts: readonly string[]): string[][] {
  const known = FOLDED.get(texts);
  if (known !== undefined) return known;
  const words = texts.map(foldWords);
  FOLDED.set(texts, words);
  return words;
}
