import { join } from 'node:path';
import { run } from './run.ts';

/** What is missing on this machine; its message says what to do. */
export class ToolMissing extends Error {
  override name = 'ToolMissing';
}

/** Neo4j 5.26 asks for 17 or 21. */
const OLDEST_JAVA = 17;

/** The `java` to run Neo4j with: `JAVA_HOME`'s if set, else the one on the path. Throws `ToolMissing`. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const home = env.JAVA_HOME;
  const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const { code, output } = await run(java, ['-version'], env);
  const version = Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
  if (code === 0 && version >= OLDEST_JAVA) return java;
  const seen = version > 0 ? `Java ${version}` : 'no Java';
  throw new ToolMissing(
    `found ${seen}, but Neo4j needs Java ${OLDEST_JAVA} or 21 (Debian: apt-get install openjdk-17-jre-headless)`,
  );
}

/** Throws `ToolMissing` where there is no Maven. */
export async function findMaven(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { code } = await run('mvn', ['-v'], env);
  if (code === 0) return 'mvn';
  throw new ToolMissing('found no Maven, which fetches the jars of Neo4j once (Debian: apt-get install maven)');
}
