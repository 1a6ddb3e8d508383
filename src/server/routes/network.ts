import { z } from 'zod';
import { IdParams } from '#model/api.ts';
import { encodeTile, NetworkFile, TileFile } from '#model/network-file.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';
import { presentSnapshot } from '#server/published.ts';
import { sendSnapshotFile } from '#server/send-file.ts';
import { unknownPerson } from './people.ts';

const NetworkQuery = z.object({
  /** The hash of the snapshot wanted, as /api/about gives it: such an answer may be kept for ever. */
  snapshot: z.string().max(128).optional(),
});

/** GET /api/network and /api/network/around/:id: the drawn network, as the bytes that were validated and compressed when it was published. */
export function registerNetwork(app: App, { published }: RouteContext): void {
  const schema = {
    tags: ['network'],
    summary: 'The drawn network: people, edges, places, terrain, in the form of docs/snapshot-format.md',
    querystring: NetworkQuery,
    response: { 200: NetworkFile, ...PROBLEMS },
  };
  app.get('/network', { schema }, (request, reply) => {
    const { manifest } = presentSnapshot(published);
    const isPinned = request.query.snapshot === manifest.hash;
    sendSnapshotFile(request, reply, {
      name: manifest.files.network,
      file: published.file(manifest.files.network),
      cacheControl: isPinned ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });

  const aroundSchema = {
    tags: ['network'],
    summary: 'A person on the map with all co-authors, wherever they stand, in the form of a tile of docs/snapshot-format.md',
    params: IdParams,
    response: { 200: TileFile, ...PROBLEMS },
  };
  app.get('/network/around/:id', { schema: aroundSchema }, async ({ params: { id } }) => {
    const around = await presentSnapshot(published).around();
    return encodeTile(around.of(id) ?? unknownPerson(id));
  });
}
