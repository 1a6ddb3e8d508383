import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { type FastifyRequest, fastify } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { NotFound } from '#model/errors.ts';
import { registerApiDocs } from './api-docs.ts';
import { CompareDesk } from './compare-desk.ts';
import type { App, RouteContext } from './context.ts';
import { helmetOptions } from './headers.ts';
import { hostOf, isLoopbackHost } from './loopback.ts';
import { Refusal, sendProblem } from './problems.ts';
import { registerAbout } from './routes/about.ts';
import { registerChanges } from './routes/changes.ts';
import { registerClient } from './routes/client.ts';
import { registerCollaborators } from './routes/collaborators.ts';
import { registerCommunities } from './routes/communities.ts';
import { registerCompare } from './routes/compare.ts';
import { registerHealth } from './routes/health.ts';
import { registerNetwork } from './routes/network.ts';
import { registerPapers } from './routes/papers.ts';
import { registerPaths } from './routes/paths.ts';
import { registerPeople } from './routes/people.ts';
import { registerQuestions } from './routes/questions.ts';
import { registerReferences } from './routes/references.ts';
import { registerSearch } from './routes/search.ts';
import { registerSnapshot } from './routes/snapshot.ts';
import { registerStream } from './routes/stream.ts';
import { registerSupervision } from './routes/supervision.ts';
import { registerTopics } from './routes/topics.ts';

export interface AppOptions extends Omit<RouteContext, 'now' | 'compare'> {
  now?: () => number;
  /** Folder that holds the built `client` and `widget`. */
  webFolder: string;
  /** Where the log goes, a line at a time; standard output unless said. */
  log?: { write(line: string): void };
}

/** No route works longer than this; the store's own deadline is shorter. */
const HANDLER_TIMEOUT_MS = 10_000;

/** An event loop this late cannot keep any promise: better to say 503 than to queue. */
const MAX_EVENT_LOOP_DELAY_MS = 3_000;

/** The whole server without a port and without an environment: tests talk to it by `inject`. */
export async function buildApp({ webFolder, log, now = Date.now, ...given }: AppOptions): Promise<App> {
  const compare = new CompareDesk({ ground: given.collaborators.ground, ...given });
  const context: RouteContext = { ...given, compare, now };
  const { config } = context;
  const app: App = fastify({
    logger: { level: config.logLevel, serializers: { req: loggedRequest }, ...(log && { stream: log }) },
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    trustProxy: config.trustProxy,
    handlerTimeout: HANDLER_TIMEOUT_MS,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendProblem);

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const host = hostOf(request.headers.host);
    if (config.audience === 'public' || (host !== undefined && isLoopbackHost(host))) return;
    throw new Refusal(
      421,
      `This server serves the ${config.audience} audience on this machine only, and was asked for as "${request.headers.host ?? ''}". ` +
        'Ask for it as localhost.',
    );
  });
  await app.register(helmet, helmetOptions(config));
  await app.register(underPressure, { maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS, pressureHandler: putOffQuestions });

  await registerApiDocs(app);
  registerHealth(app, context);
  await app.register((api: App) => registerApi(api, context), { prefix: '/api' });
  await app.register(async (files: App) => registerSnapshot(files, context), { prefix: '/snapshot' });
  await registerClient(app, context, webFolder);
  return app;
}

/** Questions are put off while the server is behind; pages, the map and health, which are files or less, never are. */
export function putOffQuestions({ url }: Pick<FastifyRequest, 'url'>): Promise<never> | undefined {
  const path = url.split('?')[0] ?? url;
  if (!path.startsWith('/api/') || path === '/api/network') return undefined;
  return Promise.reject(new Refusal(503, 'The server is busy and puts off questions for some seconds. Ask again.'));
}

/** What the log keeps of a request: no query, because what people search for is theirs. */
function loggedRequest({ method, url, host }: FastifyRequest): { method: string; path: string; host: string } {
  return { method, path: url.split('?')[0] ?? url, host };
}

/** The API under its prefix, with the only rate limit: files are cheap, questions are not. */
async function registerApi(api: App, context: RouteContext): Promise<void> {
  if (context.config.rateLimit > 0) {
    await api.register(rateLimit, {
      max: context.config.rateLimit,
      timeWindow: '1 minute',
      errorResponseBuilder: (_request, { after }) =>
        new Refusal(429, `Too many requests from this address. Come back in ${after}.`),
    });
  }
  registerAbout(api, context);
  registerNetwork(api, context);
  registerSearch(api, context);
  registerPeople(api, context);
  registerTopics(api, context);
  registerPapers(api, context);
  registerCommunities(api, context);
  registerPaths(api, context);
  registerReferences(api, context);
  registerCollaborators(api, context);
  registerCompare(api, context);
  registerStream(api, context);
  registerQuestions(api, context);
  registerChanges(api, context);
  registerSupervision(api, context);
  api.all('/*', { schema: { hide: true } }, (request) => {
    throw new NotFound(`There is no ${request.method} ${request.url.split('?')[0]}. /api/docs lists what there is.`);
  });
}
