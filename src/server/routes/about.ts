import { About } from '#model/api.ts';
import type { App, RouteContext } from '#server/context.ts';

const NAME = { en: 'Réseau', fr: 'Réseau', frMissing: false };

/** GET /api/about: what a client needs before it asks for anything else. It answers without a store and without a snapshot. */
export function registerAbout(app: App, { config, published, store, now }: RouteContext): void {
  const schema = { tags: ['network'], summary: 'What is served, to whom, and as of when', response: { 200: About } };
  app.get('/about', { schema }, async (_request, reply) => {
    const manifest = published.current()?.manifest;
    reply.header('cache-control', 'no-cache');
    return {
      name: manifest?.name ?? NAME,
      audience: config.audience,
      asOf: manifest?.asOf ?? new Date(now()).toISOString().slice(0, 10),
      snapshot: manifest?.hash ?? null,
      publishedAt: manifest?.publishedAt ?? null,
      storeAvailable: await store.isAvailable(),
      supervision: config.audience === 'staff',
      contact: config.contact,
    };
  });
}
