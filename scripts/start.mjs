// `npm start`: builds what must be built, then `reseau start` publishes the demo where nothing is published and serves it.
// Plain JavaScript: it must run, and say what to do, on a Node that cannot run TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from '#cli/find-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const VITE = join(root, 'node_modules/vite/bin/vite.js');
const BUILT = ['dist/client/index.html', 'dist/widget/reseau-graph.js'];
const MADE_FROM = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src/web', 'src/model', 'src/analysis'];

try {
  const node = findNode();
  if (!isBuilt()) build(node);
  serve(node);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function isBuilt() {
  const built = BUILT.map((path) => newest(join(root, path)));
  const sources = MADE_FROM.map((path) => newest(join(root, path)));
  return Math.min(...built) > Math.max(...sources);
}

/** When the file, or the newest file in the folder, was written; 0 for what is not there. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build(node) {
  console.error('Building the explorer and the widget …');
  for (const mode of ['production', 'widget']) {
    const { status } = spawnSync(node, [VITE, 'build', '--mode', mode, '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('The build failed. If node_modules is older than package-lock.json, run: npm install');
  }
}

function serve(node) {
  const args = [join(root, 'src/cli/main.ts'), 'start', ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both: this one waits for the other to end in order.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (status, signal) => {
    process.exitCode = signal === null ? (status ?? 1) : 128 + (constants.signals[signal] ?? 0);
  });
}
