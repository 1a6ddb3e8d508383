import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Conflict } from '#model/errors.ts';
import { hasCode } from '#store/durable-file.ts';

const LOCK_FILE = 'lock';

/** Folders this very process holds: its own id in a lock file proves nothing after a restart inside a container. */
const HELD = new Set<string>();

/** Runs `work` while nobody else writes into the folder; throws `Conflict` when somebody does. A dead writer's lock is broken. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, LOCK_FILE);
  await acquire(folder, path);
  try {
    return await work();
  } finally {
    HELD.delete(folder);
    await rm(path, { force: true });
  }
}

async function acquire(folder: string, path: string): Promise<void> {
  if (HELD.has(folder)) throw busy(process.pid, folder);
  HELD.add(folder);
  try {
    if (await tryCreate(path)) return;
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isAlive(owner)) throw busy(owner, folder);
    await breakLock(path, owner);
    if (!(await tryCreate(path))) throw busy(Number(await readFile(path, 'utf8').catch(() => '')), folder);
  } catch (error) {
    HELD.delete(folder);
    throw error;
  }
}

async function tryCreate(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Two may find the same dead lock: the rename lets one of them take it, and looks again at what it took. */
async function breakLock(path: string, deadOwner: number): Promise<void> {
  const taken = `${path}.${process.pid}`;
  try {
    await rename(path, taken);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const owner = Number(await readFile(taken, 'utf8'));
  if (owner === deadOwner) await rm(taken, { force: true });
  else await rename(taken, path);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function busy(pid: number, folder: string): Conflict {
  return new Conflict(
    `Process ${pid} is loading into ${folder}: expected to be the only one. Wait until it is done, then try again.`,
  );
}
