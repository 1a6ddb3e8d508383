import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '#model/errors.ts';
import { type Allowed, createClientPages } from '#server/client-page.ts';
import type { App, RouteContext } from '#server/context.ts';
import { EMBED_HEADERS, shortenHeaders } from '#server/headers.ts';
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
  const isBuilt = existsSync(path.join(client, 'index.html'));
  const pageFor = createClientPages(client);
  const sendPage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { file, tag, allowed } = await pageFor(published.current(), request.url.split('?')[1] ?? '');
    reply.header('content-security-policy', widenedPolicy(reply.getHeader('content-security-policy'), allowed));
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
        if (isHashed) shortenHeaders(reply);
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

/** The policy of every answer, with the hashes of what is written into this page. */
function widenedPolicy(policy: unknown, allowed: Allowed): string {
  const directives = String(policy).split(';');
  const widened = directives.map((directive) => {
    const hash = directive.startsWith('script-src ')
      ? allowed['script-src']
      : directive.startsWith('style-src ')
        ? allowed['style-src']
        : null;
    return hash === null ? directive : `${directive} ${hash}`;
  });
  return widened.join(';');
}
