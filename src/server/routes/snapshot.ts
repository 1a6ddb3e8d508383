import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, RouteContext } from '#server/context.ts';
import { EMBED_HEADERS, shortenHeaders } from '#server/headers.ts';
import { presentSnapshot } from '#server/published.ts';
import { sendSnapshotFile } from '#server/send-file.ts';

const FileParams = z.object({ file: z.string().regex(/^[a-z]+\.[0-9a-z]+\.json$/i, 'expected a name out of manifest.json') });
const TileParams = z.object({
  file: z.string().regex(/^[0-9a-z-]+\.[0-9a-z]+\.json$/i, 'expected a name out of the network file'),
});

/**
 * GET /snapshot/manifest.json, the hashed files that it names, and the tiles that the network file names. Public snapshots are open to pages of any origin, for the
 * widget; those of members and staff are not.
 */
export function registerSnapshot(app: App, { config, published }: RouteContext): void {
  app.addHook('onSend', async (_request, reply) => shortenHeaders(reply));
  if (config.audience === 'public') {
    app.addHook('onSend', async (_request, reply) => {
      reply.headers(EMBED_HEADERS);
    });
  }
  const hide = { hide: true } as const;
  app.get('/manifest.json', { schema: hide }, (_request, reply) => {
    const { manifestBytes } = presentSnapshot(published);
    return reply
      .header('cache-control', 'no-cache')
      .header('content-type', 'application/json; charset=utf-8')
      .send(manifestBytes);
  });
  const cacheControl = `${config.audience === 'public' ? 'public' : 'private'}, max-age=31536000, immutable`;
  const send = (request: FastifyRequest, reply: FastifyReply, name: string): FastifyReply =>
    sendSnapshotFile(request, reply, { name, file: published.file(name), cacheControl });
  app.get('/:file', { schema: { ...hide, params: FileParams } }, (request, reply) => send(request, reply, request.params.file));
  app.get('/tiles/:file', { schema: { ...hide, params: TileParams } }, (request, reply) =>
    send(request, reply, `tiles/${request.params.file}`),
  );
}
