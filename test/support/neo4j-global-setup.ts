import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '#scripts/neo4j/free-port.ts';
import { type Neo4jServer, startNeo4j } from '#scripts/neo4j/server.ts';
import { claimDatabase } from './neo4j-marker.ts';

/** How to reach the database under test. `control` stops and starts it; an operator's own server has none. */
export interface TestNeo4j {
  uri: string;
  user: string;
  password: string;
  database: string;
  control: string | undefined;
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: TestNeo4j;
  }
}

/** One real Neo4j per run: the one that `RESEAU_TEST_NEO4J_URI` names, or a throw-away server of our own. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = givenServer(process.env);
  if (given !== undefined) {
    await claimDatabase(given);
    provide('neo4j', given);
    return async () => {};
  }
  const own = await OwnServer.start();
  const control = await own.listen();
  const { uri, user, password, database } = own.server;
  const neo4j = { uri, user, password, database, control };
  await claimDatabase(neo4j);
  provide('neo4j', neo4j);
  return () => own.end();
}

function givenServer(env: NodeJS.ProcessEnv): TestNeo4j | undefined {
  const uri = env.RESEAU_TEST_NEO4J_URI;
  if (uri === undefined || uri === '') return undefined;
  return {
    uri,
    user: env.RESEAU_TEST_NEO4J_USER ?? 'neo4j',
    password: env.RESEAU_TEST_NEO4J_PASSWORD ?? '',
    database: env.RESEAU_TEST_NEO4J_DATABASE ?? 'neo4j',
    control: undefined,
  };
}

/** Our own server, and a door through which a test, which runs in another process, stops and starts it. */
class OwnServer {
  server: Neo4jServer;
  readonly #home: string;
  readonly #port: number;
  #door: Server | undefined;
  #running = true;

  private constructor(server: Neo4jServer, home: string, port: number) {
    this.server = server;
    this.#home = home;
    this.#port = port;
  }

  static async start(): Promise<OwnServer> {
    const home = await mkdtemp(join(tmpdir(), 'reseau-test-neo4j-'));
    const port = await freePort();
    return new OwnServer(await startNeo4j({ home, port, say: console.error }), home, port);
  }

  async listen(): Promise<string> {
    const port = await freePort();
    const door = createServer((request, response) => {
      const done = request.url === '/stop' ? this.#stop() : this.#start();
      done.then(
        () => response.writeHead(204).end(),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    await new Promise<void>((resolve) => door.listen(port, '127.0.0.1', resolve));
    this.#door = door;
    return `http://127.0.0.1:${port}`;
  }

  async end(): Promise<void> {
    this.#door?.close();
    await this.#stop();
    await rm(this.#home, { recursive: true, force: true });
  }

  async #stop(): Promise<void> {
    if (!this.#running) return;
    this.#running = false;
    await this.server.stop();
  }

  async #start(): Promise<void> {
    if (this.#running) return;
    this.server = await startNeo4j({ home: this.#home, port: this.#port });
    this.#running = true;
  }
}
