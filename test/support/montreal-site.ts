import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addressOf, stopServer } from './child-server.ts';

const DATA = '../shared/data/montreal.json';

/** Whether the real network lies beside the checkout. It is in no repository. */
export const hasMontreal = existsSync(DATA);

const run = promisify(execFile);

/** The real network, imported, published and served from a home of its own. */
export async function startMontrealSite(): Promise<{ address: string; end: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'reseau-montreal-'));
  const own = Object.entries(process.env).filter(([name]) => !/^(NEO4J|RESEAU|PORT$|VITE|NODE_ENV)/.test(name));
  const env = { ...Object.fromEntries(own), RESEAU_HOME: home, RESEAU_LOG_LEVEL: 'warn', RESEAU_RATE_LIMIT: '0' };
  const cli = (...args: string[]) => run(process.execPath, ['src/cli/main.ts', ...args], { env });
  let server: ChildProcess | undefined;
  const end = async (): Promise<void> => {
    if (server !== undefined) await stopServer(server);
    await rm(home, { recursive: true, force: true });
  };
  try {
    // Some records of the file are rejected, which its exit status 4 says.
    await cli('import', DATA, '--out', join(home, 'data')).catch((error: { code?: number }) => {
      if (error.code !== 4) throw error;
    });
    await cli('load', join(home, 'data'), '--yes');
    await cli('publish');
    server = spawn(process.execPath, ['src/cli/main.ts', 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return { address: (await addressOf(server)).address, end };
  } catch (error) {
    await end();
    throw error;
  }
}
