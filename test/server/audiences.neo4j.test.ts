import { afterAll } from 'vitest';
import { Audience } from '#model/visibility.ts';
import { publish } from '#publish/publish.ts';
import { warmUp } from '#server/warm-up.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { openServingStore, openStore } from '#store/open-store.ts';
import { clear, neo4jEnv } from '#test/support/neo4j.ts';
import { type AppFixture, openApp } from './app-fixture.ts';
import { walkAudiences } from './audience-walk.ts';
import { INSTITUTE } from './secrets-fixture.ts';
import { temporaryHome } from './snapshot-fixture.ts';

const stores: GraphStore[] = [];

afterAll(async () => {
  for (const store of stores) await store.close();
  await clear();
});

walkAudiences(async () => {
  const env = neo4jEnv();
  const home = await temporaryHome();
  await clear();
  const record = await openStore({ audience: 'staff', home, env });
  await record.load(INSTITUTE);
  await publish({ store: record, home });
  await record.close();
  const apps = new Map<Audience, AppFixture>();
  for (const audience of Audience.options) {
    const store = await openServingStore({ audience, home, env });
    stores.push(store);
    const fixture = await openApp({ audience, home, store, config: { rateLimit: 0 }, deadlineMs: 30_000, restMs: 100 });
    await warmUp(store, fixture.published);
    apps.set(audience, fixture);
  }
  return apps;
});
