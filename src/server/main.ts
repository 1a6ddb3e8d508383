import { createServer } from 'node:net';
import path from 'node:path';
import closeWithGrace from 'close-with-grace';
import { InvalidInput } from '#model/errors.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { openServingStore } from '#store/open-store.ts';
import { buildApp } from './app.ts';
import { CollaboratorDesk } from './collaborator-desk.ts';
import type { ServerConfig } from './config.ts';
import type { App } from './context.ts';
import { PublishedFolder } from './published.ts';
import { QuestionDesk } from './question-desk.ts';
import { StoreGate } from './store-gate.ts';
import { TimeDesk } from './time-desk.ts';
import { warmUp } from './warm-up.ts';

/** How often the server looks for a new publish: one small file read. */
const LOOK_EVERY_MS = 2_000;

export interface RunningServer {
  app: App;
  /** What to open in a browser. */
  address: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  config: ServerConfig;
  env: Readonly<Record<string, string | undefined>>;
  /** Take the next free port when the wanted one is taken. */
  anyPort?: boolean;
  webFolder?: string;
}

/** The only listener of the product: opens the published snapshots and the store, and serves them until it is closed. */
export async function startServer({
  config,
  env,
  anyPort = false,
  webFolder = builtWebFolder(),
}: ServerOptions): Promise<RunningServer> {
  const published = new PublishedFolder({ home: config.home, audience: config.audience });
  await published.refresh();
  const open = async (): Promise<GraphStore> => {
    const opened = await openServingStore({ audience: config.audience, home: config.home, env });
    if (config.usesNeo4j) void warmUp(opened, published);
    return opened;
  };
  const store = new StoreGate({ open, isEmbedded: !config.usesNeo4j });
  const collaborators = new CollaboratorDesk(store);
  const time = new TimeDesk(store, published);
  const questions = new QuestionDesk(store, published);
  // One after the other: each reads everything. What takes longest comes last, so that the others are there within a second.
  const prepare = async (): Promise<void> => {
    for (const desk of [time, questions, collaborators]) await desk.prepare();
  };
  const app = await buildApp({ config, published, store, collaborators, time, questions, webFolder });
  const follow = async (): Promise<void> => {
    if (!config.usesNeo4j) await store.reopen();
    void prepare();
  };
  const watch = setInterval(() => void pickUp(app, published, follow), LOOK_EVERY_MS);
  const close = async (): Promise<void> => {
    clearInterval(watch);
    await app.close();
    await store.close();
  };
  try {
    // The first visitor should not wait for the store to be opened.
    void store.isAvailable();
    const port = await freePort(config.host, config.port, anyPort);
    await app.listen({ host: config.host, port });
    void prepare();
    const listening = app.server.address();
    const actual = listening !== null && typeof listening === 'object' ? listening.port : port;
    return { app, address: `http://${config.host === '127.0.0.1' ? 'localhost' : hostInUrl(config.host)}:${actual}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ends the server in order on SIGTERM, SIGINT and uncaught errors; `whenClosed` settles afterwards. */
export function closeOnSignal(server: RunningServer): Promise<void> {
  return new Promise((resolve) => {
    closeWithGrace({ delay: 5_000, logger: server.app.log }, async ({ err }) => {
      if (err) server.app.log.error({ err }, 'closing after an error');
      await server.close();
      resolve();
    });
  });
}

/** A publish that cannot be read leaves what was served before, and says so in the log. */
async function pickUp(app: App, published: PublishedFolder, follow: () => Promise<void>): Promise<void> {
  try {
    if (!(await published.refresh())) return;
    await follow();
    app.log.info({ snapshot: published.current()?.manifest.hash }, 'serving a new snapshot');
  } catch (err) {
    app.log.error({ err }, 'a new snapshot cannot be read; the one before goes on');
  }
}

function builtWebFolder(): string {
  return path.resolve(import.meta.dirname, '../../dist');
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

const PORTS_TRIED = 50;

async function freePort(host: string, wanted: number, anyPort: boolean): Promise<number> {
  if (wanted === 0) return 0;
  for (let port = wanted; port < wanted + (anyPort ? PORTS_TRIED : 1) && port <= 65_535; port++) {
    if (await isFree(host, port)) return port;
  }
  throw new InvalidInput(
    `Port ${wanted} on ${host} is taken${anyPort ? ', and so are those after it' : ''}. Give another one with --port.`,
  );
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else
        reject(
          new InvalidInput(`Cannot listen on ${host}:${port} (${error.code ?? error.message}). Give another --host or --port.`),
        );
    });
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}
