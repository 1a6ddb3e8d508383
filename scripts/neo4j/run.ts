import { spawn } from 'node:child_process';

export interface RunResult {
  code: number;
  /** Standard output and standard error, as they came. */
  output: string;
}

/** Runs a program to its end and keeps what it said. A program that is not there ends with 127, as in a shell. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
