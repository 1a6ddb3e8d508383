import { findPaths } from '#analysis/paths.ts';
import { API_CAPS, PathQuery } from '#model/api.ts';
import { Paths } from '#model/cards.ts';
import { NotFound } from '#model/errors.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';

/** GET /api/paths: how two people are connected without those to avoid, each hop with its evidence. */
export function registerPaths(app: App, { store }: RouteContext): void {
  const schema = {
    tags: ['people'],
    summary: `Up to ${API_CAPS.paths} different ways of at most ${API_CAPS.hops} hops between two people`,
    querystring: PathQuery,
    response: { 200: Paths, ...PROBLEMS },
  };
  app.get('/paths', { schema }, async ({ query: { from, to, limit, avoid } }) => {
    const paths = await store.askInParts((ask) =>
      findPaths(
        { from, to, limit, avoid, maxHops: API_CAPS.hops },
        {
          connections: (ids, options) => ask((graph) => graph.connections(ids, options)),
          people: (ids) => ask((graph) => graph.people(ids)),
        },
      ),
    );
    if (paths === undefined) throw new NotFound(`No person here has the id "${from}", or none has "${to}". Search for names.`);
    return paths;
  });
}
