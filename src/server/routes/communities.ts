import { IdParams } from '#model/api.ts';
import { CommunityCard } from '#model/cards.ts';
import { NotFound } from '#model/errors.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';
import { presentSnapshot } from '#server/published.ts';

/** GET /api/communities/:id: from the snapshot, so it answers while the store is away. */
export function registerCommunities(app: App, { published }: RouteContext): void {
  const schema = {
    tags: ['network'],
    summary: 'A region or community: people, topics, papers, bridges to its neighbours',
    params: IdParams,
    response: { 200: CommunityCard, ...PROBLEMS },
  };
  app.get('/communities/:id', { schema }, async ({ params: { id } }) => {
    const card = presentSnapshot(published).communities.get(id);
    if (card === undefined) {
      throw new NotFound(`No community on this map has the id "${id}". Ids change when the map is drawn anew.`);
    }
    return card;
  });
}
