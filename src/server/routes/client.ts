import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '#model/errors.ts';
import { createClientPages } from '#server/client-page.ts';
import type { App, RouteContext } from '#server/context.ts';
import { EMBED_HEADERS } from '#server/headers.ts';
import { sendSnapshotFile } from '#server/send-file.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * The built explorer, and the widget for pages of any origin. A path that is no file is a view of the explorer, so that every
 * view is a link; a path below /api, or one that looks like a file, is simply not there.
 */
export async function registerClient(app: App, { config, published }: RouteContext, folder: string): Promise<void> {
  const widget = path.join(folder, 'widget');
  await app.register(fastifyStatic, {
    root: widget,
    prefix: '/widget/',
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('cache-control', 'public, max-age=300, must-revalidate');
      for (const [name, value] of Object.entries(EMBED_HEADERS)) reply.header(name, value);
    },
  });

  const client = path.join(folder, 'client');
  const built = path.join(client, 'index.html');
  const isBuilt = existsSync(built);
  const pageFor = createClientPages();
  const sendPage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // Read anew each time, because it may be built anew while the server runs.
    const { file, tag } = pageFor(await readFile(built, 'utf8'), published.current(), request.url.split('?')[1] ?? '');
    return sendSnapshotFile(request, reply, {
      name: tag,
      file,
      cacheControl: 'no-cache',
      contentType: 'text/html; charset=utf-8',
    });
  };
  if (isBuilt) {
    for (const url of ['/', '/index.html']) app.get(url, { schema: { hide: true } }, sendPage);
    await app.register(fastifyStatic, {
      root: client,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        // Vite puts what it names by content hash under assets/.
        const isHashed = file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wanted = request.url.split('?')[0] ?? '/';
    const isView =
      request.method === 'GET' && !/^\/(api|snapshot|widget|assets)(\/|$)/.test(wanted) && asksForPage(request, wanted);
    if (isView && isBuilt) return sendPage(request, reply);
    throw new NotFound(isView ? notBuilt(config.audience) : `There is nothing at ${wanted}. /api/docs lists what there is.`);
  });
}

/** Ids may hold dots, so a browser's own word that it wants a page counts for more than what the path looks like. */
function asksForPage(request: FastifyRequest, wanted: string): boolean {
  return (request.headers.accept ?? '').includes('text/html') || path.extname(wanted) === '';
}

function notBuilt(audience: string): string {
  return `The explorer is not built, so there is no page here for the ${audience} audience. Run \`npm run build\`; the API answers meanwhile.`;
}
