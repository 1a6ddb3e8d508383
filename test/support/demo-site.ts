import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, stopServer } from './child-server.ts';

/** The demo institute, published and served; where each audience's explorer is. */
export interface Site {
  public: string;
  staff: string;
  /** The RESEAU_HOME behind both. */
  home: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the client and the widget, publishes the demo into a home of its own and serves it to two audiences. */
export async function startDemoSite(): Promise<{ site: Site; end: () => Promise<void> }> {
  if (process.env.RESEAU_TEST_BUILT !== '1') await build();
  const home = await mkdtemp(join(tmpdir(), 'reseau-test-site-'));
  const servers: ChildProcess[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(servers.map(stopServer));
    await rm(home, { recursive: true, force: true });
  };
  try {
    const addresses = [];
    for (const audience of ['public', 'staff']) {
      const server = startServer(home, audience);
      servers.push(server);
      addresses.push((await addressOf(server)).address);
    }
    const [publicAddress = '', staff = ''] = addresses;
    return { site: { public: publicAddress, staff, home }, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function build(): Promise<void> {
  for (const mode of ['production', 'widget']) {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    // Vitest's NODE_ENV would give a development build, which `npm start` would then go on serving.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`The ${mode} build failed (exit status ${code}).`);
  }
}

function startServer(home: string, audience: string): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !/^(NEO4J|RESEAU|PORT$|VITE|VITEST|NODE_ENV)/.test(name));
  const env = {
    ...Object.fromEntries(own),
    RESEAU_HOME: home,
    RESEAU_AUDIENCE: audience,
    RESEAU_LOG_LEVEL: 'warn',
    RESEAU_RATE_LIMIT: '0',
  };
  return spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'start', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
