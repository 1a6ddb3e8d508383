import { compareHits } from '#analysis/rank-search.ts';
import { SearchQuery, SearchResponse } from '#model/api.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';
import { searchCommunities } from '#server/search-communities.ts';

/** GET /api/search: people, topics and papers out of the store, communities out of the snapshot, on one scale. */
export function registerSearch(app: App, { published, store }: RouteContext): void {
  const schema = {
    tags: ['search'],
    summary: 'Search as you type: accents, case and order of words do not matter',
    querystring: SearchQuery,
    response: { 200: SearchResponse, ...PROBLEMS },
  };
  app.get('/search', { schema }, async ({ query: { q, lang, kind, limit } }) => {
    const cards = kind === undefined || kind === 'community' ? published.current()?.communities.values() : undefined;
    const places = searchCommunities(cards ?? [], { text: q, language: lang, limit });
    if (kind === 'community') return { query: q, hits: places };
    const found = await store.ask((graph) =>
      graph.search({ text: q, language: lang, limit, ...(kind === undefined ? {} : { kind }) }),
    );
    return { query: q, hits: [...found, ...places].sort(compareHits).slice(0, limit) };
  });
}
