#!/usr/bin/env node
// Plain JavaScript: it must run on a Node that cannot run TypeScript, to hand over to the one that can.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findNode } from './find-node.mjs';

const MAIN = new URL('./main.ts', import.meta.url);

try {
  const node = findNode();
  if (node === process.execPath) await import(MAIN.href);
  else handOver(node);
} catch (error) {
  console.error(`reseau: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Runs the same command under another Node. */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(MAIN), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both: this one waits for the other to end in order.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`reseau: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (status, signal) => {
    process.exitCode = signal === null ? (status ?? 1) : 128 + (constants.signals[signal] ?? 0);
  });
}
