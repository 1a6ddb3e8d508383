import { Audience } from '#model/visibility.ts';
import { openServingStore } from '#store/open-store.ts';
import { type AppFixture, openApp } from './app-fixture.ts';
import { walkAudiences } from './audience-walk.ts';
import { publishInstitute } from './secrets-fixture.ts';
import { temporaryHome } from './snapshot-fixture.ts';

walkAudiences(async () => {
  const home = await temporaryHome();
  await publishInstitute(home);
  const apps = new Map<Audience, AppFixture>();
  for (const audience of Audience.options) {
    const store = await openServingStore({ audience, home, env: {} });
    apps.set(audience, await openApp({ audience, home, store, config: { rateLimit: 0 } }));
  }
  return apps;
});
