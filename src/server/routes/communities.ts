import { IdParams } from '#model/api.ts';
import { CommunityCard } from '#model/cards.ts';
import { NotFound } from '#model/errors.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';
import { presentSnapshot } from '#server/published.ts';

/** GET /api/communities/:id: from the snapshot, so it answers while the store is away. The id of one that was taken in leads to who took it. */
export function registerCommunities(app: App, { published }: RouteContext): void {
  const schema = {
    tags: ['network'],
    summary: 'A region or community: people, topics, papers, bridges to its neighbours',
    params: IdParams,
    response: { 200: CommunityCard, ...PROBLEMS },
  };
  app.get('/communities/:id', { schema }, async ({ params: { id } }) => {
    const { communities, formerCommunities } = presentSnapshot(published);
    const card = communities.get(id) ?? communities.get(formerCommunities.get(id) ?? '');
    if (card === undefined) {
      throw new NotFound(`No community on this map has or had the id "${id}".`);
    }
    return card;
  });
}
