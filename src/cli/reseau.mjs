#!/usr/bin/env node
// Plain JavaScript on purpose: it must run on a Node that cannot strip types, to hand over to one that can.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const main = path.join(folder, 'main.ts');
const [major, minor] = process.versions.node.split('.').map(Number);

if (process.features.typescript) {
  await import(main);
} else if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `reseau: this is Node ${process.versions.node}; Réseau needs Node 20.19 or later. Install it from https://nodejs.org.`,
  );
  process.exitCode = 1;
} else {
  handOver();
}

/** Runs the same command under the Node that comes with the project. */
function handOver() {
  const bundled = path.join(folder, '../../node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(bundled)) {
    console.error(
      `reseau: Node ${process.versions.node} cannot run TypeScript, and the project's own Node is missing. Run \`npm install\`.`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(bundled, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both: this one waits for the other to end in order.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (status, signal) => {
    process.exitCode = signal === null ? (status ?? 1) : 128 + (constants.signals[signal] ?? 0);
  });
}
