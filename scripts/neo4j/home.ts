import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/**
 * Small, local and silent: a fresh home is 2 MB instead of 517, clients are sent back to the port they came by, and the end
 * comes at once instead of after two quiet periods of 5 s.
 */
const conf = (port: number): string => `\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.memory.pagecache.size=256m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
internal.server.bolt.connection_shutdown_wait_time=0s
`;

/**
 * Makes `home` ready to be started on `port`, and answers with the password of user `neo4j`: a random one the first time,
 * kept beside the data for the next.
 */
export async function prepareHome({ home, port, java, jars }: HomeOptions): Promise<string> {
  await mkdir(join(home, 'conf'), { recursive: true, mode: 0o700 });
  await writeFile(join(home, 'conf', 'neo4j.conf'), conf(port));
  const passwordFile = join(home, 'password');
  if (existsSync(passwordFile)) return (await readFile(passwordFile, 'utf8')).trim();
  const password = randomBytes(12).toString('hex');
  await setInitialPassword({ home, java, jars, password });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

interface HomeOptions {
  home: string;
  port: number;
  java: string;
  jars: string;
}

async function setInitialPassword({
  home,
  java,
  jars,
  password,
}: Omit<HomeOptions, 'port'> & { password: string }): Promise<void> {
  const args = ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const { code, output } = await run(java, args, { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') });
  if (code !== 0) throw new Error(`Neo4j did not take its first password (exit status ${code}):\n${output.trim()}`);
}
