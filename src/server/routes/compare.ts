import { CompareQuery, Comparison } from '#model/compare.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';

/** GET /api/compare: two to five people, topics or communities beside each other. */
export function registerCompare(app: App, { compare }: RouteContext): void {
  const schema = {
    tags: ['people'],
    summary: 'Two to five people, topics or communities: what they share, what only one has, and who bridges them',
    querystring: CompareQuery,
    response: { 200: Comparison, ...PROBLEMS },
  };
  app.get('/compare', { schema }, async ({ query }) => compare.answer(query));
}
