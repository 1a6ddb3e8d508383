import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#model/api.ts';
import { publish } from '#publish/publish.ts';
import { buildApp } from '#server/app.ts';
import { CollaboratorDesk } from '#server/collaborator-desk.ts';
import { readServerConfig } from '#server/config.ts';
import type { App } from '#server/context.ts';
import { PublishedFolder } from '#server/published.ts';
import { QuestionDesk } from '#server/question-desk.ts';
import { StoreGate } from '#server/store-gate.ts';
import { TimeDesk } from '#server/time-desk.ts';
import { openServingStore, openStore } from '#store/open-store.ts';
import { clear, mayStopNeo4j, neo4jEnv, startNeo4jAgain, stopNeo4j } from '#test/support/neo4j.ts';
import { INSTITUTE } from './secrets-fixture.ts';
import { temporaryHome } from './snapshot-fixture.ts';

/** What a visitor's request may take at most; how fast it usually is, the bench says. */
const PATIENCE_MS = 5_000;

const mayStop = mayStopNeo4j();
if (!mayStop) console.warn('skipped: RESEAU_TEST_NEO4J_URI names a server that is not ours to stop');

describe.skipIf(!mayStop)('with Neo4j stopped', () => {
  let app: App;
  let store: StoreGate;

  beforeAll(async () => {
    const env = neo4jEnv();
    const home = await temporaryHome();
    await clear();
    const record = await openStore({ audience: 'staff', home, env });
    await record.load(INSTITUTE);
    await publish({ store: record, home });
    await record.close();
    const config = readServerConfig({ ...env, RESEAU_HOME: home, RESEAU_LOG_LEVEL: 'silent', RESEAU_RATE_LIMIT: '0' });
    const published = new PublishedFolder({ home, audience: 'public' });
    await published.refresh();
    store = new StoreGate({ open: () => openServingStore({ audience: 'public', home, env }) });
    app = await buildApp({
      config,
      published,
      store,
      collaborators: new CollaboratorDesk(store),
      questions: new QuestionDesk(store, published),
      time: new TimeDesk(store, published),
      webFolder: home,
    });
  });

  afterAll(async () => {
    await startNeo4jAgain();
    await app.close();
    await store.close();
    await clear();
  });

  /** A database that has just begun plans each question first, which on a busy machine takes longer than the deadline. */
  const untilAnswered = (url: string) =>
    expect.poll(async () => (await app.inject({ url })).statusCode, { timeout: 60_000, interval: 200 }).toBe(200);

  const storeRoutes = [
    '/api/people/prof',
    '/api/topics/tides',
    '/api/papers/w1',
    '/api/search?q=tide',
    '/api/paths?from=prof&to=second',
  ];

  test('store routes answer while it runs, 503 with Retry-After while it is away, and again by themselves', {
    timeout: 300_000,
  }, async () => {
    for (const url of storeRoutes) await untilAnswered(url);

    await stopNeo4j();
    for (const url of [...storeRoutes, ...storeRoutes]) {
      const asked = Date.now();
      const response = await app.inject({ url });
      expect([url, response.statusCode]).toEqual([url, 503]);
      expect(Date.now() - asked).toBeLessThan(PATIENCE_MS);
      expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
      Problem.parse(response.json());
    }
    for (const url of ['/api/network', '/snapshot/manifest.json', '/livez', '/readyz']) {
      expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 200]);
    }
    expect((await app.inject({ url: '/api/about' })).json()).toMatchObject({ storeAvailable: false });

    await startNeo4jAgain();
    for (const url of storeRoutes) await untilAnswered(url);
    await expect
      .poll(async () => (await app.inject({ url: '/api/about' })).json().storeAvailable, { timeout: 60_000 })
      .toBe(true);
  });
});
