import { IdParams } from '#model/api.ts';
import { PaperCard } from '#model/cards.ts';
import { NotFound } from '#model/errors.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';

/** GET /api/papers/:id. */
export function registerPapers(app: App, { store }: RouteContext): void {
  const schema = {
    tags: ['papers'],
    summary: 'A paper with its byline, abstract and topics',
    params: IdParams,
    response: { 200: PaperCard, ...PROBLEMS },
  };
  app.get('/papers/:id', { schema }, async ({ params: { id } }) => {
    const card = await store.ask((graph) => graph.paper(id));
    if (card === undefined) throw new NotFound(`No paper here has the id "${id}". Search for words of its title.`);
    return card;
  });
}
