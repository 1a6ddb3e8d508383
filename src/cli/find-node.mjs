// Plain JavaScript: it runs on the Node that is installed, to find the one that runs TypeScript.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [20, 19];
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The Node that runs the project's TypeScript: the present one if it can, else the one that `npm install` brought.
 * Throws an Error whose message says what to do.
 * @returns {string}
 */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(`This is Node ${process.versions.node}; Réseau needs ${OLDEST.join('.')} or later. See https://nodejs.org.`);
  }
  if (major >= 24) return process.execPath;
  const brought = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(brought)) return brought;
  const why = existsSync(join(root, 'node_modules')) ? 'npm rebuild node' : 'npm install';
  throw new Error(`Réseau runs on Node 24, which npm brings along and which is not there yet. Run: ${why}`);
}
