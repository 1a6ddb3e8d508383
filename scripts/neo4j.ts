import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolMissing } from './neo4j/java.ts';
import { type Neo4jServer, startNeo4j } from './neo4j/server.ts';

const USAGE = `\
npm run neo4j [-- --keep] [-- --port N]

Starts a real Neo4j 5.26 on 127.0.0.1 for development, with authentication on and a random password.
Needs Java 17 or 21, and Maven the first time. Ctrl-C ends it and removes its data.

  --keep     keep data and password in RESEAU_HOME/neo4j (.reseau/neo4j) and go on with them the next time
  --port N   the port to answer on (a free one unless given)
`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof ToolMissing ? `Cannot start Neo4j: ${error.message}.` : error.message);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options === undefined || options.help) {
    console.log(USAGE);
    return options === undefined ? 2 : 0;
  }
  const home = options.keep
    ? resolve(process.env.RESEAU_HOME ?? '.reseau', 'neo4j')
    : await mkdtemp(join(tmpdir(), 'reseau-neo4j-'));
  try {
    const server = await startNeo4j({ home, say: console.error, ...(options.port === undefined ? {} : { port: options.port }) });
    console.log(announcement(server));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.stop());
    await server.ended;
  } finally {
    if (!options.keep) await rm(home, { recursive: true, force: true });
  }
  console.error(options.keep ? `Neo4j has ended. Its data are kept in ${home}.` : 'Neo4j has ended and its data are gone.');
  return 0;
}

function readOptions(args: string[]): { keep: boolean; help: boolean; port: number | undefined } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: { keep: { type: 'boolean', default: false }, port: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) return undefined;
    return { keep: values.keep, help: values.help, port };
  } catch {
    return undefined;
  }
}

function announcement({ uri, user, password, database }: Neo4jServer): string {
  return `
Neo4j is ready. Ctrl-C ends it.

  URI       ${uri}
  user      ${user}
  password  ${password}

To use it from another terminal:

export NEO4J_URI=${uri}
export NEO4J_USER=${user}
export NEO4J_PASSWORD=${password}
export NEO4J_DATABASE=${database}
`;
}
