import { IdParams } from '#model/api.ts';
import { TopicCard } from '#model/cards.ts';
import { NotFound } from '#model/errors.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';

/** GET /api/topics/:id. */
export function registerTopics(app: App, { store }: RouteContext): void {
  const schema = {
    tags: ['topics'],
    summary: 'A topic: people ranked with the papers that say so, papers by year, neighbouring topics',
    params: IdParams,
    response: { 200: TopicCard, ...PROBLEMS },
  };
  app.get('/topics/:id', { schema }, async ({ params: { id } }) => {
    const card = await store.ask((graph) => graph.topic(id));
    if (card === undefined) throw new NotFound(`No topic here has the id "${id}". Search for a word to find topics.`);
    return card;
  });
}
