import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { readServerConfig } from '#server/config.ts';
import { currentHash } from '#server/snapshot.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { openStore } from '#store/open-store.ts';
import { publishFrom } from './publish.ts';
import { serve } from './serve.ts';

type Env = Readonly<Record<string, string | undefined>>;

const DEMO_FOLDER = path.resolve(import.meta.dirname, '../../../graph-seed/demo');

/**
 * Names the public snapshot that `start` itself made, out of the embedded store, so that its people are never looked for in
 * somebody's Neo4j.
 */
const OWN_SNAPSHOT_FILE = 'start-snapshot';

export function registerStart(program: Command): void {
  program
    .command('start')
    .summary('serve what is published, or the demo')
    .description(
      'Serves what is published. Where RESEAU_HOME has no snapshot yet, it first publishes what the embedded store holds, or else\n' +
        'the fictional demo institute. It never writes to Neo4j nor over loaded data. Takes the next free port when 8080 is taken.',
    )
    .option('--port <number>', 'first port to try (PORT; 8080)')
    .option('--host <host>', 'address to listen on (RESEAU_HOST; 127.0.0.1)')
    .addHelpText('after', '\nExamples:\n  $ reseau start\n  $ RESEAU_AUDIENCE=staff reseau start')
    .action((options: { port?: string; host?: string }) => start(options));
}

async function start(options: { port?: string; host?: string }): Promise<void> {
  // A visitor's first look is not for request logs; who wants them says so.
  const config = readServerConfig({ RESEAU_LOG_LEVEL: 'warn', ...process.env }, options);
  const embedded = withoutNeo4j(process.env);
  if ((await currentHash(config.home, config.audience)) === undefined) await publishSomething(config.home, embedded);
  const isOwn = (await currentHash(config.home, 'public')) === (await readMark(config.home));
  if (isOwn && config.usesNeo4j) {
    process.stdout.write(
      'What is published came from the embedded store, so NEO4J_URI is not used. `reseau load DIR` and `reseau publish` change that.\n',
    );
  }
  await serve(
    isOwn
      ? { config: { ...config, usesNeo4j: false }, env: embedded, anyPort: true }
      : { config, env: process.env, anyPort: true },
  );
}

/** Publishes what the embedded store holds; an empty one gets the demo first. */
async function publishSomething(home: string, env: Env): Promise<void> {
  const store = await openStore({ audience: 'staff', home, env });
  try {
    const isEmpty = (await store.header()) === undefined;
    process.stdout.write(
      isEmpty ? 'Nothing is published yet: preparing the demo institute (fictional).\n' : 'Publishing what is loaded.\n',
    );
    if (isEmpty) await store.load(await readDatasetFolder(DEMO_FOLDER));
    await publishFrom(store, home);
    const hash = await currentHash(home, 'public');
    if (hash !== undefined) await writeFile(path.join(home, OWN_SNAPSHOT_FILE), `${hash}\n`);
  } finally {
    await store.close();
  }
}

async function readMark(home: string): Promise<string | undefined> {
  const text = await readFile(path.join(home, OWN_SNAPSHOT_FILE), 'utf8').catch(() => undefined);
  return text?.trim();
}

function withoutNeo4j(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('NEO4J_')));
}
