import { findPaths } from '#analysis/paths.ts';
import { findTree } from '#analysis/tree.ts';
import { API_CAPS, PathQuery } from '#model/api.ts';
import { Paths } from '#model/cards.ts';
import { NotFound } from '#model/errors.ts';
import { Tree, TreeQuery } from '#model/tree.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';

/** GET /api/paths: how two people are connected without those to avoid, each hop with its evidence; and /api/paths/tree: several. */
export function registerPaths(app: App, context: RouteContext): void {
  registerWays(app, context);
  registerTree(app, context);
}

function registerWays(app: App, { store }: RouteContext): void {
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

function registerTree(app: App, { store }: RouteContext): void {
  const schema = {
    tags: ['people'],
    summary: 'The smallest tree of joint papers and supervisions that joins several people',
    querystring: TreeQuery,
    response: { 200: Tree, ...PROBLEMS },
  };
  app.get('/paths/tree', { schema }, async ({ query: { person, avoid } }) => {
    const tree = await store.askInParts((ask) =>
      findTree(
        { people: person, avoid, maxHops: API_CAPS.hops },
        {
          connections: (ids, options) => ask((graph) => graph.connections(ids, options)),
          people: (ids) => ask((graph) => graph.people(ids)),
        },
      ),
    );
    if (tree === undefined) throw new NotFound('One of these people is not here. Search for names.');
    return tree;
  });
}
