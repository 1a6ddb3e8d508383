import { z } from 'zod';
import type { App, RouteContext } from '#server/context.ts';
import { Refusal } from '#server/problems.ts';

const Readiness = z.object({ status: z.enum(['ready', 'degraded']), snapshot: z.string(), storeAvailable: z.boolean() });

/**
 * GET /livez: the process answers. GET /readyz: there is a map to serve. A store that is away makes it `degraded`, not
 * unready: the map goes on, and taking the process out of service would help nobody.
 */
export function registerHealth(app: App, { published, store }: RouteContext): void {
  const tags = ['health'];
  app.get(
    '/livez',
    { schema: { tags, summary: 'The process answers', response: { 200: z.object({ status: z.literal('alive') }) } } },
    () => ({
      status: 'alive' as const,
    }),
  );
  app.get('/readyz', { schema: { tags, summary: 'There is a map to serve', response: { 200: Readiness } } }, async () => {
    const snapshot = published.current();
    if (snapshot === undefined) throw new Refusal(503, 'Nothing is published for this audience yet. Run `reseau publish`.');
    const storeAvailable = await store.isAvailable();
    return {
      status: storeAvailable ? ('ready' as const) : ('degraded' as const),
      snapshot: snapshot.manifest.hash,
      storeAvailable,
    };
  });
}
