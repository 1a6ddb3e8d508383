import { rankSearch } from '#analysis/rank-search.ts';
import type { CommunityCard, SearchHit } from '#model/cards.ts';
import type { Language } from '#model/primitives.ts';

const NO_DETAIL = { personKind: null, institution: null, year: null, venue: null };

/** Communities by their names in both languages, ranked as the store ranks its own. */
export function searchCommunities(
  cards: Iterable<CommunityCard>,
  { text, language, limit }: { text: string; language: Language; limit: number },
): SearchHit[] {
  const candidates = [...cards].map(({ id, label, personCount }) => ({
    hit: { kind: 'community' as const, id, text: label[language], detail: NO_DETAIL },
    texts: [label.en, label.fr],
    importance: personCount,
  }));
  return rankSearch(text, candidates, limit);
}
