import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { addressOf, stopServer } from '#test/support/child-server.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export type Env = Readonly<Record<string, string>>;

/** The environment without anything that would change what is measured, with `settings` in its place. */
export function benchEnv(settings: Env): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(NEO4J|RESEAU|PORT$)/.test(name));
  return { ...Object.fromEntries(own), RESEAU_LOG_LEVEL: 'silent', RESEAU_RATE_LIMIT: '0', ...settings };
}

/** Runs one command to its end, as an operator would; `allowed` are the exit statuses that are no failure. */
export async function reseau(args: readonly string[], settings: Env, allowed: readonly number[] = [0]): Promise<string> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: benchEnv(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [status] = await once(child, 'close');
  if (!allowed.includes(Number(status))) throw new Error(`reseau ${args.join(' ')} ended with ${status}:\n${output}`);
  return output;
}

export interface Served {
  address: string;
  stop(): Promise<void>;
}

/** Serves what is published on any free port, until stopped. */
export async function serve(settings: Env): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0'], {
    env: benchEnv(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { address } = await addressOf(child);
  return { address, stop: () => stopServer(child) };
}
