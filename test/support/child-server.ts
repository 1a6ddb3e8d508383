import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Publishing the demo before serving it, on two busy cores: who has not listened by then never will. */
const LONGEST_START_MS = 180_000;

/** The address that a `reseau serve` or `start` prints once it listens; what it printed until then, if it ends before. */
export function addressOf(server: ChildProcess): Promise<{ address: string; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (what: string): void => reject(new Error(`The server ${what}:\n${output.trim()}`));
    const timer = setTimeout(() => fail(`did not listen within ${LONGEST_START_MS / 1000} s`), LONGEST_START_MS);
    const onData = (chunk: unknown): void => {
      output += String(chunk);
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve({ address, output });
    };
    server.stdout?.on('data', onData);
    server.stderr?.on('data', onData);
    server.on('exit', (status) => {
      clearTimeout(timer);
      fail(`ended with ${status}`);
    });
  });
}

/** Asks a server to end, and waits until it has. One that has ended is left alone. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
