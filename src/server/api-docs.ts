import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App } from './context.ts';

/** Swagger UI sets style attributes. It shows no data of anybody, and its scripts are files of ours like everywhere else. */
const DOCS_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The OpenAPI document at /api/openapi.json and a page for people at /api/docs, both made of the routes' own schemas. */
export async function registerApiDocs(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Réseau',
        version: '1',
        description:
          'The network of a research institute: people, topics, papers and supervision, as far as the audience of this server may see.',
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'network', description: 'The map and its places' },
        { name: 'search', description: 'Finding things' },
        { name: 'people', description: 'People and how they are connected' },
        { name: 'topics', description: 'Research topics' },
        { name: 'papers', description: 'Publications' },
        { name: 'supervision', description: 'Supervision load, for staff' },
        { name: 'health', description: 'For whoever runs the server' },
      ],
    },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(app.swagger()));
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { validatorUrl: null, docExpansion: 'list', defaultModelsExpandDepth: -1 },
    theme: { title: 'Réseau API', css: [{ filename: 'reseau.css', content: '.swagger-ui .topbar { display: none; }' }] },
    staticCSP: DOCS_POLICY,
  });
}
