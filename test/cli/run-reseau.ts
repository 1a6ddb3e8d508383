import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The environment of this process without anything that would point a command at somebody's data. */
export function cleanEnv(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J|RESEAU|PORT$|VITE|VITEST|NODE_ENV|FORCE_COLOR)/.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: '1', ...settings };
}

/** Runs `reseau` as an operator would, in a process of its own. */
export async function runReseau(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: cleanEnv(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const [status] = await once(child, 'close');
  return { status, stdout, stderr };
}
