import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a file is to hold; in parts where the whole would be longer than a string may be. */
export type FileContent = string | Uint8Array | Iterable<string>;

/** Writes and forces to disk: after it returns, a power cut cannot take the bytes away. */
export async function writeDurably(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Forces the names in a folder to disk, so that a rename in it survives a power cut too. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file in one step: readers see the old content or the new one, never a part. */
export async function replaceFile(path: string, content: FileContent): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await writeDurably(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Fills a new folder beside `folder` and puts it in place by one rename; a `folder` that is there already is replaced. */
export async function replaceFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const draft = `${folder}.${process.pid}.draft`;
  const retired = `${folder}.${process.pid}.retired`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  try {
    await fill(draft);
    await syncFolder(draft);
    await retire(folder, retired);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  await syncFolder(parent);
  await rm(retired, { recursive: true, force: true });
}

async function retire(folder: string, retired: string): Promise<void> {
  await rename(folder, retired).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
}

const LEFTOVER = /\.(\d+)\.(?:draft|retired)$/;

/** Removes what writers that were killed left in a folder: drafts of processes that are gone, and of this one, which has ended its own. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  for (const name of names) {
    const pid = Number(LEFTOVER.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid !== process.pid && isRunning(pid))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/** Whether a failed file operation failed for this reason, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
