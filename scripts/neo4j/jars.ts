import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMaven } from './java.ts';
import { run } from './run.ts';

const NEO4J_VERSION = '5.26.25';
/** With both artifacts and what they need; far fewer would be half a download. */
const FEWEST_JARS = 150;
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Where the jars are, or will be: outside of the repository, so that clones share them. */
export function jarFolder(env: NodeJS.ProcessEnv = process.env): string {
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'reseau', `neo4j-${NEO4J_VERSION}`);
}

/**
 * The folder with the server's jars (about 120 MB), fetched from Maven Central the first time. They arrive beside it and are
 * renamed into place whole, so an interrupted or parallel fetch leaves nothing half there. Throws `ToolMissing` without Maven.
 */
export async function ensureJars(say: (line: string) => void = () => {}): Promise<string> {
  const folder = jarFolder();
  if (existsSync(folder)) return folder;
  const maven = await findMaven();
  say(`Fetching Neo4j ${NEO4J_VERSION} from Maven Central, once (about 120 MB) …`);
  await mkdir(dirname(folder), { recursive: true });
  const arriving = await mkdtemp(`${folder}.arriving-`);
  try {
    await copyJars(maven, arriving);
    await rename(arriving, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
  return folder;
}

async function copyJars(maven: string, folder: string): Promise<void> {
  const options = ['-B', '-q', '-ntp', '-f', POM, `-Dneo4j.version=${NEO4J_VERSION}`];
  const { code, output } = await run(maven, [
    ...options,
    COPY_DEPENDENCIES,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ]);
  if (code !== 0) throw new Error(`Maven could not fetch Neo4j ${NEO4J_VERSION} (exit status ${code}):\n${output.trim()}`);
  const jars = (await readdir(folder)).filter((name) => name.endsWith('.jar'));
  if (jars.length < FEWEST_JARS) throw new Error(`Maven fetched ${jars.length} jars of Neo4j, expected at least ${FEWEST_JARS}.`);
}
