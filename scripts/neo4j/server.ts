import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { prepareHome } from './home.ts';
import { ensureJars } from './jars.ts';
import { findJava } from './java.ts';

export interface Neo4jServer {
  uri: string;
  user: string;
  password: string;
  database: string;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Neo4jOptions {
  /** Data, configuration and password live here; made if it is not there. */
  home: string;
  /** A free one unless given. */
  port?: number;
  say?: (line: string) => void;
}

const LAUNCH = fileURLToPath(new URL('Launch.java', import.meta.url));

const JAVA_FLAGS = [
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '--enable-native-access=ALL-UNNAMED',
  '-Dlog4j2.disable.jmx=true',
  '-Xmx1g',
];

/** A real Neo4j on 127.0.0.1 that answers Bolt when this settles. It ends with `stop`, and with the process that started it. */
export async function startNeo4j({ home, port: wanted, say = () => {} }: Neo4jOptions): Promise<Neo4jServer> {
  const java = await findJava();
  const jars = await ensureJars(say);
  const port = await freePort(wanted);
  const password = await prepareHome({ home, port, java, jars });
  say('Starting Neo4j …');
  const child = spawn(java, [...JAVA_FLAGS, '-cp', join(jars, '*'), LAUNCH, home], { stdio: ['pipe', 'pipe', 'pipe'] });
  await untilReady(child);
  const ended = once(child, 'exit').then(() => {});
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    database: 'neo4j',
    ended,
    stop: () => {
      child.stdin?.end();
      return ended;
    },
  };
}

/** Rejects with the server's own words when it ends before it is ready. */
function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const onData = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
      if (output.includes('READY')) resolve();
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Neo4j ended before it was ready (exit status ${code}):\n${output.trim()}`)));
  });
}
