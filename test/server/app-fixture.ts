import type { Audience } from '#model/visibility.ts';
import { buildApp } from '#server/app.ts';
import { CollaboratorDesk } from '#server/collaborator-desk.ts';
import { readServerConfig, type ServerConfig } from '#server/config.ts';
import type { App } from '#server/context.ts';
import { PublishedFolder } from '#server/published.ts';
import { QuestionDesk } from '#server/question-desk.ts';
import { StoreGate } from '#server/store-gate.ts';
import { TimeDesk } from '#server/time-desk.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { temporaryHome } from './snapshot-fixture.ts';

export interface AppFixture {
  app: App;
  published: PublishedFolder;
}

/** An app over a home folder and a store, without a port. Web files are absent unless given. */
export async function openApp(options: {
  audience: Audience;
  home: string;
  store: GraphStore;
  config?: Partial<ServerConfig>;
  webFolder?: string;
  deadlineMs?: number;
  restMs?: number;
  log?: (line: string) => void;
}): Promise<AppFixture> {
  const { audience, home, store, deadlineMs = 1_000, restMs = 1_000 } = options;
  const config = readServerConfig({ RESEAU_HOME: home, RESEAU_AUDIENCE: audience, RESEAU_LOG_LEVEL: 'silent' });
  const published = new PublishedFolder({ home, audience });
  await published.refresh();
  const gate = new StoreGate({ open: async () => store, deadlineMs, restMs });
  const app = await buildApp({
    config: { ...config, ...options.config },
    published,
    store: gate,
    collaborators: new CollaboratorDesk(gate),
    questions: new QuestionDesk(gate, published),
    time: new TimeDesk(gate, published),
    webFolder: options.webFolder ?? (await temporaryHome()),
    ...(options.log && { log: { write: options.log } }),
    now: () => Date.UTC(2026, 3, 1),
  });
  await app.ready();
  return { app, published };
}
